"""The copy of the core that holds every mutant, and how it is built."""

import filecmp
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

MUTATED = "CaseModel"


class CannotJudge(Exception):
    """Why nothing can be said about any mutant."""


def say(text):
    print(text, flush=True)


def swift(*words, **options):
    command = [os.environ.get("SWIFT", "swift"), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, **options)


def must(answer, what):
    if answer.returncode:
        raise CannotJudge(f"{what} failed:\n{answer.stdout[-6000:]}{answer.stderr[-6000:]}")
    return answer.stdout


# The copy


def targets_of(package, wanted):
    """The wanted targets and those they need, by name, and the packages from outside that those need."""
    wanted, found, outside = list(wanted), {}, set()
    by_name = {target["name"]: target for target in package["targets"]}
    while wanted:
        name = wanted.pop()
        if name in found or name not in by_name:
            continue
        found[name] = by_name[name]
        for need in by_name[name]["dependencies"]:
            if "byName" in need and need["byName"][0] in by_name:
                wanted.append(need["byName"][0])
            else:
                outside.add(tuple(need.get("product", need.get("byName"))[:2]))
    return found, outside


def place_of(target):
    kind = "Tests" if target["type"] == "test" else "Sources"
    return target.get("path") or f"{kind}/{target['name']}"


def manifest(package, targets, outside):
    """The manifest of a package of these targets alone, as they stand in the project's own."""
    quote = json.dumps
    identities = {(product[1] or product[0]).lower() for product in outside}
    dependencies = []
    for one in package["dependencies"]:
        source = one["sourceControl"][0]
        if source["identity"].lower() in identities:
            url = source["location"]["remote"][0]["urlString"]
            exact = source["requirement"]["exact"][0]
            dependencies.append(f".package(url: {quote(url)}, exact: {quote(exact)})")
    lines = []
    for target in targets.values():
        needs = []
        for need in target["dependencies"]:
            if "product" in need:
                name, owner = need["product"][:2]
                needs.append(f".product(name: {quote(name)}, package: {quote(owner)})")
            else:
                needs.append(quote(need["byName"][0]))
        settings = [
            f".{kind}({quote(value['_0'])})"
            for setting in target["settings"]
            for kind, value in setting["kind"].items()
            if kind in ("enableUpcomingFeature", "enableExperimentalFeature", "define")
        ]
        if target["type"] == "test":
            # To optimise the tests takes longer than it saves.
            settings.append('.unsafeFlags(["-Onone"])')
        resources = [
            f".{next(iter(one['rule']))}({quote(one['path'])})" for one in target["resources"]
        ]
        parts = [
            f"name: {quote(target['name'])}",
            f"dependencies: [{', '.join(needs)}]",
            f"path: {quote(place_of(target))}",
            f"exclude: [{', '.join(map(quote, target['exclude']))}]",
            f"resources: [{', '.join(resources)}]" if resources else "",
            f"swiftSettings: [{', '.join(settings)}]",
        ]
        kind = "testTarget" if target["type"] == "test" else "target"
        lines.append(f"    .{kind}({', '.join(part for part in parts if part)}),\n")
    version = package["toolsVersion"]["_version"].removesuffix(".0")
    return (
        f"// swift-tools-version: {version}\nimport PackageDescription\n"
        f'let package = Package(name: "core", dependencies: [{", ".join(dependencies)}],\n'
        f"  targets: [\n{''.join(lines)}  ], swiftLanguageModes: [.v6])\n"
    )


def bring(source, copy):
    """Makes a folder of the copy what it is in the project, touching only files that differ."""
    copy.mkdir(parents=True, exist_ok=True)
    names = {entry.name for entry in source.iterdir()}
    for entry in copy.iterdir():
        if entry.name not in names:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    for entry in source.iterdir():
        to = copy / entry.name
        if entry.is_dir():
            bring(entry, to)
        elif not to.exists() or not filecmp.cmp(entry, to, shallow=False):
            shutil.copyfile(entry, to)


