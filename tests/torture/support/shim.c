/* Puts faults into the file calls of a process (LD_PRELOAD). What to do stands in a small shared file, so that a
 * running process can be told; only calls on paths below `root` count. Kinds: see shim.ts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, FSYNC = 4, CLOSE = 8, RENAME = 16, LINK = 32, UNLINK = 64, MKDIR = 128 };
enum { NOTHING = 0, KILL = 1, FAIL = 2, SHORT = 3, DELAY = 4, KILL_AFTER = 5 };

struct control {
  volatile uint32_t kinds, at, sticky, action, error, delayMs, logging;
  volatile uint32_t count, fired;
  char root[4000];
};
static struct control *control;
static int logFd = -1;

/* The real thing, past the `syscall` below. */
static long raw(long number, long a, long b, long c, long d, long e, long f) {
  static long (*real)(long, ...);
  if (!real) real = dlsym(RTLD_NEXT, "syscall");
  return real(number, a, b, c, d, e, f);
}
#define RAW(number, a, b, c) raw(number, (long)(a), (long)(b), (long)(c), 0, 0, 0)

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("TORTURE_CONTROL");
  if (!path) return;
  int fd = RAW(SYS_open, path, O_RDWR, 0);
  if (fd < 0) return;
  void *at = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  RAW(SYS_close, fd, 0, 0);
  if (at != MAP_FAILED) control = at;
  const char *log = getenv("TORTURE_LOG");
  if (log) logFd = RAW(SYS_open, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int inRoot(const char *path) {
  if (!path || !control || !control->root[0]) return 0;
  char full[4096];
  if (path[0] != '/') {
    if (!getcwd(full, sizeof full)) return 0;
    strncat(full, "/", sizeof full - strlen(full) - 1);
    strncat(full, path, sizeof full - strlen(full) - 1);
    path = full;
  }
  return strncmp(path, control->root, strlen(control->root)) == 0;
}

static const char *pathOf(int fd, char *into, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, into, size - 1);
  if (n < 0) return 0;
  into[n] = 0;
  return into;
}

static void note(const char *kind, const char *a, const char *b, const void *data, size_t size) {
  if (logFd < 0 || !control || !control->logging) return;
  char *line = malloc(9000 + 2 * size);
  int n = sprintf(line, "%s\t%s\t%s\t", kind, a ? a : "", b ? b : "");
  for (size_t i = 0; i < size; i++) n += sprintf(line + n, "%02x", ((const unsigned char *)data)[i]);
  line[n++] = '\n';
  RAW(SYS_write, logFd, line, n);
  free(line);
}

/* What befalls this call: NOTHING, FAIL, SHORT or KILL_AFTER; KILL and DELAY happen here. */
static int befalls(uint32_t kind) {
  if (!control || !(control->kinds & kind)) return NOTHING;
  uint32_t n = __sync_add_and_fetch(&control->count, 1);
  if (control->action == NOTHING) return NOTHING;
  if (control->action == SHORT) {
    /* As a full disk: a part is taken, then nothing. */
    if (kind != WRITE || n < control->at || (n > control->at + 1 && !control->sticky)) return NOTHING;
    control->fired++;
    return n == control->at ? SHORT : FAIL;
  }
  if (n != control->at && !(control->sticky && n > control->at)) return NOTHING;
  control->fired++;
  if (control->action == KILL) for (;;) kill(getpid(), SIGKILL);
  if (control->action == DELAY) {
    struct timespec time = {control->delayMs / 1000, (control->delayMs % 1000) * 1000000L};
    nanosleep(&time, 0);
    return NOTHING;
  }
  return control->action;
}
static void after(int fate) {
  if (fate == KILL_AFTER) for (;;) kill(getpid(), SIGKILL);
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define FAILS(kind) int fate = befalls(kind); if (fate == FAIL) { errno = control->error; return -1; }

static int opened(int fate, int fd, const char *path, int flags) {
  if (fd >= 0) note(flags & O_CREAT ? "create" : "open", path, 0, 0, 0);
  after(fate);
  return fd;
}
#define OPENING(name)                                                    \
  int name(const char *path, int flags, ...) {                           \
    REAL(name);                                                          \
    va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list); \
    if (!inRoot(path)) return real(path, flags, mode);                   \
    FAILS(OPEN)                                                          \
    return opened(fate, real(path, flags, mode), path, flags);           \
  }
