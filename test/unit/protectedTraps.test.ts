import assert from 'node:assert/strict'
import { mentionsName } from '../../src/core/language/foldName.js'
import { MemoChecker } from '../../src/core/check/check.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { checkAnswers } from '../../src/core/import/plan.js'
import { formatNamesFile, type NamesFile, readNamesFile, withNames } from '../../src/core/terms/namesFile.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { transcriptOf } from '../support/transcripts.js'
import { type Ending, runWith } from './cli/runWith.js'

/** Transcripts, all invented, whose names are written so that they are easily missed. */

async function imported(path: string, text: string, more: readonly string[] = []): Promise<Ending> {
  const argv = [
    'import',
    path,
    '--terms',
    'background',
    '--description',
    'an engineer',
    '--out',
    '/desk',
    '--store',
    ...more,
  ]
  return runWith(argv, { [path]: text })
}

function interviewIn({ files }: Ending): string {
  const [text] = [...files].flatMap(([path, one]) => (/^\/desk\/.*\.md$/.test(path) ? [one] : []))
  assert.ok(typeof text === 'string')
  return text
}

function assertTellsNone(text: string, names: readonly string[]): void {
  for (const name of names) assert.ok(!mentionsName(text, [name]), `${name} is told: ${text}`)
}

suite('First and last words of a protected interview', () => {
  test('tell no name that the title has and the talk writes without capitals', async () => {
    const ending = await imported(
      '/call.txt',
      `Transcript of a call with Jörg Weißhaupt-Strand of the Kestrel Works

Q: weisshaupt strand, what happened to the dam?
A: weisshaupt is tired, as ever, and so is everybody who works for kestrel here.

Q: And jörg, is the dam safe, do you think?
A: It is, said weißhaupt. Ask them at the works, or ask jörg.
`,
    )
    assertTellsNone(interviewIn(ending), ['Jörg', 'Weißhaupt', 'Strand', 'Kestrel'])
    assert.match(ending.out, /No name of the interviewee was found/)
  })

  test('tell no name that stands once with a capital and elsewhere as a common word', async () => {
    const ending = await imported(
      '/call.txt',
      `Q: Frost came early this year. What did Helga Brook say of it, and why did Mr. Frost leave?
A: Brook is a small river, a brook. Frost and the frost were both late, and helga said nothing at all of frost.

Q: Is there anything else that we should hear of before we end this?
A: Brook will tell you, as brook told me.
`,
      ['--name', 'Nobody Else'],
    )
    assertTellsNone(interviewIn(ending), ['Frost', 'Brook', 'Helga'])
  })

  test('tell no place that only an address has in lower case', async () => {
    const ending = await imported(
      '/call.txt',
      `Q: How do you see the quarrel from where you are, that is from Brinewick?
A: From Brinewick we see it as settled. Write to zoe@brinewick.example or look at brinewick.example/zoe
`,
      ['--name', 'Nobody Else'],
    )
    assertTellsNone(interviewIn(ending), ['Brinewick', 'zoe'])
  })

  test('tell no label that was not taken for one', async () => {
    const ending = await imported(
      '/call.md',
      `---
title: "Talk with Prof. Dr. Li Wu-Ferreira: on dams"
author: Benedikt Ostrowski
date: 2025-02-11
publisher: Dambuilders Weekly
url: https://dams.example/wu-ferreira
affiliation: Institute of Dam Studies
email: li.wu@dams.example
location: Porto Velho
tags: [ferreira, dams]
---

# Talk with Prof. Dr. Li Wu-Ferreira: on dams

![Li Wu in Porto Velho](wu.jpg)

**Ostrowski:** Is it true that [Wu](https://dams.example/wu) built the dam at Porto Velho, as Dambuilders Weekly wrote?

**Wu:** We did, in 1998. wu-ferreira dams do not break. Ask Ferreira’s students, or the Institute of Dam Studies.

**Ostrowski:** “Wu is finished”, wrote Helga Brook. A brook is a small river. Is it so, Li?

**Wu:** Brook is a brook. i, li wu, am not finished.
`,
    )
    assertTellsNone(interviewIn(ending), [
      'Wu',
      'Li',
      'Ferreira',
      'Ostrowski',
      'Helga',
      'Brook',
      'Porto Velho',
      'Dambuilders',
    ])
  })
})

