// Signals that end a run in good order.
#pragma once

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

// From now on SIGPIPE and SIGXFSZ are ignored, so that a write says EPIPE or EFBIG; SIGINT and
// SIGTERM are noted, without SA_RESTART. The third of these ends the process at once, for the case
// that the reader of the output sleeps. A SIGINT that was ignored stays ignored.
void cdecant_signals_install(void);

// The first of SIGINT and SIGTERM that came, or 0.
int cdecant_signal_received(void);

#ifdef __cplusplus
}
#endif