OPENING(open)
OPENING(open64)

static ssize_t writing(int fd, const void *data, size_t size, off_t at, ssize_t (*real)(int, const void *, size_t, off_t)) {
  char name[4096];
  const char *path = fd > 2 ? pathOf(fd, name, sizeof name) : 0;
  if (fd == 1 && size > 4 && memcmp(data, "ACK ", 4) == 0) note("ack", 0, 0, data, size);
  if (!path || !inRoot(path)) return real(fd, data, size, at);
  FAILS(WRITE)
  if (fate == SHORT && size > 1) size /= 2;
  ssize_t n = real(fd, data, size, at);
  if (n > 0) note("write", path, 0, data, n);
  after(fate);
  return n;
}
static ssize_t realWrite(int fd, const void *data, size_t size, off_t at) { (void)at; return RAW(SYS_write, fd, data, size); }
static ssize_t realPwrite(int fd, const void *data, size_t size, off_t at) { return raw(SYS_pwrite64, fd, (long)data, size, at, 0, 0); }
ssize_t write(int fd, const void *data, size_t size) { return writing(fd, data, size, 0, realWrite); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return writing(fd, data, size, at, realPwrite); }

int fsync(int fd) {
  char name[4096];
  const char *path = pathOf(fd, name, sizeof name);
  if (!inRoot(path)) return RAW(SYS_fsync, fd, 0, 0);
  FAILS(FSYNC)
  int result = RAW(SYS_fsync, fd, 0, 0);
  if (result == 0) note("fsync", path, 0, 0, 0);
  after(fate);
  return result;
}
int fdatasync(int fd) { return fsync(fd); }

static int closing(int fd) {
  char name[4096];
  const char *path = fd > 2 ? pathOf(fd, name, sizeof name) : 0;
  if (!inRoot(path)) return RAW(SYS_close, fd, 0, 0);
  int fate = befalls(CLOSE);
  int result = RAW(SYS_close, fd, 0, 0);
  after(fate);
  if (fate == FAIL) { errno = control->error; return -1; }
  return result;
}
int close(int fd) { return closing(fd); }

/* libuv closes with syscall(SYS_close). */
long syscall(long number, ...) {
  va_list list; va_start(list, number);
  long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long);
  long d = va_arg(list, long), e = va_arg(list, long), f = va_arg(list, long);
  va_end(list);
  if (number == SYS_close && control) return closing((int)a);
  return raw(number, a, b, c, d, e, f);
}

#define TWO_PATHS(name, kind)                                            \
  int name(const char *from, const char *to) {                           \
    REAL(name);                                                          \
    if (!inRoot(from) && !inRoot(to)) return real(from, to);             \
    FAILS(kind)                                                          \
    int result = real(from, to);                                         \
    if (result == 0) note(#name, from, to, 0, 0);                        \
    after(fate);                                                         \
    return result;                                                       \
  }
TWO_PATHS(rename, RENAME)
/* Only for names that change places (RENAME_EXCHANGE); the app asks for nothing else. */
int renameat2(int oldFd, const char *from, int newFd, const char *to, unsigned int flags) {
  REAL(renameat2);
  if (!inRoot(from) && !inRoot(to)) return real(oldFd, from, newFd, to, flags);
  FAILS(RENAME)
  int result = real(oldFd, from, newFd, to, flags);
  if (result == 0) note("swap", from, to, 0, 0);
  after(fate);
  return result;
}
TWO_PATHS(link, LINK)

int unlink(const char *path) {
  REAL(unlink);
  if (!inRoot(path)) return real(path);
  FAILS(UNLINK)
  int result = real(path);
  if (result == 0) note("unlink", path, 0, 0, 0);
  after(fate);
  return result;
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (!inRoot(path)) return real(path, mode);
  FAILS(MKDIR)
  int result = real(path, mode);
  if (result == 0) note("mkdir", path, 0, 0, 0);
  after(fate);
  return result;
}
