import assert from 'node:assert/strict'
import { formsFor } from '../../src/core/citation/forms.js'
import { holdsName, mentionsName } from '../../src/core/language/foldName.js'
import { renderPlain } from '../../src/core/citation/snippet.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { protectedWords, readNamesFile } from '../../src/core/terms/namesFile.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { proseOf } from '../../src/core/memo/prose.js'
import { openCompletion } from '../../src/core/query/citationCompletion.js'
import { resolveCitation } from '../../src/core/citation/resolve.js'
import { topicTree } from '../../src/core/query/topicTree.js'
import { knownTranscripts, readKnown, truthOf } from '../support/knownTranscripts.js'
import { sampleOf } from '../support/verifying.js'
import type { Host } from '../../src/cli/host.js'
import { type Ending, runWith } from './cli/runWith.js'
import { searchIn } from '../support/textSearch.js'

/** Invented, with names wherever a transcript may have them. */
const talk = `---
title: Ines Okafor on the Strait Accord
date: 2024-03-12
publisher: Harbour Policy Review
url: https://harbour.example/okafor-interview
---

Tomas Lind: Thank you, Ms Okafor. The Harbour Institute has waited long. What does Okafor want?

Ines Okafor (director of the Harbour Institute): Okafor wants what every ferryman on the strait wants, and that is a vote, dear Tomas.

As we at the Harbour Institute see it, the vote will come before winter if the numbers hold, or my name is not Ines.

Tomas Lind: Okafor?

Ines Okafor: Lind!

Tomas Lind: And the money for the southern lane, who will find it in the end?

Ines Okafor: The ministers in both capitals are likely to find it, says the Harbour Policy Review; Petra Vogel of Norport agrees.
`

const known = [
  'Okafor',
  'Ines',
  'Tomas',
  'Lind',
  'Harbour Institute',
  'Harbour Policy Review',
  'harbour.example',
  'Strait Accord',
]
/** Nobody listed it, and it stands where a last word would. */
const unlisted = ['Vogel', 'Norport']

const claim = `
### Vote {#vote}

###### Vote before winter {#before-winter}

The vote will come before winter.

- at: ¶2 “the vote will … if the numbers”
- kind: forecast
- hedge: “if the numbers hold”
`

/** Of the words of the talk. */
const key = 'source-f008'
const memo = `The vote nears [@${key}, para. 2]<!--c:before-winter~000000-->, “the vote will come” [@${key}]; see @${key}.\n`

async function imported(terms: string, machine: Partial<Host> = {}): Promise<Ending> {
  const argv = [
    'import',
    '/okafor-harbour.md',
    '--terms',
    terms,
    '--description',
    'a senior ferry official',
    // Whoever asks is protected where somebody says so.
    '--name',
    'Tomas Lind',
    '--out',
    '/qx',
    '--store',
  ]
  return runWith(argv, { '/okafor-harbour.md': talk }, '', machine)
}

function textsOf({ files }: Ending): Record<string, string> {
  return Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))
}

/** The file of the one interview that was imported. */
function interviewOf(ending: Ending): string | undefined {
  const [text] = Object.entries(textsOf(ending)).flatMap(([path, one]) => (/^\/qx\/.*\.md$/.test(path) ? [one] : []))
  return text
}

function assertTellsNothing(text: string, where: string, names = [...known, ...unlisted]): void {
  for (const name of names) {
    assert.ok(!mentionsName(text, [name]), `${where} tells ${name}: ${text}`)
    // In a path no space parts words.
    assert.ok(!text.startsWith('/') || !holdsName(text, [name]), `${where} holds ${name}: ${text}`)
  }
}

