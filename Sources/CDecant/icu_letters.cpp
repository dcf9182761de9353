// The letters that a language is written with, as CLDR lists them.
#include "include/cdecant_icu.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/utf8.h>

namespace {

// A set of letters of a locale, in both cases; empty when there is none.
icu::UnicodeSet letters(ULocaleData *data, ULocaleDataExemplarSetType type) {
  icu::UnicodeSet set;
  UErrorCode status = U_ZERO_ERROR;
  if (data) ulocdata_getExemplarSet(data, set.toUSet(), USET_ADD_CASE_MAPPINGS, type, &status);
  return set;
}

}  // namespace

extern "C" {

cdecant_letter_counts cdecant_icu_count_letters(const char *language, const uint8_t *bytes,
                                                size_t count) {
  cdecant_letter_counts counts = {0, 0, 0};
  if (count > INT32_MAX) return counts;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  ULocaleData *data = ulocdata_open(locale.getName(), &status);
  if (U_FAILURE(status)) data = nullptr;
  if (data) ulocdata_setNoSubstitute(data, true);
  icu::UnicodeSet common = letters(data, ULOCDATA_ES_STANDARD);
  icu::UnicodeSet auxiliary = letters(data, ULOCDATA_ES_AUXILIARY);
  if (data) ulocdata_close(data);
  int32_t length = static_cast<int32_t>(count);
  for (int32_t index = 0; index < length;) {
    UChar32 scalar;
    U8_NEXT_OR_FFFD(bytes, index, length, scalar);
    if (scalar < 0x80 || !u_isUAlphabetic(scalar)) continue;
    if (common.contains(scalar)) {
      counts.common++;
    } else if (auxiliary.contains(scalar)) {
      counts.auxiliary++;
    } else {
      counts.foreign++;
    }
  }
  return counts;
}

}  // extern "C"
