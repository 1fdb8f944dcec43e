import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { confirmSpeaker } from '../../../../src/core/import/corrections/confirmSpeaker.js'
import { giveTurns, planImport } from '../../../../src/core/import/index.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { evidenceOf } from '../../../../src/core/export/evidence/evidence.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import { isSameRef, readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { resolveCitation } from '../../../../src/core/citation/resolve.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { citationHoverText } from '../../../../src/words/hover/citationHover.js'
import { checkLines } from '../../../../src/words/export/annexCheck.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { straitTalk, transcriptOf } from '../../../support/transcripts.js'

const key = 'strait2024'

/** The talk as an import reads it that is not certain of the first answer, nor, where `isNameDoubtful`, of who answers. */
function doubtful(isNameDoubtful = false): Transcript {
  const read = transcriptOf(straitTalk)
  const answering = read.speakers.findIndex(({ role }) => role === 'interviewee')
  const start = (index: number): number => read.passages[index]?.pieces[0]?.start ?? -1
  const first = read.passages.findIndex(({ speaker }) => speaker === answering)
  const at = (index: number) => ({ start: start(index), end: start(index) + 1 })
  return {
    ...read,
    speakers: read.speakers.map((one, index) => (index === answering ? { ...one, labels: ['Speaker 2'] } : one)),
    doubts: [
      { code: 'turn-guessed', span: at(first), data: {} },
      ...(isNameDoubtful ? [{ code: 'speaker-guessed' as const, span: at(first), data: {} }] : []),
    ],
  }
}

function imported(transcript: Transcript): { readonly md: string; readonly txt: string; readonly corpus: Corpus } {
  const [md, txt] = planImport(transcript, { key, terms: 'on record' }).corpus
  assert.ok(md && txt)
  return { md: md.text, txt: txt.text, corpus: corpusOf(md.text, txt.text) }
}

function corpusOf(md: string, txt: string): Corpus {
  const corpus = new Corpus()
  corpus.set(`file:///corpus/${key}.md`, md)
  corpus.setSource(`file:///corpus/${key}.txt`, txt)
  return corpus
}

/** The paragraph of that answer. */
function doubtfulAnswer(corpus: Corpus) {
  const interview = corpus.interview(key)
  const passage = interview?.passages.find(({ ref }) => ref.kind === 'paragraph' && ref.number === 1)
  assert.ok(interview && passage)
  return { interview, passage }
}

suite('A speaker of whom an import is not certain', () => {
  test('stays in doubt in the corpus: the paragraph, and the name beside the label', () => {
    const { corpus } = imported(doubtful(true))
    const { interview, passage } = doubtfulAnswer(corpus)
    const problems = [...corpus.problems().values()].flat().map(({ ruleId }) => ruleId)
    assert.deepEqual(problems, ['sums-missing'], 'but for the hashes, which are not here')
    assert.equal(passage.isVoiceDoubtful, true)
    assert.ok(interview.passages.filter((one) => one.isVoiceDoubtful).length < interview.passages.length)
    const voice = interview.voices.find(({ role }) => role === 'interviewee')
    assert.deepEqual([voice?.name, voice?.possibleName], ['Speaker 2', 'Ines Okafor'])
    assert.deepEqual(interview.authors, [], 'nobody is an author whose name is a guess')
  })

  test('is told by the hover, the annex and the check, which warns of a quotation and of the name', () => {
    const { corpus } = imported(doubtful())
    const { passage } = doubtfulAnswer(corpus)
    const { number } = passage.ref
    const words = 'the matter is simple as that'
    const check = (text: string) => {
      const examined = new MemoChecker(corpus).examine(readMemo(text, 'markdown'))
      return { ...examined, told: examined.problems.filter(({ ruleId }) => ruleId === 'speaker-unconfirmed') }
    }
    const quoting = check(`As was said in 2024, “${words}” [@${key}, para. ${number}].\n`)
    const [problem] = quoting.told
    assert.equal(problem?.severity, 'warning')
    assert.equal(
      memoProblemSentence(problem, corpus, plainEnglish),
      'Nobody has confirmed that Okafor says this. Confirm the speaker in the Evidence view, or leave out the name and the quotation.',
    )
    assert.equal(check(`Okafor said so in 2024 [@${key}, para. ${number}].\n`).told.length, 1)
    assert.equal(check(`So it was heard in 2024 [-@${key}, para. ${number}].\n`).told.length, 0)
    assert.equal(check(`Okafor said so in 2024 [@${key}, para. 3].\n`).told.length, 0)
    const lines = evidenceOf(quoting).flatMap((one) => checkLines(one, plainEnglish))
    assert.deepEqual(lines.slice(0, 2), ['quoted words to the letter', 'speaker not confirmed'])
    const { memo, cited } = quoting.checked
    const citation = resolveCitation(corpus, memo, cited[0]?.item.keySpan.start ?? 0)
    assert.ok(citation)
    const links = { cite: () => '', open: () => '', allAbout: () => '', attach: () => '' }
    const hover = citationHoverText(citation, corpus, links, plainEnglish)
    assert.match(hover, /Nobody has confirmed that Okafor says this\./)
  })

  test('is confirmed by one edit of the file: the voice, the name, and the list of authors', () => {
    const { md, txt, corpus } = imported(doubtful(true))
    const { passage } = doubtfulAnswer(corpus)
    const after = confirmSpeaker(md, passage.ref)
    assert.ok(after)
    const now = doubtfulAnswer(corpusOf(after, txt))
    assert.equal(now.passage.isVoiceDoubtful, undefined)
    const voice = now.interview.voices.find(({ id }) => id === now.passage.voice)
    assert.deepEqual([voice?.name, voice?.possibleName], ['Ines Okafor', undefined])
    assert.deepEqual(now.interview.authors, [{ given: 'Ines', family: 'Okafor' }])
    assert.equal(confirmSpeaker(after, passage.ref), undefined, 'there is nothing left to confirm')
  })

  test('is confirmed as well by giving the paragraph to whom it has', () => {
    const { md, txt, corpus } = imported(doubtful())
    const { passage } = doubtfulAnswer(corpus)
    const source = readSource(`file:///corpus/${key}.txt`, txt)
    const block = source.blocks.find(({ ref }) => isSameRef(ref, passage.ref))
    assert.ok(block)
    const gift = { spans: [block.span], to: { kind: 'voice', id: passage.voice } } as const
    const given = giveTurns(readCorpusFile(`file:///corpus/${key}.md`, md), md, source, [gift])
    assert.ok(typeof given !== 'string')
    assert.equal(doubtfulAnswer(corpusOf(given.result.text, txt)).passage.isVoiceDoubtful, undefined)
    assert.equal(given.result.source, txt)
  })
})
