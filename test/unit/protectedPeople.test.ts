import assert from 'node:assert/strict'
import { peopleIn, readTranscript } from '../../src/core/import/index.js'
import { decode } from '../../src/decode/bundle.js'
import { type Ending, runWith } from './cli/runWith.js'

const talk = `Interviewer: Tom Berger
Interviewee: Jens Falkenrath, Baltic Harbour Institute

BERGER: Why is the vote in Estmark so late this year?

FALKENRATH: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

BERGER: Will the ferries run?

FALKENRATH: By winter, if the numbers hold, they will.
`

/** On the record, by the same interviewer. */
const open = `---
attache: interview/1
citation-key: haddad2024
type: interview
title: Winter in the lanes
author:
  - given: Leila
    family: Haddad
interviewer:
  - given: Tom
    family: Berger
issued: 2024-03-14
publisher: Harbour Review
terms: on record
note: Interview by Tom Berger
---

# Winter in the lanes

## Voices

### Leila Haddad {#haddad}

- role: interviewee

### Tom Berger {#berger}

- role: questioner

## Questions

### Q1 Winter

- Q1: “When does winter … lanes close”
- ¶1: “Winter comes in … it always does”
`
const store = '/home/.attache/protected'
const file = `${store}/source-1.names.json`
type Files = Readonly<Record<string, string | Uint8Array>>

function imported(more: readonly string[] = [], files: Files = {}, text = talk): Promise<Ending> {
  const terms = ['--terms', 'background', '--description', 'a harbour scholar', '--key', 'source-1']
  return runWith(['import', '/in/t.txt', ...terms, '--out', '/u/corpus', '--store', ...more], {
    ...files,
    '/in/t.txt': text,
  })
}
const namesIn = ({ files }: Ending): { readonly names: readonly string[]; readonly open?: readonly string[] } =>
  // The program wrote it.
  JSON.parse(String(files.get(file))) as { readonly names: readonly string[]; readonly open?: readonly string[] }

const memo = (author: string, words = ''): string =>
  `---\ntitle: Lanes\nauthor: ${author}\n---\n\nThe vote is late because of the lanes [@source-1, para. 1]. Winter closes them [@haddad2024, para. 1].${words}\n`

suite('Who is protected', () => {
  let first: Ending
  suiteSetup(async () => {
    first = await imported()
  })
  const withMemo = async (argv: readonly string[], text: string, names?: string): Promise<Ending> =>
    runWith([argv[0] ?? '', '/m.md', '--corpus', '/u/corpus', '--store', ...argv.slice(1)], {
      '/u/corpus/source-1.md': String(first.files.get('/u/corpus/source-1.md')),
      '/u/corpus/haddad2024.md': open,
      [file]: names ?? String(first.files.get(file)),
      '/m.md': text,
    })

  test('is whoever answers, and not who asks', () => {
    const { names } = namesIn(first)
    assert.deepEqual(
      names.filter((name) => /berger/i.test(name)),
      [],
    )
    for (const name of ['Jens Falkenrath', 'FALKENRATH']) assert.ok(names.includes(name), names.join())
  })

  test('is not told by a memo that the interviewer signs, in any style, nor by another interview of hers', async () => {
    const checked = await withMemo(['check'], memo('Tom Berger'))
    assert.doesNotMatch(checked.out, /attribution-breach/)
    for (const style of ['chicago-notes', 'chicago-author-date', 'apa', 'policy-prose']) {
      const ending = await withMemo(['export', '--to', 'md', '--style', style, '--annex'], memo('Tom Berger'))
      assert.equal(ending.code, 0, `${style}: ${ending.err}`)
      assert.match(ending.out, /Berger/)
    }
  })

  test('leaves neither by the words of a memo that cites both nor by its citations, until somebody takes the name off', async () => {
    const names = String(first.files.get(file)).replace('"names": [', '"names": ["Tom Berger",')
    const style = ['--to', 'md', '--style', 'chicago-notes']
    const cited = await withMemo(['export', ...style], memo('A. Brandt'), names)
    assert.equal(cited.code, 2, cited.out)
    assert.doesNotMatch(cited.out + cited.err, /Berger/)
    for (const said of [' Berger asked well.', ' Mr T. Berger asked.'])
      assert.match((await withMemo(['check'], memo('A. Brandt', said), names)).out, /attribution-breach/, said)
    const ending = await withMemo(['export', ...style], memo('A. Brandt'), String(first.files.get(file)))
    assert.equal(ending.code, 0, ending.err)
  })

  test('does not stop a memo that cites a namesake on the record', async () => {
    const names = String(first.files.get(file)).replace('"names": [', '"names": ["Nora Berger",')
    const ending = await withMemo(['export', '--to', 'md', '--style', 'chicago-notes'], memo('A. Brandt'), names)
    assert.equal(ending.code, 0, ending.err)
    assert.match(ending.out, /Tom Berger/)
  })

  test('is the interviewer too where that is ticked, and then stays so', async () => {
    const ticked = await imported(['--name', 'Tom Berger'])
    assert.ok(namesIn(ticked).names.includes('BERGER'), 'with all that the transcript calls him')
    const again = await imported([], Object.fromEntries(ticked.files))
    assert.match(again.out, /imported again/)
    assert.ok(namesIn(again).names.includes('Tom Berger'))
  })

  test('is nobody who was taken off, in this import, in the next, and until the name is put back', async () => {
    const taken = await imported(['--name', 'Tom Berger', '--unprotect', 'Jens Falkenrath'])
    assert.deepEqual(
      namesIn(taken).names.filter((name) => /falkenrath/i.test(name)),
      [],
    )
    assert.ok(namesIn(taken).open?.includes('FALKENRATH'))
    const again = await imported([], Object.fromEntries(taken.files))
    assert.deepEqual(namesIn(again).names, namesIn(taken).names)
    const back = await imported(['--name', 'Jens Falkenrath'], Object.fromEntries(again.files))
    assert.ok(namesIn(back).names.includes('FALKENRATH'))
    assert.equal(namesIn(back).open, undefined)
  })

  test('can be changed in a store that was made before: its interviewer can be taken off', async () => {
    const older = String(first.files.get(file)).replace('"names": [', '"names": ["Tom Berger", "BERGER",')
    const files = { ...Object.fromEntries(first.files), [file]: older }
    assert.ok(namesIn(await imported([], files)).names.includes('Tom Berger'), 'nothing comes free by itself')
    const ending = await imported(['--unprotect', 'Tom Berger'], files)
    assert.equal(ending.code, 0, ending.out)
    assert.deepEqual(
      namesIn(ending).names.filter((name) => /berger/i.test(name)),
      [],
    )
    const checked = await withMemo(['check'], memo('Tom Berger'), String(ending.files.get(file)))
    assert.doesNotMatch(checked.out, /attribution-breach/)
  })

  test('cannot be changed by a slip, and nothing is written', async () => {
    const ending = await imported(['--unprotect', 'Tom Burger'])
    assert.equal(ending.code, 2)
    assert.match(ending.out, /a name behind --unprotect is none that this transcript states/)
    assert.doesNotMatch(ending.out, /Burger/)
    assert.equal(ending.files.get(file), undefined)
  })

  test('is also whose part is only guessed', async () => {
    const read = async (text: string) => {
      const extract = await decode(new TextEncoder().encode(text), 't.txt')
      assert.ok(!('unreadable' in extract))
      const transcript = readTranscript(extract)
      assert.ok(!('notInterview' in transcript))
      return transcript
    }
    const transcript = await read(talk)
    const guessed = peopleIn({
      ...transcript,
      fields: [],
      doubts: transcript.speakers.flatMap((_, index) => {
        const piece = transcript.passages.find(({ speaker }) => speaker === index)?.pieces[0]
        return piece ? [{ code: 'roles-guessed' as const, span: piece, data: {} }] : []
      }),
    })
    assert.deepEqual(
      guessed.map(({ isAsker }) => isAsker),
      [false, false],
    )
    assert.deepEqual(
      peopleIn(transcript).map(({ name, isAsker }) => [name, isAsker]),
      [
        ['Tom Berger', true],
        ['Jens Falkenrath', false],
      ],
    )
  })
})

