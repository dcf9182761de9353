/// The names under which JSON Lines give what decant knows, best first.
///
/// They are those of the data sets and crawlers in use; `--help` lists them from here.
public struct JSONFieldTable: Sendable {
  public let text: [String]
  public let html: [String]
  public let id: [String]
  public let url: [String]
  public let title = ["title", "headline"]
  public let date = [
    "date", "published", "date_published", "datePublished", "publish_date", "published_at",
    "pubdate", "publication_date",
  ]
  public let crawled = [
    "crawled", "date_download", "crawl_date", "date_crawled", "crawled_at", "fetched",
    "fetched_at", "fetch_time", "fetch_date", "warc_date", "timestamp",
  ]
  public let language: [String]

  /// The usual names, but for those that flags replace.
  public init(_ names: JSONFieldNames = JSONFieldNames()) {
    text = names.text.map { [$0] } ?? ["text", "raw_content", "content", "body"]
    html = names.html.map { [$0] } ?? ["html"]
    id =
      names.id.map { [$0] } ?? [
        "id", "_id", "doc_id", "docid", "document_id", "uuid", "warc_record_id", "WARC-Record-ID",
      ]
    url =
      names.url.map { [$0] } ?? [
        "url", "uri", "link", "source_url", "target_uri", "warc_target_uri", "WARC-Target-URI",
      ]
    language = names.language.map { [$0] } ?? ["lang", "language", "lc", "language_code"]
  }
}
