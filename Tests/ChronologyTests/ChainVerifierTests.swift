import Chronology
import PolicyModel
import Testing

@Suite struct ChainVerifierTests {
  @Test func `A sound chain has no fault and ends at its head`() {
    let entries = SampleChain.twelve()
    var verifier = ChainVerifier(recordID: SampleChain.recordID)
    for entry in entries { #expect(verifier.feed(entry) == nil) }

    #expect(verifier.finish() == nil)
    #expect(verifier.head == ChainHead(sequence: 12, tie: entries[11].tie))
  }

  @Test func `An empty chain is sound`() {
    #expect(SampleChain.fault([]) == nil)
  }

  @Test func `The chain of another record is not this record's`() {
    let fault = SampleChain.fault(SampleChain.twelve(), recordID: "another")

    #expect(fault?.sequence == 1)
    #expect(fault?.kind == .tieBroken)
  }

  @Test func `Every bit of every field of every entry is covered`() {
    let entries = SampleChain.twelve()
    var tried = 0
    for index in entries.indices {
      for changed in BitFlips.of(entries[index]) {
        var tampered = entries
        tampered[index] = changed
        tried += 1
        let fault = SampleChain.fault(tampered)
        #expect(fault != nil, "entry \(index + 1): \(changed)")
        #expect(fault?.sequence ?? 0 >= min(index + 1, changed.sequence))
      }
    }
    #expect(tried > 12 * 1_500)
  }

  @Test func `A removed, repeated, inserted or moved entry is named`() {
    let entries = SampleChain.twelve()
    var removed = entries
    removed.remove(at: 4)
    var repeated = entries
    repeated.insert(entries[4], at: 5)
    var swapped = entries
    swapped.swapAt(4, 5)

    #expect(SampleChain.fault(removed)?.kind == .sequenceGap(due: 5))
    #expect(SampleChain.fault(repeated)?.kind == .sequenceGap(due: 6))
    #expect(SampleChain.fault(swapped)?.kind == .sequenceGap(due: 5))
    #expect(SampleChain.fault(Array(entries.dropFirst()))?.kind == .sequenceGap(due: 1))
  }

  @Test func `A gap in a stream is found although the sequence has none`() {
    let head = ChainHead(emptyRecord: SampleChain.recordID)
    let entry = Entry(
      SampleChain.new(1), after: head, streamVersion: 2,
      recordedAt: Instant(milliseconds: 0), commandID: "c")

    #expect(SampleChain.fault([entry])?.kind == .streamGap(due: 1, found: 2))
  }

  @Test func `An entry tied again after a change is found at the next one`() {
    var entries = SampleChain.twelve()
    entries[5].staff = "somebody else"
    entries[5].tie = ChainHash.tie(previous: entries[4].tie, entry: entries[5])

    let fault = SampleChain.fault(entries)

    #expect(fault?.sequence == 7)
    #expect(fault?.kind == .tieBroken)
  }

  @Test func `A missing payload nobody named is found`() {
    var entries = SampleChain.twelve()
    entries[3].payload = nil
    entries[3].salt = nil

    let fault = SampleChain.fault(entries)

    #expect(fault?.sequence == 4)
    #expect(fault?.kind == .payloadMissing)
  }

  @Test func `A payload without its salt, or a salt without a payload, is found`() {
    var noSalt = SampleChain.twelve()
    noSalt[3].salt = nil
    var noPayload = SampleChain.twelve()
    noPayload[3].payload = nil

    #expect(SampleChain.fault(noSalt)?.kind == .payloadChanged)
    #expect(SampleChain.fault(noPayload)?.kind == .payloadChanged)
  }

  private func withErasure(of sequence: Int) -> [Entry] {
    let payload = "{\"authority\":\"head\",\"reason\":\"asked\",\"sequence\":\(sequence)}"
    let news = (1...5).map { SampleChain.new($0) }
    return SampleChain.entries(news + [SampleChain.new(6, kind: "record.erased", payload: payload)])
  }

  @Test func `A payload missing because an entry erased it is no fault`() {
    var entries = withErasure(of: 4)
    entries[3].payload = nil
    entries[3].salt = nil
    var verifier = ChainVerifier(recordID: SampleChain.recordID)
    for entry in entries { verifier.feed(entry) }

    #expect(verifier.finish() == nil)
    #expect(verifier.erased == 1)
  }

  @Test func `A payload that was to be erased and is still there is found`() {
    let fault = SampleChain.fault(withErasure(of: 4))

    #expect(fault?.sequence == 4)
    #expect(fault?.kind == .payloadKept(namedBy: 6))
  }

  @Test func `The payload of an erasure may not be missing`() {
    var entries = withErasure(of: 4)
    entries[3].payload = nil
    entries[3].salt = nil
    entries[5].payload = nil
    entries[5].salt = nil

    #expect(SampleChain.fault(entries)?.kind == .erasureMissing)
  }

  @Test func `Headers of an erased entry stay covered`() {
    var entries = withErasure(of: 4)
    entries[3].payload = nil
    entries[3].salt = nil
    entries[3].staff = "somebody else"

    #expect(SampleChain.fault(entries)?.kind == .tieBroken)
  }

  @Test func `Every earlier seal of a sound chain is accepted`() {
    let entries = SampleChain.twelve()
    let seals =
      [ChainHead(emptyRecord: SampleChain.recordID).seal]
      + entries.map { Seal(sequence: $0.sequence, tie: $0.tie) }

    #expect(SampleChain.fault(entries, seals: seals) == nil)
  }

  @Test func `A cut tail is found against a seal`() {
    let entries = SampleChain.twelve()
    let seal = Seal(sequence: 12, tie: entries[11].tie)

    let fault = SampleChain.fault(Array(entries.prefix(9)), seals: [seal])

    #expect(fault?.sequence == 10)
    #expect(fault?.kind == .sealBeyondEnd(seal, end: 9))
    #expect(SampleChain.fault(Array(entries.prefix(9))) == nil)
  }

  @Test func `A chain rebuilt with all its hashes is found against a seal only`() {
    let seal = Seal(sequence: 8, tie: SampleChain.twelve()[7].tie)
    var news = (1...12).map { SampleChain.new($0) }
    news[2].payload = Array("{\"n\":99}".utf8)
    let rebuilt = SampleChain.entries(news)

    #expect(SampleChain.fault(rebuilt) == nil)
    #expect(SampleChain.fault(rebuilt, seals: [seal])?.kind == .sealDiffers(seal))
  }

  @Test func `Only the first fault is kept`() {
    var entries = SampleChain.twelve()
    entries[2].staff = "x"
    entries[8].staff = "y"
    var verifier = ChainVerifier(recordID: SampleChain.recordID)
    for entry in entries { verifier.feed(entry) }

    #expect(verifier.finish()?.sequence == 3)
    #expect(verifier.head.sequence == 2)
  }

  @Test func `Each fault has a sentence that names the entry`() {
    let seal = Seal(sequence: 2, tie: SampleChain.twelve()[1].tie)
    let kinds: [ChainFault.Kind] = [
      .sequenceGap(due: 3), .streamGap(due: 1, found: 2), .unreadable(field: "date"),
      .payloadChanged, .tieBroken, .payloadMissing, .erasureMissing, .payloadKept(namedBy: 9),
      .sealDiffers(seal),
    ]
    for kind in kinds {
      let sentence = ChainFault(sequence: 7, stream: "school", kind: kind).sentence
      #expect(sentence.hasPrefix("Entry 7 (school) "), "\(sentence)")
      #expect(sentence.hasSuffix("."))
    }
    let beyond = ChainFault(sequence: 8, stream: nil, kind: .sealBeyondEnd(seal, end: 7))
    #expect(beyond.sentence.contains("ends at entry 7"))
  }
}
