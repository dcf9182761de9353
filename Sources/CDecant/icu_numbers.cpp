// Symbols of numbers from ICU, for the generator of their table.
#include "include/cdecant_numbers.h"

#include <unicode/uloc.h>
#include <unicode/unum.h>

namespace {

uint32_t first_scalar(const char *tag, UNumberFormatSymbol symbol) {
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag, locale, sizeof locale, nullptr, &status);
  if (U_FAILURE(status)) return 0;
  UNumberFormat *format = unum_open(UNUM_DECIMAL, nullptr, 0, locale, nullptr, &status);
  if (U_FAILURE(status)) return 0;
  UChar buffer[16];
  int32_t length = unum_getSymbol(format, symbol, buffer, 16, &status);
  unum_close(format);
  if (U_FAILURE(status) || length < 1) return 0;
  if (length > 1 && (buffer[0] & 0xFC00) == 0xD800) {
    return 0x10000 + ((static_cast<uint32_t>(buffer[0]) & 0x3FF) << 10) + (buffer[1] & 0x3FF);
  }
  return buffer[0];
}

}  // namespace

extern "C" {

int32_t cdecant_icu_locale_count(void) { return uloc_countAvailable(); }

const char *cdecant_icu_locale_tag(int32_t index) {
  static thread_local char tag[ULOC_FULLNAME_CAPACITY];
  const char *locale = uloc_getAvailable(index);
  UErrorCode status = U_ZERO_ERROR;
  if (!locale) return "";
  int32_t length = uloc_toLanguageTag(locale, tag, sizeof tag - 1, false, &status);
  if (U_FAILURE(status) || length < 0) return "";
  tag[length] = 0;
  return tag;
}

uint32_t cdecant_icu_group_symbol(const char *tag) {
  return first_scalar(tag, UNUM_GROUPING_SEPARATOR_SYMBOL);
}

uint32_t cdecant_icu_decimal_symbol(const char *tag) {
  return first_scalar(tag, UNUM_DECIMAL_SEPARATOR_SYMBOL);
}

}  // extern "C"
