"""Prints one table: Conduct's desk beside a minimal list in C, and beside other programs where installed.

usage: table.py CONDUCT FLOOR WORK NAME=RECORD:LINES...
"""
import os, shutil, subprocess, sys, time
from keys import Program, share, uncache

MOVES = ["Down"] * 120
PAGES = (["PgDn"] * 8 + ["PgUp"] * 8) * 4
FIRST = "first frame, ms"
ROWS = [FIRST, "first frame uncached, ms", "line p50, ms", "line p99, ms", "line CPU p50, ms",
        "line CPU p99, ms", "page p50, ms", "page p99, ms", "200 keys at once, ms", "filter key p50, ms",
        "filter key p99, ms", "Esc, ms", "bytes a line, p50", "bytes a page, most", "writes a frame, most",
        "idle 3 s, bytes", "idle 3 s, CPU ms", "foreign change, ms", "memory, MiB"]


def measure(argv, files=(), cwd=None, open_keys=(), typed="siobhan", filter_key="/", leave=("Esc", "Esc"),
            end="q", change=None, quiet=0.15):
    found = {}
    starts = []
    for _ in range(3):
        program = Program(argv, cwd, quiet)
        starts.append(program.first_frame)
        program.end([end])
    found[FIRST] = share(starts, 0.5)
    uncache(files)
    program = Program(argv, cwd, quiet)
    found["first frame uncached, ms"] = program.first_frame
    program.end([end])
    for path in files:
        with open(path, "rb") as file:
            while file.read(1 << 20):
                pass
    program = Program(argv, cwd, quiet)
    for key in open_keys:
        program.press(key)
    program.read(1.2, 1.2)
    lines = program.press_all(MOVES)
    found["line p50, ms"] = share([key["ms"] for key in lines], 0.5)
    found["line p99, ms"] = share([key["ms"] for key in lines], 0.99)
    found["line CPU p50, ms"] = share([key["cpu"] for key in lines], 0.5)
    found["line CPU p99, ms"] = share([key["cpu"] for key in lines], 0.99)
    found["bytes a line, p50"] = share([key["bytes"] for key in lines], 0.5)
    pages = program.press_all(PAGES)
    found["page p50, ms"] = share([key["ms"] for key in pages], 0.5)
    found["page p99, ms"] = share([key["ms"] for key in pages], 0.99)
    found["bytes a page, most"] = max(key["bytes"] for key in pages)
    found["writes a frame, most"] = max(key["writes"] for key in lines + pages)
    program.press("Home")
    found["200 keys at once, ms"] = program.press("Down", 5.0, times=200)["ms"]
    if filter_key:
        program.press(filter_key)
        letters = []
        for _ in range(4):
            letters += program.press_all(typed)
            program.press_all(["BS"] * len(typed))
        found["filter key p50, ms"] = share([key["ms"] for key in letters], 0.5)
        found["filter key p99, ms"] = share([key["ms"] for key in letters], 0.99)
        program.press_all(typed[:2])
        found["Esc, ms"] = program.press(leave[0])["ms"]
        for key in leave[1:]:
            program.press(key)
    still = program.idle(3.0)
    found["idle 3 s, bytes"], found["idle 3 s, CPU ms"] = still["bytes"], still["cpu"]
    if change:
        found["foreign change, ms"] = foreign(program, change)
    found["memory, MiB"] = program.most_memory()
    program.end(["Esc", end])
    return found


def foreign(program, change):
    """Milliseconds from another process's end, just after its commit, to the last byte that shows it."""
    program.press("Home")
    ended = change()
    _, last, _ = program.read(0.2, 2.0, need=True)
    return max(0.0, (last - ended) * 1000) if last else float("nan")


def added_person(conduct, record):
    def change():
        subprocess.run([conduct, "parent", "add", "--file", record, "--as", "s01", "--set", "family=Aaaab",
                        "--set", "given=Bench"], check=True, stdout=subprocess.DEVNULL)
        return time.monotonic()
    return change


def added_line(path):
    def change():
        with open(path, "r+") as lines:
            lines.write("Aaaab, Bench")
        return time.monotonic()
    return change


