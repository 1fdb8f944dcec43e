import assert from 'node:assert/strict'
import { citeMemo } from '../../../../src/core/export/citeMemo.js'
import { type AlongForQuarto, quartoInput } from '../../../../src/core/export/quarto/quartoInput.js'
import type { Pictures } from '../../../../src/core/export/labels.js'
import { styleForQuarto } from '../../../../src/core/export/citationStyle.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { nodeMachine } from '../../../support/nodeMachine.js'
import { skip } from '../../../support/skip.js'

const corpus = readFixture()
const text = `---
title: Water
---

Reed sees a bargain [@reed2021, para. 2]<!--c:unequal-bargain~000000-->. An official sees none [@official2020, para. 1; @{official2020}].
`

function input(
  written = text,
  pictures: Pictures = new Map(),
  notices: AlongForQuarto['notices'] = [],
): ReturnType<typeof quartoInput> {
  const memo = readMemo(written, 'markdown')
  return quartoInput(memo, citeMemo(memo, { corpus, entry: () => undefined }), corpus, { pictures, notices })
}

suite('what Quarto is given to read', () => {
  test('says above the text what the document has to say of itself, whether the memo has front matter or not', () => {
    const notice = [
      { kind: 'text', text: 'Checks failed. ', bold: true },
      { kind: 'text', text: 'Quotations: 1.' },
    ] as const
    const said = '\n\n**Checks failed.** Quotations: 1.\n\n'
    assert.ok(input(text, new Map(), [notice]).memo.includes(`title: Water\n---${said}\n\nReed sees`))
    assert.equal(input('Fog.', new Map(), [notice]).memo, `${said}Fog.`)
  })

  test('gives all that the memo cites, and no key of a protected source', () => {
    const { memo, references } = input()
    assert.match(memo, /\[@reed2021, para\. 2\].*\[@source-1, para\. 1; @\{source-1\}\]/)
    // The file is ours, in CSL-JSON.
    const items = JSON.parse(references) as readonly { readonly id: string }[]
    assert.deepEqual(
      items.map(({ id }) => id),
      ['reed2021', 'source-1'],
    )
    assert.doesNotMatch(memo + references, /official2020|Solberg|Stein|Ministry of Waters/)
  })

  test('gives nothing that is hidden, nor what only it cites', () => {
    const hidden = '::: {.content-hidden}\nA secret [@moreau2021, para. 1].\n:::\n'
    const { memo, references } = input(
      `${text}\n${hidden}\n[A secret]{.content-hidden} word.\n\n- [Secret]{.hidden} row\n`,
    )
    assert.doesNotMatch(memo + references, /secret|moreau|:::/i)
    assert.match(memo, /^word\.\n\n- row$/m)
  })

  test('gives pictures as our documents have them, and nothing to load', () => {
    const pictures: Pictures = new Map([
      ['solberg.png', { type: 'png', bytes: new Uint8Array([1, 2]), width: 2, height: 2 }],
    ])
    const written = [
      '![A [desk] [@official2020]](solberg.png "Desk"){width=50%} and ![it][p] or ![p].',
      '![far](https://far.example/x.png){.big} ![gone](<a b.png>) `![code](solberg.png)` [link](solberg.pdf) \\![no](b)',
      '<img src="https://far.example/y.png"><script src="https://far.example/z.js"></script><b>bold</b>',
      '',
      '[p]: solberg.png "Title"',
    ]
    const { memo } = input(written.join('\n'), pictures)
    const uri = 'data:image/png;base64,AQI='
    assert.deepEqual(memo.split('\n').slice(0, 3), [
      `![A [desk] [@source-1]](${uri} "Desk"){width=50%} and ![it](${uri}) or ![p](${uri}).`,
      '[far]{.picture} [gone]{.picture} `![code](solberg.png)` [link](solberg.pdf) \\![no](b)',
      '<b>bold</b>',
    ])
  })

  test('keeps of the front matter what a document has, and no key of a protected source', () => {
    const header = [
      '---',
      'title: Water',
      'bibliography:',
      '  - /home/somebody/refs.bib',
      '- more.bib',
      'attache-off:',
      '  - quotation-altered: as printed (Henrik)',
      'nocite: |',
      '  @official2020, @{official2020}, @reed2021',
      'csl: x.csl',
      'lang: en',
      '---',
      '',
      'So.',
    ]
    for (const newline of ['\n', '\r\n'])
      assert.deepEqual(input(header.join(newline)).memo.split(newline), [
        '---',
        'title: Water',
        'nocite: |',
        '  @source-1, @{source-1}, @reed2021',
        'lang: en',
        '---',
        '',
        'So.',
      ])
  })

  test('gives quotation marks of LaTeX as print has them', () => {
    assert.equal(input("It is ``low'', see `code` and ``so''.").memo, 'It is “low”, see `code` and “so”.')
    assert.equal(input("It is \\enquote{low} and ,,so''.").memo, 'It is “low” and „so“.')
  })

  test('takes a style that Quarto knows in the place of plain words', () => {
    assert.equal(styleForQuarto('policy-prose'), 'chicago-author-date')
    assert.equal(styleForQuarto('apa'), 'apa')
  })

  test('becomes a document with citations that tells nobody', async function () {
    const machine = nodeMachine()
    const program = await machine.find(['pandoc'])
    if (program === undefined) return skip(this, 'Pandoc is not installed')
    const html = await machine.inFolder(async (folder) => {
      const { memo, references } = input()
      await folder.write('memo.md', new TextEncoder().encode(memo))
      await folder.write('references.json', new TextEncoder().encode(references))
      const style = `${process.cwd()}/media/csl/apa.csl`
      const sources = ['--citeproc', '--bibliography=references.json', `--csl=${style}`, '--strip-comments']
      const parameters = ['memo.md', '--standalone', '--wrap=none', ...sources, '--output=memo.html']
      assert.ok(await machine.run(program, parameters, folder.path))
      return new TextDecoder().decode(await folder.read('memo.html'))
    })
    assert.match(html, /Reed, 2021[^]*a senior Velmark water official/i)
    assert.doesNotMatch(html, /<!--c:|official2020|Solberg|Ministry of Waters/)
  })
})
