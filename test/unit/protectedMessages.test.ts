import assert from 'node:assert/strict'
import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import { type Ending, runWith } from './cli/runWith.js'

/** Messages quote a memo, and are printed into logs that others read. Everybody here is invented. */
const interview = `---
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
const files = {
  '/corpus/source-5d0e.md': interview,
  '/home/.attache/protected/source-5d0e.names.json': formatNamesFile({
    key: 'source-5d0e',
    names: ['Tamsin Ekberg'],
    affiliations: ['Directorate of Quays'],
    stated: {},
  }),
  '/home/.attache/protected/source-5d0e.txt':
    '[Q1]\nWhen will the northern basin be dredged?\n\n[¶1]\nNobody will dredge it before the spring tides, and the rest is a farewell present.\n',
}

async function run(
  argv: readonly string[],
  memo: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  return runWith(argv, { ...files, ...more, '/memos/m.md': memo })
}

/** What a message is to have instead, for each memo. */
const memos: readonly (readonly [memo: string, told: RegExp])[] = [
  ['So it is said [@tamsinekberg].\n', /has the key \[…\]/],
  ['So it is said [@tekberg2022a].\n', /has the key \[…\]/],
  ['It is said [@source-5d0e, para. 1]<!--c:ekberg~a1b2c3-->.\n', /The pinned claim “\[…\]”/],
  ['<!-- attache-off ekberg: she said so (Me) -->\n', /no check “\[…\]”/],
  ['---\nbibliography: ekberg.bib\n---\n\nText.\n', /\[…\]/],
  ['“Nobody in the Directorate of Quays will dredge it before the tides” [@reed2021, para. 2].\n', /quotation-/],
]

suite('A message', () => {
  for (const [memo, told] of memos)
    test(`tells no protected name of: ${memo.trim()}`, async () => {
      for (const format of ['text', 'json', 'sarif']) {
        const { out, err } = await run(['check', '/memos/m.md', '--format', format, '--severity', 'hint'], memo)
        assert.doesNotMatch(out + err, /ekberg|Quays/i)
        assert.match(out, told)
      }
    })

  test('of an export tells none either', async () => {
    const style = await run(['export', '/memos/m.md', '--to', 'html'], '---\ncsl: ekberg.csl\n---\n\nText.\n')
    assert.match(style.err, /The style \[…\] cannot be read/)
    const key = await run(['export', '/memos/m.md', '--to', 'md'], 'So it is said [@tamsinekberg].\n')
    assert.match(key.err, /No source has the key \[…\]/)
    assert.doesNotMatch(style.err + key.err, /ekberg/i)
  })

  test('of an export says which entry of a bibliography holds a protected name, and what to do', async () => {
    const bibliography = '@report{quays21, title={Dredging}, institution={Directorate of Quays}, year={2021}}\n'
    const memo = '---\nbibliography: port.bib\n---\n\nIt is said [@source-5d0e, para. 1]. See [@quays21].\n'
    const { code, err, out } = await run(
      ['export', '/memos/m.md', '--to', 'html', '--style', 'apa', '--out', '-'],
      memo,
      { '/memos/port.bib': bibliography },
    )
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(
      err,
      /m\.md:5:\d+ Export stopped: a protected name appears in the bibliography entry of quays21\. .* Cite another, or remove/,
    )
    assert.doesNotMatch(err, /Directorate/)
  })

  test('of a check says so too, of an institution in braces and of a name with a particle, wherever an export would stop', async () => {
    const entry = (key: string, author: string): string =>
      `@report{${key}, author={${author}}, title={Dredging}, institution={House}, abstract={Directorate of Quays}, year={2021}}\n`
    const head = '---\nbibliography: port.bib\n---\n\n'
    for (const [author, isTold] of [
      ['{Directorate of Quays}', true],
      ['{{Directorate of Quays}}', true],
      ['von Ekberg, Tamsin', true],
      ['Tamsin von Ekberg', true],
      ['Doe, Jane', false],
    ] as const) {
      const memo = `${head}It is said [@source-5d0e, para. 1]. See [@quays21].\n`
      const bibliography = { '/memos/port.bib': entry('quays21', author) }
      const check = await run(['check', '/memos/m.md'], memo, bibliography)
      const made = await run(['export', '/memos/m.md', '--to', 'md', '--style', 'apa'], memo, bibliography)
      assert.deepEqual([check.code, made.code], isTold ? [2, 2] : [0, 0], author)
      const at = /m\.md:5:\d+ error A protected name appears in the bibliography entry of quays21\. .* Cite another/
      if (isTold) assert.match(check.out, at)
      assert.doesNotMatch(check.out + check.err + made.err, /Ekberg|Directorate/)
    }
  })

  test('names whom anybody may name, and keys of the corpus', async () => {
    const { out } = await run(['check', '/memos/m.md'], 'It is so [@reed2022]. And so [@source-5d0e, para. 9].\n')
    assert.match(out, /reed2022\. Similar: reed2021/)
    assert.match(out, /source-5d0e/)
  })
})
