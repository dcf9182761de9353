internal import DecantCore
internal import DecantText

/// What the JSON-LD of a page states about the page itself.
///
/// Read are the objects on the top, in arrays and in `@graph`, and the main entity of each; of
/// other things on the page (lists, reviews, offers) nothing. For every field the object speaks
/// whose type says most about the page: an article or product before a web page before the site.
/// Scripts that are no JSON are passed over.
struct StructuredData: ~Copyable {
  private var reader = JSONReader()
  private var found: [PageField.RawValue: (rank: Rank, values: [[UInt8]])] = [:]

  /// Objects of one script that are looked at, at most: pages state themselves in a few.
  private static let maxObjects = 200
  /// Bytes of a script that are read, at most.
  private static let maxBytes = 1 << 20

  /// How much an object's type says about the page.
  private enum Rank: Int, Comparable {
    case site, page, thing

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  /// Takes in the text of one script.
  mutating func read(_ script: Span<UInt8>) {
    guard script.count <= Self.maxBytes else { return }
    // Raw line feeds in strings are against the rules of JSON and frequent; outside of strings a
    // blank is as good.
    var text: [UInt8] = []
    text.reserveCapacity(script.count)
    for index in script.indices { text.append(script[index] < 0x20 ? 0x20 : script[index]) }
    do throws(JSONError) { try reader.read(text.span) } catch { return }
    var waiting = [0]
    var objects = 0
    while let node = waiting.popLast(), objects < Self.maxObjects {
      let elements = reader.elements(of: node)
      waiting += elements.reversed()
      guard reader.nodes[node].kind == .object else { continue }
      objects += 1
      let members = reader.members(of: node)
      for name in ["mainEntity", "mainEntityOfPage", "@graph"] {
        if let inner = value(name, members), reader.nodes[inner].kind != .string {
          waiting.append(inner)
        }
      }
      if let rank = rank(members) { take(members, rank) }
    }
  }

  /// What was stated, fields in a fixed order.
  var statements: [(Statement, [UInt8])] {
    found.keys.sorted().flatMap { key -> [(Statement, [UInt8])] in
      guard let field = PageField(rawValue: key), let known = found[key] else { return [] }
      let statement = Statement(field, by: known.rank == .page ? .page : .structured)
      return known.values.map { (statement, $0) }
    }
  }

  // MARK: One object

  private func rank(_ members: [JSONMember]) -> Rank? {
    guard let node = value("@type", members) else { return nil }
    var best: Rank?
    for type in strings(node) {
      guard let rank = Self.rank(type) else { continue }
      best = max(best ?? rank, rank)
    }
    return best
  }

  private static func rank(_ type: [UInt8]) -> Rank? {
    let name = String(decoding: type, as: UTF8.self)
    if name == "WebSite" || name == "Blog" { return .site }
    if name == "ItemPage" || name == "ProfilePage" { return .page }
    if name.hasSuffix("Page") { return .page }
    let endings = ["Article", "Posting", "Recipe", "Product", "Report", "HowTo", "Course", "Event"]
    if endings.contains(where: name.hasSuffix) { return .thing }
    let things: Set = [
      "Book", "CreativeWork", "Dataset", "LiveBlogPosting", "Movie", "PodcastEpisode", "Question",
      "Review", "SoftwareApplication", "TVEpisode", "VideoObject", "ScholarlyArticle",
    ]
    return things.contains(name) ? .thing : nil
  }

  private mutating func take(_ members: [JSONMember], _ rank: Rank) {
    if rank == .site {
      add(.site, strings("name", members).prefix(1), rank)
      return
    }
    let headline = strings("headline", members)
    add(.title, (headline.isEmpty ? strings("name", members) : headline).prefix(1), rank)
    add(.published, strings("datePublished", members).prefix(1), rank)
    add(.modified, strings("dateModified", members).prefix(1), rank)
    add(.author, strings("author", members)[...], rank)
    add(.site, (strings("publisher", members) + strings("isPartOf", members)).prefix(1), rank)
    add(.description, strings("description", members).prefix(1), rank)
    add(.image, strings("image", members).prefix(1), rank)
    add(.license, strings("license", members).prefix(1), rank)
    add(.language, strings("inLanguage", members).prefix(1), rank)
    add(.tag, strings("keywords", members)[...], rank)
    add(.category, strings("articleSection", members)[...], rank)
    add(.body, strings("articleBody", members).prefix(1), rank)
  }

  private mutating func add(_ field: PageField, _ values: ArraySlice<[UInt8]>, _ rank: Rank) {
    let values = values.filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    if let known = found[field.rawValue], known.rank >= rank { return }
    found[field.rawValue] = (rank, Array(values))
  }

  // MARK: Values

  private func value(_ name: String, _ members: [JSONMember]) -> Int? {
    members.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  private func strings(_ name: String, _ members: [JSONMember]) -> [[UInt8]] {
    guard let node = value(name, members) else { return [] }
    return strings(node)
  }

  /// The strings that a value is or holds: of an object its name, else its address; of one that
  /// only refers to another, that other's.
  private func strings(_ node: Int) -> [[UInt8]] {
    let parts = reader.nodes[node].kind == .array ? reader.elements(of: node) : [node]
    var result: [[UInt8]] = []
    for part in parts {
      if let string = single(part) { result.append(string) }
    }
    return result
  }

  private func single(_ node: Int) -> [UInt8]? {
    if reader.nodes[node].kind == .string { return reader.string(of: node) }
    guard reader.nodes[node].kind == .object else { return nil }
    let members = reader.members(of: node)
    if let own = name(members) { return own }
    guard let node = value("@id", members) else { return nil }
    return named(reader.string(of: node))
  }

  private func name(_ members: [JSONMember]) -> [UInt8]? {
    for key in ["name", "url", "@value"] {
      if let node = value(key, members), reader.nodes[node].kind == .string {
        return reader.string(of: node)
      }
    }
    return nil
  }

  /// The name of the object of the script whose `@id` is `id`.
  private func named(_ id: [UInt8]) -> [UInt8]? {
    for node in reader.nodes.indices.prefix(20_000) where reader.nodes[node].kind == .object {
      let members = reader.members(of: node)
      guard members.count > 1, let own = value("@id", members), reader.string(of: own) == id else {
        continue
      }
      if let name = name(members) { return name }
    }
    return nil
  }
}