suite('A protected voice within an interview on the record', () => {
  const two = `---
attache: interview/1
citation-key: lanes2024
type: interview
title: Lanes in winter
author:
  - given: Leila
    family: Haddad
issued: 2024-03-14
terms: on record
---

# Lanes in winter

## Voices

### Leila Haddad {#haddad}

- role: interviewee

### A harbour scholar {#scholar}

- role: interviewee
- terms: background
- description: a harbour scholar

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Winter

- Q1: “Why is the … late this year”
- ¶1: “The government in … simple as that” @scholar
- Q2: “Will the ferries run”
- ¶2: “By winter if … hold they will”

## Topics
`
  const text = `HADDAD: Good morning to all of you.\n\n${talk.replace('BERGER: Will', 'HADDAD: I doubt that it is so simple, as Falkenrath says.\n\nBERGER: Will')}`
  const stored = {
    [`${store}/lanes2024.names.json`]: JSON.stringify({
      attache: 'names/1',
      key: 'lanes2024',
      names: ['Jens Falkenrath'],
      affiliations: ['Baltic Harbour Institute'],
      stated: {},
    }),
    [`${store}/lanes2024.txt`]:
      '[Q1]\nWhy is the vote in Estmark so late this year?\n\n[¶1]\nThe government in Norport is split over the lanes, and in my view the matter is as simple as that.\n\n[Q2]\nWill the ferries run?\n\n[¶2]\nBy winter, if the numbers hold, they will.\n',
  }
  for (const terms of [['on record'], ['background', '--description', 'a harbour scholar']])
    test(`is named in nothing that an import shows or writes, asked ${terms[0]}, as it is read or for good`, async () => {
      const files = { '/u/corpus/lanes2024.md': two, ...stored, '/in/t.txt': text }
      for (const how of [['--as-read', '--dry-run'], ['--as-read'], ['--json'], ['--json', '--as-read'], []]) {
        const argv = ['import', '/in/t.txt', '--terms', ...terms, '--key', 'lanes2024', '--out', '/u/corpus']
        const ending = await runWith([...argv, '--store', ...how], files)
        if (terms[0] === 'on record' && how.length === 0) assert.match(ending.out, /imported again as lanes2024/)
        assert.doesNotMatch(ending.out + ending.err, /falkenrath|baltic harbour/i, how.join(' '))
        for (const [path, written] of ending.files)
          if (!path.startsWith(store) && path !== '/in/t.txt')
            assert.doesNotMatch(`${path} ${String(written)}`, /falkenrath|baltic harbour/i, path)
      }
    })
})
