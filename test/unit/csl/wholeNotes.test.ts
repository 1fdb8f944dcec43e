import assert from 'node:assert/strict'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import type { Run } from '../../../src/core/export/citedItem.js'
import { interviews } from './interviews.js'
import { corpusOf, render, styleOf, wordsOf } from './rendered.js'

const entries: readonly CslItem[] = [
  {
    id: 'quist2022',
    type: 'article-journal',
    title: 'Canals in winter',
    author: [{ family: 'Quist', given: 'Nora' }],
    'container-title': 'Mud',
    DOI: '10.1000/mud.7',
    issued: { 'date-parts': [[2022]] },
  },
  {
    id: 'vance1984',
    type: 'book',
    title: 'After the Flood',
    author: [{ family: 'Vance', given: 'Ruth' }],
    publisher: 'Delta Press',
    issued: { 'date-parts': [[1984]] },
  },
]

/** The words of a note that lead to an address. */
function linked(runs: readonly Run[] | undefined): readonly (readonly [string, string])[] {
  return (runs ?? []).flatMap(({ text, href }) => (href ? [[text, href] as const] : []))
}

suite('notes as a reader sees them', () => {
  for (const memo of [
    'So [@quist2022; see also @vance1984].',
    'So [@quist2022; see also @vance1984, p. 3, on ice; and @vance1984, p. 4].',
  ])
    test(`a reference behind one with an address has no link of its own: ${memo}`, () => {
      for (const style of ['chicago-notes', 'apa', 'chicago-author-date']) {
        const { citations } = render(memo, styleOf(style), { entries })
        const found = citations.flatMap(({ text, note }) => [...linked(text), ...linked(note)])
        const address = 'https://doi.org/10.1000/mud.7'
        assert.deepEqual(found, style === 'chicago-notes' ? [[address, address]] : [])
      }
    })

  test('each reference leads to its own entry, and what stands around it to none', () => {
    const memo = 'So [@quist2022; see also @vance1984, p. 3].'
    const { citations } = render(memo, styleOf('apa', { linkCitations: true }), { entries })
    const found = linked(citations[0]?.text)
    assert.deepEqual(new Set(found.map(([, href]) => href)), new Set(['#ref-quist2022', '#ref-vance1984']))
    assert.ok(found.every(([text]) => !text.includes('see also')))
  })

  test('no full stop stands on both sides of a quotation mark', () => {
    const memo =
      'A.^[Compare @small2010 [para. 1].] B.^[[@small2010, para. 2].] C.^[It is so [@small2010, para. 3]. D.]'
    const { citations } = render(memo, styleOf('chicago-notes'), { corpus: interviews() })
    const words = citations.map(({ text }) => wordsOf(text))
    assert.match(words[0] ?? '', /beginning “Less than people”$/)
    assert.match(words[1] ?? '', /beginning “We shall see”$/)
    assert.match(words[2] ?? '', /beginning “Two things matter”\)$/)
  })

  test('the first words of an answer end where its first sentence does', () => {
    const corpus = corpusOf(`---
attache: interview/1
citation-key: lund2024
type: interview
title: On ice
author:
  - given: Ida
    family: Lund
issued: 2024
terms: on record
language: en
---

# On ice

## Voices

### Ida Lund {#lund}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 A question

- Q1: “Will it hold … the ice”
- ¶1: “Probably not. At … in spring”
- ¶2: “The U.S. ice … in spring”
`)
    const memo = 'So [@lund2024, para. 1]. So [@lund2024, para. 2].'
    const notes = render(memo, styleOf('chicago-notes'), { corpus }).citations.map(({ note }) => wordsOf(note))
    assert.match(notes[0] ?? '', /beginning “Probably not\.”$/)
    assert.match(notes[1] ?? '', /beginning “The U\.S\. ice\.”$/)
  })

  test('a title that was made up for an interview that nobody has published is not said beside “interview”', () => {
    const talk = (key: string, title: string, ...front: readonly string[]): string =>
      `---\nattache: interview/1\ncitation-key: ${key}\ntype: interview\ntitle: ${title}\nauthor:\n  - given: Ida\n    family: Lund\nissued: 2024\n${front.map((one) => `${one}\n`).join('')}terms: on record\nlanguage: en\n---\n\n# ${title}\n\n## Voices\n\n### Ida Lund {#lund}\n\n- role: interviewee\n\n## Questions\n\n- ¶1: “We shall see”\n`
    const corpus = corpusOf(
      talk('made', 'Interview with Captain Ida Lund'),
      talk('own', 'Interview with the ice'),
      talk('published', 'Interview with Ida Lund', 'publisher: Mud'),
    )
    const first = (key: string): string =>
      wordsOf(render(`So [@${key}].`, styleOf('chicago-notes'), { corpus }).citations[0]?.note)
    assert.equal(first('made'), 'Ida Lund, interview, 2024.')
    assert.match(first('own'), /“Interview with the Ice,”/)
    assert.match(first('published'), /“Interview with Ida Lund,”/)
  })

  test('a description begins a sentence, an item and a note with a capital letter, in every style', () => {
    const memo =
      '@background1 [para. 1] says so. Yet @background1 [para. 1] doubts it.\n\n- @background1 [para. 1] says so\n\n> @background1 [para. 1] says so.\n\nNote.^[@background1 [para. 1] says so.]'
    for (const name of ['chicago-notes', 'chicago-author-date', 'apa', 'policy-prose']) {
      const { citations } = render(memo, styleOf(name), { corpus: interviews() })
      const begin = citations.map(({ text }) => /^\p{L}+ senior official/u.exec(wordsOf(text))?.[0])
      const whole = 'A senior official'
      assert.deepEqual(begin, [whole, 'a senior official', whole, whole, whole], name)
    }
  })

  test('a description that moves from the middle of its sentence to the beginning gets its capital letter', () => {
    const style = styleOf('apa')
    const named = (memo: string): string => wordsOf(render(memo, style, { corpus: interviews() }).citations[0]?.text)
    assert.match(named('Yet @background1 says so.'), /^a senior official/)
    assert.match(named('@background1 says so.'), /^A senior official/)
  })
})
