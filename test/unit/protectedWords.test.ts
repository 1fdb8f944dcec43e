import assert from 'node:assert/strict'
import { disclosesSecret } from '../../src/core/export/disclosure/secrets.js'
import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import { type Ending, runWith } from './cli/runWith.js'

/** Protected names in whatever dress a memo may have them; an export and a check must say the same of each. Everybody in it is invented. */
const interview = `---
attache: interview/1
citation-key: source-2f1a
type: interview
title: Interview with a senior official
issued: 2022
terms: background
description: a senior official
---

# Interview with a senior official

## Voices

### a senior official {#interviewee}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1

- Q1: “how far is … the accord then”
- ¶1: “the annex is … frankly still open”
`
const storePath = '/home/.attache/protected/source-2f1a.names.json'
const stored = formatNamesFile({
  key: 'source-2f1a',
  names: ['Dragomir Velankov', 'Hannah Small'],
  affiliations: [],
  stated: { issued: '2022-05-05' },
})
const cites = 'The annex is open [@source-2f1a, para. 1].'

interface Both {
  readonly exported: Ending
  readonly checked: Ending
}

async function both(memo: string, ...argv: readonly string[]): Promise<Both> {
  return bothWith({ [storePath]: stored }, memo, ...argv)
}

async function bothWith(
  store: Readonly<Record<string, string>>,
  memo: string,
  ...argv: readonly string[]
): Promise<Both> {
  const files = { '/corpus/source-2f1a.md': interview, '/memos/m.md': memo, ...store }
  return {
    exported: await runWith(
      ['export', '/memos/m.md', '--to', 'html', '--out', '/memos/m.html', '--store', ...argv],
      files,
    ),
    checked: await runWith(['check', '/memos/m.md', '--store'], files),
  }
}

suite('A protected name', () => {
  const telling = [
    `As velankov told us. ${cites}`,
    `In \`velankov\` it stands. ${cites}`,
    `See DragomirVelankov2022.pdf here. ${cites}`,
    `See Velankov2022.pdf here. ${cites}`,
    `See interview_velankov_2022.docx here. ${cites}`,
    `See velankovtalk.pdf here. ${cites}`,
    `#Velankov2022 says so. ${cites}`,
    `So it was in dragomirvelankov. ${cites}`,
    `**V**elankov said so. ${cites}`,
    `Velan&shy;kov and Velanko&#118; said so. ${cites}`,
    `He is on X as @velankov. ${cites}`,
    `The annex is open [@velankov2022; @source-2f1a, para. 1].`,
    `[here]{#velankov} it stands. ${cites}`,
    `---\nnocite: '@source-2f1a'\n---\n\nVelankov said it.`,
    `---\nnocite: '@*'\nsources: [source-2f1a]\n---\n\nVelankov said it.`,
    `---\nnocite: |\n  @source-2f1a\n---\n\nVelankov said it.`,
    `Small said so. ${cites}`,
  ]
  for (const memo of telling)
    test(`keeps a memo back, whatever is said, and fails a check: ${memo.replace(/\s+/g, ' ')}`, async () => {
      const { exported, checked } = await both(`${memo}\n`, '--force')
      assert.equal(exported.code, 2, exported.err)
      assert.ok(!exported.files.has('/memos/m.html'))
      assert.equal(checked.code, 2)
      assert.match(checked.out, / error .* attribution-breach$/m)
    })

  test('that is an ordinary word is told in small letters, and keeps nothing back', async () => {
    const { exported, checked } = await both(`A small state gave way. ${cites}\n`)
    assert.equal(exported.code, 0, exported.err)
    assert.match(exported.err, /^- The memo contains an ordinary word that is also a name of source-2f1a\.$/m)
    assert.equal(checked.code, 0, checked.out)
    assert.doesNotMatch((await both(`A tiny state gave way. ${cites}\n`)).exported.err, /ordinary word/)
  })

  test('is no tag, no attribute and no rule of a style sheet', () => {
    const page = '<style>main { font: 1em sans }</style><main lang="en"><ul><li class="alder">One</li></ul></main>'
    assert.equal(disclosesSecret(page, ['Main', 'Li', 'Sans', 'Alder']), false)
    assert.ok(disclosesSecret('<img alt="by alder" src="a.png">', ['Alder']))
    assert.ok(disclosesSecret('<li>by alder</li>', ['Alder']))
  })

  test('is nothing that only looks like it', async () => {
    for (const words of ['Velankovich and Kuvelankov met.', 'See elankov.pdf and #Velanko.', 'Smaller states agree.']) {
      const { exported, checked } = await both(`${words} ${cites}\n`)
      assert.equal(exported.code, 0, exported.err)
      assert.equal(checked.code, 0, checked.out)
    }
  })
})