suite('Names that are to be protected', () => {
  const names: NamesFile = {
    key: 'source-1',
    names: ['Ragna Brandvold-Ostrey', 'Li Wu'],
    affiliations: [],
    stated: {},
  }
  const interview =
    '---\nattache: interview/1\ncitation-key: source-1\ntitle: Talk\ntype: interview\nterms: background\ndescription: an official\n---\n\n# Talk\n\n## Voices\n\n### an official {#interviewee}\n\n- role: interviewee\n\n## Questions\n\n### Q1\n\n- ¶1: “it is … like that”\n\n## Topics\n'
  const told = (sentence: string, file = names): readonly string[] => {
    const corpus = new Corpus()
    corpus.set('file:///corpus/source-1.md', interview)
    const text = `An official said so [@source-1, para. 1]. ${sentence}\n`
    const problems = new MemoChecker(corpus).check(readMemo(text, 'markdown'), { names: new Map([[file.key, file]]) })
    return problems
      .filter(({ ruleId }) => ruleId === 'attribution-breach')
      .map(({ span }) => text.slice(span.start, span.end))
  }

  for (const [sentence, found] of [
    ['Brandvold agreed.', ['Brandvold']],
    ['So did Ostrey.', ['Ostrey']],
    ['The minister, Wu, was there.', ['Wu']],
    ['They wooed the minister.', []],
  ] as const)
    test(`are found in a memo by their parts: ${sentence}`, () => assert.deepEqual(told(sentence), found))

  test('stand in no key, not by one half of a double name, and short ones do not forbid common words', () => {
    const transcript = transcriptOf({
      speakers: [
        { role: 'questioner', labels: ['Q'] },
        { role: 'interviewee', name: 'Ragna Brandvold-Ostrey' },
      ],
      said: [
        { by: 0, text: 'Is it safe?' },
        { by: 1, text: 'It is.' },
      ],
    })
    const check = (key: string): readonly string[] =>
      checkAnswers(transcript, { key, terms: 'background', description: 'an official', names: ['Li Wu'] }, new Set())
    assert.deepEqual(check('brandvold'), ['key-tells-name'])
    assert.deepEqual(check('ostrey2024'), ['key-tells-name'])
    assert.deepEqual(check('wu-2024'), ['key-tells-name'])
    assert.deepEqual(check('wu2024'), ['key-tells-name'])
    assert.deepEqual(check('politics-1'), [])
  })

  test('keep every address under which the interview was ever published', () => {
    const at = (url: string): NamesFile => ({ ...names, stated: { url } })
    const first = at('https://one.example/talk')
    const second = withNames(first, at('https://two.example/talk'))
    const third = withNames(readNamesFile(formatNamesFile(second)), at('https://three.example/talk'))
    for (const host of ['one', 'two', 'three'])
      assert.equal(told(`See https://${host}.example/talk for it.`, third).length, 1, host)
  })
})

suite('A transcript that is protected', () => {
  const talk = `LIND: The vote in Estmark has slipped again. Why is it so late this time?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

LIND: And what of the southern lane, which nobody seems to want to pay for?

OKAFOR: The southern lane is likely to stay closed until the ministers have found the money for it.
`
  const filesOf = ({ files }: Ending): Record<string, string> =>
    Object.fromEntries([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))

  test('does not come on record under a second key, and the refusal does not tell its file', async () => {
    const before = filesOf(await imported('/okafor.txt', talk))
    for (const key of [[], ['--key', 'second']]) {
      const ending = await runWith(
        ['import', '/okafor.txt', '--terms', 'On-Record', '--out', '/desk', '--store', ...key],
        before,
      )
      assert.equal(ending.code, 2, ending.out)
      assert.match(ending.out, /imported as background/)
      assert.doesNotMatch(ending.out + ending.err, /okafor/i)
      assert.deepEqual(filesOf(ending), before)
    }
    const closed = await runWith(['import', '/okafor.txt', '--terms', 'on record', '--out', '/desk'], before)
    assert.match(closed.out, /Not compared with the protected interviews here: .* --store compares them\./)
  })

  test('is not protected by a second key while it stands in the corpus on record', async () => {
    const open = await runWith(['import', '/okafor.txt', '--terms', 'on record', '--out', '/desk'], {
      '/okafor.txt': talk,
    })
    const before = filesOf(open)
    const ending = await imported('/okafor.txt', talk, ['--key', 'source-77'])
    assert.equal(ending.code, 0, 'without the other one it is free')
    const argv = [
      'import',
      '/okafor.txt',
      '--terms',
      'background',
      '--description',
      'an official',
      '--out',
      '/desk',
      '--store',
    ]
    const second = await runWith([...argv, '--key', 'source-77'], before)
    assert.equal(second.code, 2)
    assert.match(second.out, /imported as on record/)
    assert.deepEqual(filesOf(second), before)
  })

  test('does not go into a store that git keeps', async () => {
    for (const git of ['/home/.git/HEAD', '/home/.attache/.git']) {
      const ending = await runWith(
        ['import', '/okafor.txt', '--terms', 'background', '--description', 'an official', '--out', '/desk', '--store'],
        { '/okafor.txt': talk, [git]: 'ref: refs/heads/main' },
      )
      assert.equal(ending.code, 1)
      assert.match(ending.err, /lies in the git repository/)
      assert.ok(![...ending.files.keys()].some((path) => path.startsWith('/desk/')))
    }
  })

  test('is written nowhere when one of its files is there already', async () => {
    const once = await imported('/okafor.txt', talk)
    const path = [...once.files.keys()].find((one) => /^\/desk\/.*\.md$/.test(one))
    assert.ok(path)
    const argv = [
      'import',
      '/okafor.txt',
      '--terms',
      'background',
      '--description',
      'an engineer',
      '--out',
      '/desk',
      '--store',
    ]
    const key = path.replace(/^\/desk\/|\.md$/g, '')
    const ending = await runWith([...argv, '--key', key], { '/okafor.txt': talk, [path]: 'my notes' })
    assert.equal(ending.code, 2)
    assert.match(ending.out, /is there already/)
    assert.deepEqual(
      [...ending.files.keys()].filter((one) => one.startsWith('/home/')),
      [],
    )
  })

  test('gets its names again where its text is attached on another machine', async () => {
    const once = filesOf(await imported('/okafor.txt', talk, ['--name', 'Nobody Else']))
    const shared = Object.fromEntries(Object.entries(once).filter(([path]) => !path.startsWith('/home/')))
    const [key = ''] = Object.keys(shared).flatMap((path) => /^\/desk\/(.*)\.md$/.exec(path)?.[1] ?? [])
    const ending = await runWith(
      ['attach', '/okafor.txt', '--key', key, '--corpus', '/desk', '--store', '--name', 'Ines Okafor'],
      shared,
    )
    assert.equal(ending.code, 0, ending.out + ending.err)
    const names = readNamesFile(filesOf(ending)[`/home/.attache/protected/${key}.names.json`] ?? '')
    assert.ok(names)
    assert.ok(names.names.some((name) => /okafor/i.test(name)))
    assert.ok(names.names.includes('Ines Okafor'))
  })
})

