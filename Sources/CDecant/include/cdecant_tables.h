// Generated tables and the reading of them. The arrays are in tables/, written by decant-tables.
//
// Every reader is total: any integer is accepted.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Two stages: `pages` gives for every 128 scalars the number of a block of 128 values in `blocks`.
extern const uint16_t cdecant_character_class_pages[];
extern const uint8_t cdecant_character_class_blocks[];
extern const uint16_t cdecant_character_script_pages[];
extern const uint8_t cdecant_character_script_blocks[];

extern const uint16_t cdecant_nfc_class_pages[];
extern const uint8_t cdecant_nfc_class_blocks[];

// What to add to a scalar to fold it for matching.
extern const uint16_t cdecant_case_folding_pages[];
extern const int32_t cdecant_case_folding_blocks[];

// Raw value of the `CharacterClass` of a scalar; that of `other` when it is none.
static inline uint8_t cdecant_character_class(uint32_t scalar) {
  if (scalar > 0x10FFFF) return 0;
  uint32_t block = cdecant_character_class_pages[scalar >> 7];
  return cdecant_character_class_blocks[(block << 7) | (scalar & 127)];
}

// Raw value of the `CharacterScript` of a scalar; that of `unknown` when it is none.
static inline uint8_t cdecant_character_script(uint32_t scalar) {
  if (scalar > 0x10FFFF) return 0;
  uint32_t block = cdecant_character_script_pages[scalar >> 7];
  return cdecant_character_script_blocks[(block << 7) | (scalar & 127)];
}

// Canonical combining class of a scalar; 255 for what may be out of place in NFC.
static inline uint8_t cdecant_nfc_class(uint32_t scalar) {
  if (scalar > 0x10FFFF) return 0;
  uint32_t block = cdecant_nfc_class_pages[scalar >> 7];
  return cdecant_nfc_class_blocks[(block << 7) | (scalar & 127)];
}

// A scalar folded for matching; any other integer is itself.
static inline uint32_t cdecant_case_fold(uint32_t scalar) {
  if (scalar > 0x10FFFF) return scalar;
  uint32_t block = cdecant_case_folding_pages[scalar >> 7];
  return scalar + (uint32_t)cdecant_case_folding_blocks[(block << 7) | (scalar & 127)];
}

// Phrases as a tree of token hashes. State 0 is the root; every other state is known by the key of
// the one edge that leads to it. `states` holds of each state its key and its payload; a payload of 0
// says that no phrase ends there. `slots` is an open-addressing index of states by key, `mask` the
// number of slots less 1. A slot holds 15 bits of the key, a bit that says whether longer phrases go
// on from the state, and 16 bits of the state's number; 0 is an empty one. `firsts` has a bit set
// for each first token, so that nearly all others are turned away without a search.
typedef struct {
  const uint64_t *firsts;
  const uint32_t *slots;
  const uint64_t *states;
  uint32_t first_mask;
  uint32_t mask;
} cdecant_phrase_table;

// Words of page furniture; payloads are those of `Lexicon`.
extern const cdecant_phrase_table cdecant_lexicon;
// Names of months, weekdays and day periods; payloads are those of `DateNames`.
extern const cdecant_phrase_table cdecant_date_names;
// Names and codes of languages; payloads are those of `LanguageNames`.
extern const cdecant_phrase_table cdecant_language_names;

#ifdef __cplusplus
}
#endif
