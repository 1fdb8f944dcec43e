import assert from 'node:assert/strict'
import { writeHtml } from '../../../../src/core/export/html/writeHtml.js'
import { asHtml, finished, labels } from '../../../support/finished.js'

/** The text of a page between two marks. */
function bodyOf(html: string): string {
  return /<main>\n([^]*)\n<\/main>/.exec(html)?.[1] ?? ''
}

suite('a document in HTML', () => {
  test('says its language, title and people', () => {
    const html = asHtml('---\ntitle: "A & B"\nauthor: X <y>\nlang: de\n---\n\nText.')
    assert.match(html, /<html lang="de">/)
    assert.match(html, /<title>A &amp; B<\/title>/)
    assert.match(html, /<meta name="author" content="X &lt;y&gt;">/)
    assert.match(html, /<header>\n<h1>A &amp; B<\/h1>/)
  })

  test('has headings without gaps below its title, and without one from the first level on', () => {
    assert.match(asHtml('---\ntitle: T\n---\n\n## A\n\n### B'), /<h2 id="a">A<\/h2>\n<h3 id="b">B<\/h3>/)
    assert.match(asHtml('# A\n\n# B'), /<h1 id="a">A<\/h1>\n<h1 id="b">B<\/h1>/)
  })

  test('says which words are in another language, and which way they run', () => {
    const html = asHtml(
      'So [سلام]{lang=ar} and [mot]{lang=fr}.\n\n::: {lang=ar dir=rtl}\nسلام *عليكم*\n\n- و\n:::\n\nEnd.',
    )
    assert.match(html, /So <span lang="ar" dir="rtl">سلام<\/span> and <span lang="fr">mot<\/span>\./)
    assert.match(html, /<p lang="ar" dir="rtl">سلام <em>عليكم<\/em><\/p>/)
    assert.match(html, /<li><span lang="ar" dir="rtl">و<\/span><\/li>/)
    assert.match(html, /<p>End\.<\/p>/)
    assert.doesNotMatch(asHtml('[x]{lang="a&quot; onload=1"}'), /onload/)
  })

  test('leads from a mark to its note and back', () => {
    const html = bodyOf(asHtml('So [@a].', 'note'))
    assert.match(
      html,
      /so\.<span class="citation"><sup class="mark"><a id="note-mark-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1<\/a><\/sup>/i,
    )
    assert.match(html, /<section class="notes" role="doc-endnotes" aria-labelledby="notes">/)
    assert.match(html, /<li id="note-1"><p>a\.<\/p>\s+<a class="back" href="#note-mark-1" role="doc-backlink"/)
  })

  test('tells which cells of a table are its head', () => {
    assert.match(
      asHtml('|A|B|\n|-|-:|\n|x|y|'),
      /<th scope="col">A<\/th><th scope="col" style="text-align:right">B<\/th>/,
    )
    assert.match(
      asHtml('|A|\n|-|\n|x|\n\n: Said'),
      /aria-labelledby="table-1">\n<table>\n<caption id="table-1">Said<\/caption>/,
    )
  })

  test('runs nothing and loads nothing, whatever a memo holds', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '[b](https://e.org/"onmouseover="x)',
      '![c](https://e.org/p.png)',
      '`<b>`',
      '&lt;script&gt;',
      '# "><script> {#"><script>}',
      '```\n</code></pre><script>\n```',
      '|<i>|\n|-|\n|"><img src=x>|',
      '\u202etxt',
    ].join('\n\n')
    const html = bodyOf(asHtml(hostile))
    assert.doesNotMatch(html, /<(?:script|img|i)\b/)
    assert.doesNotMatch(html, /javascript:|\son\w+=|src=|\u202e/)
    assert.match(asHtml(hostile), /default-src 'none'/)
  })

  test('says which words are terms, and what is said of them', () => {
    const html = asHtml('Term\n:   One.\n:   Two.\n\n    Three.\n')
    assert.match(
      html,
      /<dl>\n<dt>Term<\/dt>\n<dd>(?:<p>)?One\.(?:<\/p>)?<\/dd>\n<dd><p>Two\.<\/p>\n<p>Three\.<\/p><\/dd>\n<\/dl>/,
    )
  })

  test('numbers lists as the memo does', () => {
    assert.match(asHtml('b. x\nc. y'), /<ol type="a" start="2">\n<li>x<\/li>\n<li>y<\/li>\n<\/ol>/)
    assert.match(asHtml('(1) x'), /<ol class="decimal-brackets">\n<li>x/)
  })

  test('puts the words of a picture below it, cited sources with them', () => {
    const picture = { type: 'png', bytes: new Uint8Array([1]), width: 2, height: 2 } as const
    const html = writeHtml(finished('![A map [@a]](map.png)'), labels, new Map([['map.png', picture]]))
    assert.match(
      html,
      /<figure>\n<img src="data:[^"]*" alt="A map" width="2" height="2">\n<figcaption>A map <span class="citation">\(a\)<\/span><\/figcaption>\n<\/figure>/,
    )
    assert.match(
      asHtml('![A map [@a]](map.png)'),
      /<span class="picture">Picture: A map <span class="citation">\(a\)<\/span><\/span>/,
    )
  })

  test('runs from right to left where its language does', () => {
    for (const language of ['ar', 'he-IL', 'fa', 'ur'])
      assert.match(asHtml(`---\nlang: ${language}\n---\n\nSo.`), new RegExp(`<html lang="${language}" dir="rtl">`))
    assert.match(asHtml('---\nlang: arn\n---\n\nSo.'), /<html lang="arn">/)
  })

  test('is one file', () => {
    assert.doesNotMatch(asHtml('So [@a].'), /<link|url\(|@import|<script/)
  })
})
