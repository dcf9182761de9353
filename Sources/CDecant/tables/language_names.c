#include "../include/cdecant_tables.h"
static const uint64_t k[1]={0};
static const uint16_t s[1]={0};
const cdecant_phrase_table cdecant_language_names = {k, k, s, 0, 1};
