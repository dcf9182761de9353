// Symbols and words of numbers from ICU, for the generator of their tables.
#include "include/cdecant_numbers.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/unum.h>

#include <cstring>
#include <string>

namespace {

// What pages count in. Inches are left out, whose sign is a preposition in many languages, and hours,
// which follow times of day.
const char *const units[] = {
    "meter", "kilometer", "centimeter", "millimeter", "micrometer", "nanometer", "mile", "foot",
    "yard", "light-year", "gram", "kilogram", "milligram", "microgram", "tonne", "ton", "pound",
    "ounce", "liter", "milliliter", "deciliter", "centiliter", "hectoliter", "gallon", "barrel",
    "cubic-meter", "cubic-centimeter", "cubic-kilometer", "square-meter", "square-kilometer",
    "square-centimeter", "square-mile", "square-foot", "hectare", "acre", "watt", "kilowatt",
    "megawatt", "gigawatt", "milliwatt", "horsepower", "kilowatt-hour", "joule", "kilojoule",
    "calorie", "kilocalorie", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte",
    "bit", "kilobit", "megabit", "gigabit", "hertz", "kilohertz", "megahertz", "gigahertz", "volt",
    "ampere", "milliampere", "ohm", "percent", "permille", "kilometer-per-hour", "mile-per-hour",
    "pascal", "hectopascal", "kilopascal", "bar", "millibar", "newton", "lux", "lumen", "pixel",
    "megapixel", "second", "minute", "day", "week", "month", "year", "millisecond",
};

const char16_t *const currencies[] = {
    u"EUR", u"USD", u"GBP", u"CHF", u"JPY", u"CNY", u"RUB", u"UAH", u"KZT", u"PLN", u"CZK", u"HUF",
    u"RON", u"BGN", u"SEK", u"NOK", u"DKK", u"ISK", u"TRY", u"INR", u"PKR", u"BDT", u"IDR", u"VND",
    u"THB", u"KRW", u"BRL", u"ARS", u"MXN", u"CLP", u"COP", u"PEN", u"ZAR", u"ILS", u"SAR", u"AED",
    u"EGP", u"IRR", u"GEL", u"AMD", u"AZN", u"UZS", u"KGS", u"BYN", u"RSD", u"MKD", u"ALL", u"PHP",
    u"MYR", u"SGD", u"AUD", u"CAD", u"NZD", u"NGN", u"KES", u"MAD", u"DZD", u"TND", u"IQD",
};

int64_t answer(const std::string &text, char *buffer, size_t capacity) {
  if (text.size() <= capacity) std::memcpy(buffer, text.data(), text.size());
  return static_cast<int64_t>(text.size());
}

void add(std::string &text, const icu::UnicodeString &line) {
  line.toUTF8String(text);
  text += '\n';
}

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

int64_t cdecant_icu_quantities(const char *locale, char *buffer, size_t capacity) {
  std::string text;
  for (const char *name : units) {
    UErrorCode status = U_ZERO_ERROR;
    icu::MeasureUnit unit = icu::MeasureUnit::forIdentifier(name, status);
    if (U_FAILURE(status)) return -1;
    for (auto width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME}) {
      auto formatter = icu::number::NumberFormatter::withLocale(icu::Locale(locale))
                           .unit(unit)
                           .unitWidth(width)
                           .grouping(UNUM_GROUPING_OFF);
      // One number of each plural in the languages of CLDR that tell most apart, and one with a part.
      for (double value : {1.0, 2.0, 5.0, 11.0, 100.0, 2.5}) {
        icu::UnicodeString line = formatter.formatDouble(value, status).toString(status);
        if (U_FAILURE(status)) return -1;
        add(text, line);
      }
    }
  }
  return answer(text, buffer, capacity);
}

int64_t cdecant_icu_money(const char *locale, char *buffer, size_t capacity) {
  std::string text;
  for (const char16_t *code : currencies) {
    for (const char *plural : {"one", "two", "few", "many", "other"}) {
      UErrorCode status = U_ZERO_ERROR;
      int32_t length = 0;
      UBool isChoice = false;
      const char16_t *name =
          ucurr_getPluralName(code, locale, &isChoice, plural, &length, &status);
      if (U_SUCCESS(status)) add(text, icu::UnicodeString(name, length));
    }
  }
  return answer(text, buffer, capacity);
}

int64_t cdecant_icu_currency_codes(char *buffer, size_t capacity) {
  std::string text;
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  if (U_FAILURE(status)) return -1;
  int32_t length = 0;
  while (const char *code = uenum_next(codes, &length, &status)) {
    text.append(code, static_cast<size_t>(length));
    text += '\n';
  }
  uenum_close(codes);
  return answer(text, buffer, capacity);
}

}  // extern "C"
