internal import DecantText

/// The members of one line, and which of them were taken up.
struct JSONMembers: ~Copyable {
  private let members: [JSONMember]
  private let kinds: [JSONNode.Kind]
  private var isTaken: [Bool]

  init(of reader: borrowing JSONReader) {
    members = reader.members()
    kinds = members.map { [nodes = reader.nodes] in nodes[$0.value].kind }
    isTaken = [Bool](repeating: false, count: members.count)
  }

  /// The node of the first of `names` for which `accept` gives an answer, with the answer.
  mutating func take<T>(
    _ names: [String], _ kind: JSONNode.Kind, where accept: (Int) -> T?
  ) -> T? {
    for name in names {
      guard let index = position(of: name), !isTaken[index], kinds[index] == kind,
        let answer = accept(members[index].value)
      else { continue }
      isTaken[index] = true
      return answer
    }
    return nil
  }

  /// Whether a member has one of `names`.
  func has(_ names: [String]) -> Bool { names.contains { position(of: $0) != nil } }

  /// Takes the member called `name` out of what is left, if there is one.
  mutating func pass(over name: String) {
    if let index = position(of: name) { isTaken[index] = true }
  }

  /// All members that nobody took, as the inside of a JSON object.
  func rest(of reader: borrowing JSONReader) -> [UInt8] {
    var result: [UInt8] = []
    for (index, member) in members.enumerated() where !isTaken[index] {
      reader.appendCanonical(member, to: &result)
    }
    return result
  }

  private func position(of name: String) -> Int? {
    members.firstIndex { $0.name.elementsEqual(name.utf8) }
  }
}
