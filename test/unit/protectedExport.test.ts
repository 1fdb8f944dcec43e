import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { holdsName, mentionsName } from '../../src/core/language/foldName.js'
import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import type { Folder, Machine } from '../../src/core/export/pdf.js'
import { readDocx } from '../support/docx.js'
import { skip } from '../support/skip.js'
import { nodeMachine } from '../support/nodeMachine.js'
import { sampleOf } from '../support/verifying.js'
import { type Ending, runWith } from './cli/runWith.js'

/**
 * Invented, with names wherever an export may take something from: the interview's front matter and voices, the names file, the text in the
 * store, the glossary, the file of the memo, and a reference document.
 */
const interview = `---
attache: interview/1
citation-key: okafor2024
type: interview
title: Ines Okafor on the Strait Accord
author:
  - given: Ines
    family: Okafor
interviewer:
  - given: Tomas
    family: Lind
issued: 2024-03-12
publisher: Harbour Policy Review
URL: https://harbour.example/okafor
note: Recorded at the Harbour Institute.
terms: background
description: a senior ferry official
---

# A talk

## Voices

### Ines Okafor {#okafor}

- role: interviewee
- affiliation: director of the Harbour Institute [@okafor2024, para. 1]

### Tomas Lind {#lind}

- role: questioner

## Questions

### Q1 The vote

- Q1: “When will the … take place”
- ¶1: “The vote will … numbers hold”

## Topics

### Vote {#vote}

###### Vote before winter {#before-winter}

Okafor says the vote will come before winter.

- at: ¶1 “The vote will … numbers hold”
- kind: forecast
- hedge: “if the numbers hold”
- likelihood: likely
- coded: A. Brandt 2024-04-01
`
const text = `[Q1]
When will the vote on the accord take place?

[¶1]
The vote will come before winter, as Okafor of the Harbour Institute has always said, if the numbers hold.
`
const names = formatNamesFile({
  key: 'okafor2024',
  names: ['Ines Okafor', 'Tomas Lind'],
  affiliations: ['Harbour Institute', 'Harbour Policy Review'],
  stated: { url: 'https://harbour.example/okafor', title: 'Ines Okafor on the Strait Accord' },
})
const known = ['Okafor', 'Ines', 'Tomas', 'Lind', 'Harbour', 'harbour.example', 'Strait Accord', 'okafor2024']

const memo = `---
title: The vote
author: A. Brandt
date: 2024-05-01
keywords: [ferries]
---

## Why now

The vote nears, says a senior ferry official in Sarn on 12 March 2024 [@okafor2024, para. 1]<!--c:before-winter~000000-->. It
will come “if the numbers hold” [-@okafor2024, para. 1]. @okafor2024 [para. 1] is sure of it.^[See [@okafor2024, sec. 1].]

| Who | What |
|-----|------|
| [@okafor2024] | votes |

![A ferry](ferry.png)
`
const files = {
  '/memos/vote.md': memo,
  '/corpus/okafor2024.md': interview,
  '/home/.attache/protected/okafor2024.names.json': names,
  '/home/.attache/protected/okafor2024.txt': text,
}
const styles = ['policy-prose', 'chicago-notes', 'chicago-author-date', 'apa'] as const

function assertTellsNothing(made: string, where: string): void {
  for (const name of known) {
    assert.ok(!mentionsName(made, [name]), `${where} tells ${name}`)
    assert.ok(!holdsName(name.includes(' ') || name.length > 4 ? made : '', [name]), `${where} holds ${name}`)
  }
}

async function exported(
  to: string,
  more: readonly string[],
  others: Readonly<Record<string, string | Uint8Array>> = {},
  machine?: Machine,
): Promise<Ending> {
  const argv = [
    'export',
    '--store',
    '/memos/vote.md',
    '--to',
    to,
    '--force', // a picture is not here, and nothing that protects anybody gives way to it
    ...(to === 'md' ? ['--out', '/memos/vote.mail.md'] : []),
    ...more,
  ]
  return runWith(argv, { ...files, ...others }, '', machine ? { machine } : {})
}

function madeBy({ files: after, code, err }: Ending): Uint8Array {
  assert.equal(code, 0, err)
  const [made, ...more] = [...after].filter(
    ([path]) => path.startsWith('/memos/') && path !== '/memos/vote.md' && !path.endsWith('.png'),
  )
  assert.equal(more.length, 0)
  assert.ok(made?.[1] instanceof Uint8Array)
  assertTellsNothing(made[0], 'the name of the file')
  return made[1]
}