for (const terms of ['background', 'not for attribution', 'off record']) {
  suite(`an interview given ${terms}, imported`, () => {
    test('tells no protected name in any file outside the store, in no name of a file, in no output', async () => {
      for (const more of [[], ['--json'], ['--dry-run']]) {
        const ending = await imported(terms, more)
        assert.equal(ending.code, 0, ending.out + ending.err)
        assertTellsNothing(ending.out, 'standard output')
        assertTellsNothing(ending.err, 'standard error')
        for (const [path, text] of Object.entries(textsOf(ending))) {
          if (path === '/okafor-harbour.md') continue
          assertTellsNothing(path, 'a path')
          if (path.startsWith('/qx/')) assertTellsNothing(text, path)
        }
      }
    })

    test('keeps the names, and the text to the letter, in the store alone', async () => {
      const files = textsOf(await imported(terms))
      const names = readNamesFile(files[`/home/.attache/protected/${key}.names.json`] ?? '')
      assert.ok(names)
      const words = protectedWords(names, 'a senior ferry official')
      for (const name of ['Ines Okafor', 'Okafor', 'Tomas Lind', 'Harbour Policy Review'])
        assert.ok(words.includes(name), `${name} is protected`)
      assert.ok(words.some((word) => word.includes('Harbour Institute')))
      assert.match(files[`/home/.attache/protected/${key}.txt`] ?? '', /Okafor wants what every ferryman/)
      assert.deepEqual(
        Object.keys(files).filter((path) => path.startsWith('/qx/')),
        [`/qx/${key}.md`],
      )
    })

    test('reads back without a problem, by its agreed description', async () => {
      const corpus = corpusOf(textsOf(await imported(terms)))
      assert.deepEqual([...corpus.problems().values()].flat(), [])
      const interview = corpus.interview(key)
      assert.equal(interview?.terms, terms)
      assert.equal(interview.description, 'a senior ferry official')
      assert.deepEqual(interview.authors, [])
      const passages = terms === 'off record' ? 0 : 7
      assert.equal(interview.passages.length, passages)
    })

    test('tells no protected name when it is searched, cited, checked or put into a bibliography', async () => {
      const files = textsOf(await imported(terms))
      if (terms !== 'off record') files[`/qx/${key}.md`] += claim
      files['/memo.md'] = memo
      for (const argv of [
        ['corpus', '--json'],
        ['corpus'],
        ['search', 'vote'],
        ['search', 'vote', '--json'],
        ['search', 'Okafor'],
        ['search', key, '--json'],
        ['quote', 'if the numbers hold', '--json'],
        ['quote', 'the vote will come before winter'],
        ['quote', 'the vote will come before winter', '--store'],
        ['check', '/memo.md', '--json', '--severity', 'hint'],
        ['check', '/memo.md', '--json', '--severity', 'hint', '--store'],
        ['bibliography'],
      ]) {
        const ending = await runWith([...argv, '--corpus', '/qx'], files)
        // What was typed may be repeated to the one who typed it.
        const names = known.filter((name) => !argv.includes(name))
        assertTellsNothing(ending.out + ending.err, `attache ${argv.join(' ')}`, names)
      }
    })

    test('tells no protected name in the forms of its claims, in hovers, completions, the tree and the search', async () => {
      const files = textsOf(await imported(terms))
      if (terms !== 'off record') files[`/qx/${key}.md`] += claim
      const corpus = corpusOf(files)
      const shown: unknown[] = [corpus.interviews(), corpus.files()]
      for (const one of corpus.interviews().flatMap(({ claims }) => claims))
        shown.push(formsFor(corpus, one).forms.map(({ parts }) => renderPlain(parts)))
      for (const at of [0, ...Array.from(memo.matchAll(/@/g), ({ index }) => index + 2)])
        shown.push(resolveCitation(corpus, readMemo(memo, 'markdown'), at))
      for (const typed of ['@', '@vote', '@oka', '@source']) {
        const context = {
          text: typed,
          prose: proseOf(typed, 'markdown'),
          offset: typed.length,
          citedKeys: new Set<string>(),
        }
        const items = openCompletion(corpus, context)?.complete().items ?? []
        if (typed === '@oka') assert.deepEqual(items, [], 'a protected name finds nothing')
        shown.push(items)
      }
      const tree = topicTree(corpus, { arrangement: 'question' })
      const below = [...tree.roots]
      for (const node of below) below.push(...tree.childrenOf(node))
      shown.push(below)
      const search = searchIn(corpus)
      shown.push(await search.search('vote', 20))
      assert.deepEqual((await search.search('Okafor', 20)).said, [])
      assertTellsNothing(JSON.stringify(shown), 'what the editor shows')
    })
  })
}

