// All C and C++ of decant, behind functions named cdecant_*. No type of a wrapped library appears here.
#pragma once

#include "cdecant_archive.h"
#include "cdecant_bytes.h"
#include "cdecant_charsets.h"
#include "cdecant_digest.h"
#include "cdecant_icu.h"
#include "cdecant_json.h"
#include "cdecant_language.h"
#include "cdecant_numbers.h"
#include "cdecant_signals.h"
#include "cdecant_streams.h"
#include "cdecant_tables.h"
