// Normalisation to NFC on UTF-8, by ICU.
#include "include/cdecant_icu.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

extern "C" {

bool cdecant_icu_is_nfc(const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || count > INT32_MAX) return true;
  icu::StringPiece piece(reinterpret_cast<const char *>(bytes), static_cast<int32_t>(count));
  UBool answer = nfc->isNormalizedUTF8(piece, status);
  return U_FAILURE(status) || answer;
}

int64_t cdecant_icu_nfc(const uint8_t *bytes, size_t count, uint8_t *buffer, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || count > INT32_MAX / 3 || capacity > INT32_MAX) return -1;
  icu::StringPiece piece(reinterpret_cast<const char *>(bytes), static_cast<int32_t>(count));
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(buffer), static_cast<int32_t>(capacity));
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  if (U_FAILURE(status)) return -1;
  return sink.NumberOfBytesAppended();
}

}  // extern "C"
