import assert from 'node:assert/strict'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { proofread } from '../../../../src/core/export/proof/proofread.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { asMarkdown } from '../../../support/finished.js'

const lostIn = (text: string): readonly string[] => {
  const memo = readMemo(text, 'markdown')
  return proofread(readDraft(memo).document, { memo }).map(({ kind, words }) => `${kind} ${words}`)
}

suite('LaTeX in a memo', () => {
  const cases: readonly (readonly [name: string, memo: string, words: string])[] = [
    [
      'sets pages, spaces and sizes silently',
      '\\newpage\n\n\\noindent The \\small fog\\vspace{1em} is \\hfill here.\n\n\\begingroup\n\n\\setlength\\parindent{0pt}\n\nSo.',
      'The fog is here.\n\nSo.',
    ],
    [
      'is typography',
      'A \\textit{slow \\textbf{bold} bargain}, \\emph{so} and \\textsc{nato}.',
      'A *slow* ***bold*** *bargain*, *so* and nato.',
    ],
    [
      'is typography of a group',
      'A {\\bfseries slow bargain} and {\\footnotesize fog}.',
      'A **slow bargain** and fog.',
    ],
    ['is signs and words', 'In \\LaTeX{} \\ldots{} and \\textendash.', 'In LaTeX … and –.'],
    [
      'is links',
      'See \\href{https://e.org}{the fog} and \\url{https://x.org}.',
      'See [the fog](<https://e.org>) and <https://x.org>.',
    ],
    [
      'is notes, with what they cite',
      'So\\footnote{In \\textit{brief}: [@a].} it is.',
      'So[^1] it is.\n\n[^1]: In *brief*: (a).',
    ],
    [
      'is signs before a blank that is kept, in emphasis too',
      'The \\LaTeX\\ guide, the _\\TeX\\ book_.',
      'The LaTeX guide, the *TeX book*.',
    ],
    [
      'leaves neither itself nor a gap in a paragraph',
      'On fog.\\index{fog!sea}\n\\index{rain}\n\\index{mist}\\index{haze}\nSo it is.\n\n\\index{end}\n\nNext.',
      'On fog. So it is.\n\nNext.',
    ],
    ['frames words', 'Fog.\n\n\\begin{center}\nRain.\n\\end{center}\n\nSo.', 'Fog.\n\nRain.\n\nSo.'],
    ['keeps citations in words', '\\textit{so [@a]} it is.', '*so* (a) it is.'],
    [
      'is none in code, in a path and after a backslash',
      '`\\newpage` C:\\temp\\new and \\\\foo.',
      '`\\newpage` C:\\temp\\new and \\foo.',
    ],
  ]
  for (const [name, memo, words] of cases)
    test(name, () => {
      assert.equal(asMarkdown(memo).replace(/\n\nEntry of [^\n]*/g, ''), words)
      assert.deepEqual(lostIn(memo), [])
    })

  test('is lost whole, with what it holds, and is told', () => {
    const nested = 'So.\n\n\\begin{longlist}\na\n\\begin{longlist}\nb\n\\end{longlist}\nc\n\\end{longlist}\n\nNext.'
    assert.equal(asMarkdown(nested), 'So.\n\nNext.')
    assert.deepEqual(lostIn(nested), ['tex \\begin{longlist}'])
  })

  test('that no document can hold is never printed, and told with what it is', () => {
    const memo =
      'Fog \\cite[3]{a} is \\foo{bar} here.\n\n\\begin{table}\n\\begin{tabular}{l}\na\n\\end{tabular}\n\\end{table}\n\nSo.\n\n\\begin{equation}x\\end{equation}'
    assert.equal(asMarkdown(memo), 'Fog is here.\n\nSo.')
    assert.deepEqual(lostIn(memo), [
      'tex \\cite[3]{a}',
      'tex \\foo{bar}',
      'tex \\begin{table}',
      'tex \\begin{equation}x\\end{equation}',
    ])
  })
})