suite('A protected source whose names are not here', () => {
  const memo = `As Velankov told us. ${cites}\n`

  test('keeps a memo back as it fails a check, whatever is said', async () => {
    for (const one of [memo, "---\nnocite: '@source-2f1a'\n---\n\nNobody is named.\n"]) {
      const { exported, checked } = await bothWith({}, one, '--force')
      assert.equal(exported.code, 2)
      assert.match(exported.err, /source-2f1a is protected, and its names are not on this machine/)
      assert.match(exported.err, /Export stopped: the memo could not be checked for protected names/)
      assert.ok(!exported.files.has('/memos/m.html'))
      assert.equal(checked.code, 2)
      assert.match(checked.out, /attribution-unchecked$/m)
    }
  })

  test('lets it go where an off switch says who has checked, and says so', async () => {
    const off = '<!-- attache-off attribution-unchecked: read against the names on 3 March (J. Ruiz) -->'
    const { exported, checked } = await bothWith({}, `${off}\n\n${cites}\n`)
    assert.equal(exported.code, 0, exported.err)
    assert.match(exported.err, /names behind source-2f1a are not on this machine/)
    assert.equal(checked.code, 0, checked.out)
  })
})

suite('The identification report', () => {
  const reported = async (memo: string, store = stored): Promise<string> => {
    const { exported } = await bothWith({ [storePath]: store }, `${memo}\n`)
    assert.equal(exported.code, 0, exported.err)
    return exported.err
  }

  test('tells the day that the store knows, however and wherever the memo writes it', async () => {
    for (const day of [
      '5 May 2022',
      'May 5th, 2022',
      'Thursday, 5 May,',
      '2022-05-05',
      '05/05/2022',
      '5. Mai 2022',
      '5 mai 2022',
    ])
      assert.match(
        await reported(`We met on ${day} there.\n\n${cites}`),
        /^- The memo gives the day of source-2f1a: .*5.*\. Only the year may be given\.$/m,
        day,
      )
    for (const day of ['15 May 2022', '5 May 2021', 'May 2022', '5 June 2022', '2022-05-15'])
      assert.doesNotMatch(await reported(`We met on ${day} there.\n\n${cites}`), /gives the day of/, day)
  })

  test('tells places beside the citation, those of a glossary by all their names, and others by where they stand', async () => {
    for (const [words, beside] of [
      ['He spoke at the Hotel Astoria in Karsk.', 'Hotel Astoria, Karsk'],
      ['In Sarn the official said so.', 'Sarn'],
      ['A senior official in Lower Karsk said so.', 'Lower Karsk'],
      ['The Velmark view is known.', 'Velmark'],
    ] as const)
      assert.match(
        await reported(`${words} ${cites}`),
        new RegExp(`^- “a senior official” appears beside ${beside}\\.$`, 'm'),
        words,
      )
    assert.doesNotMatch(await reported(`In Karsk it rained.\n\n${cites}`), /appears beside/)
  })

  test('tells a position that the store knows, unless it was agreed', async () => {
    const withPosition = (position: string): string =>
      formatNamesFile({ key: 'source-2f1a', names: [], affiliations: [], positions: [position], stated: {} })
    const told = /^- The memo contains a position of source-2f1a\.$/m
    assert.match(await reported(`The deputy head said so. ${cites}`, withPosition('deputy head')), told)
    assert.doesNotMatch(await reported(`A senior official said so. ${cites}`, withPosition('senior official')), told)
  })

  test('counts what nocite lists', async () => {
    assert.match(
      await reported("---\nnocite: '@source-2f1a'\n---\n\nOn 5 May 2022 it rained."),
      /^The memo cites protected sources: a senior official, 2022\.$/m,
    )
  })
})

