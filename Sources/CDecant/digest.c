// Digests by libcrypto.
#include "include/cdecant_digest.h"

#include <openssl/evp.h>

bool cdecant_sha256(const uint8_t *head, size_t head_bytes, const uint8_t *body,
                    size_t body_bytes, uint8_t *digest) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (!context) return false;
  bool done = EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1 &&
              EVP_DigestUpdate(context, head, head_bytes) == 1 &&
              EVP_DigestUpdate(context, body, body_bytes) == 1 &&
              EVP_DigestFinal_ex(context, digest, NULL) == 1;
  EVP_MD_CTX_free(context);
  return done;
}
