import assert from 'node:assert/strict'
import { formatCitation } from '../../../../src/core/citation/citation.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { Interview, Span } from '../../../../src/core/model.js'
import { citePassage, type PassageQuotation, quotePassage } from '../../../../src/core/citation/quotePassage.js'
import { verifyQuotation } from '../../../../src/core/quotation/verify.js'
import { readSource, type SourceText } from '../../../../src/core/corpus/source/sourceText.js'
import { seeded } from '../../../bench/random.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { officialInterview, reedInterview, reedSource } from '../../../support/fixtures.js'
import { inventSource } from '../../../support/quotedSource.js'
import { shareOf } from '../../../support/verifying.js'

/** The answer for what stands from the first to the last of these words in the text of an interview. */
function at(corpus: Corpus, key: string, from: string, to = from): Parameters<typeof quotePassage> {
  const interview = corpus.interview(key)
  const source = corpus.sourceOf(key)
  assert.ok(interview && source, key)
  const start = source.text.indexOf(from)
  const last = source.text.indexOf(to, start)
  assert.ok(start >= 0 && last >= 0, `${from} … ${to}`)
  const selection: Span = { start, end: last + to.length }
  return [corpus, interview, source, selection]
}

function quoted(corpus: Corpus, key: string, from: string, to?: string): string {
  const answer = quotePassage(...at(corpus, key, from, to))
  return 'text' in answer ? answer.text : `withheld: ${answer.withheld}`
}

function cited(corpus: Corpus, key: string, from: string, to?: string): string {
  const answer = citePassage(...at(corpus, key, from, to))
  return 'parts' in answer ? formatCitation(answer.parts) : `withheld: ${answer.withheld}`
}

function withSource(): Corpus {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  return corpus
}

