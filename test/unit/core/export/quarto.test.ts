import assert from 'node:assert/strict'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { writeHtml } from '../../../../src/core/export/html/writeHtml.js'
import { writeMarkdown } from '../../../../src/core/export/markdown/writeMarkdown.js'
import { placeCitations } from '../../../../src/core/export/placeCitations.js'
import { textOf } from '../../../../src/core/export/textOf.js'
import { proofread } from '../../../../src/core/export/proof/proofread.js'
import { composeMemo } from '../../../../src/core/export/quarto/composeMemo.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { fakeRender } from '../../../support/fakeStyle.js'
import { labels } from '../../../support/finished.js'

type Files = Readonly<Record<string, string>>

async function composed(text: string, files: Files = {}, foldersAbove = 0) {
  const read = (name: string) => Promise.resolve(files[name])
  return composeMemo(readMemo(text, 'quarto', 'docx'), { foldersAbove, read })
}

/** What a reader gets, and what is still open. */
async function made(
  text: string,
  files: Files = {},
  { foldersAbove }: { readonly foldersAbove?: number } = {},
): Promise<{ readonly words: string; readonly open: readonly string[] }> {
  const { memo } = await composed(text, files, foldersAbove)
  const document = placeCitations(readDraft(memo), fakeRender(memo, 'in-text'))
  return {
    words: writeMarkdown(document, labels).replaceAll('\u00a0', ' ').trimEnd(),
    open: proofread(document, { memo }).map(({ kind, words }) => `${kind} ${words}`),
  }
}

