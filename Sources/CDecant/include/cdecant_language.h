// CLD2 behind plain C: the language of a text.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  // CLD2's own code of the language; static text. NULL when no language is found.
  const char *code;
  // Share of the text in this language, 0 to 100.
  int32_t percent;
  bool isReliable;
} cdecant_language_guess;

// The main language of plain text. Any bytes are accepted; those that are not UTF-8 have none.
cdecant_language_guess cdecant_guess_language(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif
