import assert from 'node:assert/strict'
import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import { type Ending, runWith } from './cli/runWith.js'

/** Words of transcripts in the store that stand in a memo which does not cite them. Everybody here is invented. */
const background = `---
attache: interview/1
citation-key: source-5d0e
type: interview
title: Interview with a senior harbour official
issued: 2022
terms: background
description: a senior harbour official
---

# Interview with a senior harbour official

## Voices

### a senior harbour official {#interviewee}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1

- Q1: “when will the … basin be dredged”
- ¶1: “nobody will dredge … a farewell present”
`
const offRecord = `---
attache: interview/1
citation-key: source-9c3d
type: interview
title: Interview with a person close to the talks
terms: off record
description: a person close to the talks
---

# Interview with a person close to the talks

## Voices

### a person close to the talks {#interviewee}

- role: interviewee

## Questions

## Topics
`
const corpus = { '/corpus/source-5d0e.md': background, '/corpus/source-9c3d.md': offRecord }
const store = '/home/.attache/protected'
const stored = {
  [`${store}/source-5d0e.names.json`]: formatNamesFile({
    key: 'source-5d0e',
    names: ['Tamsin Ekberg'],
    affiliations: ['Directorate of Quays'],
    stated: { issued: '2022-05-05' },
  }),
  [`${store}/source-5d0e.txt`]:
    '[Q1]\nWhen will the northern basin be dredged?\n\n[¶1]\nNobody will dredge that basin before the spring tides of 2031, and the minister knows it. The rest is a farewell present.\n',
  [`${store}/source-9c3d.names.json`]: formatNamesFile({
    key: 'source-9c3d',
    names: ['Ruben Aldertree'],
    affiliations: [],
    stated: {},
  }),
  [`${store}/source-9c3d.txt`]:
    '[Q1]\nIs the accord finished?\n\n[¶1]\nThe accord was buried in a car park behind the fish market. After that we only played for time.\n',
}
const quoted = '“Nobody will dredge that basin before the spring tides of 2031”'
const said = '“buried in a car park behind the fish market”'

async function both(
  memo: string,
  files: Readonly<Record<string, string>> = stored,
): Promise<{ readonly checked: Ending; readonly exported: Ending }> {
  const all = { ...corpus, ...files, '/memos/m.md': `${memo}\n` }
  return {
    checked: await runWith(['check', '/memos/m.md', '--store'], all),
    exported: await runWith(['export', '/memos/m.md', '--to', 'md', '--force', '--store'], all),
  }
}

suite('Words of a transcript in the store', () => {
  test('keep a memo back beside the name of who said them, though no key is cited', async () => {
    for (const name of ['Tamsin Ekberg', 'Somebody of the Directorate of Quays']) {
      const { checked, exported } = await both(`${name} told us: ${quoted}.`)
      assert.match(checked.out, /error A protected name appears in the text, and this memo has words of that interview/)
      assert.equal(exported.code, 2)
      assert.equal(exported.out, '')
      assert.match(exported.err, /Nothing was written/)
    }
  })

  test('are no breach where nobody is named, and a name is none where nothing of the interview stands', async () => {
    for (const memo of [`Some in Karsk say ${quoted}.`, 'Tamsin Ekberg opened the fair.']) {
      const { checked, exported } = await both(memo)
      assert.doesNotMatch(checked.out, /attribution-breach/)
      assert.doesNotMatch(exported.err, /protected name/)
    }
  })

  test('are to be cited, in quotation marks and without, and leave in no document before they are, whatever is forced', async () => {
    for (const memo of [
      `Some in Karsk say ${quoted}.`,
      'It is plain that nobody will dredge that basin before the spring tides of 2031.',
    ]) {
      const { checked, exported } = await both(memo)
      assert.match(checked.out, /warning .*these are the words of a protected source\..* quotation-uncited/)
      assert.equal(exported.code, 2)
      assert.equal(exported.out, '')
      assert.match(exported.err, /^\/memos\/m\.md:1:\d+ Words of source-5d0e, a protected source, stand here without/)
      assert.doesNotMatch(exported.err, /basin|spring tides/)
    }
  })

  test('are the same in signs that nobody sees and in letters that look alike, for a check and an export', async () => {
    const told = (word: (plain: string) => string): string =>
      `It is plain that nobody will ${word('dredge')} that basin before the ${word('spring')} tides of 2031.`
    const within = (sign: string) => (plain: string) => `${plain.slice(0, 3)}${sign}${plain.slice(3)}`
    const unseen = '\u00ad \u200b \u2060 \ufeff \u034f \u2064 \u3164 \u{e0041} &shy; &zwnj; &#8203;'
      .split(' ')
      .map(within)
    const alike = [
      (plain: string) => plain.replace('e', '\u0435').replace('p', '\u0440'),
      (plain: string) => plain.replace(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)),
      (plain: string) => plain.replace(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0x1d3b9)),
    ]
    for (const disguise of [...unseen, ...alike]) {
      const { checked, exported } = await both(told(disguise))
      assert.match(checked.out, /these are the words of a protected source\..* quotation-uncited/, told(disguise))
      assert.equal(exported.code, 2, told(disguise))
    }
  })

  test('leave in no address either, however it writes what stands between them', async () => {
    const words = 'nobody will dredge that basin before the spring tides'
    for (const blank of ['%20', '+', '%C2%A0'])
      for (const start of ['https://example.org/', 'mailto:a@example.org?subject=']) {
        const { exported } = await both(`See [here](${start}${words.replaceAll(' ', blank)}).`)
        assert.equal(exported.code, 2, start + blank)
      }
  })

  test('that were said off the record keep a memo back, and nothing says whose they are', async () => {
    for (const memo of [
      `The accord was ${said}, we hear.`,
      'We hear that the accord was buried in a car park behind the fish market.',
    ]) {
      const { checked, exported } = await both(memo)
      assert.match(checked.out, /error These words were said off the record, in source-9c3d\. Take them out\./)
      assert.doesNotMatch(checked.out, /quotation-uncited|Aldertree/)
      assert.equal(exported.code, 2)
      assert.equal(exported.out, '')
    }
  })

  test('are confirmed to nobody who has no store', async () => {
    for (const memo of [`The accord was ${said}, we hear.`, `Some say ${quoted}.`]) {
      const { checked } = await both(memo, {})
      assert.equal(checked.out, '')
      assert.equal(checked.code, 0)
    }
  })

  test('are free where somebody says them on the record too', async () => {
    const open = background
      .replaceAll('source-5d0e', 'ekberg2022')
      .replace('terms: background', 'terms: on record')
      .replace('description: a senior harbour official\n', 'author:\n  - given: Vera\n    family: Lund\n')
    const text =
      '[Q1]\nWhen will the northern basin be dredged?\n\n[¶1]\nThe accord was buried in a car park behind the fish market.\n'
    const { checked } = await both(`The accord was ${said}, we hear.`, {
      ...stored,
      '/corpus/ekberg2022.md': open,
      '/corpus/ekberg2022.txt': text,
    })
    assert.doesNotMatch(checked.out, /attribution-breach/)
    assert.match(checked.out, /quotation-uncited/)
  })
})
