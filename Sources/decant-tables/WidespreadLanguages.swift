/// Languages that most pages of the web are in, by speakers and by share of the web.
enum WidespreadLanguages {
  /// In an order that settles ties: the first language with a name has it.
  static let codes = [
    "en", "ru", "de", "es", "fr", "ja", "pt", "zh", "it", "pl", "tr", "nl", "vi", "id", "fa", "ar",
    "cs", "ko", "uk", "kk", "el", "hu", "sv", "ro", "da", "he", "fi", "th", "sk", "bg", "hr", "sr",
    "no", "nb", "lt", "sl", "ca", "et", "lv", "hi", "bn", "ta", "te", "mr", "ur", "gu", "kn", "ml",
    "pa", "az", "uz", "ky", "tg", "tk", "tt", "be", "ka", "hy", "mn", "ms", "fil", "sw", "sq", "bs",
    "mk", "gl", "eu", "is",
  ]
}
