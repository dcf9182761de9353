// Names of dates and of languages in the locales of ICU, for the generator of the tables.
#include "include/cdecant_icu.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <cstring>
#include <memory>
#include <string>

namespace {

int64_t answer(const std::string &text, char *buffer, size_t capacity) {
  if (text.size() <= capacity) std::memcpy(buffer, text.data(), text.size());
  return static_cast<int64_t>(text.size());
}

void add(std::string &text, const icu::UnicodeString &name) {
  name.toUTF8String(text);
  text += '\n';
}

// Day periods of a locale's own data, by the key of their array.
void addMarkers(std::string &text, const char *locale, const char *key) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(nullptr, locale, &status);
  for (const char *step : {"calendar", "gregorian", key}) {
    bundle = U_SUCCESS(status) ? ures_getByKey(bundle, step, bundle, &status) : bundle;
  }
  for (int32_t index = 0; U_SUCCESS(status) && index < 2; index++) {
    int32_t length = 0;
    const UChar *name = ures_getStringByIndex(bundle, index, &length, &status);
    if (U_SUCCESS(status)) add(text, icu::UnicodeString(name, length));
  }
  ures_close(bundle);
}

}  // namespace

extern "C" {

const char *cdecant_icu_locale(int32_t index) {
  return index >= 0 && index < uloc_countAvailable() ? uloc_getAvailable(index) : nullptr;
}

const char *cdecant_icu_language(int32_t index) { return uloc_getISOLanguages()[index]; }

const char *cdecant_icu_language_alpha3(const char *language) {
  return uloc_getISO3Language(language);
}

int64_t cdecant_icu_date_names(const char *locale, int32_t kind, char *buffer, size_t capacity) {
  using Symbols = icu::DateFormatSymbols;
  std::string text;
  if (kind == 9 || kind == 10) {
    addMarkers(text, locale, kind == 9 ? "AmPmMarkers" : "AmPmMarkersAbbr");
    return answer(text, buffer, capacity);
  }
  UErrorCode status = U_ZERO_ERROR;
  Symbols symbols(icu::Locale(locale), "gregorian", status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  const icu::UnicodeString *names = nullptr;
  auto context = kind & 2 ? Symbols::STANDALONE : Symbols::FORMAT;
  auto width = kind & 1 ? Symbols::ABBREVIATED : Symbols::WIDE;
  int32_t first = 0;
  if (kind >= 0 && kind < 4) {
    names = symbols.getMonths(count, context, width);
  } else if (kind >= 4 && kind < 8) {
    names = symbols.getWeekdays(count, context, width);
    first = 1;  // Weekdays are numbered from 1.
  } else if (kind == 8) {
    names = symbols.getAmPmStrings(count);
  }
  for (int32_t index = first; index < count; index++) add(text, names[index]);
  return answer(text, buffer, capacity);
}

int64_t cdecant_icu_locale_name(const char *locale, const char *inLocale, bool prefersDialect,
                                char *buffer, size_t capacity) {
  UDisplayContext contexts[] = {
      prefersDialect ? UDISPCTX_DIALECT_NAMES : UDISPCTX_STANDARD_NAMES, UDISPCTX_NO_SUBSTITUTE};
  std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(icu::Locale(inLocale), contexts, 2));
  if (!names) return -1;
  icu::UnicodeString name;
  names->localeDisplayName(locale, name);
  if (name.isBogus() || name.isEmpty()) return -1;
  std::string text;
  name.toUTF8String(text);
  return answer(text, buffer, capacity);
}

}  // extern "C"
