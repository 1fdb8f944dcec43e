import assert from 'node:assert/strict'
import { readBibTeX } from '../../../src/bibliography/bibtex/readBibTeX.js'
import type { Bibliography } from '../../../src/core/bibliography/bibliography.js'
import { readBibliography, within } from '../../../src/core/bibliography/readBibliography.js'
import { asASquare, growth } from '../../support/growth.js'

const read = (text: string): Bibliography => {
  const reading = readBibTeX('file:///a.bib', text, 'biblatex')
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

suite('A bibliography made to do harm', () => {
  for (const [what, piece] of [
    ['accents', String.raw`\"`],
    ['commands', String.raw`\textit`],
    ['commands in braces', String.raw`\textit{`],
    ['declarations', String.raw`\it `],
  ] as const)
    test(`is read whatever ${what} stand in a row`, () => {
      const title = piece.repeat(20_000) + 'x' + '}'.repeat(piece.endsWith('{') ? 20_000 : 0)
      assert.equal(read(`@book{a, title = {${title}}}\n@book{b, title = {B}}`).entries[1]?.item.title, 'B')
    })

  test('is read whatever stands between more braces than calls take words', () => {
    const { entries } = read(`@book{a, title = {x${'~'.repeat(200_000)}y}}`)
    assert.ok(entries[0]?.item.title?.endsWith('y'))
  })

  test('takes time by its length where each entry takes over from the next', () => {
    const chain = (length: number): string =>
      Array.from({ length }, (_, index) => `@book{a${index}, crossref = {a${index + 1}}}`).join('\n')
    const times = growth((length) => void read(chain(length)), 400)
    assert.ok(times < asASquare, `eight times the entries took ${times.toFixed(1)} times as long`)
  })

  test('takes over from the entries above it, and from none twice', () => {
    const { entries } = read(
      '@book{a, crossref = {b}}\n@book{b, crossref = {c}, year = 2000}\n@book{c, publisher = {P}}',
    )
    assert.equal(entries[0]?.item.publisher, 'P')
  })

  test('is left where its YAML, which is read in one piece, would take more than ten seconds', async () => {
    const find = async (count: number): Promise<Bibliography | undefined> => {
      const text = `references:\n${'- id: a\n  type: book\n'.repeat(count)}`
      const reading = await readBibliography('file:///a.yaml', text, 'csl-yaml', () => Promise.reject(new Error()))
      for (let next = reading.next(); ; next = reading.next()) if (next.done) return next.value
    }
    assert.equal((await find(3))?.entries.length, 1)
    assert.equal(await find(200_000), undefined)
  })

  test('is left where it takes more than ten seconds, by whatever clock', () => {
    let time = 0
    const slow = within(readBibTeX('file:///a.bib', '@book{a}\n'.repeat(5), 'biblatex'), () => (time += 3000))
    let steps = 0
    for (;;) {
      const { done, value } = slow.next()
      if (done) return assert.deepEqual([steps, value], [4, undefined])
      steps += 1
    }
  })
})
