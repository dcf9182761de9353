internal import Decant
internal import DecantCore
internal import DecantText

/// The stages of Repair alone, on clean text: what it costs to find that there is nothing to mend.
struct RepairBench {
  let name: String
  let text: String
  private let document: Document

  /// Clean paragraphs of a script, as many as make about 64 KB.
  private init(_ name: String, _ paragraph: String) {
    self.name = name
    let bytes = Array(paragraph.utf8)
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    while text.count < 65_536 {
      ranges.append(text.count..<text.count + bytes.count)
      text += bytes
      text.append(0x0A)
    }
    self.text = String(decoding: text, as: UTF8.self)
    var document = Document(text: text, charactersIn: self.text.unicodeScalars.count)
    for range in ranges { document.append(.paragraph, range: TextRange(range)) }
    self.document = document
  }

  static let all = [
    RepairBench(
      "latin",
      "La boulangère du village ouvre dès l’aube ; à midi, il ne reste déjà plus de pain. « C’est "
        + "l’été, dit-elle, et les gens veulent manger au bord de la rivière. » Où trouver alors une "
        + "brioche fraîche ? Près du pont, chez son frère aîné, qui connaît aussi l’art du gâteau."),
    RepairBench(
      "cyrillic",
      "Пекарня открывается ещё до рассвета, и к полудню хлеба уже не остаётся. «Лето, — говорит "
        + "хозяйка, — всем хочется обедать у реки». Где же тогда искать свежую булку? У моста, в лавке "
        + "её старшего брата, который знает толк и в пирогах, и в печенье."),
    RepairBench(
      "devanagari",
      "गाँव की बेकरी सुबह होने से पहले खुल जाती है और दोपहर तक रोटी नहीं बचती। मालकिन कहती है कि गर्मी में सब लोग नदी के "
        + "किनारे खाना चाहते हैं। तब ताज़ी रोटी कहाँ मिलेगी? पुल के पास, उसके बड़े भाई की दुकान पर, जो मिठाई बनाना भी "
        + "अच्छी तरह जानता है।"),
    RepairBench(
      "han",
      "村里的面包店天还没亮就开门，到了中午面包已经卖光了。老板娘说：“夏天大家都想到河边吃饭。”那么到哪里去买新鲜的面包呢？"
        + "桥边有她哥哥的小店，他不但会烤面包，还会做各种点心。"),
  ]

  /// Stages of Repair, in their order.
  private static let pipeline = Pipeline(
    StageCatalog.all().filter { stage in
      StageManual.all.contains { $0.name == type(of: stage).name && $0.group == "repair" }
    })

  /// Runs the stages over the page once; false when they changed something, which is a fault.
  func run() -> Bool {
    var page = document
    return RepairBench.pipeline.clean(&page) == .kept && page.ledger.isEmpty
  }
}
