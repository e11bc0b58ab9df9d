// What the screen needs of ncurses, the terminal driver and signals, in a form Swift can import.
//
// ncurses' own header stays out of sight: half of it is macros, variadic functions and global
// variables, none of which Swift 6 takes. Nothing here is thread-safe; the main thread owns it.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Locale

/// Takes the locale from the environment and, where that is not UTF-8, characters from C.UTF-8.
/// Whether characters are UTF-8 now.
bool cn_use_utf8_locale(void);

/// Columns of a scalar as this system's wcwidth has it, -1 for what cannot be printed.
int cn_wcwidth(uint32_t scalar);

/// The version of the C library.
const char *cn_libc_version(void);

// MARK: Painting

/// Attributes as bits of ours.
enum { CN_BOLD = 1, CN_DIM = 2, CN_REVERSE = 4, CN_UNDERLINE = 8 };

/// Starts ncurses for a kind of terminal, its output held back in memory. False where the terminal
/// is not known or ncurses will not start.
bool cn_open(const char *term, int rows, int columns);

/// Ends ncurses for good; what it says on leaving is held back like everything else.
void cn_close(void);

/// Rows and columns ncurses works with now.
int cn_rows(void);
int cn_columns(void);

/// Takes a new size over.
void cn_resize(int rows, int columns);

/// How many colours the terminal has, 0 without any.
int cn_colours(void);

/// Starts colours, the terminal's own being the usual ones.
void cn_start_colours(void);

/// Sets a colour pair (1 and up); -1 stands for the terminal's own colour.
bool cn_set_pair(int pair, int foreground, int background);

/// How many colour pairs there are.
int cn_pairs(void);

/// Draws scalars from a place on, in attributes and a pair (0: none).
void cn_write(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);

/// Makes every cell blank, without sending anything more than what then differs.
void cn_erase(void);

/// Shows the cursor at a place, or hides it with a negative row.
void cn_cursor(int row, int column);

/// Forgets what the terminal is thought to show, so that the next update sends everything.
void cn_forget(void);

/// Works out what to send. Nothing leaves the process.
void cn_update(void);

/// Leaves the alternate screen until the next update.
void cn_leave(void);

/// A terminfo string such as "smkx" or "kcuu1"; NULL where the terminal has none.
const char *cn_string(const char *capability);

/// Hands what was held back to a file, after `before` and followed by `after`, in one write where
/// the terminal takes it in one. Nothing is sent, brackets included, when nothing was held back.
/// The number of bytes; -1 with errno on failure.
long cn_flush(int file, const char *before, const char *after);

/// Reads a cell back as drawn: its scalars (at most `room`), attributes and pair. The number of
/// scalars.
int cn_read(int row, int column, uint32_t *scalars, int room, int *attributes, int *pair);

/// Where the next character would be drawn.
int cn_cursor_row(void);
int cn_cursor_column(void);

// MARK: The terminal driver

/// Whether a file is a terminal.
bool cn_is_terminal(int file);

/// The size of a terminal; false where the driver knows none.
bool cn_terminal_size(int file, int *rows, int *columns);

/// Remembers how the terminal on `file` is set, for every later way of giving it back. False with
/// errno on failure.
bool cn_tty_remember(int file);

/// Sets the remembered terminal to raw: no echo, no line editing, no signals from keys.
bool cn_tty_raw(void);

/// Sets it back as remembered.
bool cn_tty_restore(void);

// MARK: Endings

/// Puts handlers in place that give the terminal back on every fatal signal, and that note a stop, a
/// continuation and a new size. Where standard error is a terminal, what is written to it meanwhile
/// is kept until the terminal is given back. `reset` is what makes the terminal whole again.
/// The file that becomes readable when a signal was noted, or -1 with errno.
int cn_guard_arm(int terminal, const char *reset);

/// Takes the handlers away and writes out what standard error was given.
void cn_guard_disarm(void);

/// The letter of the next noted signal: 'w' size, 't' stop asked for, 'c' continued; 0 when none is.
int cn_guard_next(void);

/// Notes what asks the process to stop, or lets it stop at once.
void cn_guard_note_stops(bool noted);

/// Stops the process as Ctrl-Z in a shell would; returns when it is continued.
void cn_guard_stop(void);
