/// A page of a shop that does not exist, written as such pages are: much markup, little text.
enum HTMLSeed {
  /// The page with its middle, an entry of a list with a paragraph, `entries` times.
  static func page(entries: Int) -> [UInt8] {
    var page = Array(head.utf8)
    for number in 0..<entries {
      page += Array(entry.utf8)
      if number % 3 == 2 { page += Array(paragraph.utf8) }
      if number % 16 == 15 { page += Array(table.utf8) }
    }
    return page + Array(foot.utf8)
  }

  private static let head = #"""
    <!DOCTYPE html>
    <html lang="en" class="no-js">
    <head>
      <meta charset="utf-8">
      <title>Pressing olives at home &#8211; Mill &amp; Grove</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta property="og:title" content="Pressing olives at home">
      <link rel="stylesheet" href="/assets/main.css?v=20260412&amp;theme=light" media="all">
      <link rel="preload" as="font" type="font/woff2" href="/assets/fonts/grove.woff2" crossorigin>
      <style>
        .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
        .card>a:hover{text-decoration:underline}@media(max-width:40em){.side{display:none}}
      </style>
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":
        "Pressing olives at home","datePublished":"2026-04-12T08:30:00+02:00","author":{"name":"Ida Moor"}}</script>
      <script>
        window.shop=window.shop||{};shop.q=[];shop.push=function(a,b){if(a<b&&b>0){this.q.push([a,b])}};
        (function(d,t){var s=d.createElement(t);s.async=1;s.src="/assets/app.js";for(var i=0;i<3;i++){
        shop.push(i,i+1)}d.head.appendChild(s)})(document,"script");
      </script>
    </head>
    <body class="page page--article" data-page-id="4711" itemscope itemtype="https://schema.org/WebPage">
      <!-- header -->
      <header class="top" role="banner"><nav class="top__nav" aria-label="Main"><ul class="menu">
        <li class="menu__item menu__item--current"><a href="/" class="menu__link">Home</a></li>
        <li class="menu__item"><a href="/shop/" class="menu__link">Shop</a></li>
        <li class="menu__item"><a href="/about/" class="menu__link" title="Who we are">About us</a></li>
      </ul></nav></header>
      <main id="content" class="layout"><article class="story"><h1 class="story__title">Pressing olives at home</h1>
      <div class="grid">

    """#

  private static let entry = #"""
        <div class="card card--wide js-card" id="card-2207" data-sku="OL-2207" data-list="related">
          <a class="card__link" href="https://grove.example/shop/olive-press-small?ref=list&pos=3">
            <img class="card__image" src="/media/cache/320x240/olive-press.jpg" alt="A small press"
              width="320" height="240" loading="lazy">
            <span class="card__title">Small press</span></a>
          <p class="card__price"><span class="price" itemprop="price">149.00</span>&nbsp;<abbr title="euro">EUR</abbr></p>
          <button type="button" class="button button--small" aria-pressed="false" data-action="add">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h16M12 4v16"/></svg>Add</button>
        </div>

    """#

  private static let paragraph = #"""
      <p>The fruit is washed, then left overnight in a cool room; <em>never</em> in the sun. A press of this size takes
      five kilograms at a time, and what runs off is <a href="/glossary/must">must</a>, which parts by itself within a
      day. Keep the oil in dark bottles&mdash;light and air are what it fears &amp; what spoils it.</p>
      <ul class="notes"><li>Wash twice<li>Press slowly<li>Let it stand for a day</ul>

    """#

  private static let table = #"""
      <table class="data"><caption>Yield</caption><thead><tr><th scope="col">Fruit<th scope="col">Oil</tr></thead>
      <tbody><tr><td>5 kg<td>0.8 l<tr><td>10 kg<td>1.7 l</tbody></table>

    """#

  private static let foot = #"""
      </div></article>
      <aside class="side"><form action="/search" method="get"><label for="q">Search</label>
        <input type="search" id="q" name="q" placeholder="Presses, bottles &hellip;"><button>Go</button></form></aside>
      </main>
      <footer class="foot"><p>&copy; 2026 Mill &amp; Grove</p></footer>
      <script>document.documentElement.className="js";</script>
    </body>
    </html>
    """#
}