def lines_file(path, count):
    """Lines like those of the list of parents, the same each time."""
    given = ["Siobhán", "Łukasz", "Catherine", "Aoife", "Mohammed", "Zoë", "Alexandra", "Joanna"]
    with open(path, "w") as lines:
        for number in range(count):
            name = f"Family{number * 7919 % 100003:06d}, {given[number % 8]}"
            lines.write(f"{name:44}parent            {given[(number + 3) % 8]:30}  \n")


def repository(path, count):
    """A repository of so many commits, for tig."""
    os.makedirs(path)
    subprocess.run(["git", "init", "-q", path], check=True)
    stream = []
    for number in range(1, count + 1):
        text = f"Change {number} for Siobhán"
        stream.append(f"commit refs/heads/main\ncommitter A <a@example> {1700000000 + number} +0000\n"
                      f"data {len(text.encode())}\n{text}\n")
    subprocess.run(["git", "-C", path, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
    subprocess.run(["git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)


def others(work, count, floor):
    """tig, vit and visidata where installed; a line says where not."""
    found = {}
    if shutil.which("tig"):
        repo = os.path.join(work, "repository")
        repository(repo, count)
        found["tig"] = measure(["tig"], cwd=repo, filter_key=None, end="Q", quiet=1.0)
    if shutil.which("vd"):
        table = os.path.join(work, "people.csv")
        with open(table, "w") as rows:
            rows.write("name,kind,child\n")
            for line in open(floor):
                rows.write(f'"{line[:44].strip()}",parent,{line[62:].strip()}\n')
        found["visidata"] = measure(["vd", table], filter_key=None, end="gq", quiet=1.0)
    if shutil.which("vit") and shutil.which("task"):
        found["vit"] = vit(work, min(count, 2000))
    for name in ("tig", "visidata", "vit"):
        if name not in found:
            print(f"{name}: not installed")
    return found


def vit(work, count):
    folder = os.path.join(work, "tasks")
    os.makedirs(folder)
    settings = os.path.join(folder, "taskrc")
    with open(settings, "w") as lines:
        lines.write(f"data.location={folder}\nconfirmation=off\n")
    os.environ.update(TASKRC=settings, VIT_DIR=os.path.join(folder, "vit"))
    os.makedirs(os.environ["VIT_DIR"])
    # Without one it asks on its first start whether to write one.
    open(os.path.join(os.environ["VIT_DIR"], "config.ini"), "w").close()
    tasks = "\n".join('{"description":"Call Siobhan %d"}' % number for number in range(count))
    subprocess.run(["task", "import", "-"], input=tasks.encode(), check=True, capture_output=True)
    return measure(["vit"], filter_key=None, end="Q", quiet=1.5)


def show(columns, base):
    """One table: each column's figures, and in brackets how many times the C list's."""
    width = max(len(row) for row in ROWS)
    print(" " * width + "".join(f"{name:>24}" for name in columns))
    for row in ROWS:
        cells = []
        for name, found in columns.items():
            value = found.get(row)
            if value is None or value != value:
                cells.append("-")
                continue
            against = columns.get(base.get(name), {}).get(row)
            text = f"{value:.0f}" if value >= 100 or row.startswith(("bytes", "writes")) else f"{value:.2f}"
            cells.append(f"{text} ({value / against:.1f}x)" if against and against == against else text)
        print(f"{row:{width}}" + "".join(f"{cell:>24}" for cell in cells))


def main():
    conduct, floor, work = sys.argv[1:4]
    resources = [os.path.join(folder, file) for folder, _, files in os.walk(os.environ["CONDUCT_RESOURCES"])
                 for file in files]
    columns, base = {}, {}
    for argument in sys.argv[4:]:
        name, rest = argument.split("=")
        record, count = rest.rsplit(":", 1)
        lines = os.path.join(work, f"lines-{count}.txt")
        lines_file(lines, int(count))
        plain = f"C list {count}"
        columns[plain] = measure([floor, lines], [floor, lines], change=added_line(lines))
        columns[name] = measure(
            [conduct, "--file", record, "--as", "s01"], [conduct, record] + resources, open_keys=["2"],
            change=added_person(conduct, record))
        base[name] = plain
    for name, found in others(work, int(count), lines).items():
        columns[name] = found
        base[name] = plain
    show(columns, base)


main()
