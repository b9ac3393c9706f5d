// What LineEditor needs of C, in one header and without a C file.
//
// Swift imports neither variadic functions (el_set, el_get, history) nor the global streams stdin, stdout and stderr
// (mutable globals), so every operation has a wrapper of fixed arity. No wrapper may keep a static variable: each
// Swift object file gets its own copy of a static inline function.
#ifndef TALENTWAR_CLIBEDIT_SHIM_H
#define TALENTWAR_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

// <wchar.h> hides it without the XSI macros.
int wcwidth(wchar_t);

typedef char *(*shim_prompt_function)(EditLine *);
typedef unsigned char (*shim_command_function)(EditLine *, int);
typedef void (*shim_signal_handler)(int);

// A process must take its character set from the environment, or libedit drops what is not ASCII. Where the
// environment names none, as in most containers, it is UTF-8 ("UTF-8" alone is what macOS calls it).
static inline void shim_adopt_character_set(void) {
  const char *name = setlocale(LC_CTYPE, "");
  if (name && strcmp(name, "C") != 0 && strcmp(name, "POSIX") != 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) (void)setlocale(LC_CTYPE, "UTF-8");
}

static inline void shim_flush_stdout(void) { (void)fflush(stdout); }

// MARK: Life

static inline EditLine *shim_el_init(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline void shim_set_client(EditLine *el, void *client) { (void)el_set(el, EL_CLIENTDATA, client); }

static inline void *shim_client(EditLine *el) {
  void *client = NULL;
  (void)el_get(el, EL_CLIENTDATA, &client);
  return client;
}

static inline void shim_set_signal(EditLine *el, int on) { (void)el_set(el, EL_SIGNAL, on); }

static inline void shim_set_prompt(EditLine *el, shim_prompt_function prompt, char marker) {
  (void)el_set(el, EL_PROMPT_ESC, prompt, marker);
}

// A key is a wide character, so this one goes through the wide interface.
static inline void shim_set_getc(EditLine *el, el_rfunc_t read) { (void)el_wset(el, EL_GETCFN, read); }

// MARK: Keys

static inline void shim_set_editor(EditLine *el, const char *name) { (void)el_set(el, EL_EDITOR, name); }

static inline const char *shim_editor(EditLine *el) {
  const char *name = NULL;
  (void)el_get(el, EL_EDITOR, &name);
  return name;
}

static inline void shim_add_command(
    EditLine *el, const char *name, const char *help, shim_command_function command) {
  (void)el_set(el, EL_ADDFN, name, help, command);
}

static inline void shim_bind(EditLine *el, const char *key, const char *command) {
  (void)el_set(el, EL_BIND, key, command, (char *)NULL);
}

// The alternate map: the command mode of vi.
static inline void shim_bind_alternate(EditLine *el, const char *key, const char *command) {
  (void)el_set(el, EL_BIND, "-a", key, command, (char *)NULL);
}

// MARK: The terminal

// One mode of the terminal while a line is edited, as in `setty -d -isig`.
static inline void shim_set_tty(EditLine *el, const char *mode) {
  (void)el_set(el, EL_SETTY, "-d", mode, (char *)NULL);
}

static inline void shim_prepare_terminal(EditLine *el, int raw) { (void)el_set(el, EL_PREP_TERM, raw); }

static inline void shim_refresh(EditLine *el) { (void)el_set(el, EL_REFRESH); }

// MARK: History

static inline void shim_use_history(EditLine *el, History *past) { (void)el_set(el, EL_HIST, history, past); }

static inline void shim_history_set_size(History *past, int size) {
  HistEvent event;
  (void)history(past, &event, H_SETSIZE, size);
}

static inline void shim_history_set_unique(History *past, int unique) {
  HistEvent event;
  (void)history(past, &event, H_SETUNIQUE, unique);
}

static inline void shim_history_enter(History *past, const char *line) {
  HistEvent event;
  (void)history(past, &event, H_ENTER, line);
}

// MARK: Signals

// Swift sees different unions in struct sigaction on Linux and on Darwin. A handler restarts what it interrupts.
// Leaves a signal alone that the parent chose to ignore (nohup), and then returns 0; returns 1 when installed.
static inline int shim_catch_signal(int number, shim_signal_handler handler, struct sigaction *previous) {
  if (sigaction(number, NULL, previous) != 0) return 0;
  if (!(previous->sa_flags & SA_SIGINFO) && previous->sa_handler == SIG_IGN) return 0;
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  (void)sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL) == 0;
}

static inline void shim_restore_signal(int number, const struct sigaction *previous) {
  (void)sigaction(number, previous, NULL);
}

#endif
