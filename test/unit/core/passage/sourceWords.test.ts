import assert from 'node:assert/strict'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import {
  type NoWords,
  type SourceWords,
  wordsOfClaim,
  wordsOfPassage,
} from '../../../../src/core/passage/sourceWords.js'
import { fixture, readFixture } from '../../../support/fixtureCorpus.js'
import { reedInterview, reedSource } from '../../../support/fixtures.js'

/** What a reader gets, what is cited between stars; or why there is nothing. */
function seen(words: SourceWords | NoWords | undefined): string {
  if (words?.kind !== 'words') return words?.kind ?? 'nothing'
  return words.parts.map(({ text, isCited }) => (isCited ? `*${text}*` : text)).join('')
}

function withText(text = reedSource(), key = 'reed2021', others: Readonly<Record<string, string>> = {}): Corpus {
  const corpus = readFixture(others)
  corpus.setSource(`file:///corpus/${key}.txt`, text)
  return corpus
}

function ofClaim(ref: `${string}#${string}`, corpus = withText()): string {
  return wordsOfClaim(corpus, fixture(ref, corpus).claim).map(seen).join(' | ')
}

function ofPassage(number: number, corpus: Corpus, cited?: string): string {
  const interview = corpus.interview('reed2021')
  const source = corpus.sourceOf('reed2021')
  assert.ok(interview && source)
  const start = cited === undefined ? 0 : source.text.lastIndexOf(cited)
  const spans = cited === undefined ? [] : [{ start, end: start + cited.length }]
  return seen(wordsOfPassage(corpus, interview, { kind: 'paragraph', number }, spans))
}

suite('the words of the source', () => {
  test('are the whole sentence that a claim rests on, with what stands before and after it', () => {
    assert.equal(
      ofClaim('reed2021#dam-failure'),
      'Perhaps not. *Kestrian engineers say that the dam could fail within ten years*, and I would not go that far. Kestria should publish its flow data.',
    )
  })

  test('are those of a paragraph from its beginning where nothing in it is cited in particular', () => {
    assert.match(ofPassage(2, withText()), /^In my view .* the first snow\.$/)
    assert.equal(
      ofPassage(2, withText(), 'Velmark will sign'),
      'In my view the treaty is a slow-motion bargain between unequal partners. Indications so far are that *Velmark will sign* before the first snow.',
    )
  })

  test('are one line, and no longer than somebody reads, whatever the paragraph', () => {
    const word = 'and the river rose '
    const endless = `${word.repeat(1000)}until Velmark\nwill sign ${word.repeat(1000)}`
    const corpus = withText(`[¶2]\n${endless}\n`)
    const found = ofPassage(2, corpus, 'Velmark\nwill sign')
    assert.ok(found.length < 1600, String(found.length))
    assert.match(found, /^….*until \*Velmark will sign\* and the river.*…$/)
    assert.doesNotMatch(found, /\n/)
    assert.match(ofPassage(2, corpus), /^and the river rose .{400,600} (?:and|the|river|rose)…$/)
    const all = seen(
      wordsOfPassage(corpus, fixture('reed2021#velmark-to-sign', corpus).interview, { kind: 'paragraph', number: 2 }, [
        { start: 5, end: endless.length },
      ]),
    )
    assert.ok(all.length < 1600, String(all.length))
  })

  test('are not told without the text, where it is another text, or has not the words', () => {
    assert.equal(ofClaim('reed2021#dam-failure', readFixture()), 'no-text')
    const other = reedSource().replace('could fail within ten years', 'may last')
    assert.equal(ofClaim('reed2021#dam-failure', withText(other)), 'not-there')
    const hashed = reedInterview().replace('its flow data”', `its flow data”{sha256=${'0'.repeat(64)}}`)
    const corpus = withText(reedSource(), 'reed2021', { 'file:///corpus/reed2021.md': hashed })
    assert.equal(ofClaim('reed2021#dam-failure', corpus), 'differs')
  })

  test('of protected sources are told nowhere, of those off the record neither', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/official2020.txt', '[¶1]\nThere is no plan, as far as I can see.\n')
    assert.equal(ofClaim('official2020#no-plan', corpus), 'protected')
    const [closed] = corpus.interview('closed2020')?.claims ?? []
    assert.ok(closed)
    assert.deepEqual(wordsOfClaim(corpus, closed).map(seen), ['off-record'])
    const stricter = reedInterview().replace('its flow data”', 'its flow data”{terms=background}')
    const passage = withText(reedSource(), 'reed2021', { 'file:///corpus/reed2021.md': stricter })
    assert.equal(ofClaim('reed2021#dam-failure', passage), 'protected')
  })
})
