/// The record's pupils, found by whatever a file may know them by.
struct KnownPupilIndex {
  private let pupils: [KnownPupil]
  private var byID: [String: Int] = [:]
  private var byKey: [String: [Int]] = [:]
  private var byNumber: [String: [Int]] = [:]
  private var byNameAndBirth: [String: [Int]] = [:]

  init(_ pupils: [KnownPupil]) {
    self.pupils = pupils
    for (index, pupil) in pupils.enumerated() {
      byID[pupil.id] = index
      for key in pupil.importKeys { byKey[key, default: []].append(index) }
      if let upn = pupil.upn {
        byNumber[UniquePupilNumber.normalised(upn), default: []].append(index)
      }
      if let birth = pupil.dateOfBirth {
        let name = ImportIdentity.nameAndBirth(
          surname: pupil.surname, forename: pupil.forename, birth: birth)
        byNameAndBirth[name, default: []].append(index)
      }
    }
  }

  func with(id: String) -> KnownPupil? { byID[id].map { pupils[$0] } }

  func with(key: String, upn: String?) -> [KnownPupil] {
    let found = Set((byKey[key] ?? []) + (upn.flatMap { byNumber[$0] } ?? []))
    return found.sorted().map { pupils[$0] }
  }

  func with(nameAndBirth: String) -> [KnownPupil] {
    (byNameAndBirth[nameAndBirth] ?? []).map { pupils[$0] }
  }
}
