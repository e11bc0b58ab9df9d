/* The least a list on ncurses can be: lines of a file, a selected one, the same keys as Conduct's lists.
 *
 * It is what Conduct's figures are held against: whatever this costs, the terminal library costs.
 *   cc -O2 -o floor floor.c -lncursesw -ltinfo
 *   ./floor lines.txt
 */
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static char *text;
static long *starts; /* where each line begins; one more at the end */
static long count;
static long *shown; /* the lines that match what is typed */
static long matches;
static char typed[64];
static int is_typing;
static long selected, top;

static void load(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat about;
  if (file < 0 || fstat(file, &about) < 0) {
    perror(path);
    exit(66);
  }
  text = malloc((size_t)about.st_size + 1);
  long got = 0;
  while (got < about.st_size) {
    ssize_t part = read(file, text + got, (size_t)(about.st_size - got));
    if (part <= 0) break;
    got += part;
  }
  text[got] = 0;
  close(file);
  count = 0;
  for (long at = 0; at < got; at++) count += text[at] == '\n';
  free(starts);
  free(shown);
  starts = malloc(sizeof(long) * (size_t)(count + 1));
  shown = malloc(sizeof(long) * (size_t)(count + 1));
  long line = 0;
  starts[0] = 0;
  for (long at = 0; at < got; at++)
    if (text[at] == '\n') {
      text[at] = 0;
      starts[++line] = at + 1;
    }
}

static void narrow(void) {
  matches = 0;
  for (long line = 0; line < count; line++)
    if (!typed[0] || strcasestr(text + starts[line], typed)) shown[matches++] = line;
  if (selected >= matches) selected = matches ? matches - 1 : 0;
}

static void paint(void) {
  int rows = LINES - 2;
  if (selected < top) top = selected;
  if (selected >= top + rows) top = selected - rows + 1;
  if (top < 0) top = 0;
  erase();
  mvprintw(0, 0, "Parents  %ld of %ld", matches ? selected + 1 : 0, matches);
  for (int row = 0; row < rows && top + row < matches; row++) {
    long line = top + row;
    if (line == selected) attron(A_REVERSE);
    mvaddnstr(row + 1, 0, text + starts[shown[line]], COLS);
    if (line == selected) {
      for (int column = getcurx(stdscr); column && column < COLS; column++) addch(' ');
      attroff(A_REVERSE);
    }
  }
  if (is_typing) mvprintw(LINES - 1, 0, "/%s", typed);
  else mvprintw(LINES - 1, 0, "q leaves  / filters");
  move(is_typing ? LINES - 1 : (int)(selected - top) + 1, is_typing ? (int)strlen(typed) + 1 : 0);
  refresh();
}

/* Takes one key; 0 where the program is to end. */
static int take(int key) {
  int page = LINES - 2;
  size_t length = strlen(typed);
  switch (key) {
    case KEY_DOWN: selected++; break;
    case KEY_UP: selected--; break;
    case KEY_NPAGE: selected += page; break;
    case KEY_PPAGE: selected -= page; break;
    case KEY_HOME: selected = 0; break;
    case KEY_END: selected = matches - 1; break;
    case 27:
      is_typing = 0;
      typed[0] = 0;
      narrow();
      break;
    case KEY_BACKSPACE:
    case 127:
      if (length) typed[length - 1] = 0;
      narrow();
      break;
    default:
      if (!is_typing && key == 'q') return 0;
      if (!is_typing && key == '/') is_typing = 1;
      else if (is_typing && key >= 32 && key < 127 && length + 1 < sizeof typed) {
        typed[length] = (char)key;
        typed[length + 1] = 0;
        narrow();
      }
  }
  if (selected >= matches) selected = matches - 1;
  if (selected < 0) selected = 0;
  return 1;
}

int main(int arguments, char **values) {
  if (arguments != 2) return 64;
  setlocale(LC_ALL, "");
  set_escdelay(25);
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  load(values[1]);
  narrow();
  paint();
  int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  inotify_add_watch(watch, values[1], IN_MODIFY);
  struct pollfd wake[2] = {{0, POLLIN, 0}, {watch, POLLIN, 0}};
  for (;;) {
    if (poll(wake, 2, -1) < 0) continue;
    if (wake[1].revents) {
      char spent[4096];
      while (read(watch, spent, sizeof spent) > 0) {}
      load(values[1]);
      narrow();
    }
    if (wake[0].revents & (POLLHUP | POLLERR)) break;
    /* All that waits, then one paint. */
    int key = 0;
    timeout(wake[0].revents ? 25 : 0);
    while ((key = getch()) != ERR) {
      if (!take(key)) goto end;
      timeout(0);
    }
    paint();
  }
end:
  endwin();
  return 0;
}
