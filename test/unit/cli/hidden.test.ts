import assert from 'node:assert/strict'
import { exit } from '../../../src/cli/host.js'
import { reedSource } from '../../support/fixtures.js'
import { readDocx } from '../../support/docx.js'
import { runWith } from './runWith.js'

const memo = `---
title: Water
references:
  - {id: inner, type: book, title: Internal handbook, author: {family: Innerfield, given: A}, issued: "2019"}
---

## Why

Reed calls it a “slow-motion bargain” [@reed2021, para. 2]. [Xylophone leads]{.content-hidden} Nothing else matters.[^1]

::: {.content-hidden}
Zeppelin knows it [@inner; @moreau2021, para. 1], and calls it a “fast bargain” [@reed2021, para. 2].[^2]
:::

::: {.content-visible when-profile="internal"}
Zeppelin again.
:::

::: {.content-visible when-format="docx"}
Only in Word.
:::

<!-- Zeppelin in a comment. -->

\`\`\`{r, include=FALSE}
zeppelin <- 1
\`\`\`

- one
- [Zeppelin]{.content-hidden} two

[Zeppelin]{.content-hidden}    begins a line.

[^1]: A note.
[^2]: A zeppelin in a note [@inner].
`
const files = { '/memos/water.qmd': memo, '/corpus/reed2021.txt': reedSource() }

/** All that was made of the memo, as words. */
async function exported(to: string, style: string): Promise<{ readonly text: string; readonly err: string }> {
  const argv = ['export', '/memos/water.qmd', '--out', `/out.${to}`, '--style', style, '--annex']
  const { code, err, files: after } = await runWith(argv, files)
  assert.equal(code, 0, err)
  const made = after.get(`/out.${to}`)
  assert.ok(made instanceof Uint8Array)
  const text = to === 'docx' ? [...readDocx(made).parts.values()].join('\n') : new TextDecoder().decode(made)
  return { text, err }
}

suite('hidden content of a memo', () => {
  for (const to of ['docx', 'html', 'md'])
    test(`reaches no document, neither its words nor what only it cites: ${to}`, async () => {
      for (const style of ['policy-prose', 'chicago-notes', 'apa']) {
        const { text, err } = await exported(to, style)
        assert.doesNotMatch(text, /zeppelin|xylophone|Innerfield|handbook|Moreau|fast bargain/i, style)
        assert.match(text, /slow-motion/)
        assert.match(text, /A note/)
        assert.match(text, /begins a line/)
        assert.doesNotMatch(text, /<code>|content-(?:hidden|visible)|:::/)
        assert.equal(/Only in Word/.test(text), to === 'docx')
        assert.match(err, /^Hidden content left out of the document: \d+\.$/m)
        // The bargain stands once, and what is hidden counts for nothing.
        assert.match(err, new RegExp(`: ${to === 'docx' ? 18 : 15} words, .*\\b1 citation\\b`), err)
      }
    })

  test('is checked by no rule, but for names that must not be told', async () => {
    const hidden =
      'Plain words.\n\n::: {.content-hidden}\nReed calls it a “fast bargain” [@reed2021, para. 2] [@gone].\n:::\n'
    const { code, out } = await runWith(['check', '/memos/a.md'], {
      '/memos/a.md': hidden,
      '/corpus/reed2021.txt': reedSource(),
    })
    assert.equal(code, 0, out)
    const shown = await runWith(['check', '/memos/a.md'], {
      '/memos/a.md': hidden.replace('{.content-hidden}', '{.box}'),
      '/corpus/reed2021.txt': reedSource(),
    })
    assert.equal(shown.code, exit.problems)
    const source = JSON.stringify({
      attache: 'names/1',
      key: 'official2020',
      names: ['Wilma Dreyer'],
      affiliations: [],
      stated: {},
    })
    const told = await runWith(['check', '/memos/a.md', '--store'], {
      '/memos/a.md': 'Words.\n\n::: {.content-hidden}\nWilma Dreyer said so [@official2020, para. 1].\n:::\n',
      '/home/.attache/protected/official2020.names.json': source,
    })
    assert.equal(told.code, exit.problems, told.out + told.err)
    assert.match(told.out, /attribution-breach/)
  })

  const profiled = `Words of all.

::: {.content-hidden when-profile="public"}
Zeppelin calls it a “fast bargain” [@gone].
:::

::: {.content-visible when-profile="public"}
Only in public.
:::
`
  const profileRun = async (words: readonly string[], project: string) =>
    runWith(words, {
      './memos/water/a.md': profiled,
      './_quarto.yml': project,
      '/corpus/reed2021.txt': reedSource(),
    })

  test('follows the profile of the project above the memo, in checks, counts and documents', async () => {
    const project = 'profile:\n  default: public\n'
    const { code, out, err, files: after } = await profileRun(['export', './memos/water/a.md', '--to', 'html'], project)
    assert.equal(code, 0, err + out)
    const made = after.get('./memos/water/a.html')
    assert.ok(made instanceof Uint8Array)
    const text = new TextDecoder().decode(made)
    assert.doesNotMatch(text, /Zeppelin|gone/)
    assert.match(text, /Only in public/)
    assert.match(err, /: 6 words/)
    assert.equal((await profileRun(['check', './memos/water/a.md'], project)).code, exit.clean)
    const internal = await profileRun(['check', './memos/water/a.md'], 'profile:\n  default: internal\n')
    assert.equal(internal.code, exit.problems, internal.out)
    assert.match(internal.out, /gone/)
  })

  test('is read with no profile where the file of the project is broken, and the export says so', async () => {
    const {
      code,
      err,
      files: after,
    } = await profileRun(['export', './memos/water/a.md', '--to', 'html', '--force'], 'profile: [')
    assert.equal(code, 0, err)
    assert.match(err, /^\.\/_quarto\.yml cannot be read, so the memo was exported with no Quarto profile\./m)
    assert.ok(after.get('./memos/water/a.html'))
    const plain = await runWith(['export', './b.md', '--to', 'html'], { './b.md': 'Words.\n', './_quarto.yml': 'a: [' })
    assert.doesNotMatch(plain.err, /_quarto/)
  })
})
