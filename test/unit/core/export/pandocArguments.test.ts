import assert from 'node:assert/strict'
import { strFromU8, unzipSync } from 'fflate'
import { citeMemo } from '../../../../src/core/export/citeMemo.js'
import { type AlongForPandoc, pandocInput } from '../../../../src/core/export/pandoc/pandocInput.js'
import type { Pictures } from '../../../../src/core/export/labels.js'
import { withoutOwnProperties } from '../../../../src/encode/bundle.js'
import { pandocArguments, styleForPandoc } from '../../../../src/core/export/pandoc/pandocArguments.js'
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
  notices: AlongForPandoc['notices'] = [],
): ReturnType<typeof pandocInput> {
  const memo = readMemo(written, 'markdown')
  return pandocInput(memo, citeMemo(memo, { corpus, entry: () => undefined }), corpus, { pictures, notices })
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

suite('an export with Pandoc', () => {
  test('says above the text what the document has to say of itself, whether the memo has front matter or not', () => {
    const notice = [
      { kind: 'text', text: 'Checks failed. ', bold: true },
      { kind: 'text', text: 'Quotations: 1.' },
    ] as const
    const said = '\n\n**Checks failed.** Quotations: 1.\n\n'
    assert.ok(input(text, new Map(), [notice]).memo.includes(`title: Water\n---${said}\n\nReed sees`))
    assert.equal(input('Fog.', new Map(), [notice]).memo, `${said}Fog.`)
  })

  test('gives Pandoc all that the memo cites, and no key of a protected source', () => {
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

  test('gives Pandoc nothing that is hidden, nor what only it cites', () => {
    const hidden = '::: {.content-hidden}\nA secret [@moreau2021, para. 1].\n:::\n'
    const { memo, references } = input(
      `${text}\n${hidden}\n[A secret]{.content-hidden} word.\n\n- [Secret]{.hidden} row\n`,
    )
    assert.doesNotMatch(memo + references, /secret|moreau|:::/i)
    assert.match(memo, /^word\.\n\n- row$/m)
  })

  test('gives it pictures as our documents have them, and nothing to load', () => {
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

  test('gives it quotation marks of LaTeX as print has them', () => {
    assert.equal(input("It is ``low'', see `code` and ``so''.").memo, 'It is “low”, see `code` and “so”.')
    assert.equal(input("It is \\enquote{low} and ,,so''.").memo, 'It is “low” and „so“.')
  })

  test('takes a style that Pandoc knows in the place of plain words', () => {
    assert.equal(styleForPandoc('policy-prose'), 'chicago-author-date')
    assert.equal(styleForPandoc('apa'), 'apa')
  })

  test('leaves no property in a document that the memo’s reader is not meant to see', async function () {
    const machine = nodeMachine()
    const program = await machine.find(['pandoc'])
    if (program === undefined) return skip(this, 'Pandoc is not installed')
    for (const format of ['docx', 'odt']) {
      const bytes = await machine.inFolder(async (folder) => {
        const { memo, references } = input('---\ntitle: Water\nfoo: Henrik\n---\n\nSo [@reed2021].\n')
        await folder.write('memo.md', new TextEncoder().encode(memo))
        await folder.write('references.json', new TextEncoder().encode(references))
        const job = {
          memo: folder.pathOf('memo.md'),
          output: folder.pathOf(`memo.${format}`),
          bibliography: folder.pathOf('references.json'),
          style: undefined,
          folders: [folder.path],
          referenceDocument: undefined,
        }
        assert.ok(await machine.run(program, pandocArguments(job, ':'), folder.path))
        return folder.read(`memo.${format}`)
      })
      assert.ok(bytes)
      const before = [...partsOf(bytes)].join('\n')
      const after = partsOf(withoutOwnProperties(bytes))
      assert.match(before, /Henrik[^]*references\.json|references\.json[^]*Henrik/)
      assert.doesNotMatch([...after].join('\n'), /Henrik|references\.json/)
      assert.equal(after.size, partsOf(bytes).size)
      assert.match([...after].join('\n'), /Water/)
    }
  })

  test('makes a document with citations, without pins, that tells nobody', async function () {
    const machine = nodeMachine()
    const program = await machine.find(['pandoc'])
    if (program === undefined) return skip(this, 'Pandoc is not installed')
    const html = await machine.inFolder(async (folder) => {
      const { memo, references } = input()
      await folder.write('memo.md', new TextEncoder().encode(memo))
      await folder.write('references.json', new TextEncoder().encode(references))
      const job = {
        memo: folder.pathOf('memo.md'),
        output: folder.pathOf('memo.html'),
        bibliography: folder.pathOf('references.json'),
        style: `${process.cwd()}/media/csl/apa.csl`,
        folders: [folder.path],
        referenceDocument: undefined,
      }
      assert.ok(await machine.run(program, pandocArguments(job, ':'), folder.path))
      return new TextDecoder().decode(await folder.read('memo.html'))
    })
    assert.match(html, /Reed, 2021[^]*a senior Velmark water official/i)
    assert.doesNotMatch(html, /<!--c:|official2020|Solberg|Ministry of Waters/)
  })
})
