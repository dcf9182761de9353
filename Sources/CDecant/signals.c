// Signals that end a run in good order.
#define _GNU_SOURCE
#include "include/cdecant_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

// Lock-free, as signal handlers need; read on any thread.
static atomic_int received;
static atomic_int count;
// A byte goes in with every signal and none comes out, so that whoever waits for one end wakes.
static int bell[2] = {-1, -1};

static void note(int signal_number) {
  int error = errno;
  int none = 0;
  atomic_compare_exchange_strong(&received, &none, signal_number);
  if (write(bell[1], "", 1) < 0) {
    // Nobody can be told, and the flag is set.
  }
  if (atomic_fetch_add(&count, 1) >= 2) {
    signal(signal_number, SIG_DFL);
    raise(signal_number);
  }
  errno = error;
}

static void ignore(int signal_number) {
  struct sigaction action = {.sa_handler = SIG_IGN};
  sigaction(signal_number, &action, NULL);
}

void cdecant_signals_install(void) {
  static atomic_flag installed = ATOMIC_FLAG_INIT;
  if (atomic_flag_test_and_set(&installed)) return;
  if (pipe2(bell, O_CLOEXEC | O_NONBLOCK) != 0) bell[0] = bell[1] = -1;
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

bool cdecant_signal_wait_readable(int descriptor) {
  struct pollfd waits[2] = {{.fd = descriptor, .events = POLLIN}, {.fd = bell[0], .events = POLLIN}};
  while (!cdecant_signal_received()) {
    if (poll(waits, 2, -1) >= 0) return !cdecant_signal_received();
    if (errno != EINTR && errno != EAGAIN) return true;
  }
  return false;
}
