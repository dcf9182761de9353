/// What a phrase of the lexicon speaks of. The name is that of its list in `decant-tables`.
@frozen
public enum Concept: UInt8, Sendable, CaseIterable {
  /// Back to the top of the page.
  case backToTop
  /// Skip to the content.
  case skipLink
  /// Menu, close, toggle navigation, home.
  case menuControl
  case search
  /// Log in, register, my account, forgotten password.
  case login
  /// Cart, checkout, wish list, buy now.
  case cart
  /// Share, print, send by mail, copy the link.
  case share
  /// Names of networks, messengers and app stores.
  case brand
  /// Follow us.
  case follow
  /// Label before tags.
  case tagsLabel
  /// Label before categories.
  case categoriesLabel
  /// Header over related, recommended or most-read pages.
  case related
  case readMore
  /// Next, previous, older, newer, page, all news.
  case pager
  /// Leave a comment, reply, reviews.
  case comment
  case newsletter
  /// Cookies and consent.
  case cookie
  case advertisement
  /// Copyright and reserved rights.
  case copyright
  /// Imprint, privacy, terms, site map.
  case legal
  /// Contact, phone, address, press service.
  case contact
  /// Powered by, theme, names of content management systems.
  case poweredBy
  /// Views, comments, likes: nouns that stand beside a number.
  case counter
  /// Minutes of reading.
  case readingTime
  /// By, author.
  case byline
  /// Published on.
  case published
  /// Updated on.
  case modified
  case rss
  /// Get our app.
  case appPrompt
  /// Accessibility, contrast, version for the visually impaired.
  case accessibility
  case fontSize
  /// Language, choose a language.
  case languageLabel
  case loading
  /// Opens in a new window.
  case newWindow
  /// Corrections, report a mistake.
  case correction
  /// For subscribers only.
  case paywall
  case weather
  /// And, or: words that join others and say nothing alone.
  case joining
}

/// A set of concepts.
@frozen
public struct ConceptSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable
  public init(_ concept: Concept) { rawValue = 1 << UInt64(concept.rawValue) }

  @inlinable
  public func contains(_ concept: Concept) -> Bool {
    rawValue & (1 << UInt64(concept.rawValue)) != 0
  }

  @usableFromInline static var joining: ConceptSet { ConceptSet(.joining) }
}
