import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { ElementType, parseDocument } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import type { RenderedMemo } from '../../../../../src/core/export/citedItem.js'
import type { Document } from '../../../../../src/core/export/document.js'
import { readDraft } from '../../../../../src/core/export/draft/readDraft.js'
import { writeHtml } from '../../../../../src/core/export/html/writeHtml.js'
import { placeCitations } from '../../../../../src/core/export/placeCitations.js'
import { displayDate } from '../../../../../src/core/export/prose/dateInWords.js'
import { tokensOf } from '../../../../../src/core/export/preview/tokens.js'
import { previewPlugin } from '../../../../../src/core/export/preview/plugin.js'
import { previewDocument } from '../../../../../src/core/export/preview/previewMemo.js'
import { type Memo, readMemo } from '../../../../../src/core/memo/memo.js'
import { fakeRender } from '../../../../support/fakeStyle.js'
import { labels } from '../../../../support/finished.js'

type Node = ReturnType<typeof parseDocument>['children'][number]

const blocks = new Set('p h1 h2 h3 h4 h5 h6 pre th td caption figcaption dt dd li blockquote'.split(' '))
const within = new Set([...blocks, 'ul', 'ol', 'dl', 'table', 'div', 'section'])
function wordsOf(node: Node): string {
  if (node.type === ElementType.Text) return node.data
  if (!('children' in node)) return ''
  const { role = '' } = 'attribs' in node ? node.attribs : {}
  // Marks of notes differ, and the blank before the way back.
  if (/^doc-(?:noteref|backlink)$/.test(role)) return ''
  return 'name' in node && node.name === 'br' ? ' ' : node.children.map(wordsOf).join('')
}

/** Each block of a page with its kind and its own words, in order, headings of lists of notes and sources aside. */
function blocksOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (!('children' in node) || !('name' in node)) return []
    const inside = blocksOf(node.children)
    if (node.name === 'head') return []
    if (!blocks.has(node.name)) return inside
    const own = node.children.filter((child) => !('name' in child && within.has(child.name))).map(wordsOf)
    const words = own
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    // How deep a heading stands hangs on whether the title is one.
    const block = `${node.name.replace(/^h\d$/, 'heading')} ${words}`
    return words && !/^heading (?:Notes|References)$/.test(block) ? [block, ...inside] : inside
  })
}

const picture = { bytes: new Uint8Array(), type: 'png', width: 1, height: 1 } as const

function finishedOf(memo: Memo, rendered: RenderedMemo): Document {
  const document = placeCitations(readDraft(memo), rendered)
  return document.date ? { ...document, date: displayDate(document.date, 'en') } : document
}

/** The blocks of a memo as the preview shows it, and as its export to HTML has it. */
function bothOf(text: string): readonly [preview: readonly string[], exported: readonly string[]] {
  const memo = readMemo(text, 'quarto', 'html')
  const rendered = fakeRender(memo, 'in-text')
  const shown = {
    document: previewDocument(memo, { rendered, signs: [], bibliographyTitle: 'References' }),
    titles: memo.citations.map(() => ''),
    signs: [],
    labels,
  }
  const preview = previewPlugin(new MarkdownIt({ html: true }), () => (maker) => tokensOf(shown, maker)).render(text)
  const exported = writeHtml(finishedOf(memo, rendered), labels, new Map([['map.png', picture]]))
  return [blocksOf(parseDocument(preview).children), blocksOf(parseDocument(exported).children)]
}

const memo = `# Low water

"It's" late -- 'so' they say... --- and rock 'n' roll of the '90s, "*stressed*" and ("bracketed").

\`\`A quotation'' of LaTeX, \`code -- "so"\` and \\"escaped\\". A "mark behind [@reed2021, para. 2]" closes.

A [span of [@a] words]{.smallcaps lang=fr}, a [link](https://e.org/){.big} and H~2~O, 2^nd^, \`code\`{.r}.

A note stands here [^1], and one in the line^[In *brief*: [@a; @b].].

## Findings {#findings .unnumbered}

- one
- two [@a]

3) three
4) four

Term
:   What it means -- "so".

| a | b |
|---|--:|
| "x" | [@k] |

: Said {#tbl-x}

> Quoted [@a,
> para. 3] over lines.

::: {.aside}
Set apart.
:::

(@good) An example.

As (@good) shows.

[^1]: First.

    Second.
`

/** What real documents have besides, most of which a parser of Markdown shows as it is written. */
const quarto = `---
title: Low *water*
subtitle: "On ebb -- and flood"
author: [A. Reed, B. Small]
date: 2024-05-01
abstract: Short [@a].
---

Water\\index{water} of the \\textit{river}, as \\LaTeX{} has it\\newpage

::: callout-note
## Beware
Of *mud*.
:::

::: memo-excerpt
Set apart -- "so".

- [x] done
- [ ] open
:::

{{< pagebreak >}}

<div class="x">
Words of **HTML**<br>in <span style="color: red">red</span>.
</div>

\`\`\`{r}
#| label: fig-x
#| echo: true
plot(1)
\`\`\`

![A *map* of it](map.png){#fig-map width=50%}

---
note: hidden
---

Last $x^2$ words\\label{end}.
`

suite('the preview and the export', () => {
  test('have the same blocks with the same words', () => {
    const [preview, exported] = bothOf(memo)
    assert.ok(exported.length > 20)
    assert.deepEqual(preview, exported)
  })

  test('have them of what Quarto and LaTeX know', () => {
    const [preview, exported] = bothOf(quarto)
    assert.ok(exported.length > 12)
    assert.deepEqual(preview, exported)
  })

  for (const name of ['sarn-basin', 'china-pakistan'])
    test(`have them of the memo ${name} too`, () => {
      const [preview, exported] = bothOf(
        fs.readFileSync(`test/fixtures/checks/memos/${name}.md`, 'utf8').replace(/^---[^]*?\n---\n/, ''),
      )
      assert.deepEqual(preview, exported)
    })
})
