/// Named character references that pages leave behind in their text.
///
/// The names of HTML 4 that stand for one character, and a few of HTML 5 that are seen as often.
enum EntityNames {
  /// Bytes of the longest name.
  static let longest = 8

  /// The scalar that `name` stands for; nil for a name that is not known. Case counts.
  static func scalar(_ name: [UInt8]) -> UInt32? { table[name] }

  private static let table: [[UInt8]: UInt32] = {
    var table: [[UInt8]: UInt32] = [:]
    var code: UInt32 = 0xA0
    for name in latin.split(separator: " ") {
      table[Array(name.utf8)] = code
      code += 1
    }
    for pair in others.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "=")
      if parts.count == 2, let value = UInt32(parts[1], radix: 16) {
        table[Array(parts[0].utf8)] = value
      }
    }
    return table
  }()

  /// U+00A0 to U+00FF.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """

  private static let others = """
    quot=22 amp=26 lt=3C gt=3E apos=27 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192
    circ=2C6 tilde=2DC ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D lrm=200E rlm=200F
    ndash=2013 mdash=2014 lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E
    dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039
    rsaquo=203A oline=203E frasl=2044 euro=20AC trade=2122 larr=2190 uarr=2191 rarr=2192 darr=2193
    harr=2194 lArr=21D0 rArr=21D2 hArr=21D4 minus=2212 lowast=2217 radic=221A infin=221E asymp=2248
    ne=2260 equiv=2261 le=2264 ge=2265 loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666
    Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Theta=398 Lambda=39B Pi=3A0 Sigma=3A3
    Phi=3A6 Psi=3A8 Omega=3A9 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 eta=3B7 theta=3B8
    lambda=3BB mu=3BC pi=3C0 rho=3C1 sigma=3C3 tau=3C4 phi=3C6 chi=3C7 psi=3C8 omega=3C9
    num=23 nbsp=A0 lpar=28 rpar=29 lsqb=5B rsqb=5D lbrack=5B rbrack=5D colon=3A comma=2C period=2E
    sol=2F quest=3F excl=21 plus=2B equals=3D percnt=25 dollar=24 commat=40 lowbar=5F hyphen=2010
    Abreve=102 abreve=103 Aogon=104 aogon=105 Cacute=106 cacute=107 Ccaron=10C ccaron=10D
    Dcaron=10E dcaron=10F Eogon=118 eogon=119 Ecaron=11A ecaron=11B Gbreve=11E gbreve=11F Idot=130
    imath=131 inodot=131 Lstrok=141 lstrok=142 Nacute=143 nacute=144 Ncaron=147 ncaron=148
    Rcaron=158 rcaron=159 Sacute=15A sacute=15B Scedil=15E scedil=15F Tcaron=164 tcaron=165
    Uring=16E uring=16F Zacute=179 zacute=17A Zdot=17B zdot=17C Zcaron=17D zcaron=17E
    horbar=2015 hairsp=200A check=2713 star=2606 starf=2605 phone=260E numero=2116
    """
}