suite('Plain prose', () => {
  test('does not repeat the description where the sentence calls back whom it was', async () => {
    const memo = `${cites} Rain fell.\n\nThe official said it is open [@source-2f1a, para. 1]. Rain fell.\n\nIt is open [@source-2f1a, para. 1].\n`
    const files = { '/corpus/source-2f1a.md': interview, '/memos/m.md': memo, [storePath]: stored }
    const { out } = await runWith(['export', '/memos/m.md', '--to', 'md', '--store'], files)
    assert.deepEqual(
      out.match(/[^.\n]*open[^.]*\./g)?.map((one) => one.trim()),
      [
        'The annex is open (a senior official, in a conversation on background, 2022).',
        'The official said it is open.',
        'It is open (a senior official).',
      ],
    )
  })
})

suite('What was given off the record', () => {
  test('may not be put into a bibliography by nocite either', async () => {
    const closed = interview.replace('terms: background', 'terms: off record')
    for (const key of [`'@source-2f1a'`, `'@*'\nsources: [source-2f1a]`]) {
      const files = {
        '/corpus/source-2f1a.md': closed,
        [storePath]: stored,
        '/memos/m.md': `---\nnocite: ${key}\n---\n\nWords.\n`,
      }
      const { code, err } = await runWith(['export', '/memos/m.md', '--to', 'md', '--store', '--force'], files)
      assert.equal(code, 2, key)
      assert.match(err, /m\.md:2:\d+ source-2f1a was given off the record/)
      const checked = await runWith(['check', '/memos/m.md', '--store'], files)
      assert.match(checked.out, /terms-ignored$/m)
    }
  })

  test('keeps a memo back from eight words in quotation marks that cite nothing, and not from few', async () => {
    const text = '[Q1]\nHow far is it?\n\n[¶1]\nThey paid it through a mill in Karsk, and nobody asked.\n'
    const memo = 'It went “through a mill in Karsk, and nobody asked”, they say.\n'
    for (const [terms, expected] of [
      ['off record', 2],
      // On background they may be quoted, and then they are cited.
      ['background', 2],
    ] as const) {
      const files = {
        '/corpus/source-2f1a.md': interview.replace('terms: background', `terms: ${terms}`),
        [storePath]: stored,
        [storePath.replace('.names.json', '.txt')]: text,
        '/memos/m.md': memo,
      }
      const { code, err } = await runWith(['export', '/memos/m.md', '--to', 'md', '--store', '--force'], files)
      assert.equal(code, expected, `${terms}: ${err}`)
      const few = { ...files, '/memos/m.md': 'It went “through a mill”, they say.\n' }
      assert.equal((await runWith(['export', '/memos/m.md', '--to', 'md', '--store', '--force'], few)).code, 0)
    }
  })
})

