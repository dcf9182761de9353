// Digests by libcrypto.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// SHA-256 of `head` with `body` behind it, in 32 bytes. False when libcrypto has no memory or
// does not offer the digest; `digest` is then undefined.
bool cdecant_sha256(const uint8_t *head, size_t head_bytes, const uint8_t *body,
                    size_t body_bytes, uint8_t *digest);

#ifdef __cplusplus
}
#endif
