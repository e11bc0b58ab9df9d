import Glibc

/// How well two colours stand out from each other, as WCAG 2.2 measures it.
enum Contrast {
  /// From 1 (the same) to 21 (black on white).
  static func ratio(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour of a number from 16 on: a cube of six steps a side, then greys.
  static func rgb(_ number: UInt8) -> Int {
    let number = Int(number)
    if number >= 232 { return (8 + 10 * (number - 232)) * 0x010101 }
    let step = { (value: Int) in value == 0 ? 0 : 55 + 40 * value }
    let place = number - 16
    return step(place / 36) << 16 | step(place / 6 % 6) << 8 | step(place % 6)
  }

  private static func luminance(_ rgb: Int) -> Double {
    0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255)
  }

  private static func linear(_ part: Int) -> Double {
    let value = Double(part & 255) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
