# Conduct. Two commands do everything on a fresh Debian with Swift, git and make:
#   make run    installs missing system packages, builds, opens the desk on the made-up school
#   make test   installs missing system packages, builds, runs every test

SWIFT ?= swift
PREFIX ?= /usr/local
# With Swift's own libraries inside, the desk starts about ten milliseconds sooner and runs without Swift.
RELEASE := -c release --static-swift-stdlib
TESTS ?=
IMPORTS := --explicit-target-dependency-import-check error

# Debian's packages: what the build needs, what the tests need besides.
BUILD_PACKAGES := libncurses-dev libsqlite3-dev libxml2-dev pkg-config
TEST_PACKAGES := tmux sqlite3 python3
BENCH_PACKAGES := python3 bc
MUTANTS_PACKAGES := python3

.PHONY: run test check proof bench mutants install install-files lint recordings journeys packages test-packages clean

run: packages
	@echo "conduct: building (a first build takes about five minutes on two cores)"
	@$(SWIFT) build $(RELEASE) --product conduct
	@if [ -t 0 ] && [ -t 1 ]; then \
	  exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/conduct" demo; \
	else \
	  echo "conduct: there is no terminal here, so the desk is not opened. Its commands:"; \
	  "$$($(SWIFT) build $(RELEASE) --show-bin-path)/conduct" --help; \
	fi

test: test-packages
	@echo "conduct: building and testing (a first build takes about eight minutes on two cores)"
	$(SWIFT) build --build-tests $(IMPORTS)
	$(SWIFT) test --skip-build $(TESTS)

check: test-packages lint test journeys

# Every pack's procedure walked wider than the tests do, and a million seeded steps over two cases.
PROOF_STEPS ?= 170000
proof: packages
	$(SWIFT) build $(RELEASE) --product conduct
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/conduct" policy check --deep --steps $(PROOF_STEPS)

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Resources Package.swift

# Every journey again, with its screens kept as text in the folder recordings.
recordings: test-packages
	$(SWIFT) build --product conduct
	@CONDUCT_RECORDINGS="$(CURDIR)/recordings" Tests/Journeys/run "$$($(SWIFT) build --show-bin-path)/conduct"

journeys:
	@Tests/Journeys/run "$$($(SWIFT) build --show-bin-path)/conduct"

bench: packages
	@Resources/Tools/install-packages $(BENCH_PACKAGES)
	$(SWIFT) build $(RELEASE)
	@Tests/Benchmarks/run "$$($(SWIFT) build $(RELEASE) --show-bin-path)"

# Knocks out each guard and each line of the fold in the core, one at a time, and runs the core's tests.
# ONLY=Gate.swift judges some files, SAMPLE=50 SEED=3 some mutants by chance, JOBS=2 so many at a time;
# RED=1 judges although tests fail, by what else fails. What changes nothing: Tests/Mutants/equivalent.txt.
mutants:
	@Resources/Tools/install-packages $(MUTANTS_PACKAGES)
	@SWIFT="$(SWIFT)" Tests/Mutants/run $(if $(ONLY),--only "$(ONLY)") $(if $(SAMPLE),--sample $(SAMPLE)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(JOBS),--jobs $(JOBS)) $(if $(FOLDERS),--folders "$(FOLDERS)") \
	  $(if $(RED),--red)

install: packages
	$(SWIFT) build $(RELEASE) --product conduct
	@$(MAKE) --no-print-directory install-files BINARY="$$($(SWIFT) build $(RELEASE) --show-bin-path)/conduct"

# What install puts where, from a program that is built already: BINARY.
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/conduct"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/conduct"
	cp -R Resources/Policies Resources/Letters Resources/Calendars Resources/Documents \
	  "$(DESTDIR)$(PREFIX)/share/conduct/"
	"$(BINARY)" manual "$(DESTDIR)$(PREFIX)/share"

packages:
	@Resources/Tools/install-packages $(BUILD_PACKAGES)

test-packages:
	@Resources/Tools/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

clean:
	$(SWIFT) package clean
	rm -rf .build-mutants
