// Giving the terminal back, whatever ends the program: see CNcurses.h.
//
// Everything a handler touches is prepared before a handler can run, and handlers call only what
// POSIX lets a signal handler call.

#define _GNU_SOURCE

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static struct termios remembered;
static int tty = -1;

// Everything that ends a program unless it says otherwise, but for SIGKILL.
static const int fatal[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,    SIGTRAP, SIGABRT, SIGSYS,
                            SIGTERM, SIGHUP,  SIGQUIT, SIGINT,    SIGPIPE, SIGALRM, SIGUSR1,
                            SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR};
static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum { NOTED_STOP = 1 };
enum { FATAL = sizeof fatal / sizeof *fatal, NOTED = sizeof noted / sizeof *noted };

static struct sigaction before_fatal[FATAL], before_noted[NOTED];
static bool keeps_backtracer;
static char reset_bytes[1024];
static size_t reset_count;
static int terminal_file = -1;
static int signal_pipe[2] = {-1, -1};
static int kept_errors = -1, real_errors = -1;
static stack_t stack_before;
static void *own_stack;
static volatile sig_atomic_t armed;

bool cn_is_terminal(int file) {
  return isatty(file) == 1;
}

bool cn_terminal_size(int file, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool cn_tty_remember(int file) {
  if (tcgetattr(file, &remembered) != 0) return false;
  tty = file;
  return true;
}

bool cn_tty_raw(void) {
  struct termios raw = remembered;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  raw.c_cflag = (raw.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  return tcsetattr(tty, TCSADRAIN, &raw) == 0;
}

bool cn_tty_restore(void) {
  return tty >= 0 && tcsetattr(tty, TCSADRAIN, &remembered) == 0;
}

static void write_out(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written <= 0) {
      if (written < 0 && errno == EINTR) continue;
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

// What was written to standard error while the screen was up, a trap's message above all.
static void release_errors(void) {
  if (kept_errors < 0) return;
  char part[512];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(kept_errors, part, sizeof part, place)) > 0) {
    write_out(real_errors, part, (size_t)count);
    place += count;
  }
  dup2(real_errors, STDERR_FILENO);
}

static void give_back(void) {
  write_out(terminal_file, reset_bytes, reset_count);
  // Now, not when output has drained: a terminal that has stopped reading must not keep us here.
  if (tty >= 0) tcsetattr(tty, TCSANOW, &remembered);
  release_errors();
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  if (armed) {
    armed = 0;
    give_back();
  }
  struct sigaction next;
  memset(&next, 0, sizeof next);
  next.sa_handler = SIG_DFL;
  for (int index = 0; index < FATAL; index++) {
    // A developer who asked for the Swift backtracer gets it, on a whole terminal.
    if (fatal[index] == number && keeps_backtracer) next = before_fatal[index];
  }
  sigaction(number, &next, NULL);
  // A fault happens again by itself on return, with its address; a signal that was sent does not.
  if (info->si_code <= 0) raise(number);
}

static void on_noted(int number) {
  int before = errno;
  char letter = number == SIGWINCH ? 'w' : number == SIGTSTP ? 't' : 'c';
  ssize_t written = write(signal_pipe[1], &letter, 1);
  (void)written;
  errno = before;
}

static void on_exit_open(void) {
  if (!armed) return;
  armed = 0;
  give_back();
}

static void note(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_noted;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(noted[index], &action, NULL);
}

static void keep_errors(void) {
  if (isatty(STDERR_FILENO) != 1) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  kept_errors = memfd_create("conduct-errors", MFD_CLOEXEC);
  if (real_errors < 0 || kept_errors < 0 || dup2(kept_errors, STDERR_FILENO) < 0) {
    if (real_errors >= 0) close(real_errors);
    if (kept_errors >= 0) close(kept_errors);
    real_errors = kept_errors = -1;
  }
}

int cn_guard_arm(int terminal, const char *reset) {
  static bool registered;
  size_t count = strlen(reset);
  if (count > sizeof reset_bytes) {
    errno = EINVAL;
    return -1;
  }
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  memcpy(reset_bytes, reset, count);
  reset_count = count;
  terminal_file = terminal;
  keeps_backtracer = getenv("SWIFT_BACKTRACE") != NULL;
  keep_errors();
  if (!registered) {
    registered = true;
    atexit(on_exit_open);
  }

  size_t room = 64 * 1024;
  own_stack = malloc(room);
  if (own_stack) {
    stack_t stack = {.ss_sp = own_stack, .ss_size = room, .ss_flags = 0};
    sigaltstack(&stack, &stack_before);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fatal;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int index = 0; index < FATAL; index++) {
    sigaction(fatal[index], NULL, &before_fatal[index]);
    // What was ignored stays so: a desk under nohup outlives its terminal.
    if (before_fatal[index].sa_handler != SIG_IGN) sigaction(fatal[index], &action, NULL);
  }
  for (int index = 0; index < NOTED; index++) {
    sigaction(noted[index], NULL, &before_noted[index]);
    note(index);
  }
  armed = 1;
  return signal_pipe[0];
}

void cn_guard_disarm(void) {
  if (!armed) return;
  for (int index = 0; index < NOTED; index++) sigaction(noted[index], &before_noted[index], NULL);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &before_fatal[index], NULL);
  armed = 0;
  if (own_stack) {
    sigaltstack(&stack_before, NULL);
    free(own_stack);
    own_stack = NULL;
  }
  release_errors();
  if (kept_errors >= 0) {
    close(kept_errors);
    close(real_errors);
    kept_errors = real_errors = -1;
  }
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

int cn_guard_next(void) {
  char letter;
  return read(signal_pipe[0], &letter, 1) == 1 ? letter : 0;
}

void cn_guard_note_stops(bool noted) {
  if (noted) {
    note(NOTED_STOP);
    return;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
}

void cn_guard_stop(void) {
  cn_guard_note_stops(false);
  raise(SIGTSTP);
  // Here again: somebody has continued us.
  cn_guard_note_stops(true);
}