suite('The terms of an import', () => {
  const talk = 'Q: Is it safe?\n\nA: It is safe.\n\nQ: Since when?\n\nA: Since it was built.\n'

  test('are on record only where nobody is described or named', async () => {
    for (const more of [
      ['--description', 'an official'],
      ['--name', 'Ines Okafor'],
    ]) {
      const ending = await runWith(['import', '/t.txt', '--terms', 'on record', '--out', '/desk', ...more], {
        '/t.txt': talk,
      })
      assert.equal(ending.code, 1)
      assert.match(ending.err, /Nothing was written: on record the speaker is named/)
    }
  })

  test('leave a description as it was agreed, on one line, and say so when it is another one', async () => {
    const once = await imported('/t.txt', talk, ['--description', 'an\n official'])
    assert.match(interviewIn(once), /^description: an official$/m)
    const files = Object.fromEntries(once.files)
    const argv = ['import', '/t.txt', '--terms', 'background', '--out', '/desk', '--store', '--key']
    const [key = ''] = [...once.files.keys()].flatMap((path) => /^\/desk\/(.*)\.md$/.exec(path)?.[1] ?? [])
    const again = await runWith([...argv, key, '--description', 'a clerk'], files)
    assert.match(again.out, /The description in the file of .* was left as it is\./)
    assert.match(again.out, /Every passage is the same as before\./)
    assert.match(interviewIn(again), /^description: an official$/m)
  })
})

suite('A quotation of a protected interview, asked on the command line', () => {
  const talk = `LIND: The vote in Estmark has slipped again. Why is it so late this time?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

LIND: And what of the southern lane, which nobody seems to want to pay for?

OKAFOR: The southern lane is likely to stay closed until the ministers have found the money for it.
`
  const ask = async (
    words: string,
    terms: string,
    more: readonly string[] = [],
  ): Promise<{ readonly ending: Ending; readonly key: string }> => {
    const argv = [
      'import',
      '/okafor.txt',
      '--terms',
      terms,
      '--description',
      'an engineer',
      '--out',
      '/desk',
      '--store',
    ]
    const { files } = await runWith(argv, { '/okafor.txt': talk })
    const [key = ''] = [...files.keys()].flatMap((path) => /^\/desk\/(.*)\.md$/.exec(path)?.[1] ?? [])
    return { ending: await runWith(['quote', words, '--corpus', '/desk', ...more], Object.fromEntries(files)), key }
  }

  for (const json of [[], ['--json']]) {
    test(`is proved by the text in the store, and none of its words are shown ${json.join('')}`, async () => {
      const { ending, key } = await ask('is split over the lanes, and in my', 'background', [...json, '--store'])
      assert.equal(ending.code, 0, ending.out + ending.err)
      assert.match(ending.out, new RegExp(key))
      assert.doesNotMatch(ending.out, /¶|split|view/)
      const altered = await ask('split over the lanes, and the matter is as simple as that', 'background', [
        ...json,
        '--store',
      ])
      assert.equal(altered.ending.code, 2)
      assert.doesNotMatch(altered.ending.out, /in my view|Norport/)
    })

    test(`is neither confirmed nor shown where it was said off the record ${json.join('')}`, async () => {
      const { ending, key } = await ask('split over the lanes', 'off record', json)
      assert.equal(ending.code, 2)
      assert.match(ending.out, new RegExp(`${key} is off the record`))
    })
  }

  test('is said to be unchecked without the store, and nobody is told to put the text into the corpus', async () => {
    const { ending } = await ask('is split over the lanes, and in my', 'background')
    assert.equal(ending.code, 2)
    assert.match(ending.out, /^Not compared with protected sources: \S+\. Use --store, or the editor\.$/m)
    assert.doesNotMatch(ending.out, /beside the interview/)
  })
})
