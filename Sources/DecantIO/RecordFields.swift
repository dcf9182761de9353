/// A choice of keys of the record. Their order is always that of the record.
public struct RecordFields: Sendable, Equatable {
  private var keys: Set<RecordKey>

  public static let all = RecordFields(RecordKey.allCases)

  public init(_ keys: some Sequence<RecordKey>) {
    self.keys = Set(keys)
  }

  public func contains(_ key: RecordKey) -> Bool { keys.contains(key) }

  /// The name that was not understood.
  public struct UnknownKey: Error, Equatable {
    public let name: String
  }

  /// - Parameter names: keys parted by commas, such as `id,title,text`.
  public init(names: String) throws(UnknownKey) {
    keys = []
    for name in names.split(separator: ",") {
      let name = name.drop { $0 == " " }
      guard let key = RecordKey(rawValue: String(name)) else {
        throw UnknownKey(name: String(name))
      }
      keys.insert(key)
    }
  }
}