suite('Words off the record within an interview on the record', () => {
  const voices = `---
attache: interview/3
citation-key: pilots2024
type: interview
title: Two at the harbour
author:
  - given: Nora
    family: Lindqvist
terms: on record
---

# Two at the harbour

## Voices

### Nora Lindqvist {#nora}

- role: interviewee

### Questioner {#q}

- role: questioner

## Questions

### Q1 Pilots

- Q1: “What of the … at the bar”
- ¶1: “The pilots want … second tug now” {voice=nora}
- ¶2: “Secret talks were … in the cellar” {voice=nora terms=off-record}
- ¶3: “The tariff was … on the harbour” {voice=nora terms=not-for-attribution}
`
  const text = `[Q1]
What of the pilots at the bar?

[¶1]
The pilots want the port to buy a second tug now.

[¶2]
Secret talks were held every Friday night in the cellar.

[¶3]
The tariff was written by the line that has the lease on the harbour.
`
  const outcome = async (memo: string): Promise<Both> =>
    bothWith({ '/corpus/pilots2024.md': voices, '/corpus/pilots2024.txt': text }, `${memo}\n`, '--force')

  const leaving = [
    'Somebody says secret talks were held every Friday night in the cellar.',
    '“Secret talks were held every Friday night in the cellar.”',
    'They met in the cellar: “talks were held every Friday night”.',
    'They met: “talks were held every Friday night” [@pilots2024, para. 1].',
    'She says secret talks were held every Friday night in the cellar [@pilots2024, para. 1].',
    'Text. <!-- secret talks were held every Friday night in the cellar -->',
  ]
  for (const memo of leaving)
    test(`keep a memo back, cited or not: ${memo}`, async () => {
      const { exported, checked } = await outcome(memo)
      assert.equal(exported.code, 2, exported.err)
      assert.equal(exported.files.has('/memos/m.html'), false)
      if (!memo.includes('<!--')) {
        assert.match(checked.out, /said off the record/)
        assert.doesNotMatch(checked.out, /quotation-uncited/, 'a citation would be no way out')
      }
    })

  test('as words that may not be attributed keep it back without a citation, and are told once', async () => {
    const { exported, checked } = await outcome('He says the tariff was written by the line that has the lease.')
    assert.equal(exported.code, 2, exported.err)
    assert.equal(checked.out.match(/quotation-uncited|without quotation marks/g)?.length, 1, checked.out)
  })

  test('keep back no other words of it', async () => {
    for (const memo of [
      'The pilots want the port to buy a second tug [@pilots2024, para. 1].',
      'She says that “the pilots want the port to buy a second tug now” [@pilots2024, para. 1].',
      'Nobody met at night.',
    ])
      assert.equal((await outcome(memo)).exported.code, 0, memo)
  })
})

suite('Terms that a file states twice', () => {
  const once = `---
attache: interview/3
citation-key: pilots2024
type: interview
title: Two at the harbour
terms: on record
embargo: 2020-01-01
---

# Two at the harbour

## Voices

### Nora Lindqvist {#nora}

- role: interviewee
- terms: on record
- read-back: none

### Questioner {#q}

- role: questioner

## Questions

### Q1 Pilots

- Q1: “What of the … at the bar”
- ¶1: “The pilots want … second tug now” {voice=nora}
`
  const stated = async (from: string, to: string, ...argv: readonly string[]): Promise<Ending> =>
    runWith([...argv, '/memos/m.md', '--corpus', '/u/corpus', '--store'], {
      '/u/corpus/pilots2024.md': once.replace(from, to),
      '/memos/m.md': 'The pilots want a tug [@pilots2024, para. 1].\n',
    })
  const outcome = (from: string, to: string): Promise<Ending> => stated(from, to, 'export', '--to', 'md')

  test('count as the strictest, in whatever order, and are told', async () => {
    assert.equal((await outcome('', '')).code, 0)
    for (const [from, to, said] of [
      ['terms: on record\nemb', 'terms: on record\nterms: off record\nemb', /given off the record/],
      ['terms: on record\nemb', 'terms: off record\nterms: on record\nemb', /given off the record/],
      ['embargo: 2020-01-01', 'embargo: 2020-01-01\nembargo: 2199-01-01', /embargo/],
      ['- terms: on record', '- terms: on record\n- terms: off record', /off the record/],
      ['- terms: on record', '- terms: on record\n- terms:', /off the record/],
      ['- read-back: none', '- read-back: none\n- read-back: required', /read-back|approv/i],
      ['{voice=nora}', '{voice=nora terms=on-record terms=off-record}', /off the record/],
    ] as const) {
      const { code, err } = await outcome(from, to)
      assert.equal(code, 2, to)
      assert.match(err, said, to)
      const checked = await stated(from, to, 'check')
      if (to.includes('\n') && !to.startsWith('- ')) assert.match(checked.err, /must be unique/, to)
    }
  })
})
