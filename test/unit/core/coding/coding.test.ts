import assert from 'node:assert/strict'
import { suggestCoding } from '../../../../src/core/coding/coding.js'
import type { Coding } from '../../../../src/core/coding/suggestion.js'
import { type Gold, heldOut, labelled } from './labelled.js'
import { computingTime } from '../../../support/growth.js'

const fields = ['kind', 'hedge', 'caveat', 'holder', 'likelihood'] as const

function codingOf(text: string, words = text, issued?: string): Coding {
  const start = text.indexOf(words)
  return suggestCoding({ text, span: { start, end: start + words.length }, issued })
}

interface Score {
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
  readonly suggested: number
  readonly gold: number
}

type Labels = typeof labelled

function scoreOf(labels: Labels, field: (typeof fields)[number]): Score {
  const answers = labels.map(([sentence, gold]) => {
    const wanted: Gold[typeof field] = gold[field]
    return { sentence, wanted, given: codingOf(sentence)[field]?.value }
  })
  const line = ({ sentence, wanted, given }: (typeof answers)[number]): string =>
    `${sentence} → ${given ?? 'none'}, not ${wanted ?? 'none'}`
  return {
    wrong: answers.filter(({ given, wanted }) => given !== undefined && given !== wanted).map(line),
    missed: answers.filter(({ given, wanted }) => given === undefined && wanted !== undefined).map(line),
    suggested: answers.filter(({ given }) => given !== undefined).length,
    gold: answers.filter(({ wanted }) => wanted !== undefined).length,
  }
}

const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : 'none')

/** Prints the figures of one field and gives the score. */
function measure(what: string, labels: Labels, field: (typeof fields)[number]): Score & { readonly right: number } {
  const score = scoreOf(labels, field)
  const right = score.suggested - score.wrong.length
  console.log(
    `      ${field}, ${what}: ${score.suggested} suggested, ${right} right (${percent(right, score.suggested)}); ` +
      `${score.gold} in the labels, ${percent(right, score.gold)} found`,
  )
  return { ...score, right }
}

suite('Coding from the wording', () => {
  test('is measured on more than 120 sentences with the coding of a careful reader', () => {
    assert.ok(labelled.length >= 120, String(labelled.length))
    const all = [...labelled, ...heldOut].map(([sentence]) => sentence)
    assert.equal(new Set(all).size, all.length)
  })

  for (const field of fields) {
    test(`suggests a ${field} where the words support it, and no wrong one`, () => {
      const { wrong, missed, suggested, right, gold } = measure('known sentences', labelled, field)
      assert.ok(wrong.length <= suggested * 0.02, wrong.join('\n'))
      assert.ok(right >= gold * 0.7, missed.join('\n'))
    })

    test(`suggests hardly a wrong ${field} on sentences that the rules were not made for`, () => {
      const { wrong, missed, suggested } = measure('unseen sentences', heldOut, field)
      if (process.env['ATTACHE_SHOW_MISSED']) console.log([...wrong, '--', ...missed].join('\n'))
      assert.ok(wrong.length <= Math.max(1, suggested * 0.1), wrong.join('\n'))
    })
  }

  test('what leads up to the chosen words counts, what follows in another clause does not', () => {
    const text =
      'My understanding is that the talks open next March. Kestrian engineers say that it could fail, and I doubt it.'
    assert.equal(codingOf(text, 'the talks open next March').caveat?.value, 'My understanding is')
    assert.equal(codingOf(text, 'it could fail').holder?.value, 'Kestrian engineers')
    assert.equal(codingOf(text, 'I doubt it').holder, undefined)
    assert.equal(codingOf(text, 'I doubt it').kind?.value, 'assessment')
  })

  test('every suggestion says on which words of the text it rests', () => {
    for (const [sentence] of labelled) {
      const before = 'It rained. '
      for (const [field, suggested] of Object.entries(codingOf(before + sentence, sentence))) {
        // The values of a coding are suggestions, whatever their kind.
        const { value, span } = suggested as NonNullable<Coding[keyof Coding]>
        const words = (before + sentence).slice(span.start, span.end)
        assert.ok(span.start >= before.length && words, `${sentence}: ${field}`)
        if (field === 'hedge' || field === 'caveat') assert.equal(words, value)
        if (field === 'holder') assert.equal(words.toLowerCase(), value.toLowerCase())
      }
    }
  })

  test('a year is still to come, or not, as seen from the day of the interview', () => {
    const text = 'The quota may rise in 2012.'
    assert.equal(codingOf(text, text, '2010-07').kind?.value, 'forecast')
    assert.equal(codingOf(text, text, '2014').kind, undefined)
  })

  test('a long paragraph without a full stop costs no more than a moment', () => {
    const text = 'the minister of the ministry of the union says that it may be likely to be seen as weak and '.repeat(
      400,
    )
    assert.ok(computingTime(() => void codingOf(text)) < 2000)
  })
})
