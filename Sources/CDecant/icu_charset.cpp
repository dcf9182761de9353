// Decoding of charsets to UTF-8, by ICU.
#include "include/cdecant_icu.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace {

// Writes U+FFFD for every bad sequence; ICU's own callback writes U+001A for some charsets.
void U_CALLCONV replace(const void *, UConverterToUnicodeArgs *args, const char *, int32_t,
                        UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  static const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

struct Converter {
  UConverter *handle;
  explicit Converter(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    handle = ucnv_open(name, &status);
    if (U_FAILURE(status)) handle = nullptr;
  }
  ~Converter() {
    if (handle) ucnv_close(handle);
  }
  Converter(const Converter &) = delete;
  Converter &operator=(const Converter &) = delete;
};

// Whether pages come in such a charset: supersets of ASCII, and the wide forms of Unicode. UTF-7,
// SCSU and their like can hide markup from a reader of bytes, and EBCDIC is not found on the web.
bool isWelcome(UConverter *converter) {
  switch (ucnv_getType(converter)) {
    case UCNV_UTF8:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF16:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian:
    case UCNV_UTF32:
    case UCNV_ISO_2022:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
      return true;
    case UCNV_SBCS:
    case UCNV_DBCS:
    case UCNV_MBCS: {
      UErrorCode status = U_ZERO_ERROR;
      UChar letters[4];
      int32_t length = ucnv_toUChars(converter, letters, 4, "Az9", 3, &status);
      ucnv_reset(converter);
      return U_SUCCESS(status) && length == 3 && letters[0] == 'A' && letters[2] == '9';
    }
    default:
      return false;
  }
}

}  // namespace

extern "C" {

int64_t cdecant_icu_decode(const char *charset, const uint8_t *bytes, size_t count,
                           uint8_t *buffer, size_t capacity) {
  Converter from(charset);
  Converter to("UTF-8");
  if (!from.handle || !to.handle || !isWelcome(from.handle)) return -1;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.handle, replace, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) return -1;
  const char *source = reinterpret_cast<const char *>(bytes);
  const char *end = source + count;
  char *target = reinterpret_cast<char *>(buffer);
  char *limit = target + capacity;
  UChar pivot[1024];
  UChar *pivotSource = pivot;
  UChar *pivotTarget = pivot;
  char spill[1024];
  bool isSpilling = false;
  bool isFirst = true;
  int64_t total = 0;
  while (true) {
    char *start = target;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.handle, from.handle, &target, limit, &source, end, pivot, &pivotSource,
                   &pivotTarget, pivot + 1024, isFirst, true, &status);
    isFirst = false;
    total += target - start;
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    isSpilling = true;
    target = spill;
    limit = spill + sizeof spill;
  }
  if (U_FAILURE(status)) return -1;
  return isSpilling && total <= static_cast<int64_t>(capacity) ? -1 : total;
}

}  // extern "C"
