// brotli by libbrotli.
#include <brotli/decode.h>

#include "include/cdecant_streams.h"

cdecant_brotli *cdecant_brotli_new(void) {
  return (cdecant_brotli *)BrotliDecoderCreateInstance(NULL, NULL, NULL);
}

void cdecant_brotli_free(cdecant_brotli *decoder) {
  if (decoder) BrotliDecoderDestroyInstance((BrotliDecoderState *)decoder);
}

cdecant_flow cdecant_brotli_turn(cdecant_brotli *decoder, const uint8_t *input, size_t input_bytes,
                                 uint8_t *output, size_t output_bytes) {
  size_t left = input_bytes;
  size_t room = output_bytes;
  BrotliDecoderResult result = BrotliDecoderDecompressStream((BrotliDecoderState *)decoder, &left,
                                                             &input, &room, &output, NULL);
  cdecant_flow flow = {input_bytes - left, output_bytes - room, CDECANT_FLOW_MORE};
  if (result == BROTLI_DECODER_RESULT_SUCCESS) flow.status = CDECANT_FLOW_END;
  if (result == BROTLI_DECODER_RESULT_ERROR) flow.status = CDECANT_FLOW_BAD;
  return flow;
}