for (const style of sampleOf(styles, 2)) {
  suite(`a memo with a protected source, exported in ${style}`, () => {
    for (const to of ['docx', 'html', 'md'])
      test(`tells no name and no affiliation in ${to}`, async () => {
        for (const annex of [[], ['--annex']]) {
          const bytes = madeBy(await exported(to, ['--style', style, ...annex]))
          const parts =
            to === 'docx' ? [...readDocx(bytes).parts] : [['the document', new TextDecoder().decode(bytes)] as const]
          for (const [name, part] of parts) {
            assertTellsNothing(name, 'the name of a part')
            assertTellsNothing(part, `${to}: ${name}`)
            assertTellsNothing(part.replace(/<[^>]*>/g, ''), `the words of ${to}: ${name}`)
          }
        }
      })
  })
}

suite('an export of a memo with a protected source', () => {
  test('says by the agreed description alone whose view it is', async () => {
    const { paragraphs, tables } = readDocx(madeBy(await exported('docx', ['--annex'])))
    const sources = paragraphs.flatMap((one) => (/^S\d: /.test(one.text) ? one.text : []))
    assert.match(sources[0] ?? '', /^S1: a senior ferry official, 2024(?:; (?:on background|not for attribution))?$/)
    const row = tables.at(-1)?.[1]
    assert.equal(row?.[2], 'S1', 'neither words nor place: both can be searched')
    assert.equal(row[3], 'a senior ferry official')
  })

  test('reports what else could tell who it is', async () => {
    const long = memo.replace(
      'if the numbers hold” [-',
      'The vote will come before winter, […] if the numbers hold” [-',
    )
    const { err, code } = await exported('html', [], { '/memos/vote.md': long })
    assert.equal(code, 0, err)
    assert.match(err, /^The memo cites protected sources: a senior ferry official, 2024\.$/m)
    assert.match(err, /^- The key okafor2024 was chosen by hand\./m)
    assert.match(
      err,
      /^Readers also see its file names and properties: vote\.md; vote\.html; .*author: A\. Brandt.*\.$/m,
    )
    assert.match(err, /^- “a senior ferry official” appears beside Sarn, 12 March 2024\.$/m)
    assert.match(err, /^- \/memos\/vote\.md:11:12 A quotation of 10 words that a search engine could find\.$/m)
    const unmarked = memo.replace('The vote nears, says', 'The vote will come before winter if things stand, says')
    assert.doesNotMatch((await exported('html', [], { '/memos/vote.md': unmarked })).err, /without quotation marks/)
    const copied = memo
      .replace('When', '')
      .replace('## Why now', '## Why now\n\nSome ask when will the vote on the accord take place.')
    const stopped = await exported('html', [], { '/memos/vote.md': copied })
    assert.match(stopped.err, /^\/memos\/vote\.md:10:15 Words of \S+, a protected source, stand here/m)
    assert.equal(stopped.code, 2)
  })

  test('says that nobody can tell where the names are not on this machine', async () => {
    const here = Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('/home/')))
    const switched = memo.replace(
      '---\n',
      "---\nattache-off:\n  - 'attribution-unchecked: read by the desk (J. Ruiz)'\n",
    )
    const argv = ['export', '/memos/vote.md', '--to', 'html', '--force', '--store']
    const { err } = await runWith(argv, { ...here, '/memos/vote.md': switched })
    assert.match(err, /^- The names behind okafor2024 are not on this machine/m)
  })

  test('is kept back where a name stands anywhere in the memo, whatever is forced or switched off', async () => {
    const telling: readonly (readonly [what: string, memo: string, place?: string])[] = [
      ['in its text', memo.replace('a senior ferry official', 'Okafor')],
      ['in its title', memo.replace('The vote\n', 'The vote, by Ines Okafor\n'), 'the title'],
      ['as its author', memo.replace('A. Brandt', 'Tomas Lind'), 'the author line'],
      ['in a comment', `${memo}\n<!-- told by Okafor -->\n`, 'a comment'],
      ['in a footnote', `${memo}\nFerries run.[^a] They stop.[^b]\n\n[^b]: So Okafor.\n\n[^a]: Daily.\n`, 'footnote 3'],
      ['in the words of a picture', memo.replace('A ferry', 'Okafor’s ferry')],
      [
        'under a switch',
        memo.replace('## Why now', '<!-- attache-off attribution-breach: agreed (A. Brandt) -->\n\nOkafor knows.'),
      ],
    ]
    for (const [what, one, place = 'the text'] of telling) {
      const ending = await exported('docx', ['--force'], { '/memos/vote.md': one })
      assert.equal(ending.code, 2, what)
      assert.ok(
        ending.err.includes(`Nothing was written. Export stopped: a protected name appears in ${place}.\n`),
        what,
      )
      assert.match(ending.err, /^\/memos\/vote\.md:\d+:\d+ A protected name appears in /m)
      assert.doesNotMatch(ending.err, /Okafor|Ines|Lind/, what)
      assert.ok(!ending.files.has('/memos/vote.docx'), what)
    }
  })

  test('is kept back where the name of the document, or a reference document, tells it', async () => {
    const named = await runWith(['export', '/memos/vote.md', '--out', '/memos/okafor.html', '--store'], files)
    assert.equal(named.code, 2)
    assert.ok(!named.files.has('/memos/okafor.html'))
    assert.match(named.err, /Export stopped: a protected name appears in the name of the file\. Choose another name\./)
    assert.doesNotMatch(named.err, /okafor\.html/)
    const { strToU8, zipSync } = await import('fflate')
    const house = zipSync({
      'word/document.xml': strToU8('<w:document/>'),
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:type="paragraph" w:styleId="HI"><w:name w:val="Harbour Institute Heading"/></w:style></w:styles>',
      ),
    })
    const styled = await exported('docx', ['--reference-doc', '/house.docx'], { '/house.docx': house })
    assert.equal(styled.code, 2)
    assert.match(
      styled.err,
      /Export stopped: a protected name appears in what the style or the template adds\. Choose another/,
    )
  })

  test('is kept back where it cites what was said off the record or may not be attributed', async () => {
    const cases: readonly (readonly [citation: string, sentence: RegExp])[] = [
      ['[@closed2020, para. 1]', /closed2020 was given off the record and may not be cited/],
      ['[@moreau2021, para. 3]', /¶3 of moreau2021 is not for attribution/],
    ]
    for (const [citation, sentence] of cases) {
      const ending = await exported('html', ['--force'], { '/memos/vote.md': `So it is ${citation}.\n` })
      assert.equal(ending.code, 2)
      assert.match(ending.err, sentence)
    }
    const nocite = await exported('html', ['--force'], { '/memos/vote.md': '---\nnocite: "@closed2020"\n---\n\nSo.\n' })
    assert.equal(nocite.code, 2)
  })

  test('tells nothing in temporary files, in their names, or to the programs that make a PDF', async () => {
    const seen: string[] = []
    const written: Uint8Array[] = []
    const folder: Folder = {
      path: '/tmp/x',
      pathOf: (name) => `/tmp/x/${name}`,
      uriOf: (name) => `file:///tmp/x/${name}`,
      write: (name, bytes) => {
        seen.push(name)
        written.push(bytes)
        return Promise.resolve()
      },
      read: () => Promise.resolve(new TextEncoder().encode('%PDF-')),
    }
    const machine: Machine = {
      find: (programs) => Promise.resolve(programs[0]),
      run: (program, parameters) => {
        seen.push(program, ...parameters)
        return Promise.resolve(true)
      },
      inFolder: (work) => work(folder),
      output: () => Promise.resolve(undefined),
      folderAt: () => assert.fail('a folder of the user was entered'),
    }
    const ending = await exported('pdf', ['--annex'], {}, machine)
    assert.equal(ending.code, 0, ending.err)
    assert.ok(seen.includes('memo.docx') && written.length === 1)
    for (const one of seen) assertTellsNothing(one, 'what a program is told')
    for (const bytes of written) for (const [name, part] of readDocx(bytes).parts) assertTellsNothing(part, name)
  })

  test('tells nothing in a PDF', async function () {
    const machine = nodeMachine()
    if ((await machine.find(['soffice', 'chromium', 'google-chrome'])) === undefined)
      return skip(this, 'no program that makes a PDF is installed')
    if ((await machine.find(['pdftotext'])) === undefined) return skip(this, 'pdftotext is not installed')
    const pdf = madeBy(await exported('pdf', ['--annex', '--style', 'chicago-notes'], {}, machine))
    assertTellsNothing(new TextDecoder('latin1').decode(pdf).replace(/[^ -~]+/g, ' '), 'what a PDF says of itself')
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
    assert.match(stdout, /a senior ferry official/)
    assertTellsNothing(stdout, 'the words of a PDF')
    const info = spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })
    assertTellsNothing(info.stdout, 'the properties of a PDF')
  })
})
