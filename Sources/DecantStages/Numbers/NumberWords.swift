internal import DecantText

/// A small set of words, found in bytes whatever their case.
struct NumberWords: Sendable {
  /// Hashes by open addressing; 0 marks a free slot. A quarter of the slots is used at most.
  private var slots: [UInt64]

  /// - Parameter words: parted by blanks or line feeds, in lower case.
  init(_ words: String) {
    let parts = words.utf8.split(whereSeparator: { $0.isBlank })
    var size = 16
    while size < parts.count * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for part in parts {
      let hash = Self.hash(Array(part).span, 0..<part.count)
      slots[slot(of: hash)] = hash
    }
  }

  /// Whether the word at `range` is in the set.
  func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let hash = Self.hash(bytes, range)
    return slots[slot(of: hash)] == hash
  }

  /// The slot that holds `hash`, or the free one where it would be.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 40) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// FNV-1a over the folded scalars.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: index)
      hash = (hash ^ UInt64(CaseFolding.fold(scalar))) &* 0x100_0000_01B3
      index += length
    }
    return hash
  }
}

extension NumberWords {
  /// Words before a phone number.
  static let phone = NumberWords(
    """
    tel tél tlf telefon telephone téléphone teléfono telefono telefone telefax phone fax mobil
    mobile móvil celular handy cell call dial hotline helpline infoline pager whatsapp viber sms
    puh puhelin gsm kontakt volejte dzwoń zadzwoń ring telefonnummer rufnummer τηλ τηλέφωνο
    тел телефон факс моб звоните позвоните телефону дзвоніть телефоны телефони ұялы
    هاتف تلفن فاكس טלפון फोन फ़ोन ফোন โทร 电话 電話 전화
    """)

  /// Words before a number of a register, an account, a part or a post office.
  static let register = NumberWords(
    """
    iban bic blz bankleitzahl konto kontonr kontonummer account isbn issn ean gtin sku asin
    rcs siren siret abn acn инн кпп огрн окпо бин иин бик р/с счет счёт nip regon krs pesel vat
    ein uid ustid ust steuernummer cvr kvk btw tva iva cif nif dni rut ruc cnpj cpf oib ičo dič
    orgnr org organisationsnummer registernummer hrb y-tunnus pvm reg registration registered
    artikelnummer artnr art bestellnummer bestnr artikel ref réf part teilenummer modell model
    serial seriennummer patent
    індекс индекс индексі zip postcode postal plz cep psč мфо еик єдрпоу егрпоу
    """)

  /// Words before a number of a version, a section, a room or a place on the globe.
  static let label = NumberWords(
    """
    firmware driver treiber patch android ios
    version versión versão versione versie wersja verze verzia versio version версия версія
    нұсқа sürüm release build kernel section sección sezione section kapitel chapter chapitre
    capítulo раздел глава пункт clause abschnitt ziffer paragraf artículo raum zimmer saal hall
    room suite salle sala aula kabinett кабинет аудитория каб
    gps lat lon lng latitude longitude breite länge координаты широта долгота
    """)

  /// Units and codes of currencies that follow, or are glued to, a number.
  static let unit = NumberWords(
    """
    kg g mg t km m cm mm nm km² m² m³ l ml dl cl ha w kw mw gw kwh mwh gwh wh v kv a ma mah hz khz
    mhz ghz b kb mb gb tb pb kbps mbps gbps db pa hpa bar cal kcal j kj k lm px° ppm rpm ps hp
    eur usd chf gbp pln czk sek nok dkk huf ron rub uah kzt try jpy cny inr krw cad aud nzd brl
    mxn zł kč kr ft lei lv руб тг тенге грн euro euros dollars dollar pounds mio mrd bn mn
    sk кг г т км м см мм л га
    """)

  /// Codes of currencies glued to the left of a number.
  static let currency = NumberWords(
    """
    eur usd chf gbp pln czk sek nok dkk huf ron rub uah kzt try jpy cny rmb inr rs krw cad aud nzd
    brl mxn ars clp cop pen sgd hkd twd thb idr myr php vnd zar ngn kes egp sar aed ils kr fr sfr rp
    rm tl bs ksh us hk nt
    """)

  /// Words for the hour after a time written with a comma.
  static let hour = NumberWords("uhr ч час часа часов год годин сағат")

  /// Words before a time written with a comma.
  static let clock = NumberWords("ore klo kl klokken klockan orele godz hod ora")

  /// Words before the numbers of pages, articles, pictures and verses.
  static let place = NumberWords(
    """
    abs art nr nrn seite seiten kap vers verse abb tab fig стр ст пп гл рис табл page pages pp pág
    págs página páginas str strona rys tabl obr
    """)

  /// Words that join the last two members of a list.
  static let joining = NumberWords(
    """
    and or und oder y o e i a et ou en og och eller ja tai ve veya và и или й і та або да және s és
    vagy ir un și lub nebo
    """)

  /// Names of books before chapter and verse; only with a capital letter.
  static let scripture = NumberWords(
    """
    mt mk lk joh jn röm kor gal eph phil kol thess hebr jak petr offb gen dtn jes jer spr rz wj łk
    rdz
    """)
}
