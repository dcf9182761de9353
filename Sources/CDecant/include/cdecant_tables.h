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

#ifdef __cplusplus
}
#endif
