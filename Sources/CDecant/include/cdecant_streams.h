// Decompression behind plain C: gzip, zlib and deflate by ISA-L, zstd by libzstd, brotli by libbrotli.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How one turn of a decoder went.
enum {
  // Input is used up or output is full.
  CDECANT_FLOW_MORE = 0,
  // The stream has ended, and everything of it was written.
  CDECANT_FLOW_END = 1,
  CDECANT_FLOW_BAD = -1,
  CDECANT_FLOW_CHECKSUM = -2,
  // More memory is asked for than is given.
  CDECANT_FLOW_MEMORY = -3
};

// Bytes taken and given by one turn.
typedef struct {
  size_t read;
  size_t written;
  int32_t status;
} cdecant_flow;

// What stands round deflated data.
enum { CDECANT_INFLATE_GZIP = 0, CDECANT_INFLATE_ZLIB = 1, CDECANT_INFLATE_RAW = 2 };

typedef struct cdecant_inflate cdecant_inflate;

// A decoder, or NULL where memory ran out. Freeing NULL does nothing.
cdecant_inflate *cdecant_inflate_new(void);
void cdecant_inflate_free(cdecant_inflate *decoder);
// Makes ready for a new stream.
void cdecant_inflate_begin(cdecant_inflate *decoder, int32_t wrapping);
// One turn. At most 1 GiB of either side is used.
cdecant_flow cdecant_inflate_turn(cdecant_inflate *decoder, const uint8_t *input, size_t input_bytes,
                                  uint8_t *output, size_t output_bytes);

typedef struct cdecant_zstd cdecant_zstd;

// A decoder that refuses windows over 2^`window_log` bytes, or NULL where memory ran out.
cdecant_zstd *cdecant_zstd_new(int32_t window_log);
void cdecant_zstd_free(cdecant_zstd *decoder);
void cdecant_zstd_begin(cdecant_zstd *decoder);
// Takes a dictionary for all frames to come; a copy is held.
bool cdecant_zstd_set_dictionary(cdecant_zstd *decoder, const uint8_t *bytes, size_t count);
cdecant_flow cdecant_zstd_turn(cdecant_zstd *decoder, const uint8_t *input, size_t input_bytes,
                               uint8_t *output, size_t output_bytes);

typedef struct cdecant_brotli cdecant_brotli;

cdecant_brotli *cdecant_brotli_new(void);
void cdecant_brotli_free(cdecant_brotli *decoder);
cdecant_flow cdecant_brotli_turn(cdecant_brotli *decoder, const uint8_t *input, size_t input_bytes,
                                 uint8_t *output, size_t output_bytes);

#ifdef __cplusplus
}
#endif
