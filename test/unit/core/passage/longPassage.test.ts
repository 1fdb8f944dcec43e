import assert from 'node:assert/strict'
import { draftClaim } from '../../../../src/core/coding/draftClaim.js'
import { proposeContent } from '../../../../src/core/coding/content.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readSource, type SourceText } from '../../../../src/core/corpus/source/sourceText.js'
import type { Interview } from '../../../../src/core/model.js'
import { sentenceSelected } from '../../../../src/core/passage/selectedWords.js'
import { claimsInSource } from '../../../../src/core/passage/sourceClaims.js'
import { sourceHover } from '../../../../src/core/passage/sourceHover.js'
import { asASquare, growth } from '../../../support/growth.js'

const sentence = (number: number): string => `Gauge number ${number} fell by ${number} hands in the year after.`

interface Talk {
  readonly corpus: Corpus
  readonly interview: Interview
  readonly text: string
}

/** One answer of so many sentences, with a claim on each, and no question before it. */
function talk(size: number): Talk {
  const numbers = Array.from({ length: size }, (_, number) => number)
  const claims = numbers.map((number) =>
    [
      `###### Gauge ${number} fell {#gauge-${number}}`,
      '',
      `Gauge ${number} fell by ${number} hands.`,
      '',
      `- at: ¶1 “Gauge number ${number} … ${number} hands in the year”`,
      '- kind: fact',
      '',
    ].join('\n'),
  )
  const corpus = new Corpus()
  corpus.set(
    'file:///corpus/long2024.md',
    [
      '---\nattache: interview/2\ncitation-key: long2024\ntype: interview\ntitle: A long talk\nterms: on record\n---',
      '# A long talk\n\n## Voices\n\n### Ann Reed {#reed}\n\n- role: interviewee',
      '## Questions\n\n### Without a question\n\n- ¶1: “Gauge number 0 … the year after”',
      `## Topics\n\n### Gauges {#gauges}\n\n${claims.join('\n')}`,
    ].join('\n\n'),
  )
  const interview = corpus.interview('long2024')
  assert.ok(interview)
  return { corpus, interview, text: `[¶1]\n${numbers.map(sentence).join(' ')}\n` }
}

const read = ({ text }: Talk): SourceText => readSource('file:///corpus/long2024.txt', text)

suite('A passage of 50,000 characters with a thousand claims and no question', () => {
  const long = talk(1000)
  const source = read(long)

  test('shows each claim on its own sentence', () => {
    assert.ok(long.text.length > 50_000)
    const claims = claimsInSource(long.interview, source)
    assert.equal(claims.length, 1000)
    for (const [number, { claim, span }] of claims.entries()) {
      assert.equal(claim.id, `gauge-${number}`)
      assert.equal(source.text.slice(span.start, span.end), sentence(number).replace(' after.', ''))
    }
    const hover = sourceHover(long.interview, source, source.text.indexOf('Gauge number 700'))
    assert.deepEqual(
      hover?.claims.map(({ id }) => id),
      ['gauge-700'],
    )
  })

  test('gives a claim of the one sentence at the cursor', () => {
    const at = source.text.indexOf('hands', source.text.indexOf('Gauge number 900'))
    const span = sentenceSelected(source, at)
    assert.equal(source.text.slice(span.start, span.end), sentence(900))
    const draft = draftClaim(long.corpus, long.interview, source, span)
    assert.ok(!('reason' in draft))
    assert.equal(proposeContent(long.corpus, long.interview, draft).wording, sentence(900))
  })

  test('is looked through once, however many claims rest on it', () => {
    const talks = new Map([60, 480].map((size) => [size, talk(size)]))
    const times = growth((size) => {
      const one = talks.get(size)
      assert.ok(one)
      // A text that has been read anew, as after each keystroke.
      claimsInSource(one.interview, read(one))
    }, 60)
    assert.ok(times < asASquare, `eight times as much takes ${times} times as long`)
  })
})

suite('A transcript from right to left', () => {
  const arabic = 'نرى أن المعاهدة غير عادلة. لا نتوقع توقيعها قبل الشتاء. هل هذا واضح؟'

  test('gives its sentences whole, with the words as they stand', () => {
    const source = readSource('file:///corpus/rtl.txt', `[¶1]\n${arabic}\n`)
    const at = source.text.indexOf('توقيعها')
    const { start, end } = sentenceSelected(source, at)
    const words = source.text.slice(start, end)
    assert.ok(words.includes('لا نتوقع توقيعها قبل الشتاء.'), words)
  })

  test('has nothing proposed but the words themselves: what tells doubt and view is known in English', () => {
    const corpus = new Corpus()
    corpus.set(
      'file:///corpus/rtl2024.md',
      `---\nattache: interview/2\ncitation-key: rtl2024\ntype: interview\ntitle: حوار\nlanguage: ar\nterms: on record\n---\n\n# حوار\n\n## Voices\n\n### ليلى {#layla}\n\n- role: interviewee\n\n## Questions\n\n### Without a question\n\n- ¶1: “نرى أن المعاهدة … هل هذا واضح”\n\n## Topics\n`,
    )
    const interview = corpus.interview('rtl2024')
    assert.ok(interview)
    const source = readSource('file:///corpus/rtl2024.txt', `[¶1]\n${arabic}\n`)
    const start = source.text.indexOf('لا نتوقع')
    const draft = draftClaim(corpus, interview, source, { start, end: start + 'لا نتوقع توقيعها قبل الشتاء.'.length })
    assert.ok(!('reason' in draft))
    const { wording, holder, hedge, kind } = proposeContent(corpus, interview, draft)
    assert.equal(wording, 'لا نتوقع توقيعها قبل الشتاء.')
    assert.deepEqual([holder, hedge, kind], [undefined, undefined, undefined])
  })
})
