// How languages write numbers: ICU's symbols and words for the generator, and generated tables.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Number of locales that ICU knows, and their BCP-47 tags; static text, empty outside the range.
int32_t cdecant_icu_locale_count(void);
const char *cdecant_icu_locale_tag(int32_t index);

// First scalar of a locale's grouping separator and of its decimal mark; 0 when there is none.
uint32_t cdecant_icu_group_symbol(const char *tag);
uint32_t cdecant_icu_decimal_symbol(const char *tag);

// Quantities of every common unit in the words of a locale, one on a line: "5 kilometres".
// Answers the bytes of the text, and fills `buffer` if they fit into `capacity`; below 0 on failure.
int64_t cdecant_icu_quantities(const char *locale, char *buffer, size_t capacity);

// Names of the common currencies in a locale, in every plural, one on a line; answers as above.
int64_t cdecant_icu_money(const char *locale, char *buffer, size_t capacity);

// Codes of all currencies of ISO 4217, one on a line; answers as above.
int64_t cdecant_icu_currency_codes(char *buffer, size_t capacity);

// Packed entries in ascending order; see `NumberSymbols` in DecantText for the packing.
extern const uint64_t cdecant_number_symbols[];
extern const uint32_t cdecant_number_symbols_count;

// Words beside numbers by open addressing; see `NumberWords` in DecantText. The mask is the number of
// slots less 1.
extern const uint64_t cdecant_number_words[];
extern const uint32_t cdecant_number_words_mask;

// The entry at `index`, or 0 outside the table.
static inline uint64_t cdecant_number_symbol(ptrdiff_t index) {
  if (index < 0 || index >= (ptrdiff_t)cdecant_number_symbols_count) return 0;
  return cdecant_number_symbols[index];
}

// The slot at `index`, taken modulo their number.
static inline uint64_t cdecant_number_word(uint64_t index) {
  return cdecant_number_words[index & cdecant_number_words_mask];
}

#ifdef __cplusplus
}
#endif