suite('a memo of Quarto', () => {
  const cases: readonly (readonly [name: string, memo: string, words: string, open?: readonly string[]])[] = [
    [
      'numbers figures and refers to them',
      'See @fig-b, [-@fig-a] and [Fig. @fig-a; @fig-b].\n\n![One](a.png){#fig-a}\n\n![Two](b.png){#fig-b width=50%}',
      'See Figure 2, 1 and Fig. 1, Figure 2.\n\n[Picture: Figure 1: One]\n\n[Picture: Figure 2: Two]',
    ],
    [
      'numbers tables by their captions',
      'See @tbl-x.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Rivers {#tbl-x}',
      'See Table 1.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nTable: Table 1: Rivers',
    ],
    [
      'tells of what only Quarto numbers',
      '::: {#fig-all}\n\n![A](a.png){#fig-one}\n\nAll rivers\n:::\n\n::: {#nte-x .callout-note}\nFog.\n:::\n\nSee @fig-all, @fig-one, @nte-x and @fig-z.',
      '[Picture: Figure 1: A]\n\nAll rivers\n\n> Fog.\n\nSee \\@fig-all, Figure 1, \\@nte-x and \\@fig-z.',
      ['quarto-reference @fig-all', 'quarto-reference @nte-x', 'cross-reference @fig-z'],
    ],
    [
      'numbers sections where it is asked to',
      '---\nnumber-sections: true\n---\n\n# Why {#sec-why}\n\n## How {#sec-how}\n\n# Thanks {.unnumbered}\n\n# End\n\nSee @sec-how.',
      '# 1 Why\n\n## 1.1 How\n\n# Thanks\n\n# 2 End\n\nSee Section 1.1.',
    ],
    [
      'names sections where they have no numbers',
      '# Why {#sec-why}\n\nFog.\n\n# End\n\nSee @sec-why.',
      '# Why\n\nFog.\n\n# End\n\nSee “Why”.',
    ],
    ['numbers equations', 'So\n\n$$x = 1$$ {#eq-x}\n\nand @eq-x.', 'So\n\n$$x = 1$$ (1)\n\nand Equation 1.'],
    [
      'knows the labels of pandoc-crossref',
      'See @fig:a and [@tbl:x].\n\n![One](a.png){#fig:a}\n\n| a |\n|---|\n| 1 |\n\n: Rivers {#tbl:x}',
      'See Figure 1 and Table 1.\n\n[Picture: Figure 1: One]\n\n| a |\n| --- |\n| 1 |\n\nTable: Table 1: Rivers',
    ],
    [
      'keeps citations beside references',
      'See [@fig-a] and [@a].\n\n![One](a.png){#fig-a}',
      'See Figure 1 and (a).\n\n[Picture: Figure 1: One]\n\nEntry of a, *A Title*.',
    ],
    [
      'parts works from references in one bracket',
      'So [see @a; @fig-a; @b].\n\n![One](a.png){#fig-a}',
      'So (a; b) (Figure 1).\n\n[Picture: Figure 1: One]\n\nEntry of a, *A Title*.\n\nEntry of b, *A Title*.',
    ],
    [
      'reads cells of text as text',
      'So.\n\n```{block2, type="rmdnote"}\nMind `this`^[See @fig-a.].\n```\n\n```{asis, echo=FALSE}\nHidden.\n```\n\n![One](a.png){#fig-a}',
      'So.\n\nMind `this`[^1].\n\n[Picture: Figure 1: One]\n\n[^1]: See Figure 1.',
    ],
    [
      'shows the code of a cell without its options',
      '```{r}\n#| label: tbl-x\n#| tbl-cap: "So"\nplot(1) # | x\n```',
      '```\nplot(1) # | x\n```',
      ['code-cell r'],
    ],
    [
      'tells of what bookdown refers to and numbers',
      'See \\@ref(tab:x).\n\n| a |\n|---|\n| 1 |\n\nTable: (\\#tab:x) Rivers',
      'See \\@ref(tab:x).\n\n| a |\n| --- |\n| 1 |\n\nTable: (#tab:x) Rivers',
      ['cross-reference @ref(tab:x)', 'cross-reference (\\#tab:x)'],
    ],
    ['tells of what refers to nothing', 'See @fig-z.', 'See \\@fig-z.', ['cross-reference @fig-z']],
    [
      'fills in fields',
      '---\nn: 3\nplace: {name: Vell}\n---\n\nAll {{< meta n >}} of {{< meta place.name >}}.',
      'All 3 of Vell.',
    ],
    ['tells of values that nobody gave', 'All {{< meta n >}}.', 'All ?meta:n.', ['shortcode {{< meta n >}}']],
    [
      'sets callouts apart, with the titles that they were given',
      '::: {.callout-note}\nFog.\n:::\n\nNo.\n\n::: {.callout-tip}\n## Mind *this*\n\nRain.\n:::',
      '> Fog.\n\nNo.\n\n> **Mind** ***this***\n>\n> Rain.',
    ],
    [
      'parts the title of a callout from what follows it',
      '::: {.callout-tip}\n## Mind\nRain.\n:::',
      '> **Mind**\n>\n> Rain.',
    ],
    ['titles callouts by their attribute', '::: {.callout-warning title="Mind"}\nFog.\n:::', '> **Mind**\n>\n> Fog.'],
    [
      'makes words of the headings of tabs',
      '# A\n\n::: {.panel-tabset}\n## One\n\nFog.\n\n## Two\n\nRain.\n:::\n\n# B',
      '# A\n\n**One**\n\nFog.\n\n**Two**\n\nRain.\n\n# B',
    ],
    ['takes blocks of metadata from anywhere', 'Fog.\n\n---\ntitle: T\nlang: de\n---\n\nRain.', '# T\n\nFog.\n\nRain.'],
    [
      'leaves rules and tables their dashes',
      'Fog.\n\n---\n\nA: b\n\n---\n\nRain.',
      'Fog.\n\n* * *\n\nA: b\n\n* * *\n\nRain.',
    ],
    [
      'tells that what a cell makes has no number',
      'See @fig-x.\n\n```{r}\n#| label: fig-x\n#| echo: false\nplot(1)\n```',
      'See \\@fig-x.',
      ['quarto-reference @fig-x', 'code-cell r'],
    ],
  ]
  for (const [name, memo, words, open = []] of cases)
    test(name, async () => assert.deepEqual(await made(memo), { words, open }))

  test('does not count what is hidden', async () => {
    const text =
      '::: {.content-visible when-format="html"}\n![One](a.png){#fig-a}\n:::\n\n![Two](b.png){#fig-b}\n\nSee @fig-b.'
    assert.match((await made(text)).words, /^\[Picture: Figure 1: Two\]\n\nSee Figure 1\.$/)
  })

  test('speaks of figures in the language of the memo', async () => {
    assert.match(
      (await made('---\nlang: de\n---\n\nSiehe @fig-a.\n\n![Eins](a.png){#fig-a}')).words,
      /Siehe Abbildung 1\.\n\n\[Picture: Abbildung 1: Eins\]/,
    )
  })

  test('includes files with all that they include and cite, and places what is wrong in them where they are included', async () => {
    const text = 'Fog.\n\n{{< include parts/a.qmd >}}\n\nEnd TK.'
    const files = { 'parts/a.qmd': '---\ntitle: no\n---\nIn [@a].\n\n{{< include b.qmd >}}\n', 'b.qmd': 'XXX it is.' }
    const { words } = await made(text, files)
    assert.match(words, /^Fog\.\n\nIn \(a\)\.\n\nXXX it is\.\n\nEnd TK\./)
    const { memo, back } = await composed(text, files)
    const points = proofread(readDraft(memo).document, { memo })
    assert.deepEqual(
      points.map(({ span }) => text.slice(back(span).start, back(span).end)),
      ['{{< include parts/a.qmd >}}', 'TK'],
    )
    assert.deepEqual((await made('{{< include a.qmd >}}')).open, ['shortcode {{< include a.qmd >}}'])
    assert.equal((await made('{{< include a.qmd >}}', { 'a.qmd': 'A {{< include a.qmd >}}' })).open.length, 1)
  })

  test('takes language, authors, sources and values from its project, its own fields first', async () => {
    const files = {
      '../_quarto.yml':
        'project: {type: book}\nauthor: B. Lind\nlang: de\nbibliography: refs.bib\ncsl: /styles/a.csl\nformat: {docx: {reference-doc: house.docx}}\n',
      '../_variables.yml': 'water: {level: 3}\n',
      '_metadata.yml': 'lang: fr\n',
      '../../_quarto.yml': 'author: Nobody\n',
    }
    const { memo } = await composed('---\ntitle: T\n---\n\nAt {{< var water.level >}} m.', files, 2)
    const { document, wishes } = readDraft(memo)
    assert.deepEqual(
      [document.title[0], document.authors, document.language],
      [{ kind: 'text', text: 'T' }, ['B. Lind'], 'fr'],
    )
    assert.deepEqual([wishes.style, wishes.referenceDocument], ['../styles/a.csl', '../house.docx'])
    assert.match(memo.text, /^bibliography: "\.\.\/refs\.bib"$/m)
    assert.match(memo.text, /At 3 m\./)
    const own = await composed('---\nauthor: C. Ruiz\nlang: es\n---\n\nFog.', files, 2)
    assert.deepEqual([readDraft(own.memo).document.authors, readDraft(own.memo).document.language], [['C. Ruiz'], 'es'])
    const far = await composed('Fog.', files, 0)
    assert.equal(readDraft(far.memo).document.language, 'en')
    assert.deepEqual(readDraft(far.memo).document.authors, [])
  })

  test('takes title, authors and date from its folder, else from its project', async () => {
    const files = {
      '../_quarto.yml': 'title: Water\nsubtitle: All of it\nauthor: {name: B. Lind}\ndate: 2024-05-01\n',
      '_metadata.yml': 'title: Rain\nauthor:\n  - name: C. Ruiz\n',
    }
    const above = async (text: string, known: Files) => {
      const { title, subtitle, authors, date } = readDraft((await composed(text, known, 1)).memo).document
      return [textOf(title), textOf(subtitle), ...authors, date]
    }
    assert.deepEqual(await above('Fog.', files), ['Rain', 'All of it', 'C. Ruiz', '2024-05-01'])
    const { '../_quarto.yml': project } = files
    assert.deepEqual(await above('Fog.', { '../_quarto.yml': project }), [
      'Water',
      'All of it',
      'B. Lind',
      '2024-05-01',
    ])
    assert.deepEqual(await above('# Fog\n\nIt is.', files), ['Fog', '', 'C. Ruiz', '2024-05-01'])
    assert.deepEqual(await above('---\ntitle: Own\n---\n\n# Fog\n\nIt is.', files), [
      'Own',
      '',
      'C. Ruiz',
      '2024-05-01',
    ])
  })

  test('is the same memo where Quarto would do nothing to it', async () => {
    const memo = readMemo('---\ntitle: T\n---\n\n# One\n\nIt holds [@a].', 'markdown', 'docx')
    assert.equal((await composeMemo(memo, { foldersAbove: 0, read: () => Promise.resolve(undefined) })).memo, memo)
  })

  test('tells who cannot see a figure what is on it, and the others its caption', () => {
    const memo = readMemo('![The flood](a.png){fig-alt="A map of it" width=3cm}', 'quarto')
    const pictures = new Map([['a.png', { bytes: new Uint8Array(1), type: 'png', width: 1, height: 1 } as const]])
    const html = writeHtml(readDraft(memo).document, labels, pictures)
    assert.match(html, /alt="A map of it"/)
    assert.match(html, /<figcaption>The flood<\/figcaption>/)
  })

  test('shows the place of a value that nobody knows, and no marks around nothing', () => {
    const memo = readMemo('It is **{{< meta a.b >}}** and *{{< var c >}}*.', 'quarto')
    assert.equal(writeMarkdown(readDraft(memo).document, labels).trim(), 'It is **?meta:a.b** and *?var:c*.')
  })
})
