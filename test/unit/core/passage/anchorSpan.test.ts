import assert from 'node:assert/strict'
import { anchorSpan } from '../../../../src/core/passage/anchorSpan.js'
import { claimsAround, claimsInSource } from '../../../../src/core/passage/sourceClaims.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedInterview, reedSource } from '../../../support/fixtures.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'

const source = readSource(
  'file:///corpus/a.txt',
  '[¶1]\n“Not now,” he said -- not\nnow, and not [ever] then. Never so.\n\n[¶2]\nNot then.\n',
)

function found(first: string, last: string, number = 1): string | undefined {
  const span = anchorSpan(source, { ref: { kind: 'paragraph', number }, first, last })
  return span && source.text.slice(span.start, span.end)
}

suite('the words that an anchor points at', () => {
  test('are found whatever the typography, case and line breaks', () => {
    assert.equal(found('he said - not now', 'never so'), 'he said -- not\nnow, and not [ever] then. Never so')
  })

  test('are the shortest stretch from the first words to the last, within the passage', () => {
    assert.equal(found('not', 'then'), 'not [ever] then')
    assert.equal(found('Not', 'then', 2), 'Not then')
  })

  test('may be one and the same', () => {
    assert.equal(found('and not', 'and not'), 'and not')
  })

  test('are nowhere where they do not stand there in this order', () => {
    assert.equal(found('never', 'not now'), undefined)
    assert.equal(found('not now', 'elsewhere'), undefined)
    assert.equal(found('', ''), undefined)
    assert.equal(found('not', 'then', 3), undefined)
  })
})

suite('claims in the text', () => {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  const [interview, text] = [corpus.interview('reed2021'), corpus.sourceOf('reed2021')]
  assert.ok(interview && text)

  test('are all found, each where its words stand', () => {
    const all = claimsInSource(interview, text)
    assert.deepEqual(new Set(all.map(({ claim }) => claim.id)), new Set(interview.claims.map(({ id }) => id)))
    const dam = all.find(({ claim }) => claim.id === 'dam-failure')
    assert.equal(
      dam && text.text.slice(dam.span.start, dam.span.end),
      'Kestrian engineers say that the dam could fail within ten years',
    )
  })

  test('around some words come closest first', () => {
    const start = text.text.indexOf('slow-motion')
    const around = claimsAround(claimsInSource(interview, text), { start, end: start + 11 })
    assert.deepEqual(
      around.map(({ claim }) => claim.id),
      ['unequal-bargain'],
    )
  })

  test('follow a changed interview', () => {
    corpus.set(
      'file:///corpus/reed2021.md',
      reedInterview().replace('“In my view … unequal partners”', '“slow-motion bargain”'),
    )
    const changed = corpus.interview('reed2021')
    assert.ok(changed)
    const one = claimsInSource(changed, text).find(({ claim }) => claim.id === 'unequal-bargain')
    assert.equal(one && text.text.slice(one.span.start, one.span.end), 'slow-motion bargain')
  })
})
