// How languages write numbers: ICU's symbols for the generator, and the generated table.
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

// Packed entries in ascending order; see `NumberSymbols` in DecantText for the packing.
extern const uint64_t cdecant_number_symbols[];
extern const uint32_t cdecant_number_symbols_count;

// The entry at `index`, or 0 outside the table.
static inline uint64_t cdecant_number_symbol(ptrdiff_t index) {
  if (index < 0 || index >= (ptrdiff_t)cdecant_number_symbols_count) return 0;
  return cdecant_number_symbols[index];
}

#ifdef __cplusplus
}
#endif
