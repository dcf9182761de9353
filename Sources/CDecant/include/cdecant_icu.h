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

#ifdef __cplusplus
}
#endif
