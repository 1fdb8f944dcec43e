import { citationOfWords, formatCitation } from '../../citation/citation.js'
import type { Corpus } from '../../corpus/corpus.js'
import { blank } from '../../text/blank.js'
import type { Interview, Span } from '../../model.js'
import { shownFields } from '../../cited/header.js'
import { citedPlaceOf } from '../../citation/resolve.js'
import { isCutShort } from '../../quotation/wholePhrase.js'
import type { CorpusPlace } from '../../quotation/search.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { touching } from '../../text/inOrder.js'
import { overlapWithClaim } from '../../sentence/evidence/overlap.js'
import { isNoteTakers } from '../../quoted/notesWords.js'
import { type ProtectedWords, protectedWordsIn, termsOf } from '../../disclosure/protectedWords.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { sharedTexts } from '../../cited/texts.js'
import { fewestBesideCitation, verbatimRuns } from '../../quoted/unmarked.js'
import { countWords } from '../../language/words.js'
import { otherInitial } from '../../quoted/verdict.js'
import { neighboursOf, wordsOfSentence } from '../../cited/sentenceWords.js'

/**
 * Quoted words that an interview of the corpus has, all or eight in a row, in a sentence that cites nothing. Or eight consecutive words of a
 * transcript without quotation marks; twelve where the sentence cites that interview. Protected transcripts in the store are searched too.
 *
 * Why: nobody can check a quotation without its source, and its words belong to somebody. Without quotation marks nobody sees that it is one.
 *
 * Only a hint where the next sentence cites the place. A plain text without citations that is mostly interview is taken for a transcript, and
 * left alone.
 *
 * ok:
 *
 *     Reed says that the treaty is “a slow-motion bargain between unequal partners” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     It is plain that the treaty is “⟦a slow-motion bargain between unequal partners⟧”.
 *
 * not ok:
 *
 *     The treaty, with its unequal partners, was a “⟦slow-motion bargain⟧”.
 *
 * not ok:
 *
 *     It is plain that ⟦the treaty is a slow-motion bargain between unequal partners⟧.
 */
export const quotationUncited: Rule<'quotation-uncited'> = {
  id: 'quotation-uncited',
  severity: 'warning',
  *check(checked) {
    const { quotations, find, corpus } = checked
    const reported = new Set<number>()
    for (const found of unmarked(checked)) {
      reported.add(found.span.start)
      yield found
    }
    for (const quotation of quotations) {
      const { text, cited, span } = quotation
      if (cited.length) continue
      const isLong = countWords(text) >= fewestWords
      const found = isLong ? findIn(text, find) : undefined
      const rest = isLong ? runsIn(text, checked) : keyPhrasePlaces(quotation, checked)
      const all = found?.kind === 'found' ? found.places : rest
      const places = all.filter((place) => termsOf(place, corpus) !== 'off record' && !isNoteTakers(place, checked))
      if (!places.length) continue
      reported.add(span.start)
      yield marked(quotation, places, checked)
    }
    for (const words of protectedWordsIn(checked))
      if (
        !words.isClosed &&
        !reported.has(words.span.start) &&
        !words.places.every((place) => isNoteTakers(place, checked))
      )
        yield* fromProtected(words, checked)
  },
}

/**
 * Words of sources that a memo cites nowhere near, of each that is asked for, also where a book is cited for them, or in the title or abstract; where another
 * source has them too, they are not surely its own.
 */
export function* wordsWithoutCitation(
  checked: Checked,
  isAskedFor: (interview: Interview) => boolean,
): Iterable<{ readonly span: Span; readonly interview: Interview; readonly voice: string }> {
  const { corpus, memo, quotations } = checked
  if (!corpus.interviews().some(isAskedFor)) return
  const ofOthers = quotations.filter(({ cited }) => cited.length > 0 && !cited.some(({ interview }) => interview))
  const more = [...ofOthers.map(({ span }) => span), ...shownFields(memo)].map((span) => {
    return { span, places: runsIn(memo.text.slice(span.start, span.end), checked) }
  })
  const uncited = Array.from(quotationUncited.check(checked), ({ span, data: { places } }) => ({ span, places }))
  for (const { span, places } of [...uncited, ...more]) {
    const all = places.map(({ key, voice }) => ({ span, interview: corpus.interview(key), voice }))
    const [first] = all
    if (first?.interview && all.every(({ interview }) => interview && isAskedFor(interview)))
      yield { ...first, interview: first.interview }
  }
}

