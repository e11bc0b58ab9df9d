"""Ends a full-screen program in every way there is and looks at what it leaves behind.

    endings.py PROGRAM [ARGUMENT ...]         the desk
    endings.py --faults PROGRAM               Endings, which ends by the fault its first key names

For each way: the status, whether every mode of the terminal is off again and its settings are as they were,
and whether anything was left asking. Standard library only; one line a way, status 1 where one is wrong.
"""
import fcntl, os, re, select, signal, struct, sys, termios, time

LIMIT = 20.0
MODES = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
STYLES = re.compile(rb"\x1b\[([0-9;]*)m")


class Desk:
    """A program in a terminal of its own, under a parent that does what a shell does with jobs."""

    def __init__(self, argv, ignore=None):
        self.master, self.slave = os.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        told, tells = os.pipe()
        hears, orders = os.pipe()
        self.parent = os.fork()
        if self.parent == 0:
            self.shell(argv, ignore, tells, hears)
        os.close(tells)
        os.close(hears)
        self.told, self.orders, self.news, self.pid = told, orders, b"", None
        self.wait_news(b"pid")
        self.pid = int(self.news.split(b"pid ")[1].split()[0])

    def shell(self, argv, ignore, tells, hears):
        os.close(self.master)
        os.setsid()
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)
            os.tcsetpgrp(self.slave, os.getpid())
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            # A shell that runs this in the background ignores the interrupts of its terminal.
            interrupts = (signal.SIGINT, signal.SIGQUIT)
            for number in (signal.SIGHUP, signal.SIGPIPE, signal.SIGXFSZ, *interrupts):
                signal.signal(number, signal.SIG_IGN if number == ignore else signal.SIG_DFL)
            for file in range(3):
                os.dup2(self.slave, file)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            for name in ("NO_COLOR", "SWIFT_BACKTRACE", "TMUX", "COLORFGBG"):
                os.environ.pop(name, None)
            os.execv(argv[0], argv)
        os.write(tells, b"pid %d\n" % child)
        while True:
            _, status = os.waitpid(child, os.WUNTRACED)
            if os.WIFSTOPPED(status):
                os.tcsetpgrp(self.slave, os.getpid())
                os.write(tells, b"stopped\n")
                os.read(hears, 1)
                os.tcsetpgrp(self.slave, child)
                os.kill(child, signal.SIGCONT)
                continue
            if os.WIFSIGNALED(status):
                os.write(tells, b"signal %d\n" % os.WTERMSIG(status))
            else:
                os.write(tells, b"exit %d\n" % os.WEXITSTATUS(status))
            os._exit(0)

    def turn(self, wait=0.05):
        files = [self.told] + ([self.master] if self.master is not None else [])
        ready, _, _ = select.select(files, [], [], wait)
        if self.told in ready:
            self.news += os.read(self.told, 4096)
        if self.master in ready:
            try:
                self.seen += os.read(self.master, 1 << 16)
            except OSError:
                pass
        return ready

    def wait_news(self, word):
        end = time.monotonic() + LIMIT
        while word not in self.news:
            if time.monotonic() > end:
                raise Wrong(f"no “{word.decode()}” within {LIMIT:.0f} s")
            self.turn()

    def see(self, text, since=0):
        end = time.monotonic() + LIMIT
        while text not in self.seen[since:]:
            if time.monotonic() > end or b"exit" in self.news or b"signal" in self.news:
                raise Wrong(f"“{text.decode()}” did not appear")
            self.turn()
        while self.turn(0.1):
            pass

    def key(self, keys):
        os.write(self.master, keys)

    def send(self, number):
        os.kill(self.pid, number)

    def go_on(self):
        """Continues the program as fg does, with the terminal in whatever state it was left."""
        self.news = b""
        os.write(self.orders, b"c")

    def hang_up(self):
        os.close(self.master)
        os.close(self.slave)
        self.master = None

    def ended(self):
        end = time.monotonic() + LIMIT
        while not re.search(rb"(exit|signal) \d+\n", self.news):
            if time.monotonic() > end:
                raise Wrong("it did not end")
            self.turn()
        while self.master is not None and self.turn(0.05):
            if self.master not in select.select([self.master], [], [], 0)[0]:
                break
        kind, number = re.search(rb"(exit|signal) (\d+)\n", self.news).groups()
        return int(number) if kind == b"exit" else -int(number)

    def check_whole(self):
        """What the terminal still has that it had not before."""
        on = set()
        for numbers, sign in MODES.findall(self.seen):
            for number in numbers.split(b";"):
                (on.add if sign == b"h" else on.discard)(int(number))
        # The cursor and the wrapping of long lines are on to begin with; the rest is off.
        left = [str(mode) for mode in sorted(on - {7, 12, 25})]
        if re.findall(rb"\x1b\[\?25[hl]", self.seen)[-1:] == [b"\x1b[?25l"]:
            left.append("hidden cursor")
        if re.findall(rb"\x1b[=>]", self.seen)[-1:] == [b"\x1b="]:
            left.append("application keys")
        styles = STYLES.findall(self.seen)
        if styles and styles[-1] not in (b"", b"0"):
            left.append("a style")
        if b"\x1b[2J" not in self.seen.split(b"\x1b[?2026l")[-1]:
            left.append("what was on the screen")
        if left:
            raise Wrong("left on: " + ", ".join(left))
        if termios.tcgetattr(self.slave) != self.before:
            raise Wrong("the terminal's settings differ")
        if re.search(rb"Press space|to interact|\*\*\* .*rash|acktrac", self.seen):
            raise Wrong("the backtracer came up")
        if re.search(rb"\x1b\][012];", self.seen):
            raise Wrong("a window title was set")

    def finish(self):
        for pid in (self.pid, self.parent):
            try:
                os.kill(pid, signal.SIGKILL)
            except (ProcessLookupError, TypeError):
                pass
        os.waitpid(self.parent, 0)
        for file in (self.master, self.slave, self.told, self.orders):
            try:
                os.close(file)
            except (OSError, TypeError):
                pass


