"""Drives a full-screen program in a pseudo-terminal and times its first frame and its answer to each key.

Standard library only. A key's time is from the write of the key to the last byte of the answer; an answer has
ended when nothing comes for QUIET seconds, which are not counted.
"""
import fcntl, os, pty, select, signal, struct, sys, termios, time

QUIET = 0.03

def read_until_quiet(fd, limit=20.0, first=None):
    start = time.monotonic()
    last = None
    got = b""
    while time.monotonic() - start < limit:
        wait = QUIET if last else (first or limit)
        ready, _, _ = select.select([fd], [], [], wait)
        if not ready:
            break
        try:
            data = os.read(fd, 1 << 16)
        except OSError:
            break
        if not data:
            break
        got += data
        last = time.monotonic()
    return got, last

def measure(argv, keys, ready):
    start = time.monotonic()
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
        os.execv(argv[0], argv)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    first = None
    while ready not in seen and time.monotonic() - start < 60:
        data, last = read_until_quiet(fd)
        seen += data
        first = last
    if ready not in seen:
        sys.exit("the first frame did not come")
    frame = (first - start) * 1000
    os.write(fd, b"2")
    read_until_quiet(fd)
    times = []
    for key in keys:
        at = time.monotonic()
        os.write(fd, key)
        _, last = read_until_quiet(fd, first=1.0)
        if last:
            times.append((last - at) * 1000)
    at = time.monotonic()
    os.write(fd, b"\x1b[A" * 200)
    _, last = read_until_quiet(fd)
    burst = (last - at) * 1000 if last else 0.0
    os.write(fd, b"q")
    read_until_quiet(fd, limit=2.0)
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    os.waitpid(pid, 0)
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    return frame, at(0.5), at(0.99), burst

frame, middle, slow, burst = measure(sys.argv[1:], [b"\x1b[B"] * 200 + [b"\x1b[6~"] * 40, b"Today")
print(f"first-frame-ms {frame:.1f}")
print(f"key-to-paint-p50-ms {middle:.2f}")
print(f"key-to-paint-p99-ms {slow:.2f}")
print(f"burst-of-200-keys-ms {burst:.1f}")
