// simdjson's first stage. Its index of tokens is what its On-Demand interface walks, too; taken
// directly, it can be walked without recursion and with every token checked.
#include "include/cdecant_json.h"

#include <simdjson.h>

#include <cstddef>
#include <memory>
#include <new>

struct cdecant_json_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> implementation;
};

namespace {

// Below this many bytes the index is allocated once for all.
constexpr size_t least_capacity = 65536;
// An index for more bytes than this is given back before a small text is read.
constexpr size_t most_kept = 4 * 1024 * 1024;

size_t rounded(size_t count) {
  size_t capacity = least_capacity;
  while (capacity < count) capacity *= 2;
  return capacity;
}

int32_t code(simdjson::error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return CDECANT_JSON_OK;
    case simdjson::EMPTY: return CDECANT_JSON_EMPTY;
    case simdjson::UNCLOSED_STRING: return CDECANT_JSON_UNCLOSED_STRING;
    case simdjson::UNESCAPED_CHARS: return CDECANT_JSON_RAW_CONTROL;
    case simdjson::UTF8_ERROR: return CDECANT_JSON_NOT_UTF8;
    case simdjson::CAPACITY: return CDECANT_JSON_TOO_LARGE;
    case simdjson::MEMALLOC: return CDECANT_JSON_NO_MEMORY;
    default: return CDECANT_JSON_OTHER;
  }
}

simdjson::error_code reserve(cdecant_json_parser &parser, size_t count) {
  auto &implementation = parser.implementation;
  size_t wanted = rounded(count);
  if (!implementation) {
    return simdjson::get_active_implementation()->create_dom_parser_implementation(
        wanted, 1, implementation);
  }
  size_t held = implementation->capacity();
  if (held >= wanted && (held <= most_kept || wanted > most_kept)) return simdjson::SUCCESS;
  return implementation->set_capacity(wanted);
}

}  // namespace

extern "C" {

cdecant_json_parser *cdecant_json_new(void) { return new (std::nothrow) cdecant_json_parser; }

void cdecant_json_free(cdecant_json_parser *parser) { delete parser; }

int32_t cdecant_json_index(cdecant_json_parser *parser, const uint8_t *bytes, size_t count,
                           const uint32_t **starts, size_t *starts_count) {
  *starts = nullptr;
  *starts_count = 0;
  if (count == 0) return CDECANT_JSON_EMPTY;
  if (count > 0x7FFFFFFF) return CDECANT_JSON_TOO_LARGE;
  try {
    simdjson::error_code error = reserve(*parser, count);
    if (error != simdjson::SUCCESS) {
      parser->implementation.reset();
      return code(error);
    }
    error = parser->implementation->stage1(bytes, count, simdjson::stage1_mode::regular);
    if (error != simdjson::SUCCESS) return code(error);
    *starts = parser->implementation->structural_indexes.get();
    *starts_count = parser->implementation->n_structural_indexes;
    return CDECANT_JSON_OK;
  } catch (...) {
    return CDECANT_JSON_NO_MEMORY;
  }
}

bool cdecant_json_is_utf8(const uint8_t *bytes, size_t count) {
  if (count == 0) return true;
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}

}  // extern "C"
