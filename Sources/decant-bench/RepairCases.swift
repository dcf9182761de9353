internal import Decant
internal import DecantCore
internal import DecantText

/// The stages of Repair alone, on clean text: what it costs to find that there is nothing to mend.
enum RepairCases {
  static func all() -> [BenchCase] {
    paragraphs.map { name, paragraph in
      let page = page(paragraph)
      return BenchCase(name: name, bytes: text(paragraph).count) {
        var copy = page
        precondition(
          pipeline.clean(&copy) == .kept && copy.ledger.isEmpty, "\(name): clean text was changed")
      }
    }
  }

  /// The text of a case.
  static func text(of name: String) -> [UInt8] {
    paragraphs.filter { $0.name == name }.flatMap { text($0.text) }
  }

  /// Paragraphs, as many as make about 64 KB, each with a line feed behind it.
  private static func text(_ paragraph: String) -> [UInt8] {
    let line = Array(paragraph.utf8) + [0x0A]
    return (0...65_536 / line.count).flatMap { _ in line }
  }

  private static func page(_ paragraph: String) -> Document {
    let text = text(paragraph)
    let line = paragraph.utf8.count + 1
    var document = Document(text: text, charactersIn: text.span.scalarCount)
    for start in stride(from: 0, to: text.count, by: line) {
      document.append(.paragraph, range: TextRange(start..<start + line - 1))
    }
    return document
  }

  private static let paragraphs: [(name: String, text: String)] = [
    (
      "repair-latin",
      "La boulangère du village ouvre dès l’aube ; à midi, il ne reste déjà plus de pain. « C’est "
        + "l’été, dit-elle, et les gens veulent manger au bord de la rivière. » Où trouver alors une "
        + "brioche fraîche ? Près du pont, chez son frère aîné, qui connaît aussi l’art du gâteau."
    ),
    (
      "repair-cyrillic",
      "Пекарня открывается ещё до рассвета, и к полудню хлеба уже не остаётся. «Лето, — говорит "
        + "хозяйка, — всем хочется обедать у реки». Где же тогда искать свежую булку? У моста, в лавке "
        + "её старшего брата, который знает толк и в пирогах, и в печенье."
    ),
    (
      "repair-devanagari",
      "गाँव की बेकरी सुबह होने से पहले खुल जाती है और दोपहर तक रोटी नहीं बचती। मालकिन कहती है कि गर्मी में सब लोग नदी के "
        + "किनारे खाना चाहते हैं। तब ताज़ी रोटी कहाँ मिलेगी? पुल के पास, उसके बड़े भाई की दुकान पर, जो मिठाई बनाना भी "
        + "अच्छी तरह जानता है।"
    ),
    (
      "repair-han",
      "村里的面包店天还没亮就开门，到了中午面包已经卖光了。老板娘说：“夏天大家都想到河边吃饭。”那么到哪里去买新鲜的面包呢？"
        + "桥边有她哥哥的小店，他不但会烤面包，还会做各种点心。"
    ),
  ]

  /// Stages of Repair, in their order.
  private static let pipeline = Pipeline(
    StageCatalog.all().filter { stage in
      StageManual.all.contains { $0.name == type(of: stage).name && $0.group == "repair" }
    })
}
