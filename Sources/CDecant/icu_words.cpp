// Words and letters of languages, and characters that look alike, for the generator of the tables.
#include "include/cdecant_icu.h"

#include <unicode/brkiter.h>
#include <unicode/curramt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/reldatefmt.h>
#include <unicode/ucurr.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <cstring>
#include <memory>
#include <string>

namespace {

struct Phrases {
  std::string text;
  icu::Locale locale;

  explicit Phrases(const char *name) : locale(name) {}

  void add(const icu::UnicodeString &phrase) {
    phrase.toUTF8String(text);
    text += '\n';
  }

  void addNames() {
    UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_NO_SUBSTITUTE};
    std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(locale, contexts, 2));
    if (!names) return;
    icu::UnicodeString name;
    for (const char *const *code = icu::Locale::getISOLanguages(); *code; code++) {
      name.setToBogus();
      if (names->languageDisplayName(*code, name), !name.isBogus()) add(name);
    }
    for (const char *const *code = icu::Locale::getISOCountries(); *code; code++) {
      name.setToBogus();
      if (names->regionDisplayName(*code, name), !name.isBogus()) add(name);
    }
  }

  void addDates() {
    using Symbols = icu::DateFormatSymbols;
    UErrorCode status = U_ZERO_ERROR;
    Symbols symbols(locale, "gregorian", status);
    if (U_FAILURE(status)) return;
    for (auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      int32_t count = 0;
      const icu::UnicodeString *names = symbols.getMonths(count, context, Symbols::WIDE);
      for (int32_t index = 0; index < count; index++) add(names[index]);
      names = symbols.getWeekdays(count, context, Symbols::WIDE);
      for (int32_t index = 0; index < count; index++) add(names[index]);
    }
  }

  void addNumbers() {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status)) return;
    for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); set++) {
      icu::UnicodeString rules = format.getRuleSetName(set);
      for (int32_t number : {0,  1,  2,  3,  4,  5,  6,  7,  8,   9,   10,  11,  12,   13,   14,
                             15, 16, 17, 18, 19, 20, 30, 40, 50,  60,  70,  80,  90,   100,  200,
                             300, 400, 500, 600, 700, 800, 900, 1000, 2000, 5000, 1000000, 2000000,
                             5000000, 23, 34, 48, 59, 61, 75, 86, 97}) {
        status = U_ZERO_ERROR;
        icu::UnicodeString text;
        icu::FieldPosition position;
        format.format(number, rules, text, position, status);
        if (U_SUCCESS(status)) add(text);
      }
    }
  }

  void addUnits() {
    UErrorCode status = U_ZERO_ERROR;
    icu::MeasureUnit units[1024];
    int32_t count = icu::MeasureUnit::getAvailable(units, 1024, status);
    for (int32_t index = 0; U_SUCCESS(status) && index < count; index++) {
      if (std::strcmp(units[index].getType(), "currency") == 0) continue;
      for (double number : {1.0, 2.0, 5.0, 1.5}) {
        status = U_ZERO_ERROR;
        auto text = icu::number::NumberFormatter::withLocale(locale)
                        .unit(units[index])
                        .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                        .formatDouble(number, status)
                        .toString(status);
        if (U_SUCCESS(status)) add(text);
      }
    }
  }

  void addCurrencies() {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *codes = ucurr_openISOCurrencies(UCURR_ALL, &status);
    int32_t length = 0;
    while (const char *code = U_SUCCESS(status) ? uenum_next(codes, &length, &status) : nullptr) {
      icu::UnicodeString iso(code, -1, US_INV);
      for (const char *plural : {"one", "few", "many", "other"}) {
        UErrorCode found = U_ZERO_ERROR;
        UBool isChoice = false;
        const UChar *name = ucurr_getPluralName(iso.getTerminatedBuffer(), locale.getName(),
                                                &isChoice, plural, &length, &found);
        if (U_SUCCESS(found)) add(icu::UnicodeString(name, length));
      }
    }
    uenum_close(codes);
  }

  void addTimes() {
    UErrorCode status = U_ZERO_ERROR;
    icu::RelativeDateTimeFormatter format(locale, status);
    if (U_FAILURE(status)) return;
    for (int32_t unit = 0; unit < UDAT_REL_UNIT_COUNT; unit++) {
      for (double number : {-1.0, -2.0, -5.0, 0.0, 1.0, 2.0, 5.0}) {
        status = U_ZERO_ERROR;
        icu::UnicodeString text;
        format.format(number, static_cast<URelativeDateTimeUnit>(unit), text, status);
        if (U_SUCCESS(status)) add(text);
        text.remove();
        format.formatNumeric(number, static_cast<URelativeDateTimeUnit>(unit), text, status);
        if (U_SUCCESS(status)) add(text);
      }
    }
  }
};

int64_t answer(const std::string &text, char *buffer, size_t capacity) {
  if (text.size() <= capacity) std::memcpy(buffer, text.data(), text.size());
  return static_cast<int64_t>(text.size());
}

}  // namespace

extern "C" {

int64_t cdecant_icu_phrases(const char *locale, char *buffer, size_t capacity) {
  Phrases phrases(locale);
  phrases.addNames();
  phrases.addDates();
  phrases.addNumbers();
  phrases.addUnits();
  phrases.addCurrencies();
  phrases.addTimes();
  return answer(phrases.text, buffer, capacity);
}

int64_t cdecant_icu_alphabet(const char *locale, char *buffer, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<ULocaleData, decltype(&ulocdata_close)> data(ulocdata_open(locale, &status),
                                                              ulocdata_close);
  if (U_FAILURE(status)) return -1;
  icu::UnicodeSet letters;
  ulocdata_getExemplarSet(data.get(), letters.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
  if (U_FAILURE(status)) return -1;
  std::string text;
  for (int32_t index = 0; index < letters.size(); index++) {
    UChar32 letter = letters.charAt(index);
    if (letter >= 0) icu::UnicodeString(letter).toUTF8String(text);
  }
  return answer(text, buffer, capacity);
}

uint32_t cdecant_icu_skeleton(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  static USpoofChecker *const checker = uspoof_open(&status);
  if (!checker || scalar > 0x10FFFF) return 0;
  icu::UnicodeString skeleton;
  status = U_ZERO_ERROR;
  uspoof_getSkeletonUnicodeString(checker, 0, icu::UnicodeString(static_cast<UChar32>(scalar)),
                                  skeleton, &status);
  if (U_FAILURE(status) || skeleton.countChar32() != 1) return 0;
  return static_cast<uint32_t>(skeleton.char32At(0));
}

}  // extern "C"
