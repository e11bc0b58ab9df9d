"""Drives a full-screen program in a pseudo-terminal and times what it does.

Standard library only. A key's time is from the write of the key to the last byte of the answer; an answer has
ended when nothing comes for QUIET seconds, which are not counted. CPU time is the whole process's own.
"""
import fcntl, os, pty, re, select, signal, struct, termios, time

QUIET = 0.04
KEYS = {"Down": b"\x1b[B", "Up": b"\x1b[A", "PgDn": b"\x1b[6~", "PgUp": b"\x1b[5~", "Home": b"\x1b[H",
        "Esc": b"\x1b", "Enter": b"\r", "BS": b"\x7f"}


def cpu_seconds(pid):
    """CPU time of a process, its ended threads included: its own Linux clock."""
    return time.clock_gettime_ns((~pid << 3) | 2) / 1e9


def uncache(paths):
    """Asks the kernel to let go of what it holds of these files."""
    for path in paths:
        try:
            file = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        os.fdatasync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)


class Program:
    """One run of a program at 120x40."""

    def __init__(self, argv, cwd=None, quiet=0.15):
        self.asks_application_keys = False
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            for name in ("COLUMNS", "LINES", "NO_COLOR", "TMUX", "COLORTERM"):
                os.environ.pop(name, None)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            if cwd:
                os.chdir(cwd)
            os.execvp(argv[0], argv)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        _, last, _ = self.read(quiet, 60.0, need=True)
        self.first_frame = (last - self.start) * 1000 if last else float("nan")

    def read(self, quiet, limit, need=False):
        """Reads until `quiet` seconds pass without output: bytes, time of the last, spells of output."""
        begin = time.monotonic()
        last, size, spells = None, 0, 0
        while True:
            now = time.monotonic()
            wait = begin + limit - now
            if last is not None or not need:
                wait = min(wait, (last or begin) + quiet - now)
            if wait <= 0 or not select.select([self.fd], [], [], wait)[0]:
                return size, last, spells
            try:
                data = os.read(self.fd, 1 << 16)
            except OSError:
                data = b""
            if not data:
                return size, last, spells
            last = time.monotonic()
            self.asks_application_keys |= b"\x1b[?1h" in data
            size += len(data)
            spells += 1

    def press(self, key, limit=0.5, times=1):
        """Types a key: milliseconds until it is answered, of CPU, bytes and writes of the answer."""
        data = self.bytes(key, times)
        used = cpu_seconds(self.pid)
        at = time.monotonic()
        os.write(self.fd, data)
        size, last, spells = self.read(QUIET, limit, need=True)
        return {"ms": (last - at) * 1000 if last else None,
                "cpu": (cpu_seconds(self.pid) - used) * 1000, "bytes": size, "writes": spells}

    def bytes(self, key, times=1):
        """A key as this terminal would send it: arrows in the form the program has asked for."""
        data = KEYS.get(key, key.encode())
        if self.asks_application_keys and key in ("Down", "Up", "Home"):
            data = b"\x1bO" + data[-1:]
        return data * times

    def press_all(self, keys):
        return [self.press(key) for key in keys]

    def idle(self, seconds):
        used = cpu_seconds(self.pid)
        size, _, _ = self.read(seconds, seconds)
        return {"bytes": size, "cpu": (cpu_seconds(self.pid) - used) * 1000}

    def most_memory(self):
        with open(f"/proc/{self.pid}/status") as status:
            return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) / 1024

    def end(self, keys):
        for key in keys:
            try:
                os.write(self.fd, self.bytes(key))
            except OSError:
                break
            self.read(QUIET, 0.3, need=True)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def share(values, part):
    """The value below which this part of all lies; nan for none."""
    values = sorted(value for value in values if value is not None)
    if not values:
        return float("nan")
    return values[min(len(values) - 1, int(len(values) * part))]
