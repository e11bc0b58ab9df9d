/// Whether an adult has parental responsibility for a child, as a file states it.
public enum ParentalResponsibility: String, Equatable, Sendable, CaseIterable {
  /// Stated as true.
  case yes
  /// Stated as false.
  case no
  /// Not stated, or stated in words that are neither.
  case notStated
}
