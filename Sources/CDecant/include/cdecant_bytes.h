// Sixteen bytes at a time, as far as Swift's vectors cannot say it.
#pragma once

#include <stdint.h>

typedef uint8_t cdecant_bytes16 __attribute__((ext_vector_type(16)));

// The highest bit of each byte, that of the first byte lowest.
static inline uint32_t cdecant_high_bits(cdecant_bytes16 bytes) {
#if defined(__SSE2__)
  typedef char signed_bytes __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((signed_bytes)bytes);
#else
  uint32_t bits = 0;
  for (int place = 0; place < 16; place++) bits |= (uint32_t)(bytes[place] >> 7) << place;
  return bits;
#endif
}
