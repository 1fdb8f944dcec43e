import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { findMentions } from '../../src/core/names/findMentions.js'
import type { Claim, Interview, Passage, PassageRef, Provenance } from '../../src/core/model.js'
import { formatPassageRef } from '../../src/core/corpus/read/values.js'
import { paragraphHash } from '../../src/core/corpus/source/paragraphHash.js'
import { realInterview } from '../support/seeds.js'

const corpus = new Corpus()
for (const name of fs.readdirSync('corpus'))
  corpus.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))

function shipped(): Interview {
  const interview = corpus.interview('small2010')
  assert.ok(interview, 'the shipped interview reads')
  return interview
}

/** The paragraphs of the text that begin and end as the passage does. */
function paragraphsOf(text: string, { first, last }: Passage): readonly string[] {
  const paragraphs = text.split(/\r?\n/).map((line) => line.trim())
  return paragraphs.filter((line) => line.startsWith(first) && line.replace(/[\p{P}\s]+$/u, '').endsWith(last))
}

function textAt(text: string, ref: PassageRef): string {
  const passage = shipped().passages.find((one) => one.ref.kind === ref.kind && one.ref.number === ref.number)
  const [paragraph] = passage ? paragraphsOf(text, passage) : []
  assert.ok(paragraph, `${formatPassageRef(ref)} is in the text`)
  return paragraph
}

function textsOf(text: string, { at }: Claim): string {
  return at.map(({ ref }) => textAt(text, ref)).join('\n')
}

suite('the shipped interview', () => {
  test('reads without a problem', () => {
    assert.deepEqual([...corpus.problems().values()].flat(), [])
  })

  test('has ten questions, sixteen answer paragraphs and two standfirsts', () => {
    const count = (kind: PassageRef['kind']): number => shipped().passages.filter(({ ref }) => ref.kind === kind).length
    assert.deepEqual([count('question'), count('paragraph'), count('standfirst')], [10, 16, 2])
    assert.equal(shipped().questions.length, 10)
  })

  test('leaves out what the text does not state', () => {
    const { interviewers, url } = shipped()
    assert.deepEqual([interviewers, url], [[], undefined])
    assert.equal(shipped().issued, '2010-07-07')
  })

  test('has claims from every question, paragraph and standfirst, no two alike', () => {
    const { claims, passages } = shipped()
    assert.ok(claims.length >= 85, `${claims.length} claims`)
    for (const { ref } of passages) assert.ok(corpus.claimsAt('small2010', ref).length > 0, formatPassageRef(ref))
    assert.equal(new Set(claims.map(({ wording }) => wording)).size, claims.length)
    assert.equal(new Set(claims.map(({ label }) => label)).size, claims.length)
    const anchors = claims.flatMap(({ at }) =>
      at.map(({ ref, first, last }) => `${formatPassageRef(ref)} ${first} ${last}`),
    )
    assert.equal(new Set(anchors).size, anchors.length)
  })

  test('is all checked by somebody other than who coded it', () => {
    for (const { id, coded, checked } of shipped().claims) assert.ok(coded && checked && coded.by !== checked.by, id)
  })

  test('codes a likelihood only where a hedge supports it, and the word likely only where it was said', () => {
    const voices = new Map(shipped().voices.map(({ id, role }) => [id, role]))
    for (const { id, likelihood, hedge, voice } of shipped().claims) {
      if (likelihood) assert.ok(hedge, id)
      if (voices.get(voice) === 'interviewee') assert.doesNotMatch(hedge ?? '', /likely/i, id)
    }
  })
})