suite('a protected import', () => {
  const names = sampleOf(knownTranscripts(), 16)
  // One test reads no more than one can wait for.
  const most = 30
  const shares = Array.from({ length: Math.ceil(names.length / most) }, (_, at) =>
    names.slice(at * most, (at + 1) * most),
  )
  for (const [at, share] of shares.entries())
    test(`tells nobody of any transcript among the fixtures, ${at + 1} of ${shares.length}`, () => tellsNobody(share))

  async function tellsNobody(share: readonly string[]): Promise<void> {
    let interviews = 0
    for (const file of share) {
      // The fixtures' own form, which their authors describe.
      const { speakers, publisher } = truthOf(file) as {
        readonly speakers: readonly { readonly name: string | null }[]
        readonly publisher: string | null
      }
      const path = `/file${file.replace(/^.*(?=\.)/, '')}`
      const bytes = readKnown(file)
      const argv = [
        'import',
        path,
        '--terms',
        'background',
        '--description',
        'somebody who knows',
        '--out',
        '/qx',
        '--store',
      ]
      const ending = await runWith(argv, { [path]: new Uint8Array(bytes) })
      const text = interviewOf(ending)
      if (text === undefined) continue
      interviews += 1
      const people = speakers.flatMap(({ name }) => name ?? [])
      const parts = people.flatMap((name) => name.split(/\s+/).filter((part) => part.length > 3))
      const telling = [...people, ...parts, ...(publisher === null ? [] : [publisher])]
      const plain = telling.filter((name) => /^\p{Lu}|\p{Lo}/u.test(name))
      for (const name of plain) assert.ok(!mentionsName(text + ending.out, [name]), `${file}: ${name}`)
      assert.deepEqual([...corpusOf(textsOf(ending)).problems().values()].flat(), [], file)
    }
    assert.ok(interviews > share.length / 2, `${interviews} interviews of ${share.length}`)
  }

  test('refuses a store in the corpus folder', async () => {
    const ending = await imported('background', { store: '/qx/store' })
    assert.equal(ending.code, 1)
    assert.match(ending.err, /lies in the corpus folder/)
    assert.deepEqual(
      Object.keys(textsOf(ending)).filter((path) => path.startsWith('/qx')),
      [],
    )
  })

  test('has a key that is the same on every machine, and another one than any other transcript', async () => {
    assert.ok(textsOf(await imported('background'))[`/qx/${key}.md`])
    const argv = ['import', '/t.md', '--terms', 'background', '--description', 'an official', '--out', '/qx', '--store']
    const other = await runWith(argv, { '/t.md': talk.replaceAll('winter', 'summer') })
    assert.match(other.out, /imported as source-[0-9a-f]{4}$/m)
    assert.ok(!other.out.includes(key), other.out)
  })

  test('refuses a key or a description that tells the name', async () => {
    const argv = ['import', '/t.md', '--terms', 'background', '--out', '/qx', '--store']
    const telling = await runWith([...argv, '--key', 'okafor1', '--description', 'an official'], { '/t.md': talk })
    assert.match(telling.out, /This key would reveal a protected name/)
    const description = await runWith([...argv, '--description', 'the friend of Okafor'], { '/t.md': talk })
    assert.match(description.out, /The description contains a protected name/)
    for (const { files } of [telling, description])
      assert.deepEqual(
        [...files.keys()].filter((path) => path.startsWith('/qx')),
        [],
      )
  })

  test('protects names that only the user knows', async () => {
    const plain =
      'Q: Is the dam safe, dear albrecht, or is it not?\n\nA: Ask albrecht and the others who built it.\n\nQ: When was it built?\n\nA: Long ago, by people like albrecht.\n'
    const argv = [
      'import',
      '/t.txt',
      '--terms',
      'background',
      '--description',
      'an engineer',
      '--out',
      '/qx',
      '--store',
    ]
    const ending = await runWith([...argv, '--name', 'Hanna Albrecht'], { '/t.txt': plain })
    assert.equal(ending.code, 0, ending.out)
    assertTellsNothing(interviewOf(ending) ?? '', 'the interview', ['Albrecht', 'Hanna'])
    const without = await runWith(argv, { '/t.txt': plain })
    assert.match(without.out, /No name of the interviewee was found/)
  })

  test('stays protected when it is imported again, and its claims stay', async () => {
    const files = textsOf(await imported('background'))
    files[`/qx/${key}.md`] += claim
    files['/newer.md'] = talk.replace('Okafor wants what', 'Good morning to you all.\n\nOkafor wants what')
    const argv = ['import', '/newer.md', '--description', 'a senior ferry official', '--out', '/qx', '--store']
    const ending = await runWith([...argv, '--terms', 'background'], files)
    assert.equal(ending.code, 0, ending.out + ending.err)
    assert.match(ending.out, new RegExp(`imported again as ${key}`))
    assertTellsNothing(ending.out, 'standard output')
    const after = textsOf(ending)
    assertTellsNothing(after[`/qx/${key}.md`] ?? '', 'the interview')
    assert.match(after[`/home/.attache/protected/${key}.txt`] ?? '', /Good morning/)
    assert.equal(corpusOf(after).claim(`${key}#before-winter`)?.at[0].ref.number, 3)
    const other = await runWith(['import', '/newer.md', '--out', '/qx', '--terms', 'on record', '--store'], files)
    assert.equal(other.code, 2)
    assert.match(other.out, /was imported as background/)
  })
})

function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus()
  for (const [path, text] of Object.entries(files)) {
    if (!path.startsWith('/qx/')) continue
    if (path.endsWith('.txt')) corpus.setSource(`file://${path}`, text)
    else corpus.set(`file://${path}`, text)
  }
  return corpus
}
