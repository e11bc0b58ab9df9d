/// A small generator of numbers that are always the same for the same seed.
///
/// The method is SplitMix64 (Steele, Lea and Flood, 2014).
public struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  /// A generator that begins at this seed.
  public init(seed: UInt64) { state = seed }

  /// The next number, any of 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 up to but not including `bound`; 0 where the bound is under 1.
  public mutating func next(below bound: Int) -> Int {
    bound < 1 ? 0 : Int(next() % UInt64(bound))
  }
}