class Copy:
    """A copy of the core with every mutant in it, and of the targets that test it."""

    def __init__(self, project, scratch, folders, tests):
        self.project, self.scratch, self.folders, self.tests = project, scratch, folders, tests
        self.root = scratch / "core"
        self.original = scratch / "original"
        self.left_out = {}

    def make(self, tool):
        answer = must(
            swift("package", "--package-path", self.project, "dump-package"), "reading Package.swift")
        package = json.loads(answer)
        targets, outside = targets_of(package, self.tests)
        self.tests = [name for name in self.tests if name in targets]
        if MUTATED not in targets or not self.tests:
            raise CannotJudge(f"Package.swift has no target {MUTATED}, or none that tests it")
        self.root.mkdir(parents=True, exist_ok=True)
        text = manifest(package, targets, outside)
        manifest_file = self.root / "Package.swift"
        if not manifest_file.exists() or manifest_file.read_text() != text:
            manifest_file.write_text(text)
        for target in targets.values():
            place = place_of(target)
            if target["name"] != MUTATED:
                bring(self.project / place, self.root / place)
        # What the tests read beside themselves: packs, calendars, letters.
        if (self.project / "Resources").is_dir():
            bring(self.project / "Resources", self.root / "Resources")
        # The mutated target is read from a copy too, so that it may be worked on meanwhile.
        self.target = self.root / place_of(targets[MUTATED])
        bring(self.project / place_of(targets[MUTATED]), self.original)
        self.target.mkdir(parents=True, exist_ok=True)
        names = {entry.name for entry in self.original.iterdir()}
        for entry in self.target.iterdir():
            if entry.name not in names | {"MutantSwitches.swift"}:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        for entry in self.original.iterdir():
            to = self.target / entry.name
            if entry.name in self.folders:
                # Its files are written by `mutate`, which compares with what it wrote before.
                self.clear(entry, to)
            elif entry.is_dir():
                bring(entry, to)
            elif not to.exists() or not filecmp.cmp(entry, to, shallow=False):
                shutil.copyfile(entry, to)
        self.tool = tool
        self.mutate()

    @staticmethod
    def clear(original, folder):
        """Takes away what the original no longer has, and makes the folders for what `mutate` writes."""
        folder.mkdir(parents=True, exist_ok=True)
        for entry in folder.iterdir():
            if not (original / entry.name).exists():
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        for entry in original.iterdir():
            if entry.is_dir():
                Copy.clear(entry, folder / entry.name)

    def mutate(self):
        list_file = self.scratch / "mutants.json"
        without = ",".join(map(str, sorted(self.left_out))) or "0"
        words = [self.tool, self.original, self.target, list_file, without, *self.folders]
        answer = subprocess.run(list(map(str, words)), capture_output=True, text=True)
        must(answer, "finding the mutants")
        self.mutants = json.loads(list_file.read_text())

    # A mutant that the compiler does not take is left out, and the rest built again.

    FLAGS = ["-c", "release", "-Xswiftc", "-enable-testing"]

    def build(self):
        for _ in range(12):
            where = ["--package-path", self.root, "--scratch-path", self.scratch / "build"]
            answer = swift("build", *where, *self.FLAGS, "--build-tests")
            if not answer.returncode:
                shown = must(swift("build", *where, *self.FLAGS, "--show-bin-path"), "finding the tests")
                binaries = sorted(Path(shown.strip()).glob("*.xctest"))
                if not binaries:
                    raise CannotJudge("the build has no tests in it")
                self.binary = binaries[0]
                return
            log = answer.stdout + answer.stderr
            culprits = self.culprits(log)
            if not culprits:
                raise CannotJudge(f"the copy does not build:\n{log[-6000:]}")
            self.left_out |= culprits
            say(f"mutants: {len(culprits)} that the compiler does not take are left out; building again")
            self.mutate()
        raise CannotJudge("the copy still does not build after leaving out mutants a dozen times")

    def culprits(self, log):
        """The mutants that the compiler's errors are about: those of the innermost statement around each; where
        there is none, those of the function; where there is none, those of the file."""
        found = {}
        pattern = re.compile(rf"^{re.escape(str(self.target))}/(\S+?):(\d+):\d+: error: (.*)$", re.M)
        for file, line, why in sorted(set(pattern.findall(log))):
            line = int(line)
            left = [
                one
                for one in self.mutants
                if one["file"] == file and one["number"] not in self.left_out
            ]
            guilty = self.never_given(left, why)
            if not guilty:
                around = [one for one in left if one["first"] <= line <= one["last"]]
                least = min((one["last"] - one["first"] for one in around), default=0)
                guilty = [one for one in around if one["last"] - one["first"] == least]
            if not guilty and left:
                near = min(left, key=lambda one: abs(one["line"] - line))["place"].split(",")[0]
                guilty = [one for one in left if one["place"].split(",")[0] == near]
            for one in guilty:
                found[one["number"]] = why
        return found

    @staticmethod
    def never_given(mutants, why):
        """The removed assignments without which a constant has no value: the error stands where it is read."""
        constant = re.search(r"'(\w+)' .*before being initialized", why)
        if not constant:
            return []
        given = re.compile(rf"[^=]*\b{constant[1]}\b[^=]*= ")
        return [one for one in mutants if one["change"] == "removed" and given.match(one["text"])]
