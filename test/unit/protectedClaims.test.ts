import assert from 'node:assert/strict'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { formatNamesFile, readNamesFile } from '../../src/core/terms/namesFile.js'
import { guardOf } from '../../src/core/disclosure/namesInInterview.js'
import { runWith } from './cli/runWith.js'

/** A protected interview into whose claims, topic and note an analyst typed the name that the store keeps out of everything. All is invented. */
const telling = `---
attache: interview/1
citation-key: source-1df2
type: interview
title: Interview with a person close to the talks
issued: 2024
terms: background
description: a person close to the talks
note: Quillfeather asked for coffee
---

# Interview with a person close to the talks

## Voices

### a person close to the talks {#interviewee}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Quillfeather on money

- Q1: “pays for the … for the dredging”
- ¶1: “The county of … name in public”

## Topics

### What Quillfeather says of money {#money}

###### Quillfeather: county pays half {#half}

The county pays half, says Margarethe Quillfeather-Brandao.

- at: ¶1 “The county of … name in public”
- kind: fact
- holder: Quillfeather of Zephyr Maritime Holdings
- hedge: “as Quillfeather told us”
- caveat: “Quillfeather was not sure”
- key phrase: “Quillfeather will not pay”
`
const names = formatNamesFile({
  key: 'source-1df2',
  names: ['Margarethe Quillfeather-Brandao'],
  affiliations: ['Zephyr Maritime Holdings'],
  stated: {},
})
const store = '/home/.attache/protected/source-1df2.names.json'
const files = { '/corpus/source-1df2.md': telling, [store]: names }
const secret = /quill|feather|brandao|zephyr/i
const corpusOption = ['--corpus', '/corpus', '--store']

suite('a protected name that somebody typed into the file of its own interview', () => {
  test('is an error at each place, which does not repeat it', () => {
    const found = [...guarded().problems().values()].flat().filter(({ ruleId }) => ruleId === 'name-disclosed')
    assert.deepEqual(
      found.map(({ place }) => place.start.line),
      [9, 26, 33, 35, 37, 41, 41, 42, 43, 44],
    )
    assert.doesNotMatch(JSON.stringify(found), secret)
  })

  test('is told by a check with the store, at each place and without the name, and else by none', async () => {
    const memo = '/memos/m.md'
    const cited = { ...files, [memo]: 'Half is paid [@source-1df2, para. 1].\n' }
    const { code, out, err } = await runWith(['check', memo, ...corpusOption], cited)
    assert.equal(code, 2)
    const told = err.match(/source-1df2\.md:\d+:\d+ error A protected name appears here\..* name-disclosed$/gm) ?? []
    assert.equal(told.length, 10, err)
    assert.doesNotMatch(out + err, secret)
    const closed = (one: object) => runWith(['check', memo, '--corpus', '/corpus'], { [memo]: cited[memo], ...one })
    const { err: without } = await closed({ '/corpus/source-1df2.md': telling })
    assert.doesNotMatch(without, /name-disclosed/)
  })

  test('is looked for in no interview that is a list of words to try', async () => {
    const list = Array.from({ length: 6000 }, (_, index) => `word${index}`).join(' ')
    const tried = {
      ...files,
      '/corpus/source-1df2.md': telling + list,
      '/memos/m.md': 'Half is paid [@source-1df2].\n',
    }
    const { code, out, err } = await runWith(['check', '/memos/m.md', ...corpusOption], tried)
    assert.equal(code, 1)
    assert.match(err, /at most 5000 different words: \/corpus\/source-1df2\.md has more/)
    assert.doesNotMatch(out + err, /name-disclosed/)
  })

  test('gets into no problem and no document where the store is open', async () => {
    const memo = '/memos/m.md'
    const cited = { ...files, [memo]: 'Half is paid [@source-1df2, para. 1]<!--c:half~000000-->.\n' }
    for (const argv of [
      ['check', memo, ...corpusOption, '--severity', 'hint', '--format', 'json'],
      ['export', memo, ...corpusOption, '--to', 'md', '--annex'],
    ]) {
      const { out, err } = await runWith(argv, cited)
      assert.doesNotMatch(out + err, secret, argv.join(' '))
      assert.match(out + err, /source-1df2|paid/)
    }
  })

  test('is no claim’s word, and leaves the rest of the claim as it was', () => {
    const corpus = guarded()
    const claim = corpus.claim('source-1df2#half')
    assert.equal(claim?.wording, 'The county pays half, says […].')
    assert.equal(claim.label, '[…]: county pays half')
    assert.deepEqual(claim.keyPhrases, ['[…] will not pay'])
    assert.equal(claim.holder, '[…] of […]')
    assert.equal(corpus.interview('source-1df2')?.topics[0]?.title, 'What […] says of money')
    assert.deepEqual(corpus.interview('source-1df2')?.topics[0]?.claims, ['half'])
    const plain = new Corpus()
    plain.set('file:///corpus/source-1df2.md', telling)
    assert.match(plain.claim('source-1df2#half')?.wording ?? '', secret, 'without the store nobody knows')
  })

  test('is nothing to say where no name is typed', () => {
    const clean = telling
      .replace(/^note:.*\n/m, '')
      .replace(/Margarethe |Quill\*?feather\*?(?:-Brandao)?|of Zephyr.*/g, 'she')
    const corpus = guarded(clean)
    assert.deepEqual(
      [...corpus.problems().values()].flat().filter(({ ruleId }) => ruleId === 'name-disclosed'),
      [],
    )
  })
})

function guarded(text = telling): Corpus {
  const corpus = new Corpus()
  const file = readNamesFile(names)
  assert.ok(file)
  corpus.guard = guardOf(new Map([[file.key, file]]))
  corpus.set('file:///corpus/source-1df2.md', text)
  return corpus
}
