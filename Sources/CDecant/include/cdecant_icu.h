// ICU behind plain C: normalisation, character properties, locale names.
//
// Text is UTF-8. Functions that fill a buffer return the number of bytes the whole answer has, and
// write it only when it fits `capacity`; a negative number means that ICU has no answer.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Versions, such as "72.1" and "15.0". Static text.
const char *cdecant_icu_version(void);
const char *cdecant_unicode_version(void);

// Character properties. Any integer is accepted; what is no scalar has the general category Cn.

// Two letters of the general category, such as "Lu". Static text.
const char *cdecant_icu_category(uint32_t scalar);
bool cdecant_icu_is_white_space(uint32_t scalar);
bool cdecant_icu_is_default_ignorable(uint32_t scalar);
bool cdecant_icu_is_sentence_terminal(uint32_t scalar);
bool cdecant_icu_is_quotation_mark(uint32_t scalar);
bool cdecant_icu_is_ideographic(uint32_t scalar);
// ISO 15924 code, such as "Latn". Static text.
const char *cdecant_icu_script(uint32_t scalar);
// Whether `code` is the script, or among the script extensions, of `scalar`.
bool cdecant_icu_has_script(uint32_t scalar, const char *code);
// Simple case folding, without the Turkic mappings.
uint32_t cdecant_icu_fold(uint32_t scalar);
// Decimal value 0 to 9, or -1.
int32_t cdecant_icu_digit(uint32_t scalar);

// Normalisation. Bytes that are not UTF-8 are left as they are, and count as normalised.
bool cdecant_icu_is_nfc(const uint8_t *bytes, size_t count);
int64_t cdecant_icu_nfc(const uint8_t *bytes, size_t count, uint8_t *buffer, size_t capacity);

// Charsets. Decodes to UTF-8, with U+FFFD for what is bad. Negative for a charset that ICU does not know or
// that pages do not use (UTF-7, SCSU, EBCDIC).
int64_t cdecant_icu_decode(const char *charset, const uint8_t *bytes, size_t count,
                           uint8_t *buffer, size_t capacity);

// Names in locales, for the generator of the tables.

// Identifiers of the locales that ICU has data for, such as "sr_Latn_RS". Static text; NULL beyond
// the last.
const char *cdecant_icu_locale(int32_t index);
// ISO 639 codes of languages. Static text; NULL beyond the last.
const char *cdecant_icu_language(int32_t index);
// ISO 639-3 code of a language, empty when there is none. Static text.
const char *cdecant_icu_language_alpha3(const char *language);
// Names of the Gregorian calendar, one a line, first month or day (Sunday, am) first. `kind`: 0 to
// 3 months wide, abbreviated, standalone wide and standalone abbreviated; 4 to 7 weekdays alike;
// 8 to 10 day periods am and pm: as formatted, wide, abbreviated.
int64_t cdecant_icu_date_names(const char *locale, int32_t kind, char *buffer, size_t capacity);
// Name of a locale in the language of another; `prefersDialect` for "American English" instead of
// "English (United States)". Negative when ICU knows none.
int64_t cdecant_icu_locale_name(const char *locale, const char *inLocale, bool prefersDialect,
                                char *buffer, size_t capacity);

// Words and letters of languages, for the generator of the tables.

// Everything that a locale's data say in words, one phrase a line: names of languages, regions, currencies and
// dates, spelled numbers, units, relative times.
int64_t cdecant_icu_phrases(const char *locale, char *buffer, size_t capacity);
// The lower-case letters and marks a language is written with.
int64_t cdecant_icu_alphabet(const char *locale, char *buffer, size_t capacity);
// What a character looks like, by Unicode's data on confusable characters (UTS 39); 0 where that is
// more than one character.
uint32_t cdecant_icu_skeleton(uint32_t scalar);

#ifdef __cplusplus
}
#endif
