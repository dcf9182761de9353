internal import CDecant

/// What a page can state about itself in its markup.
public enum PageField: UInt8, Sendable, CaseIterable {
  case title = 1
  case site, published, modified, author, description, image, canonical, language, license, tag
  case category
  /// The text of the page, where scripts put it into the visible page.
  case body

  /// The field that a `meta` element states under `name`, in any case of letters; nil for a name
  /// that is not in `Data/meta_names.txt`.
  public static func of(name: Span<UInt8>) -> PageField? {
    guard name.count <= 64 else { return nil }
    var hash = WordHash()
    for index in name.indices {
      let byte = name[index]
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return PageField(rawValue: UInt8(truncatingIfNeeded: cdecant_meta_name(hash.value)))
  }
}
