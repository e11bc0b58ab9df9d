/// The file that the copy gets besides: one function for each kind of mutant.
enum Switches {
  /// Its source, for this many mutants.
  ///
  /// `CONDUCT_MUTANT` names the mutant that is on. `CONDUCT_MUTANTS_REACHED` names a file that gets two
  /// bytes a mutant, in two rows: whether it was reached, and whether it would have changed what was
  /// computed there. Threads only ever store, so none takes back what another wrote.
  static func source(count: Int) -> String {
    """
    #if canImport(Glibc)
      import Glibc
    #elseif canImport(Musl)
      import Musl
    #else
      import Darwin
    #endif

    @usableFromInline let mutantOn: Int =
      getenv("CONDUCT_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

    @usableFromInline nonisolated(unsafe) let mutantsReached: UnsafeMutablePointer<UInt8>? = {
      guard let path = getenv("CONDUCT_MUTANTS_REACHED") else { return nil }
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      guard file >= 0, ftruncate(file, \(2 * (count + 1))) == 0,
        let map = mmap(nil, \(2 * (count + 1)), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
        map != MAP_FAILED
      else { return nil }
      return map.assumingMemoryBound(to: UInt8.self)
    }()

    @usableFromInline func mutantIsOn(_ number: Int, _ differs: Bool) -> Bool {
      if let mutantsReached {
        mutantsReached[number] = 1
        if differs { mutantsReached[\(count + 1) + number] = 1 }
      }
      return number == mutantOn
    }

    @usableFromInline func mutantTaken(_ number: Int, _ it: Bool, for other: Bool) -> Bool {
      mutantIsOn(number, it != other) ? other : it
    }

    @usableFromInline func mutantKept(_ number: Int) -> Bool { !mutantIsOn(number, true) }

    @usableFromInline func mutantLess<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> Bool {
      mutantIsOn(number, a == b) ? a <= b : a < b
    }

    @usableFromInline func mutantLessOrEqual<T: Comparable>(
      _ number: Int, _ a: T, _ b: T
    ) -> Bool {
      mutantIsOn(number, a == b) ? a < b : a <= b
    }

    @usableFromInline func mutantGreater<T: Comparable>(_ number: Int, _ a: T, _ b: T) -> Bool {
      mutantIsOn(number, a == b) ? a >= b : a > b
    }

    @usableFromInline func mutantGreaterOrEqual<T: Comparable>(
      _ number: Int, _ a: T, _ b: T
    ) -> Bool {
      mutantIsOn(number, a == b) ? a > b : a >= b
    }

    """
  }
}
