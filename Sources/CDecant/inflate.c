// gzip, zlib and deflate by ISA-L.
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

#include "include/cdecant_streams.h"

struct cdecant_inflate {
  struct inflate_state state;
};

// The library counts in 32 bits.
static const size_t most = (size_t)1 << 30;

cdecant_inflate *cdecant_inflate_new(void) { return malloc(sizeof(cdecant_inflate)); }

void cdecant_inflate_free(cdecant_inflate *decoder) { free(decoder); }

void cdecant_inflate_begin(cdecant_inflate *decoder, int32_t wrapping) {
  isal_inflate_init(&decoder->state);
  decoder->state.crc_flag = wrapping == CDECANT_INFLATE_GZIP   ? ISAL_GZIP
                            : wrapping == CDECANT_INFLATE_ZLIB ? ISAL_ZLIB
                                                               : ISAL_DEFLATE;
}

cdecant_flow cdecant_inflate_turn(cdecant_inflate *decoder, const uint8_t *input, size_t input_bytes,
                                  uint8_t *output, size_t output_bytes) {
  struct inflate_state *state = &decoder->state;
  uint32_t given = input_bytes < most ? input_bytes : most;
  uint32_t room = output_bytes < most ? output_bytes : most;
  state->next_in = (uint8_t *)input;
  state->avail_in = given;
  state->next_out = output;
  state->avail_out = room;
  int result = isal_inflate(state);
  cdecant_flow flow = {given - state->avail_in, room - state->avail_out, CDECANT_FLOW_MORE};
  if (result == ISAL_INCORRECT_CHECKSUM) {
    flow.status = CDECANT_FLOW_CHECKSUM;
  } else if (result < 0 || result == ISAL_NEED_DICT) {
    flow.status = CDECANT_FLOW_BAD;
  } else if (state->block_state == ISAL_BLOCK_FINISH) {
    flow.status = CDECANT_FLOW_END;
  }
  return flow;
}
