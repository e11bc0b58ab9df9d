// ncurses behind functions: see CNcurses.h for what each is for.

#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <errno.h>
#include <gnu/libc-version.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *held;
static char *outgoing;
static size_t outgoing_room;

static void choose_locale(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

bool cn_use_utf8_locale(void) {
  // Once: on its way to a locale the library passes through others, which no other thread must see.
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, choose_locale);
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int cn_wcwidth(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

const char *cn_libc_version(void) {
  return gnu_get_libc_version();
}

bool cn_open(const char *term, int rows, int columns) {
  int file = memfd_create("conduct-screen", MFD_CLOEXEC);
  if (file < 0) return false;
  held = fdopen(file, "w");
  if (!held) {
    close(file);
    return false;
  }
  // It cannot ask the terminal through a file in memory, and sets up scrolling for the size it starts
  // with; left in place, the variables would make it blind to every later size.
  char number[16];
  if (rows > 0 && columns > 0) {
    snprintf(number, sizeof number, "%d", rows);
    setenv("LINES", number, 1);
    snprintf(number, sizeof number, "%d", columns);
    setenv("COLUMNS", number, 1);
  } else {
    unsetenv("LINES");
    unsetenv("COLUMNS");
  }
  // Its own signal handlers are not safe and hide what ended the program; guard.c has ours.
  static const int taken[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  struct sigaction before[4];
  for (int index = 0; index < 4; index++) sigaction(taken[index], NULL, &before[index]);
  screen = newterm(term, held, stdin);
  for (int index = 0; index < 4; index++) sigaction(taken[index], &before[index], NULL);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!screen) {
    fclose(held);
    held = NULL;
    return false;
  }
  // Keys waiting to be read must not cut an update short.
  typeahead(-1);
  nonl();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  return true;
}

void cn_close(void) {
  if (!screen) return;
  delscreen(screen);
  screen = NULL;
  fclose(held);
  held = NULL;
  free(outgoing);
  outgoing = NULL;
  outgoing_room = 0;
}

int cn_rows(void) {
  return getmaxy(stdscr);
}

int cn_columns(void) {
  return getmaxx(stdscr);
}

void cn_resize(int rows, int columns) {
  resize_term(rows, columns);
}

int cn_colours(void) {
  int count = has_colors() ? tigetnum("colors") : 0;
  return count > 0 ? count : 0;
}

void cn_start_colours(void) {
  if (start_color() == OK) use_default_colors();
}

bool cn_set_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

int cn_pairs(void) {
  return COLOR_PAIRS;
}

static attr_t attributes_of(int bits) {
  return (bits & CN_BOLD ? A_BOLD : 0) | (bits & CN_DIM ? A_DIM : 0) |
         (bits & CN_REVERSE ? A_REVERSE : 0) | (bits & CN_UNDERLINE ? A_UNDERLINE : 0);
}

void cn_write(int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
  wattr_set(stdscr, attributes_of(attributes), 0, &pair);
  // The last cell of the last row cannot be stepped past; it is drawn all the same.
  mvwaddnwstr(stdscr, row, column, (const wchar_t *)scalars, count);
}

void cn_erase(void) {
  werase(stdscr);
}

void cn_cursor(int row, int column) {
  if (row < 0) {
    curs_set(0);
    return;
  }
  wmove(stdscr, row, column);
  curs_set(1);
}

void cn_forget(void) {
  clearok(curscr, TRUE);
}

void cn_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_leave(void) {
  endwin();
}

const char *cn_string(const char *capability) {
  const char *found = tigetstr(capability);
  return found == (const char *)-1 ? NULL : found;
}

static bool write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd slow = {.fd = file, .events = POLLOUT};
      poll(&slow, 1, 1000);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

long cn_flush(int file, const char *before, const char *after) {
  fflush(held);
  int memory = fileno(held);
  off_t size = lseek(memory, 0, SEEK_CUR);
  if (size <= 0) return size;
  size_t lead = strlen(before), tail = strlen(after), total = lead + (size_t)size + tail;
  if (total > outgoing_room) {
    char *larger = realloc(outgoing, total * 2);
    if (!larger) return -1;
    outgoing = larger;
    outgoing_room = total * 2;
  }
  memcpy(outgoing, before, lead);
  if (pread(memory, outgoing + lead, (size_t)size, 0) != size) return -1;
  memcpy(outgoing + lead + size, after, tail);
  if (lseek(memory, 0, SEEK_SET) != 0) return -1;
  return write_all(file, outgoing, total) ? (long)total : -1;
}

int cn_read(int row, int column, uint32_t *scalars, int room, int *attributes, int *pair) {
  cchar_t cell;
  wchar_t letters[CCHARW_MAX + 1] = {0};
  attr_t drawn;
  short narrow;
  int wide = 0;
  if (mvwin_wch(stdscr, row, column, &cell) != OK) return 0;
  if (getcchar(&cell, letters, &drawn, &narrow, &wide) != OK) return 0;
  *attributes = (drawn & A_BOLD ? CN_BOLD : 0) | (drawn & A_DIM ? CN_DIM : 0) |
                (drawn & A_REVERSE ? CN_REVERSE : 0) | (drawn & A_UNDERLINE ? CN_UNDERLINE : 0);
  *pair = wide;
  int count = 0;
  while (count < room && letters[count]) {
    scalars[count] = (uint32_t)letters[count];
    count++;
  }
  return count;
}

int cn_cursor_row(void) {
  return getcury(stdscr);
}

int cn_cursor_column(void) {
  return getcurx(stdscr);
}
