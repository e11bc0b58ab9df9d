/// An address while the file is being read: the structured form of BS 7666, five plain lines, or a
/// word that it is the pupil's. Files give more than one of them.
struct AddressDraft {
  let line: Int
  var fields = FieldSet()

  /// The address, or nil where the element says nothing.
  var address: PostalAddress? {
    let lines = structured.isEmpty ? plain : structured
    let postcode = fields.field("postcode", "zip")?.text ?? ""
    let address = PostalAddress(
      lines: Self.withoutRepeats(lines + [fields["county"]]), postcode: postcode,
      country: fields["country"])
    return address.isEmpty ? nil : address
  }

  /// What this address says about a contact.
  var contactAddress: ContactAddress {
    if let address { return .own(address) }
    return isAsPupil ? .asPupil : .notStated
  }

  var notices: [(kind: TransferNotice.Kind, line: Int)] {
    var notices: [(kind: TransferNotice.Kind, line: Int)] = []
    if !structured.isEmpty, !plain.isEmpty { notices.append((.bothAddressForms, line)) }
    if isAsPupil, address != nil { notices.append((.addressAsPupilAndOwn, line)) }
    return notices
  }

  private var isAsPupil: Bool { ImportedText.boolean(fields["addressaspupil"]) == true }

  private var plain: [String] {
    (1...5).map { fields["addressline\($0)"] }.filter { !$0.isEmpty }
  }

  /// Flat, house and street, places. A house number stands before its street; a house name above
  /// it.
  private var structured: [String] {
    let (flat, house, street) = (fields["saon"], fields["paon"], fields["street"])
    guard !house.isEmpty || !street.isEmpty else { return [] }
    let isNumber = house.first?.isNumber == true
    let front = isNumber && !street.isEmpty ? ["\(house) \(street)"] : [house, street]
    let places = ["locality", "town", "administrativearea", "posttown"].map { fields[$0] }
    return Self.withoutRepeats([flat] + front + places)
  }

  private static func withoutRepeats(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}
