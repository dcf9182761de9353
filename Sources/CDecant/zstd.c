// zstd by libzstd.
#include <stdlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include "include/cdecant_streams.h"

struct cdecant_zstd {
  ZSTD_DCtx *context;
};

cdecant_zstd *cdecant_zstd_new(int32_t window_log) {
  cdecant_zstd *decoder = malloc(sizeof(cdecant_zstd));
  if (!decoder) return NULL;
  decoder->context = ZSTD_createDCtx();
  if (!decoder->context ||
      ZSTD_isError(ZSTD_DCtx_setParameter(decoder->context, ZSTD_d_windowLogMax, window_log))) {
    cdecant_zstd_free(decoder);
    return NULL;
  }
  return decoder;
}

void cdecant_zstd_free(cdecant_zstd *decoder) {
  if (!decoder) return;
  ZSTD_freeDCtx(decoder->context);
  free(decoder);
}

void cdecant_zstd_begin(cdecant_zstd *decoder) {
  ZSTD_DCtx_reset(decoder->context, ZSTD_reset_session_only);
}

bool cdecant_zstd_set_dictionary(cdecant_zstd *decoder, const uint8_t *bytes, size_t count) {
  return !ZSTD_isError(ZSTD_DCtx_loadDictionary(decoder->context, bytes, count));
}

cdecant_flow cdecant_zstd_turn(cdecant_zstd *decoder, const uint8_t *input, size_t input_bytes,
                               uint8_t *output, size_t output_bytes) {
  ZSTD_inBuffer in = {input, input_bytes, 0};
  ZSTD_outBuffer out = {output, output_bytes, 0};
  size_t result = ZSTD_decompressStream(decoder->context, &out, &in);
  cdecant_flow flow = {in.pos, out.pos, result == 0 ? CDECANT_FLOW_END : CDECANT_FLOW_MORE};
  if (ZSTD_isError(result)) {
    switch (ZSTD_getErrorCode(result)) {
    case ZSTD_error_frameParameter_windowTooLarge:
    case ZSTD_error_memory_allocation: flow.status = CDECANT_FLOW_MEMORY; break;
    case ZSTD_error_checksum_wrong: flow.status = CDECANT_FLOW_CHECKSUM; break;
    default: flow.status = CDECANT_FLOW_BAD;
    }
  }
  return flow;
}
