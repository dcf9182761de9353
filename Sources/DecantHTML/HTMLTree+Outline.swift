internal import DecantText

extension HTMLTree {
  /// The tree as indented lines, in the form of html5lib-tests; for tests, and to look at a page.
  public var outline: String {
    var lines: [String] = []
    // For every open node: where it ends, and how far its children are indented.
    var above: [(end: Int32, indent: Int)] = [(nodes[0].subtreeEnd, 0)]
    for index in nodes.indices.dropFirst() {
      while let last = above.last, Int(last.end) <= index { above.removeLast() }
      let indent = above.last?.indent ?? 0
      let node = nodes[index]
      lines += self.lines(of: index).map { Self.indented($0, indent) }
      guard node.kind == .element else { continue }
      lines += attributeLines(of: index).map { Self.indented($0, indent + 1) }
      let isTemplate = node.isHTML(.template)
      if isTemplate { lines.append(Self.indented("content", indent + 1)) }
      above.append((node.subtreeEnd, indent + (isTemplate ? 2 : 1)))
    }
    return lines.joined(separator: "\n")
  }

  private static func indented(_ line: String, _ indent: Int) -> String {
    "| " + String(repeating: "  ", count: indent) + line
  }

  private func lines(of index: Int) -> [String] {
    let node = nodes[index]
    switch node.kind {
    case .document: return []
    case .doctype:
      let name = doctype?.name.map(string) ?? ""
      let publicID = doctype?.publicID.map(string) ?? ""
      let systemID = doctype?.systemID.map(string) ?? ""
      if publicID.isEmpty, systemID.isEmpty { return ["<!DOCTYPE \(name)>"] }
      return ["<!DOCTYPE \(name) \"\(publicID)\" \"\(systemID)\">"]
    case .text: return ["\"\(string(node.text))\""]
    case .comment: return ["<!-- \(string(node.text)) -->"]
    case .element: return ["<\(Self.prefix(node.namespace))\(name(of: index))>"]
    }
  }

  private static func prefix(_ namespace: HTMLNamespace) -> String {
    switch namespace {
    case .html: ""
    case .svg: "svg "
    case .mathML: "math "
    }
  }

  /// The name of an element as its namespace writes it.
  private func name(of index: Int) -> String {
    let node = nodes[index]
    if node.namespace == .svg, node.tag != .unknown { return node.tag.svgName }
    return withName(of: index) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }

  private func attributeLines(of index: Int) -> [String] {
    let node = nodes[index]
    let named = node.attributes.map { number in
      (name: name(of: attributes[number], in: node.namespace), value: attributes[number].value)
    }
    return named.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      .map { "\($0.name)=\"\(string($0.value))\"" }
  }

  /// The name of an attribute as its element's namespace writes it, with a blank for the colon of
  /// those that have a namespace of their own.
  private func name(of attribute: HTMLAttribute, in namespace: HTMLNamespace) -> String {
    let name = attribute.id == .unknown ? string(attribute.name) : attribute.id.rawValue
    switch namespace {
    case .html: return name
    case .svg where attribute.id.svgName != name && attribute.id != .unknown:
      return attribute.id.svgName
    case .mathML where attribute.id == .definitionurl: return "definitionURL"
    default: return Self.spaced.contains(attribute.id) ? name.replacingColon : name
    }
  }

  private static let spaced: Set<HTMLAttributeName> = [
    .xlinkActuate, .xlinkArcrole, .xlinkHref, .xlinkRole, .xlinkShow, .xlinkTitle, .xlinkType,
    .xmlLang, .xmlSpace, .xmlnsXlink,
  ]
}

extension String {
  fileprivate var replacingColon: String { String(map { $0 == ":" ? " " : $0 }) }
}