function marked(
  quotation: MemoQuotation,
  places: readonly CorpusPlace[],
  checked: Checked,
): Found<'quotation-uncited'> {
  const { span, whole } = quotation
  const fixes = places.flatMap((place): readonly Fix[] => {
    const citation = citationAt(place, checked.corpus)
    const edit = { replace: { start: whole.end, end: whole.end }, text: ` ${citation}` }
    return citation ? [{ kind: 'cite-place', edits: [edit], data: { citation } }] : []
  })
  const doubt = isCitedBeside(quotation, places, checked) ? 'cited-near' : undefined
  return { span, data: { places, isMarked: true }, fixes, doubt }
}

/** Words of a protected interview. Where another is cited for a quotation, `quotation-altered` says that it does not have them. */
function* fromProtected(words: ProtectedWords, checked: Checked): Iterable<Found<'quotation-uncited'>> {
  const { quotation, sentence, span } = words
  const places = checked.answersWholeQuotations ? [] : words.places
  if (!quotation) yield withoutMarks(span, places, sentence, checked)
  else if (!quotation.cited.some(({ interview }) => interview)) yield marked(quotation, places, checked)
}

/** Whether the sentence before or behind cites where the words stand: readers may look there. */
function isCitedBeside({ sentence, kind }: MemoQuotation, places: readonly CorpusPlace[], checked: Checked): boolean {
  const index = checked.sentences.indexOf(sentence)
  // Who introduces a block quotation, or comments on it, does so in a paragraph of his own.
  const beside =
    kind === 'block'
      ? [index - 1, index + 1].flatMap((at) => checked.sentences[at] ?? [])
      : neighboursOf(sentence, checked)
  const cited = beside.flatMap((one) => one.cited)
  return cited.some(({ item, interview }) =>
    places.some(({ key, refs }) => {
      if (key !== interview?.key) return false
      const place = item.locator && citedPlaceOf(checked.corpus, interview, item.locator)
      return (
        place?.kind !== 'passages' ||
        place.passages.some(({ passage }) => refs.some((ref) => isSameRef(ref, passage.ref)))
      )
    }),
  )
}

/** Runs of a source's words outside quotation marks. */
function* unmarked(checked: Checked): Iterable<Found<'quotation-uncited'>> {
  const { sentences, corpus } = checked
  const runs = sentences.flatMap((sentence) => {
    const { own } = wordsOfSentence(sentence, checked)
    return verbatimRuns(sharedTexts(corpus), own).map(({ span, places }) => {
      return { sentence, span, places, words: own.slice(span.start, span.end) }
    })
  })
  if (isTranscript(checked, runs)) return
  for (const { sentence, span: own, places: all, words } of runs) {
    const { start } = sentence.span
    const places = all.filter((place) => termsOf(place, corpus) !== 'off record' && !isNoteTakers(place, checked))
    const isCited = places.some(({ key }) => sentence.cited.some(({ item }) => item.key === key))
    if (isCited && countWords(words) < fewestBesideCitation) continue
    if (places.length > 0)
      yield withoutMarks({ start: start + own.start, end: start + own.end }, places, sentence, checked)
  }
}

/** Whether a text is no memo but what an interview was imported from: plain, without a citation, and mostly the words of sources. */
function isTranscript({ memo, sentences }: Checked, runs: readonly { readonly words: string }[]): boolean {
  if (memo.language !== 'plaintext' || memo.citations.length > 0) return false
  // Times and numbers of captions are no words.
  const count = (texts: readonly string[]): number => texts.join(' ').match(/\p{L}{2,}/gu)?.length ?? 0
  const all = count(sentences.map(({ span }) => memo.text.slice(span.start, span.end)))
  return count(runs.map(({ words }) => words)) * 2 > all
}

