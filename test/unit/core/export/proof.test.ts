import assert from 'node:assert/strict'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { placeCitations } from '../../../../src/core/export/placeCitations.js'
import { proofread } from '../../../../src/core/export/proof/proofread.js'
import { type MemoLanguage, readMemo } from '../../../../src/core/memo/memo.js'
import { fakeRender } from '../../../support/fakeStyle.js'

/** Each open point as `line kind words`. */
function pointsIn(
  text: string,
  language: MemoLanguage = 'markdown',
  pictures: readonly string[] = [],
): readonly string[] {
  const memo = readMemo(text, language)
  const document = placeCitations(readDraft(memo), fakeRender(memo, 'in-text'))
  return proofread(document, { memo, pictures: new Set(pictures) }).map(({ kind, words, span }) =>
    `${text.slice(0, span.start).split('\n').length} ${kind} ${words}`.trim(),
  )
}

suite('the final proof of a document', () => {
  test('tells a picture that stands in its address as a whole, however long that is', () => {
    const picture = `data:image/png;base64,${'iVBORw0K'.repeat(40_000)}`
    assert.match(pointsIn(`Fog.\n\n![a](${picture})\n`).join(), /^3 \S+ data:image/)
  })

  const raw: readonly (readonly [name: string, memo: string, ...points: string[]])[] = [
    [
      'a reference to what is not numbered',
      'Fog.\n\nSee @fig-map and [@tbl-x].',
      '3 cross-reference @fig-map',
      '3 cross-reference @tbl-x',
    ],
    ['a shortcode', 'So {{< video x.mp4 >}} it was.', '1 shortcode {{< video x.mp4 >}}'],
    ['a cell that must be run', 'Fog.\n\n```{r}\nplot(x)\n```\n', '3 code-cell r'],
    ['a cell whose code is not shown', 'Fog.\n\n```{python}\n#| echo: false\nplot(x)\n```\n', '3 code-cell python'],
    ['code in the line that must be run', 'All `r nrow(x)` rivers.', '1 inline-code r nrow(x)'],
    ['a command of LaTeX in a title', '---\ntitle: On \\foo rivers\n---\n\nFog.', '2 tex \\foo'],
    [
      'brackets with nothing in them',
      'It rained ( ) here.\n\nAnd [@a] so (, ).',
      '1 empty-brackets ( )',
      '3 empty-brackets (, )',
    ],
    ['a heading without words', 'Fog.\n\n##\n\nMore.', '3 empty-heading'],
    [
      'a picture that is not here',
      'Fog.\n\n![A map](map.png)\n\nSee ![](b.png) so.',
      '3 picture map.png',
      '5 picture b.png',
    ],
    ['a picture in HTML', 'So <img src="a.png"> it was.', '1 picture <img src="a.png">'],
    [
      'marks of a writer',
      'It costs TK euros.\n\n- XXX says so\n\nDone.^[TODO: check]',
      '1 note-to-self TK',
      '3 note-to-self XXX',
      '5 note-to-self TODO',
    ],
    [
      'what stands in notes and cells',
      'A.[^1]\n\n[^1]: See @fig-x.\n\n| a | TODO |\n|---|---|\n| b | c |',
      '3 cross-reference @fig-x',
      '5 note-to-self TODO',
    ],
    [
      'links and variables of other programs',
      'See [[Dam notes]] on {{ site.title }}.',
      '1 cross-reference [[Dam notes]]',
      '1 shortcode {{ site.title }}',
    ],
    ['spaces of LaTeX', 'It is 5~km, Mr.~Reed says, or 7\\,km.', '1 tex 5~km', '1 tex Mr.~Reed', '1 tex 7\\,km'],
    ['a bracket that nothing closes', 'It holds [@a].\n\nHe said [Reed, para. 2 so.', '3 open-bracket [Reed'],
    [
      'footnotes that are not there',
      'Fog.[^x]\n\n- So[^a]\n\n| b[^c d] |\n|---|\n| e |\n\n[^a]: Note.[^z]',
      '1 footnote [^x]',
      '5 footnote [^c d]',
      '9 footnote [^z]',
    ],
    [
      'backslashes that end no line',
      'Fog is\\\nhere.\\\n\n- one\\\n- two\n\nIt is so\\\\\nand ends.\n\n# Why\\\n',
      '2 backslash here.\\',
      '4 backslash one\\',
      '7 backslash so\\',
      '10 backslash Why\\',
    ],
    [
      'attributes that are shown',
      '![A](a.png){#fig-a fig-alt="The "old" map"}\n\n# Why {#sec-a .b so}\n\n[so]{.b bad a} and ![B](a.png) {width=7}',
      '1 picture a.png',
      '1 attributes {#fig-a fig-alt=”The “old” map”}',
      '3 attributes {#sec-a .b so}',
      '5 attributes {.b bad a}',
      '5 picture a.png',
      '5 attributes {width=7}',
    ],
    ['a value that nobody knows', 'So **{{< meta a.b >}}** it was.', '1 shortcode {{< meta a.b >}}'],
    ['a link without words', '# Why {#sec-why}\n\nSee [](#sec-why) and.', '3 empty-link [](#sec-why)'],
  ]
  for (const [name, memo, ...points] of raw)
    test(`finds ${name}, with its line`, () => assert.deepEqual(pointsIn(memo), points))

  test('finds a key that the words of a citation bring along', () => {
    const text = 'Fog.\n\nIt holds [@a, and @b].'
    const memo = readMemo(text, 'markdown')
    const rendered = { citations: [{ text: [{ text: '(A, and @b)' }] }], bibliography: [], hangingIndent: false }
    assert.deepEqual(proofread(placeCitations(readDraft(memo), rendered), { memo }), [
      { kind: 'key', words: '@b', span: { start: text.indexOf('@b'), end: text.indexOf('@b') + 2 } },
    ])
  })

  test('finds keys of sources that no @ makes a citation', () => {
    const keys = ['reed2021', 'source-f45b', 'ward_2019_river', 'ecb']
    const found = (text: string): readonly string[] => {
      const memo = readMemo(text, 'markdown')
      const { document } = readDraft(memo)
      const points = proofread(document, { memo, isDraft: true, isKey: (words) => keys.includes(words) })
      return points.map(({ kind, words, span }) => `${span.start} ${kind} ${words}`)
    }
    const text = '[@reed2021, para. 1] so [reed2021] and reed2021, source-f45b and [ecb; ward_2019_river].'
    assert.deepEqual(found(text), [
      '25 bare-key reed2021',
      '39 bare-key reed2021',
      '49 bare-key source-f45b',
      '66 bare-key ecb',
      '71 bare-key ward_2019_river',
    ])
    assert.deepEqual(found('The ecb of `reed2021`, corpus/reed2021.md, #reed2021 and moreau2021 [@reed2021].'), [])
  })

  const fine: readonly (readonly [name: string, memo: string, language?: MemoLanguage])[] = [
    [
      'an escaped sign, mail, addresses and code',
      'Write \\@ann or ann@b.org, <https://x.org/@ann> or `@ann`; `mean()` or mean() does. He says “()”.',
    ],
    ['what stands in a path', 'It is in /home/XXX/a or TODO/b.'],
    ['the path of a file and a formula', 'It is C:\\temp\\new, or $\\alpha + \\beta$.'],
    ['numbers of old', 'Chapters XXIX and XXX of the book.'],
    ['a Spanish word and a German name', '---\nlang: es\n---\n\nTODO es agua, y la TK paga.'],
    ['tasks and checkboxes', '- [ ] One\n- [x] Two\n\nYes [ ] no [ ].'],
    [
      'cells that leave nothing behind',
      'A.\n\n```{r setup, include=FALSE}\nx\n```\n\n```{r}\n#| eval: false\nx\n```\n\n```{.r}\nx\n```\n',
    ],
    ['cells that nobody is to see', 'A.\n\n::: {.content-hidden}\n```{r}\nx\n```\n:::\n'],
    ['what is hidden or a comment', 'A <!-- TODO @fig-x --> b [TK]{.content-hidden}.'],
    [
      'brackets that are meant',
      'An \\[odd one, “[n]obody”, in [0, 1), ~5 km, H~2~O, 5\\,000, `[[x]]`, `[](#x)` and $5\\,km$.',
    ],
    [
      'escaped footnotes, other brackets and line breaks',
      'Fog\\\nso \\[^x] or `[^y]`, {.js,.ts} and {n = 3}, C:\\temp\\\n\nFog.[^a]\\\nSo.\n\n[^a]: So\\\nit is.',
    ],
    [
      'attributes of headings, spans, code and links',
      '# Fog {#a .b}\n\n[so]{.b} `x`{.r} [y](#a){.b} [z][a]{.b}\n\n[a]: #a',
    ],
    ['a citation in brackets', 'It holds ([@a]).'],
    ['a page break of Quarto', 'A.\n\n{{< pagebreak >}}\n\nB.'],
  ]
  for (const [name, memo, language] of fine)
    test(`has nothing to say of ${name}`, () => assert.deepEqual(pointsIn(memo, language), []))
})
