import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import MarkdownIt from 'markdown-it'
import type { RenderedCitation } from '../../../../../src/core/export/citedItem.js'
import { type Memo, readMemo } from '../../../../../src/core/memo/memo.js'
import {
  type ForPreview,
  previewDocument,
  type PreviewMemo,
  type QuotationMarker,
} from '../../../../../src/core/export/preview/previewMemo.js'
import { tokensOf } from '../../../../../src/core/export/preview/tokens.js'
import { previewPlugin } from '../../../../../src/core/export/preview/plugin.js'
import { labels } from '../../../../support/finished.js'

interface Shown {
  readonly citations?: readonly RenderedCitation[]
  readonly entries?: readonly string[]
  readonly signs?: (text: string) => readonly QuotationMarker[]
  readonly isReady?: boolean
}

/** The preview of a memo in which the citations are shown as given; by default as `(1)`, `(2)`… */
function show(text: string, { citations, entries = [], signs, isReady = true }: Shown = {}): string {
  const memo = readMemo(text, 'markdown', 'html')
  const numbered = memo.citations.map((_, index) => ({ text: [{ text: `(${index + 1})` }] }))
  const rendered = {
    citations: citations ?? numbered,
    bibliography: entries.map((entry) => ({ id: entry, runs: [{ text: entry, italic: true }] })),
    hangingIndent: true,
  }
  const shown = shownOf(memo, { rendered: isReady ? rendered : undefined, signs: signs?.(text) ?? [] })
  return parserOf(text, shown).render(text)
}

function shownOf(memo: Memo, { rendered, signs = [] }: Partial<ForPreview> = {}): PreviewMemo {
  return {
    document: previewDocument(memo, { rendered, signs, bibliographyTitle: 'References' }),
    titles: memo.citations.map((_, index) => `title ${index + 1}`),
    signs,
    labels,
  }
}

/** A parser that knows of one memo. */
function parserOf(text: string, shown: PreviewMemo): MarkdownIt {
  return previewPlugin(new MarkdownIt({ html: true }), (asked) =>
    asked === text ? (maker) => tokensOf(shown, maker) : undefined,
  )
}

/** The lines of each paragraph that has some. */
function linesOf(text: string, shown: PreviewMemo): readonly unknown[] {
  const tokens = parserOf(text, shown).parse(text, {})
  return tokens.flatMap(({ map, type }) => (type === 'paragraph_open' ? [map] : []))
}

function note(words: string): RenderedCitation {
  return { text: [], note: [{ text: words }] }
}

