/// A key of `decant.record/1`, in the order of the record.
///
/// New keys come after `source`; those behind it are there only when they are asked for.
public enum RecordKey: String, CaseIterable, Sendable {
  case schema, id, url, host, site, title, text, lang
  case langScore = "lang_score"
  case date, modified, crawled, authors, tags, categories, description, image, canonical, license
  case quality, stats, source
  case blocks, numbers, dropped, edits, extra
}

extension RecordKey: LineKey {
  var isRequired: Bool {
    switch self {
    case .blocks, .numbers, .dropped, .edits, .extra: false
    default: true
    }
  }

  var form: ValueForm {
    switch self {
    case .schema: .constant(RecordWriter.recordSchema)
    case .id: Identifier.form
    case .text: .string
    case .url, .host, .site, .title, .lang, .date, .modified, .crawled: .nullable(.string)
    case .description, .image, .canonical, .license: .nullable(.string)
    case .langScore: .nullable(.number)
    case .authors, .tags, .categories: .list(.string)
    case .quality: QualityKey.object
    case .stats: StatsKey.object
    case .source: SourceKey.object
    case .blocks: .list(BlockKey.object)
    case .numbers: .list(NumberKey.object)
    case .dropped: .list(DroppedKey.object)
    case .edits: .list(EditKey.object, maximum: RecordWriter.maxEdits)
    case .extra: .anyObject
    }
  }

  var meaning: String {
    switch self {
    case .schema: "Name and version of this form"
    case .id: "The input's own id where it fits, else base32 of a digest of the best name"
    case .url: "Address of the page, as the input gives it"
    case .host: "Host of the address"
    case .site: "Name of the site"
    case .title: "Headline; not part of the text"
    case .text: "Clean text: blocks parted by a blank line, items and rows by LF, cells by TAB"
    case .lang: "BCP-47 tag of the language of the text"
    case .langScore: "Share of the text in that language, from 0 to 1"
    case .date: "Publication, as ISO 8601 date or date-time, as stated on the page"
    case .modified: "Last change, like date"
    case .crawled: "Time of the crawl, RFC 3339 in UTC"
    case .authors: "Names of the authors"
    case .tags: "Tags of the page"
    case .categories: "Sections that the page stands in"
    case .description: "Summary that the page gives of itself"
    case .image: "Address of the leading image"
    case .canonical: "Address that the page calls its own"
    case .license: "Address or SPDX id of the licence that the page states"
    case .quality: "Judgement of the page as a whole"
    case .stats: "Counts"
    case .source: "Where the document came from"
    case .blocks: "The kept blocks, with --blocks"
    case .numbers: "The numbers of text in order, with --annotate numbers"
    case .dropped: "What was dropped or cut, in page order, with --explain"
    case .edits: "What was rewritten, in page order, the first 1,000, with --explain"
    case .extra: "Keys of a JSON Lines input that decant does not know"
    }
  }
}

extension Identifier {
  static var form: ValueForm { .pattern("^[A-Za-z0-9_-]{1,128}$") }
}