suite('the shipped interview against its text', () => {
  test('every passage is exactly one paragraph, in the order of the text', function () {
    const text = realInterview(this)
    const places = shipped().passages.map((passage) => {
      const found = paragraphsOf(text, passage)
      assert.equal(found.length, 1, `${formatPassageRef(passage.ref)} is found ${found.length} times`)
      return text.indexOf(found[0] ?? '')
    })
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
  })

  test('every anchor delimits words of its passage', function () {
    const text = realInterview(this)
    for (const { id, at } of shipped().claims) {
      for (const { ref, first, last } of at) {
        const paragraph = textAt(text, ref)
        const start = paragraph.indexOf(first)
        assert.ok(start >= 0 && paragraph.indexOf(last, start) >= start, `${id} ${formatPassageRef(ref)}`)
        assert.equal(paragraph.indexOf(first, start + 1), -1, `${id} begins at one place only`)
      }
    }
  })

  test('every passage has the hash of its words, so that a copy of the text is confirmed', function () {
    const text = realInterview(this)
    for (const { ref, sha256 } of shipped().passages) {
      assert.equal(sha256, paragraphHash(textAt(text, ref)), formatPassageRef(ref))
    }
  })

  test('every hedge, caveat and key phrase stands there word for word', function () {
    const text = realInterview(this)
    for (const claim of shipped().claims) {
      const paragraphs = textsOf(text, claim).toLowerCase()
      for (const words of [claim.hedge, claim.caveat, claim.when?.words, ...claim.keyPhrases]) {
        if (words) assert.ok(paragraphs.includes(words.toLowerCase()), `${claim.id}: ${words}`)
      }
    }
  })

  test('every name stands where it is said to come from', function () {
    const text = realInterview(this)
    for (const { id, name, nameSources, aliases } of corpus.entries()) {
      const named = [{ text: name, sources: nameSources }, ...aliases]
      for (const one of named) {
        for (const source of one.sources.filter((each) => each.kind === 'interview')) {
          assert.ok(holdsName(text, source, one.text), `${id}: ${one.text}`)
        }
      }
    }
  })

  test('every capitalised word is part of a name, but for these', function () {
    const text = realInterview(this)
    const others = new Set<string>()
    // What begins a sentence and stands in lower case elsewhere is an ordinary word.
    const ordinary = new Set(Array.from(text.matchAll(/(?<!\p{L})\p{Ll}[\p{L}\p{N}]*/gu), ([word]) => word))
    for (const { ref } of shipped().passages) {
      const paragraph = textAt(text, ref)
      const mentions = findMentions(corpus.matcher, paragraph)
      for (const { 0: word, index } of paragraph.matchAll(/\p{Lu}[\p{L}\p{N}]*/gu)) {
        const isName = mentions.some(({ span }) => span.start <= index && index < span.end)
        const isSentenceStart = /(?:^|[.?!]["”]?\s|--)[["“]*$/.test(paragraph.slice(0, index))
        const isOrdinary = isSentenceStart && ordinary.has(word.toLowerCase())
        if (!isName && !isOrdinary) others.add(word)
      }
    }
    const atStart = 'Could Few Moreover My Needless Nevertheless None Senior Under What'.split(' ')
    assert.deepEqual([...others].sort(), [...atStart, 'I', 'July', 'October', 'Wednesday'].sort())
  })

  test('no run of eight words of the text stands in the corpus', function () {
    const text = realInterview(this)
    const wordsOf = (from: string): readonly string[] =>
      Array.from(from.replaceAll('’', "'").matchAll(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu), ([word]) =>
        word.toLowerCase(),
      )
    const runsOf = (words: readonly string[]): readonly string[] =>
      words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
    const runs = new Set(runsOf(wordsOf(text)))
    for (const name of fs.readdirSync('corpus')) {
      const shared = runsOf(wordsOf(fs.readFileSync(`corpus/${name}`, 'utf8'))).filter((run) => runs.has(run))
      assert.deepEqual(shared, [], name)
    }
  })
})

/** A heading may begin with a capital that the text does not have. */
function holdsName(text: string, source: Extract<Provenance, { kind: 'interview' }>, name: string): boolean {
  const plain = (words: string): string => words.replaceAll('’', "'").toLowerCase()
  return plain(textAt(text, source.ref)).includes(plain(name))
}
