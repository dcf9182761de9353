// Signals that end a run in good order.
#define _GNU_SOURCE
#include "include/cdecant_signals.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>

// Lock-free, as signal handlers need; read on any thread.
static atomic_int received;
static atomic_int count;

static void note(int signal_number) {
  int none = 0;
  atomic_compare_exchange_strong(&received, &none, signal_number);
  if (atomic_fetch_add(&count, 1) >= 2) {
    signal(signal_number, SIG_DFL);
    raise(signal_number);
  }
}

static void ignore(int signal_number) {
  struct sigaction action = {.sa_handler = SIG_IGN};
  sigaction(signal_number, &action, NULL);
}

void cdecant_signals_install(void) {
  static atomic_flag installed = ATOMIC_FLAG_INIT;
  if (atomic_flag_test_and_set(&installed)) return;
  ignore(SIGPIPE);
  ignore(SIGXFSZ);
  // Without SA_RESTART: a call that waits comes back with EINTR.
  struct sigaction action = {.sa_handler = note};
  struct sigaction old;
  sigaction(SIGTERM, &action, NULL);
  if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  sigaction(SIGINT, &action, NULL);
}

int cdecant_signal_received(void) { return atomic_load(&received); }