/** What a reader sees, in one line. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

suite('the preview of a memo', () => {
  test('scrolls by the lines of the document where more was put into the memo', () => {
    const written = 'Fog.\n\nEnd.'
    const memo = readMemo('Fog.\n\nRain.\n\nHail.\n\nEnd.', 'quarto')
    const lineOf = (line: number): number => [0, 1, 1, 1, 1, 1, 2][line] ?? 3
    const shown = { ...shownOf(memo), lineOf }
    assert.equal(plain(parserOf(written, shown).render(written)), 'Fog. Rain. Hail. End.')
    assert.deepEqual(linesOf(written, shown), [
      [0, 1],
      [1, 1],
      [1, 1],
      [2, 3],
    ])
  })

  test('shows citations as the style has them, without pins, with what is known of them', () => {
    const html = show('Beijing waits [@a, para. 2]<!--c:x~abc-->. So does @b [p. 3].')
    assert.match(html, /waits <span class="attache-citation" title="title 1">\(1\)<\/span>\. So does/)
    assert.equal(plain(html), 'Beijing waits (1). So does (2).')
  })

  test('shows nothing that is hidden, and keeps the lines that the preview scrolls by', () => {
    const html = show(
      'Shown [@a].\n\n::: {.content-hidden}\nA secret [@b].\n:::\n\n- [Secret words]{.content-hidden} item\n\n<!-- no -->\n\n```{r, include=FALSE}\nsecret\n```\n\nEnd [@c].',
    )
    assert.doesNotMatch(html, /secret|content-hidden/i)
    assert.doesNotMatch(html, /<code/)
    assert.equal(plain(html), 'Shown (1). item End (2).')
  })

  test('raises and lowers words as an export does, and takes attributes off headings', () => {
    const html = show('# The 2^nd^ water {#water .unnumbered}\n\nH~2~O, 10^*n*^, ~~gone~~ and a ^ b^ ~ c [@a].')
    assert.match(html, /<h1 id="water">The 2<sup>nd<\/sup> water<\/h1>/)
    assert.match(html, /H<sub>2<\/sub>O, 10<em><sup>n<\/sup><\/em>, <s>gone<\/s> and a \^ b\^ ~ c /)
    const other = previewPlugin(new MarkdownIt(), () => undefined)
    assert.equal(plain(other.render('# A {#a}\n\n2^nd^ H~2~O')), 'A {#a} 2^nd^ H~2~O')
  })

  test('shows quotation marks of LaTeX as print has them', () => {
    assert.equal(
      plain(show("It is ``low'' and `dry' in `code`, not ``high''.")),
      'It is “low” and ‘dry’ in code, not “high”.',
    )
  })

  test('leaves citations as written until a style is ready, and documents that are no memo as they are', () => {
    assert.equal(show('Beijing waits [@a].', { isReady: false }), '<p>Beijing waits [@a].</p>\n')
    const other = previewPlugin(new MarkdownIt(), () => undefined)
    assert.equal(plain(other.render('Beijing waits [@a].')), 'Beijing waits [@a].')
  })

  test('joins a citation over several lines, in a block quotation too', () => {
    assert.equal(plain(show('> Beijing waits [@a,\n> para. 2]. Then\n> it acts.')), 'Beijing waits (1). Then it acts.')
    assert.equal(plain(show('- Beijing waits [@a,\n  para. 2] and\n  acts.')), 'Beijing waits (1) and acts.')
  })

  test('keeps the lines of the memo, for the preview scrolls by them', () => {
    const text = 'A [@a,\npara. 2].\n\nB [@b].\n'
    assert.deepEqual(linesOf(text, shownOf(readMemo(text, 'markdown'))), [
      [0, 2],
      [3, 4],
    ])
  })

  test('puts notes behind punctuation and numbers them with the footnotes of the memo', () => {
    const html = show('One [@a]. Two.[^x] Three [@b], four^[Inline.].\n\n[^x]: Own.\n', {
      citations: [note('First note'), note('Second note')],
    })
    assert.match(plain(html), /^One\.\[1\] Two\.\[2\] Three,\[3\] four\[4\]\./)
    assert.deepEqual(
      Array.from(html.matchAll(/<li[^>]*>([^]*?)<\/li>/g), ([, item = '']) => plain(item).replace(/ ↩.*/, '')),
      ['First note', 'Own.', 'Second note', 'Inline.'],
    )
  })

  test('puts a quiet mark with a name, and no blank, where a style shows nothing', () => {
    const nothing = { citations: [{ text: [] }, { text: [] }] }
    const html = show('Small says so [@a]. Then [@b] it holds.', nothing)
    assert.equal(plain(html), 'Small says so¶. Then¶ it holds.')
    assert.match(
      html,
      /so<span class="attache-citation attache-silent" role="img" title="title 1" aria-label="title 1">¶<\/span>\./,
    )
    assert.match(
      fs.readFileSync('media/preview.css', 'utf8'),
      /@media print \{[^]*\.attache-silent \{\s*display: none;/,
    )
  })

  test('has the bibliography at the end, or where the memo wants it', () => {
    const entries = ['Small, A. Ties']
    assert.equal(plain(show('Text [@a].', { entries })), 'Text (1). References Small, A. Ties')
    assert.equal(plain(show('Text [@a].\n\n::: {#refs}\n:::\n\nEnd.', { entries })), 'Text (1). Small, A. Ties End.')
    assert.match(
      show('Text [@a].', { entries }),
      /<section class="attache-bibliography[^>]*>\n<p id="[^"]*"><em>Small, A. Ties<\/em><\/p>/,
    )
  })

  test('shows behind a quotation whether it stands in the source, and says so', () => {
    const signs = (text: string): readonly QuotationMarker[] => {
      const end = text.indexOf('”') + 1
      return [{ span: { start: 0, end }, state: 'verified', title: 'As in the source: "¶2"' }]
    }
    const html = show('“Tit-for-tat” [@a].', { signs })
    assert.equal(plain(html), '“Tit-for-tat”✓ (1).')
    assert.match(html, /role="img" title="As in the source: &quot;¶2&quot;" aria-label=/)
  })

  test('leaves code and HTML to the letter', () => {
    const html = show('`[@a]` <b title="[@b]">x</b> [@c]\n\n```\n[@d]\n```\n\n<div>\n[@e]\n</div>\n')
    assert.match(html, /<code>\[@a\]<\/code>/)
    assert.match(html, /<pre><code>\[@d\]/)
    assert.doesNotMatch(html, /[\uE100-\uE102]/)
  })

  test('renders nothing that a corpus or a style brings as markup', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const html = show('Text [@a].', {
      citations: [{ text: [{ text: evil, href: 'javascript:alert(1)', bold: true }] }],
      entries: [evil],
      signs: () => [{ span: { start: 0, end: 4 }, state: 'differs', title: `"${evil}` }],
    })
    assert.doesNotMatch(html, /<img|href=/)
    assert.equal((html.match(/&lt;img/g) ?? []).length, 4)
  })

  test('keeps emphasis, links and headings around citations', () => {
    assert.match(show('*Small says so [@a].*'), /<em>Small says so <\/em><span[^>]*>\(1\)<\/span><em>\.<\/em>/)
    assert.match(show('**[@a]** [x](http://e.org)'), /<span[^>]*>\(1\)<\/span> <a href="http:\/\/e.org">/)
    assert.match(show('# Ties [@a]'), /<h1 id="ties">Ties <span/)
  })

  test('sees through fenced divs, and sets callouts apart', () => {
    assert.equal(show('::: {.box onclick=x}\nIn\n:::\n'), '<p>In</p>\n')
    assert.equal(show('::: aside\nIn\n:::\n'), '<p>In</p>\n')
    assert.equal(show('::: {.callout-note}\nIn\n:::\n'), '<blockquote>\n<p>In</p>\n</blockquote>\n')
  })

  test('shows no HTML of a memo and nothing from elsewhere, but pictures beside it', () => {
    const html = show(
      '<script>alert(1)</script><b onclick="x()">Fog</b> <img src=x onerror=y()> [go](javascript:alert(1))\n\n![A map](a%20map.png)\n\n![Spy](https://e.org/x.png) ![](//e.org/y.png)\n',
    )
    assert.doesNotMatch(html, /script|onclick|onerror|e\.org/)
    assert.match(html, /<p>Fog go<\/p>/)
    assert.match(html, /<figure>\n?<img src="a%20map.png" alt="A map">\n?<figcaption>A map<\/figcaption>/)
    assert.match(plain(html), /Picture: Spy Picture/)
  })

  test('shows the words behind marks of thousands of lists and quotations', () => {
    for (const mark of ['> ', '- ', '1. ']) assert.equal(plain(show(`${mark.repeat(3000)}Fog`)), 'Fog')
  })

  test('has formulas set by whatever sets formulas here', () => {
    const text = 'So $x^2$ and\n\n$$y$$\n'
    const markdown = parserOf(text, shownOf(readMemo(text, 'markdown')))
    assert.equal(plain(markdown.render(text)), 'So $x^2$ and $$y$$')
    markdown.renderer.rules['math_inline'] = (tokens, index) => `<i>${tokens[index]?.content}</i>`
    markdown.renderer.rules['math_inline_block'] = (tokens, index) => `<b>${tokens[index]?.content}</b>`
    assert.equal(markdown.render(text), '<p>So <i>x^2</i> and</p>\n<p><b>y</b></p>\n')
  })

  test('gives headings, code and items the lines that outline, folding and scrolling go by', () => {
    const text =
      '---\ntitle: Low\n---\n\n::: {.box}\n\n## Ebb {#e}\n\n:::\n<!-- a\ncomment -->\n- x\n  y\n- z\n\n```{r}\n#| echo: true\n1\n```\n'
    const tokens = parserOf(text, shownOf(readMemo(text, 'quarto'))).parse(text, {})
    const placed = tokens.flatMap(({ type, map, markup, info }) => (map ? [[type, ...map, markup, info]] : []))
    assert.deepEqual(placed, [
      ['heading_open', 6, 7, '##', ''],
      ['bullet_list_open', 11, 14, '', ''],
      ['list_item_open', 11, 13, '', ''],
      ['list_item_open', 13, 14, '', ''],
      ['fence', 15, 19, '```', 'r'],
    ])
  })

  const constructs: readonly (readonly [name: string, memo: string, shown: RegExp])[] = [
    [
      'terms with what is said of them',
      'Term [@a]\n:   First *so*.\n\n    Second.\n\n    - item\n\n~ Other\n\nText.',
      /^<dl>\n<dt>Term <span[^>]*>\(1\)<\/span><\/dt>\n?<dd>\n<p>First <em>so<\/em>.<\/p>\n<p>Second.<\/p>\n<ul>\n<li>item<\/li>\n<\/ul>\n<\/dd>\n<dd>Other<\/dd>\n<\/dl>\n<p>Text/,
    ],
    [
      'letters and Roman numbers',
      'a. x\nb. y [@a]\n\nSo\n\n(iv) x\n(v) y\n',
      /<ol type="a">\n<li>x<\/li>\n<li>y <span.*<\/li>\n<\/ol>\n<p>So<\/p>\n<ol type="i" start="4" class="attache-lower-roman-brackets">\n<li>x</,
    ],
    [
      'examples and what refers to them',
      '(@good) One\n\nAs (@good).',
      /<ol class="attache-decimal-brackets">\n<li>One<\/li>\n<\/ol>\n<p>As \(1\)\./,
    ],
    [
      'grids',
      '+---+------:+\n| a | b     |\n+:==+======:+\n| x | so    |\n|   | [@a]  |\n+---+-------+\n',
      /<th scope="col" style="text-align:left">a<\/th>\n<th scope="col" style="text-align:right">b<\/th>[^]*<td style="text-align:right">so <span[^>]*>\(1\)</,
    ],
    [
      'columns under dashes, whatever stands in their cells',
      '    A      B\n----- ------\n   1  [@a]\n\nText\n\n--- ------\n1   [@b,\n    p. 3] so\n\n2   x\n--- ------\n',
      /<th scope="col" style="text-align:right">A<[^]*<td[^>]*>1<[^]*\(1\)<[^]*<td[^>]*>1<\/td>\n<td[^>]*><span[^>]*>\(2\)<\/span> so<\/td>/,
    ],
    ['pipes in code', '| a | b |\n|---|---|\n| `x|y` | z |\n', /<td><code>x\|y<\/code><\/td>\n<td>z<\/td>/],
    [
      'captions below and above tables, without their attributes',
      '| a |\n|---|\n| x |\n\n: Said [@a] {#tbl-x}\n\nTable: Two\n\n| b |\n|---|\n| y |\n\n: no caption\n',
      /<table>\n<caption id="table-1">Said <span[^>]*>\(1\)<\/span><\/caption>\n?<thead>[^]*<table>\n<caption id="table-2">Two<\/caption>[^]*<p>: no caption</,
    ],
    ['line blocks', '| one\n|   two\n', /<p>one<br>\n+\u00a0\u00a0two<\/p>/],
    [
      'a grid whose cells go over several as its lines',
      '+---+---+\n| a | b |\n+---+   |\n| c |   |\n+---+---+\n',
      /<p>\+---\+---\+<br>\n+\| a \| b \|<br>\n+\+---\+\u00a0{3}\|<br>/,
    ],
  ]
  for (const [name, memo, shown] of constructs)
    test(`shows as an export does: ${name}`, () => {
      const html = show(memo)
      assert.match(html, shown)
      assert.doesNotMatch(html, /[\uE100-\uE15C]/)
    })

  test('takes what looks like lists or tables in code for code, and keeps the lines of the memo around tables', () => {
    const code = '```\na. x\n\n+---+\n| a |\n+---+\n\nA   B\n--- ---\n1   2\n\nTerm\n: so\n```\n'
    assert.match(
      show(code),
      /<code>a\. x\n\n\+---\+\n\| a \|\n\+---\+\n\nA   B\n--- ---\n1   2\n\nTerm\n: so\n<\/code>/,
    )
    const text = '+---+\n| a |\n+---+\n\n--- ---\n1   2\n\n3   4\n--- ---\n\nEnd.\n'
    assert.deepEqual(linesOf(text, shownOf(readMemo(text, 'markdown'))), [[10, 11]])
  })
})
