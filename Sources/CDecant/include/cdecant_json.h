// simdjson behind plain C: where the tokens of a JSON text start, and whether bytes are UTF-8.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cdecant_json_parser cdecant_json_parser;

// What `cdecant_json_index` found.
enum {
  CDECANT_JSON_OK = 0,
  CDECANT_JSON_EMPTY = 1,
  CDECANT_JSON_UNCLOSED_STRING = 2,
  CDECANT_JSON_RAW_CONTROL = 3,
  CDECANT_JSON_NOT_UTF8 = 4,
  CDECANT_JSON_TOO_LARGE = 5,
  CDECANT_JSON_NO_MEMORY = 6,
  CDECANT_JSON_OTHER = 7
};

// A parser, or NULL where memory ran out. Freeing NULL does nothing.
cdecant_json_parser *cdecant_json_new(void);
void cdecant_json_free(cdecant_json_parser *parser);

// Finds the first byte of every token: braces, brackets, colons, commas, opening quotes, and the
// first byte of anything else that is no blank. Only `count` bytes are read; no padding is needed.
// `starts` points into the parser and holds until it is used again or freed.
int32_t cdecant_json_index(cdecant_json_parser *parser, const uint8_t *bytes, size_t count,
                           const uint32_t **starts, size_t *starts_count);

bool cdecant_json_is_utf8(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif
