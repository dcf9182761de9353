// Generated tables for telling charsets apart, and the reading of them: what single-byte charsets
// hold, how likely letters follow each other, which letters look alike.
//
// Every reader is total: any integer is accepted.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The characters of the bytes 0x80 to 0xFF, 128 for each charset; 0 where there is none.
extern const uint16_t cdecant_charset_uppers[];
extern const char *const cdecant_charset_names[];
extern const uint32_t cdecant_charset_count;

// Name of a charset in lower case; NULL beyond the last.
static inline const char *cdecant_charset_name(uint32_t charset) {
  return charset < cdecant_charset_count ? cdecant_charset_names[charset] : NULL;
}

// The character of a byte; 0 where there is none.
static inline uint16_t cdecant_charset_scalar(uint32_t charset, uint8_t byte) {
  if (byte < 0x80) return byte;
  return charset < cdecant_charset_count ? cdecant_charset_uppers[charset * 128 + byte - 128] : 0;
}

// How likely the letters of a language, or of the languages of a script, follow each other in
// words. Letters are numbered from 1 in the order of `letters`, which is sorted; 0 is the end of a
// word. A cost is the negative binary logarithm of the share that the second letter has behind the
// first, in sixteenths.
typedef struct {
  const char *language;
  const uint16_t *letters;
  const uint8_t *costs;
  uint32_t count;
} cdecant_letter_pairs;

extern const cdecant_letter_pairs cdecant_letter_pair_models[];
extern const uint32_t cdecant_letter_pair_model_count;

// Name of a model, a BCP 47 code or the code of a script; NULL beyond the last.
static inline const char *cdecant_letter_pair_language(uint32_t model) {
  return model < cdecant_letter_pair_model_count ? cdecant_letter_pair_models[model].language
                                                 : NULL;
}

// Number of letters of a model.
static inline uint32_t cdecant_letter_pair_letters(uint32_t model) {
  return model < cdecant_letter_pair_model_count ? cdecant_letter_pair_models[model].count : 0;
}

// The letter of a number from 1 on; 0 beyond the last.
static inline uint16_t cdecant_letter_pair_letter(uint32_t model, uint32_t number) {
  if (number == 0 || number > cdecant_letter_pair_letters(model)) return 0;
  return cdecant_letter_pair_models[model].letters[number - 1];
}

static inline uint8_t cdecant_letter_pair_cost(uint32_t model, uint32_t first, uint32_t second) {
  uint32_t count = cdecant_letter_pair_letters(model);
  if (first > count || second > count) return 255;
  return cdecant_letter_pair_models[model].costs[first * (count + 1) + second];
}

// Letters of the Latin script, and those of Cyrillic or Greek that look the same, one for one.
extern const uint16_t cdecant_look_alike_latin[];
extern const uint16_t cdecant_look_alike_other[];
extern const uint32_t cdecant_look_alike_count;

static inline uint16_t cdecant_look_alike(uint32_t index, int other) {
  if (index >= cdecant_look_alike_count) return 0;
  return other ? cdecant_look_alike_other[index] : cdecant_look_alike_latin[index];
}

// Labels of charsets in lower case and in byte order, and the name that each stands for.
extern const char *const cdecant_encoding_labels[];
extern const char *const cdecant_encoding_names[];
extern const uint32_t cdecant_encoding_label_count;

// A label, and its name; NULL beyond the last.
static inline const char *cdecant_encoding_label(size_t index) {
  return index < cdecant_encoding_label_count ? cdecant_encoding_labels[index] : NULL;
}
static inline const char *cdecant_encoding_name(size_t index) {
  return index < cdecant_encoding_label_count ? cdecant_encoding_names[index] : NULL;
}

#ifdef __cplusplus
}
#endif