class Wrong(Exception):
    pass


def stopped_and_back(desk, ready, again, stop):
    """Stops, looks at the terminal, goes on, and looks whether the keys work."""
    stop()
    desk.wait_news(b"stopped")
    while desk.turn(0.1):
        pass
    desk.check_whole()
    since = len(desk.seen)
    desk.go_on()
    desk.see(ready, since)
    if b"\x1b[?1049h" not in desk.seen[since:]:
        raise Wrong("the screen did not come back")
    since = len(desk.seen)
    desk.key(again[0])
    desk.see(again[1], since)


def main():
    arguments = sys.argv[1:]
    faults = arguments[:1] == ["--faults"]
    argv = arguments[1:] if faults else arguments
    ready = b"Ready" if faults else b"Today"
    by_signal = lambda name: (name, lambda d: d.send(getattr(signal, name)), -getattr(signal, name), {})
    trap = (-signal.SIGILL, -signal.SIGTRAP)
    if faults:
        ways = [
            ("an index beyond the end", lambda d: d.key(b"i"), trap, {"says": b"Index out of range"}),
            ("an overflow", lambda d: d.key(b"o"), trap, {}),
            ("a failed precondition", lambda d: d.key(b"p"), trap, {"says": b"meant to happen"}),
            ("a trap on another thread", lambda d: d.key(b"t"), trap, {}),
            ("a stack that ends", lambda d: d.key(b"d"), -signal.SIGSEGV, {}),
            ("a pointer to nowhere", lambda d: d.key(b"s"), -signal.SIGSEGV, {}),
            ("memory beyond a file", lambda d: d.key(b"b"), -signal.SIGBUS, {}),
            ("abort()", lambda d: d.key(b"a"), -signal.SIGABRT, {}),
            ("exit(3) with the screen up", lambda d: d.key(b"e"), 3, {}),
            ("a message with the screen up", lambda d: d.key(b"w"), 0, {"says": b"Said while"}),
        ]
    else:
        back = (b"2", b"Parents")
        quits = lambda d: d.key(b"q")

        def typed(desk):
            stopped_and_back(desk, ready, back, lambda: desk.key(b"\x1a"))
            quits(desk)

        def sent(desk):
            stopped_and_back(desk, ready, back, lambda: desk.send(signal.SIGTSTP))
            quits(desk)

        def twice(desk):
            stopped_and_back(desk, ready, back, lambda: desk.key(b"\x1a"))
            stopped_and_back(desk, b"Parents", (b"3", b"Cases"), lambda: desk.send(signal.SIGTSTP))
            quits(desk)

        def killed_while_stopped(desk):
            desk.send(signal.SIGTSTP)
            desk.wait_news(b"stopped")
            desk.send(signal.SIGTERM)
            desk.go_on()

        def resized_while_stopped(desk):
            def stop():
                desk.send(signal.SIGTSTP)
                fcntl.ioctl(desk.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
            stopped_and_back(desk, ready, back, stop)
            quits(desk)

        def stopped_hard(desk):
            desk.send(signal.SIGSTOP)
            desk.wait_news(b"stopped")
            since = len(desk.seen)
            # The shell takes the terminal into its own hands, as it was before.
            termios.tcsetattr(desk.slave, termios.TCSANOW, desk.before)
            desk.go_on()
            desk.see(ready, since)
            desk.key(b"2")
            desk.see(b"Parents", since)
            quits(desk)

        def unhung(desk):
            desk.send(signal.SIGHUP)
            since = len(desk.seen)
            desk.key(b"2")
            desk.see(b"Parents", since)
            quits(desk)

        ways = [
            ("q", quits, 0, {}),
            *(by_signal(name) for name in (
                "SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT", "SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE",
                "SIGILL", "SIGTRAP", "SIGSYS", "SIGPIPE", "SIGALRM", "SIGUSR1", "SIGUSR2",
                "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGPOLL", "SIGPWR")),
            ("a closed terminal", lambda d: d.hang_up(), (-signal.SIGHUP, 0), {"gone": True}),
            ("Ctrl-Z, fg, q", typed, 0, {}),
            ("SIGTSTP, fg, q", sent, 0, {}),
            ("stopped twice, q", twice, 0, {}),
            ("a new size while stopped", resized_while_stopped, 0, {}),
            ("SIGSTOP, fg, q", stopped_hard, 0, {}),
            ("SIGTERM while stopped", killed_while_stopped, -signal.SIGTERM, {}),
            ("SIGHUP under nohup, q", unhung, 0, {"ignore": signal.SIGHUP}),
        ]
    failed = 0
    for name, act, wanted, more in ways:
        desk = Desk(argv, more.get("ignore"))
        try:
            desk.see(ready)
            act(desk)
            status = desk.ended()
            if status not in (wanted if isinstance(wanted, tuple) else (wanted,)):
                raise Wrong(f"it ended with {status}")
            if not more.get("gone"):
                desk.check_whole()
            if more.get("says", b"") not in desk.seen.split(b"\x1b[?1049l")[-1]:
                raise Wrong("what was said is not to be read afterwards")
            says = f"signal {-status}" if status < 0 else f"status {status}"
            print(f"  {name}: {says}, " + ("gone" if more.get("gone") else "terminal whole"))
        except Wrong as problem:
            failed += 1
            print(f"  {name}: NOT AS IT SHOULD BE: {problem}")
        finally:
            desk.finish()
    sys.exit(1 if failed else 0)


main()
