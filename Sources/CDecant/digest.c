// Digests by libcrypto, by its older functions: the newer ones set up the whole library first, which
// takes longer than a page.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "include/cdecant_digest.h"

#include <openssl/sha.h>

bool cdecant_sha256(const uint8_t *head, size_t head_bytes, const uint8_t *body,
                    size_t body_bytes, uint8_t *digest) {
  SHA256_CTX context;
  return SHA256_Init(&context) == 1 && SHA256_Update(&context, head, head_bytes) == 1 &&
         SHA256_Update(&context, body, body_bytes) == 1 && SHA256_Final(digest, &context) == 1;
}