suite('words of a source text in a memo', () => {
  test('are quoted to the letter, with the paragraph', () => {
    assert.equal(
      quoted(withSource(), 'reed2021', 'the treaty is a slow-motion bargain'),
      '“the treaty is a slow-motion bargain” [@reed2021, para. 2]',
    )
  })

  test('are whole words, without the label and the space around them', () => {
    const corpus = withSource()
    assert.equal(quoted(corpus, 'reed2021', '[¶5]\nThe spr', 'floo'), '“The spring flood” [@reed2021, para. 5]')
    assert.equal(
      quoted(corpus, 'reed2021', 'orrin calls the treaty unfair,'),
      quoted(corpus, 'reed2021', 'Dorrin calls the treaty unfair'),
    )
    assert.equal(quoted(corpus, 'reed2021', 'motion barg'), '“slow-motion bargain” [@reed2021, para. 2]')
  })

  test('of two paragraphs of one answer are one quotation with both', () => {
    assert.equal(
      quoted(withSource(), 'reed2021', 'the talks open', 'cost $40 million'),
      '“the talks open next March. The spring flood of 2018 cost \\$40 million” [@reed2021, paras. 4, 5]',
    )
  })

  test('of a question and its answer are two, and the question is the interviewer’s', () => {
    assert.equal(
      quoted(withSource(), 'reed2021', 'the Basin Commission for', 'should not wait'),
      '“the Basin Commission for, then?”, in the words of the interviewer in an interview published on 4 May 2021 ' +
        '[-@reed2021, sec. 3] “It should not wait” [@reed2021, para. 4]',
    )
    assert.equal(
      cited(withSource(), 'reed2021', 'the Basin Commission for', 'should not wait'),
      '[-@reed2021, sec. 3; Reed, -@reed2021, para. 4]',
    )
  })

  test('of an introduction are its writer’s, not the interviewee’s', () => {
    const text = quoted(withSource(), 'reed2021', 'Rain is late')
    assert.match(text, /^“Rain is late”, in the words of the introduction .*\[-@reed2021, standfirst 1\]$/)
  })

  test('of an editor’s bracket are the editor’s; a bracket that is cut is taken whole', () => {
    const corpus = withSource()
    const text = quoted(corpus, 'reed2021', 'covers flood alarms')
    assert.match(text, /^“covers flood alarms”, in the words of an editor’s note .*\[-@reed2021, para\. 1\]$/)
    assert.equal(cited(corpus, 'reed2021', 'covers flood alarms'), '[-@reed2021, para. 1]')
    assert.equal(
      quoted(corpus, 'reed2021', 'Memorandum in 2019 [the'),
      '“Memorandum in 2019 \\[the memorandum covers flood alarms only\\]” [@reed2021, para. 1]',
    )
  })

  test('that a claim says are another’s view keep whose it is', () => {
    const text = quoted(withSource(), 'reed2021', 'the dam could fail')
    assert.match(text, /^“the dam could fail”, in the words of Reed .* on the view of Kestrian engineers \[@reed2021/)
  })

  test('need no selection: a caret takes the passage, wherever it stands in it', () => {
    const corpus = withSource()
    const [, interview, source, { start }] = at(corpus, 'reed2021', 'It should not wait')
    const caret = { start: start + 4, end: start + 4 }
    const quotation = quotePassage(corpus, interview, source, caret)
    assert.ok('text' in quotation)
    assert.match(quotation.text, /^“It should not wait .* the talks open next March\.” \[@reed2021, para\. 4\]$/)
    const label = source.text.indexOf('[Q1]')
    const question = citePassage(corpus, interview, source, { start: label, end: label })
    assert.ok('parts' in question)
    assert.equal(formatCitation(question.parts), '[-@reed2021, sec. 1]')
  })

  test('are not made up: without a word, or outside every passage, there is nothing', () => {
    const corpus = withSource()
    corpus.setSource('file:///corpus/reed2021.txt', `Printed by hand.\n\n${reedSource()}`)
    assert.equal(quoted(corpus, 'reed2021', 'Printed by hand'), 'withheld: no-passage')
    const [, interview, source] = at(corpus, 'reed2021', 'Perhaps')
    const full = source.text.indexOf('. Kestrian')
    const answer = quotePassage(corpus, interview, source, { start: full, end: full + 1 })
    assert.deepEqual(answer, { withheld: 'no-words' })
  })
})

suite('words of a protected source in a memo', () => {
  const text =
    '[Q1]\nHas the cabinet been warned about the drought?\n\n[¶1]\nThe cabinet fears unrest. Solberg said so for the farmers.\n'
  const withTerms = (terms: string): Corpus => {
    const corpus = readFixture({
      'file:///corpus/official2020.md': officialInterview().replace('terms: background', terms),
    })
    corpus.setSource('file:///corpus/official2020.txt', text)
    return corpus
  }

  test('are refused off the record, quoted or cited', () => {
    const corpus = withTerms('terms: off record')
    assert.equal(quoted(corpus, 'official2020', 'The cabinet fears'), 'withheld: off-record')
    assert.equal(cited(corpus, 'official2020', 'The cabinet fears'), 'withheld: off-record')
  })

  test('are quoted on background without a name, also where the words themselves tell one', () => {
    const corpus = withTerms('terms: background')
    assert.equal(
      quoted(corpus, 'official2020', 'fears unrest'),
      '“fears unrest”, in the words of a senior Velmark water official in an interview of 2020 on the view of the cabinet [@official2020, para. 1]',
    )
    assert.equal(quoted(corpus, 'official2020', 'Solberg said so'), 'withheld: name-would-show')
    assert.doesNotMatch(quoted(corpus, 'official2020', 'been warned'), /Stein|Solberg/)
  })
})

suite('any selection of any text', () => {
  test('becomes a quotation that is found where it was selected, or nothing', () => {
    const random = seeded(7)
    const rounds = shareOf(60, 12)
    let made = 0
    for (let round = 0; round < rounds; round++) {
      const { interview, source } = inventSource(random)
      const corpus = new Corpus()
      for (let tries = 0; tries < 40; tries++) {
        const start = random.below(source.text.length)
        const selection = { start, end: Math.min(source.text.length, start + 1 + random.below(160)) }
        const lookup = { ...emptyLookup(corpus), interview: () => interview }
        const answer = quotePassage(lookup, interview, source, selection)
        if (!('text' in answer)) continue
        made += 1
        assertFound(answer, interview, source)
      }
    }
    assert.ok(made > rounds * 25, `only ${made} of ${rounds * 40} selections could be quoted`)
  })
})

/** Every quotation is found, and where its citation says. */
function assertFound({ text, parts }: PassageQuotation, interview: Interview, source: SourceText): void {
  const quotations = text.match(/“[^“”]*”/g) ?? []
  assert.equal(quotations.length, parts.length, text)
  for (const [index, quotation] of quotations.entries()) {
    const checked = verifyQuotation(quotation, interview, source)
    const found = checked.kind === 'found' ? checked.places.map(({ refs }) => JSON.stringify(refs)) : []
    assert.ok(found.includes(JSON.stringify(parts[index]?.refs)), `${quotation} is ${checked.kind}`)
  }
}

function emptyLookup(corpus: Corpus): Pick<Corpus, 'claim' | 'entry' | 'entriesNamed' | 'sourceOf'> {
  return {
    claim: (ref) => corpus.claim(ref),
    entry: (id) => corpus.entry(id),
    entriesNamed: (name) => corpus.entriesNamed(name),
    sourceOf: () => undefined,
  }
}

suite('the text of an interview', () => {
  test('is told to be its own by key and folder', () => {
    const corpus = new Corpus()
    corpus.set('file:///corpus/reed2021.md', reedInterview())
    assert.equal(corpus.interviewOfSource('file:///corpus/reed2021.txt')?.key, 'reed2021')
    assert.equal(corpus.interviewOfSource('file:///other/reed2021.txt'), undefined)
    assert.equal(corpus.interviewOfSource('file:///corpus/notes.txt'), undefined)
    assert.equal(readSource('file:///corpus/reed2021.txt', '').key, 'reed2021')
  })
})