/** What is cited for the sentence already is not cited again. */
function withoutMarks(
  span: Span,
  places: readonly CorpusPlace[],
  sentence: MemoSentence,
  checked: Checked,
): Found<'quotation-uncited'> {
  const marks = [
    { replace: { start: span.start, end: span.start }, text: '“' },
    { replace: { start: span.end, end: span.end }, text: '”' },
  ]
  const fixes = places.flatMap((place): readonly Fix[] => {
    if (isCut(place, checked)) return []
    if (sentence.cited.some(({ item }) => item.key === place.key))
      return [{ kind: 'add-quotation-marks', edits: marks, data: {} }]
    const citation = citationAt(place, checked.corpus)
    const cite = { replace: { start: span.end, end: span.end }, text: `” ${citation}` }
    const edits = [...marks.slice(0, 1), cite]
    return citation ? [{ kind: 'cite-place', edits, data: { citation } }] : []
  })
  const own = isInOpenQuotation(span.start, checked) ? [] : fixes.slice(0, mostFixes)
  return { span, data: { places, isMarked: false }, fixes: own }
}

/** Whether a quotation mark that nobody closes stands before an offset in its paragraph: another within it would only confuse. */
function isInOpenQuotation(offset: number, { memo, quotations }: Checked): boolean {
  const start = Math.max(0, ...Array.from(memo.text.slice(0, offset).matchAll(/\n[ \t]*\r?\n/g), ({ index }) => index))
  const closed = touching(quotations, { start, end: offset }, ({ whole }) => whole)
  const shift = closed.map(({ whole }) => ({ start: whole.start - start, end: whole.end - start }))
  return /[“„«"‘]/.test(blank(memo.citingProse.slice(start, offset), shift))
}

/** Where the runs of eight words and more of a text stand that is not found as a whole. */
function runsIn(text: string, { corpus }: Checked): readonly CorpusPlace[] {
  return verbatimRuns(sharedTexts(corpus), text).flatMap(({ places }) => places)
}

/** The words, else the same with the first letter in the other case. */
function findIn(text: string, find: Checked['find']): ReturnType<Checked['find']> {
  const found = find(text)
  const other = found.kind === 'found' ? undefined : otherInitial(text)
  return other === undefined ? found : find(other)
}

/** Where the words are a key phrase of a claim that the sentence is about: alone, two or three words may be anybody's. */
function keyPhrasePlaces({ text, sentence }: MemoQuotation, checked: Checked): readonly CorpusPlace[] {
  if (countWords(text) < 2) return []
  const { corpus } = checked
  const about = wordsOfSentence(sentence, checked).own
  return corpus.interviews().flatMap((interview) =>
    interview.claims.flatMap((claim): readonly CorpusPlace[] => {
      if (!claim.keyPhrases.some((phrase) => phrase.toLowerCase() === text.toLowerCase())) return []
      const { words, entries } = overlapWithClaim(about, claim, interview, corpus).overlap
      const [{ ref }] = claim.at
      return words + entries > 1
        ? [{ key: interview.key, refs: [ref], voice: claim.voice, spans: [], changes: [] }]
        : []
    }),
  )
}

const mostFixes = 3

function citationAt({ key, voice, refs }: CorpusPlace, corpus: Corpus): string | undefined {
  const interview = corpus.interview(key)
  return interview && formatCitation([citationOfWords(interview, voice, refs)])
}

/** Fewer may stand anywhere by chance. */
const fewestWords = 4

/** Whether the words stop before what limits them in the source: between quotation marks they would say something else. */
function isCut({ key, spans }: CorpusPlace, { corpus }: Checked): boolean {
  const source = corpus.sourceOf(key)
  return source !== undefined && spans.some((span) => isCutShort(source, span))
}
