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

// Named character references of HTML, sorted by their names. `starts` gives for every name its first byte in
// `names`, and the end of the last; `firsts` for every byte below 128 the number of names that begin
// with a lower one.
extern const uint8_t cdecant_reference_names[];
extern const uint16_t cdecant_reference_starts[];
extern const uint16_t cdecant_reference_firsts[];
extern const uint32_t cdecant_reference_scalars[];
extern const uint32_t cdecant_reference_count;

// How many names begin with a byte lower than `byte`.
static inline uint32_t cdecant_reference_first(uint8_t byte) {
  return byte < 128 ? cdecant_reference_firsts[byte] : cdecant_reference_count;
}

// Bytes of a name; 0 for a number that none has.
static inline uint32_t cdecant_reference_bytes(uint32_t number) {
  if (number >= cdecant_reference_count) return 0;
  return (uint32_t)(cdecant_reference_starts[number + 1] - cdecant_reference_starts[number]);
}

// A byte of a name; 0 behind its end.
static inline uint8_t cdecant_reference_byte(uint32_t number, uint32_t index) {
  if (index >= cdecant_reference_bytes(number)) return 0;
  return cdecant_reference_names[cdecant_reference_starts[number] + index];
}

// The first or the second scalar that a name stands for, by `which` 0 or 1; 0 where there is none.
static inline uint32_t cdecant_reference_scalar(uint32_t number, uint32_t which) {
  if (number >= cdecant_reference_count || which > 1) return 0;
  return cdecant_reference_scalars[2 * number + which];
}

#ifdef __cplusplus
}
#endif
