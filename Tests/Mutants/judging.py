"""What the tests say of each mutant of a copy."""

import collections
import concurrent.futures
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from core_copy import CannotJudge, must, say

# The tests that may kill a mutant, by target and how their suite's name begins: the quick ones first, and
# each only for what those before it let live.
STAGES = [
    ("CaseModelTests", "(?!ReadyStepTests)"),
    ("ProcedureProofTests", "PathCheck"),
    ("CaseModelTests", "ReadyStepTests"),
    ("ProcedureProofTests", "ShippedPacksWalk"),
]
# So many suites are asked before all others: those that have killed most of what stands in the same function
# or file, and then those that the fewest mutants make a difference to.
FIRST = 3
MEMORY = 8 << 20  # kilobytes: a mutant that fills memory for ever is stopped


class Judge:
    """The tests of a copy, suite by suite, and which mutants make a difference to each."""

    def __init__(self, copy, jobs):
        self.copy, self.jobs = copy, jobs
        words = [copy.binary, "--testing-library", "swift-testing", "--list-tests"]
        answer = subprocess.run(list(map(str, words)), capture_output=True, text=True, cwd=copy.root)
        suites = {line.split("/")[0] for line in must(answer, "listing the tests").splitlines()}
        self.stages = {}
        for target, begins in STAGES:
            if target not in copy.tests:
                continue
            pattern = re.compile(rf"{target}\.{begins}")
            found = sorted(suite for suite in suites if pattern.match(suite))
            if not found:
                raise CannotJudge(f"there is no test {target} {begins}")
            self.stages[f"{target} {begins}"] = found

    def run(self, suites, environment, seconds=900, expected=None):
        """How the tests of some suites ended, the issues they found, and the processor time they took, which
        is `seconds` at most. Where it is said which issues are expected, the first other one ends the run."""
        names = "|".join(map(re.escape, suites))
        words = ["--testing-library", "swift-testing", "--filter", f"^({names})(/|$)"]
        limits = f'ulimit -c 0; ulimit -t {int(seconds)}; ulimit -v {MEMORY}; exec "$@"'
        process = subprocess.Popen(
            ["sh", "-c", limits, "sh", str(self.copy.binary), *words], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.copy.root,
            # A backtrace of a mutant that crashes helps nobody, and may outlive it holding the pipe open.
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **environment})
        late = threading.Timer(4 * seconds, os.kill, (process.pid, signal.SIGKILL))
        late.start()
        issues, is_other = collections.Counter(), False
        for line in process.stdout:
            if b" recorded an issue " not in line:
                continue
            issue = re.sub(r"\x1b\[[0-9;]*m", "", line.decode(errors="replace").strip())
            issues[issue] += 1
            if expected is not None and issues[issue] > expected[issue]:
                is_other = True
                # Not by the process object, which would wait for it, too.
                os.kill(process.pid, signal.SIGKILL)
                break
        late.cancel()
        process.stdout.close()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        if is_other or code == 1 and issues:
            outcome = "fails"
        elif code == 0:
            outcome = "passes"
        elif code in (-signal.SIGXCPU, -signal.SIGKILL):
            outcome = "takes too long"
        else:
            outcome = "crashes" if code < 0 else f"ends with {code}"
        return outcome, issues, used.ru_utime + used.ru_stime

    def baseline(self, may_fail):
        """Runs every suite without a mutant, and keeps which mutants it reaches and how long it takes."""
        self.reach, self.takes, self.issues, self.is_red = {}, {}, {}, False
        for stage, suites in self.stages.items():
            began = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
                for suite, outcome in zip(suites, pool.map(self.measure, suites)):
                    if outcome == "fails":
                        self.is_red = True
                        self.must_stay_red(suite, may_fail)
                    elif outcome != "passes":
                        raise CannotJudge(f"without any mutant, {suite} {outcome}")
            wall, used = time.monotonic() - began, sum(self.takes[suite] for suite in suites)
            took = f"{wall:.0f} s, {used:.0f} s of processor time"
            say(f"mutants: without any, {stage}: {len(suites)} suites in {took}")
        if not any(any(reached) for reached, _ in self.reach.values()):
            raise CannotJudge("the tests reach no mutant at all: the copy is not what they test")
        self.breadth = {suite: sum(differs) for suite, (_, differs) in self.reach.items()}
        self.killers = collections.Counter()

    def measure(self, suite):
        rows = len(self.copy.mutants) + 1
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "reached"
            environment = {"CONDUCT_MUTANT": "0", "CONDUCT_MUTANTS_REACHED": str(file)}
            outcome, self.issues[suite], self.takes[suite] = self.run([suite], environment)
            # Tests that reach no mutant at all never open the file.
            seen = file.read_bytes() if file.exists() else bytes(2 * rows)
        self.reach[suite] = (seen[:rows], seen[rows:])
        return outcome

    def must_stay_red(self, suite, may_fail):
        issues = self.issues[suite]
        failing = "\n".join(f"  {issue[:300]}" for issue in sorted(issues))
        if not may_fail:
            raise CannotJudge(
                f"these fail without any mutant; RED=1 judges by what else fails:\n{failing}")
        if self.run([suite], {"CONDUCT_MUTANT": "0"})[1] != issues:
            raise CannotJudge(f"what fails without any mutant changes by itself:\n{failing}")

    def killed_by(self, mutant, stage):
        """How a stage kills a mutant; None where it does not. Suites in which the mutant would change nothing
        that is computed need not run."""
        number = mutant["number"]
        suites = [suite for suite in self.stages[stage] if self.reach[suite][1][number]]
        suites.sort(key=lambda suite: (-self.likelihood(mutant, suite), self.breadth[suite]))
        for some in (suites[:FIRST], suites[FIRST:]):
            if not some:
                continue
            seconds = max(20, 8 * sum(self.takes[suite] for suite in some))
            expected = sum((self.issues[suite] for suite in some), collections.Counter())
            outcome, issues, _ = self.run(some, {"CONDUCT_MUTANT": str(number)}, seconds, expected)
            if outcome not in ("passes", "fails") or issues != expected:
                self.learn(mutant, issues - expected)
                return f"{stage} {outcome}" if outcome != "passes" else f"{stage} changes"
        return None

    def likelihood(self, mutant, suite):
        """How often a suite, known by its file, killed what stands near a mutant."""
        file = suite.split(".")[-1]
        near, around = self.killers[mutant["place"], file], self.killers[mutant["file"], file]
        return 10 * near + around

    def learn(self, mutant, issues):
        for file in {found[1] for issue in issues if (found := re.search(r" at (\w+)\.swift:", issue))}:
            for where in (mutant["place"], mutant["file"]):
                self.killers[where, file] += 1

    def why_alive(self, mutant):
        number = mutant["number"]
        if any(differs[number] for _, differs in self.reach.values()):
            return "the tests pass with it"
        if any(reached[number] for reached, _ in self.reach.values()):
            return "reached, but it makes no difference there"
        return "no test reaches it"

    def judge(self, chosen):
        """What becomes of each chosen mutant, by number: "killed" and by what, or "alive" and why."""
        fates = {}
        for stage in self.stages:
            left, began, done = [one for one in chosen if one["number"] not in fates], time.monotonic(), 0
            with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
                waiting = {pool.submit(self.killed_by, one, stage): one for one in left}
                for future in concurrent.futures.as_completed(waiting):
                    one, way, done = waiting[future], future.result(), done + 1
                    if way:
                        fates[one["number"]] = ("killed", way)
                    # Said at once too, for whoever stops it half way.
                    if way and stage != next(iter(self.stages)):
                        say(f"mutants: killed after all: {one['name']}")
                    elif not way and stage == next(iter(self.stages)):
                        say(f"mutants: alive so far: {one['name']}")
                    if done == len(left) or done % max(10, len(left) // 20) == 0:
                        alive = len(chosen) - len(fates) - (len(left) - done)
                        took = time.monotonic() - began
                        say(f"mutants: {stage}: {done} of {len(left)} run, {alive} alive, {took:.0f} s")
        for one in chosen:
            fates.setdefault(one["number"], ("alive", self.why_alive(one)))
        return fates
