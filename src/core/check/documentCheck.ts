import { type LeftOut, leftOutOf } from '../assess/excerpt.js'
import type { Checked } from '../cited/checked.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { MemoProblem, MemoRuleId, MemoSeverity } from '../cited/rule.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { countWords } from '../language/words.js'
import type { Span } from '../model.js'
import type { CorpusNearest, CorpusPlace } from '../quotation/search.js'
import { verifyQuotation } from '../quotation/verify.js'
import { isTitleCase, isQuotedSpeech } from '../quoted/titles.js'
import { isLike, otherInitial } from '../quoted/verdict.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../terms/terms.js'
import { touching } from '../text/inOrder.js'
import type { CheckOptions, MemoChecker } from './check.js'
import type { DocumentParagraph, DocumentText } from './documentText.js'
import { type NamedBeside, namedBeside } from './namedBeside.js'
import { rules } from './rules/index.js'

/** What was found of a quotation in a document that cites by no key, in the whole corpus. */
export type QuotationAnswer =
  /** To the letter; `cut` is what stands right beside it in the source and turns it round. */
  | { readonly kind: 'found'; readonly places: readonly CorpusPlace[]; readonly cut?: LeftOut }
  /** To the letter, but somebody else says it than is named. */
  | { readonly kind: 'wrong speaker'; readonly places: readonly CorpusPlace[] }
  /** To the letter, but not in the places that are cited, as they are written. */
  | { readonly kind: 'wrong place'; readonly places: readonly CorpusPlace[]; readonly cited: readonly string[] }
  | { readonly kind: 'altered'; readonly nearest: CorpusNearest }
  /** Neither it nor anything like it. */
  | { readonly kind: 'nowhere' }
  /** It stands where the text has other words than its interview was made of. */
  | { readonly kind: 'unchecked'; readonly places: readonly CorpusPlace[] }

/** One thing that was found in a document. */
export type DocumentFinding = {
  /** In the document's text. */
  readonly span: Span
  readonly paragraph: DocumentParagraph
  /** The number of the paragraph, from 1. */
  readonly number: number
  /** Whether it tells of a protected source: then nothing of the document is told with it, and no comment is made of it. */
  readonly isProtected: boolean
  readonly severity: MemoSeverity
} & (
  | { readonly rule: MemoRuleId; readonly problem: MemoProblem }
  | {
      /** Undefined where nothing is wrong. */
      readonly rule: MemoRuleId | undefined
      readonly answer: QuotationAnswer
      readonly words: string
      /** Who is named, where nobody of that name speaks in the corpus. */
      readonly stranger?: string
      /** Who is named. */
      readonly name: string
    }
)

export interface DocumentCheck {
  /** In the order of the document. */
  readonly findings: readonly DocumentFinding[]
  /** Quotations that were not looked at, since there are more than a document has. */
  readonly left: number
  /** Keys of interviews whose words were not looked at: of protected sources, and of others whose transcript is not here. */
  readonly notCompared: { readonly isProtected: readonly string[]; readonly others: readonly string[] }
  /** Keys of protected interviews whose words in the store were looked through for those of the document, and for nothing like them. */
  readonly inStore: readonly string[]
}

/** More than a book quotes of interviews. */
const mostQuotations = 2000

const wanted: readonly MemoRuleId[] = ['attribution-breach', 'attribution-unchecked', 'quotation-uncited']

/** Checks what a document quotes against the whole corpus, and whether it has words or names of protected sources. */
export function checkDocument(document: DocumentText, checker: MemoChecker, options: CheckOptions): DocumentCheck {
  const severities = Object.fromEntries(rules.flatMap(({ id }) => (wanted.includes(id) ? [] : [[id, 'off'] as const])))
  const { checked, problems } = checker.examine(document.memo, { ...options, severities })
  const told = problems.filter((one) => isOfProtected(one, checked) || isUnmarked(one))
  const isTold = ({ span }: MemoQuotation): boolean => told.some((one) => one.span.start === span.start)
  const quotations = checked.quotations.filter((one) => !isTold(one) && isInText(paragraphAt(document, one.span)))
  const looked = quotations.slice(0, mostQuotations)
  const findings = [
    ...told.map((problem): DocumentFinding => {
      const { span, severity, ruleId: rule } = problem
      return { ...placed(document, span), severity, rule, problem, isProtected: isOfProtected(problem, checked) }
    }),
    ...looked.flatMap((one) => judged(one, document, checked) ?? []),
  ].sort((a, b) => a.span.start - b.span.start)
  const inStore = [...(options.protectedTexts?.keys() ?? [])]
  return { findings, left: quotations.length - looked.length, notCompared: notComparedIn(checked), inStore }
}

function notComparedIn({ corpus, protectedTexts }: Checked): DocumentCheck['notCompared'] {
  const keys = (isHidden: boolean): readonly string[] =>
    corpus
      .interviews()
      .filter(
        (one) =>
          one.terms !== 'off record' &&
          !one.isSample &&
          isProtectedInterview(one) === isHidden &&
          !corpus.sourceOf(one.key) &&
          !(isHidden && protectedTexts?.has(one.key)),
      )
      .map(({ key }) => key)
  return { isProtected: keys(true), others: keys(false) }
}

function isUnmarked(problem: MemoProblem): boolean {
  return problem.ruleId === 'quotation-uncited' && !problem.data.isMarked
}

function isOfProtected(problem: MemoProblem, checked: Checked): boolean {
  if (problem.ruleId !== 'quotation-uncited') return true
  const { places } = problem.data
  return !places.length || places.some((place) => isProtectedPlace(place, checked))
}

function isProtectedPlace(
  { key, refs: [ref] }: Pick<CorpusPlace, 'key' | 'refs'>,
  { corpus }: Pick<Checked, 'corpus'>,
): boolean {
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => isSameRef(one.ref, ref))
  return !interview || isProtected(passage ? termsOfPassage(interview, passage) : interview.terms)
}

function isInText(paragraph: DocumentParagraph | undefined): boolean {
  return paragraph?.in === 'text' || paragraph?.in === 'footnote' || paragraph?.in === 'endnote'
}

function paragraphAt({ paragraphs }: DocumentText, span: Span): DocumentParagraph | undefined {
  return touching(paragraphs, span, (one) => one.span)[0]
}

/** A place at the very beginning is that of the document as a whole. */
function placed(document: DocumentText, span: Span): Pick<DocumentFinding, 'span' | 'paragraph' | 'number'> {
  const { paragraphs } = document
  const paragraph = paragraphAt(document, { start: span.start, end: Math.max(span.end, span.start + 1) })
  const none: DocumentParagraph = { span, in: 'properties', heading: '' }
  return { span, paragraph: paragraph ?? none, number: paragraph ? paragraphs.indexOf(paragraph) + 1 : 0 }
}

/** Fewer words that nobody is named for may be the writer's own irony, and stand anywhere by chance. */
const fewestWords = 4
const fewestGiven = 2

/** In a corpus in which nobody is named for the words, what is less like them is another sentence that has some of the same words. */
const leastLikeness = 2 / 3

const signature = /(?<=[.!?…,;"”’»])\s*(?:[([][^()[\]]{3,160}[)\]]\.?|[—–-]\s*\p{Lu}[^\n]{2,120})$/u

function judged(quotation: MemoQuotation, document: DocumentText, checked: Checked): DocumentFinding | undefined {
  const isBlock = quotation.kind === 'block'
  const signed = isBlock ? (signature.exec(quotation.text)?.[0] ?? '') : ''
  const words = quotation.text.slice(0, quotation.text.length - signed.length).trim()
  const beside = `${signed} ${notesOf(quotation, document)}`
  const named = namedBeside(quotation, beside, checked)
  const count = countWords(words)
  const isGiven = named.name !== '' && named.isSaid
  if (count < (isGiven ? fewestGiven : fewestWords)) return undefined
  const answer = withCut(answerOf(words, count, named, checked), { ...quotation, text: words }, checked)
  const place = placed(document, quotation.span)
  if (answer.kind === 'nowhere') {
    // An indent alone, or a title, makes no quotation.
    if (isBlock && place.paragraph.quoted !== 'style' && !isGiven) return undefined
    if (!isBlock && isTitleCase(words) && !isQuotedSpeech(quotation, checked)) return undefined
  }
  const places = answer.kind === 'altered' ? [placeOfNearest(answer.nearest)] : 'places' in answer ? answer.places : []
  const isHidden = places.some((one) => isProtectedPlace(one, checked))
  // Whoever is named for a protected source may be that source.
  const stranger = isGiven && !named.speakers.length && !isHidden ? { stranger: named.name } : {}
  const isCut = answer.kind === 'found' && answer.cut !== undefined
  const rule =
    rulesOf[answer.kind] ??
    (isCut ? 'quotation-cut' : undefined) ??
    ('stranger' in stranger ? 'unknown-source' : undefined)
  return {
    ...place,
    severity: answer.kind === 'altered' ? 'error' : 'warning',
    rule: isHidden && answer.kind === 'wrong speaker' ? undefined : rule,
    answer: isHidden && answer.kind === 'wrong speaker' ? { kind: 'found', places: answer.places } : answer,
    words,
    name: named.name,
    isProtected: isHidden,
    ...stranger,
  }
}

/** The rule of memos that says the same. */
const rulesOf: Readonly<Partial<Record<QuotationAnswer['kind'], MemoRuleId>>> = {
  'wrong speaker': 'wrong-voice',
  'wrong place': 'quotation-misplaced',
  altered: 'quotation-altered',
  nowhere: 'quotation-altered',
  unchecked: 'quotation-unchecked',
}

function placeOfNearest({ key, ref, voice }: CorpusNearest): CorpusPlace {
  return { key, refs: [ref], voice, spans: [], changes: [] }
}

/** What is doubtful in a memo, such as a source's own doubt left out, is told of none. */
function withCut(answer: QuotationAnswer, quotation: MemoQuotation, checked: Checked): QuotationAnswer {
  const [place, ...more] = answer.kind === 'found' ? answer.places : []
  const interview = place && !more.length ? checked.corpus.interview(place.key) : undefined
  const cut = interview && leftOutOf(quotation, checked, interview)
  return answer.kind === 'found' && cut?.isClose && countWords(quotation.text) >= fewestWords
    ? { ...answer, cut }
    : answer
}

/** What notes say that the sentence, or the words, refer to. */
function notesOf({ span, sentence, kind }: MemoQuotation, { notes, text }: DocumentText): string {
  const start = kind === 'block' ? Math.min(span.start, sentence.span.start) : span.start
  const end = Math.max(span.end, sentence.span.end) + 2
  return notes
    .filter(({ at }) => start <= at && at <= end)
    .map((note) => text.slice(note.span.start, note.span.end))
    .join(' ')
}

function answerOf(words: string, count: number, named: NamedBeside, checked: Checked): QuotationAnswer {
  const found = [words, otherInitial(words) ?? []].flat().map((one) => checked.find(one))
  const isOpen = ({ key }: { readonly key: string }): boolean => checked.corpus.interview(key)?.terms !== 'off record'
  const places = found.flatMap((one) => (one.kind === 'found' ? one.places : [])).filter(isOpen)
  if (places.length) return answerOfFound(places, named)
  const doubted = found
    .flatMap((one) => (one.kind === 'unchecked' && one.reason === 'source-differs' ? one.places : []))
    .filter(isOpen)
  if (doubted.length) return { kind: 'unchecked', places: doubted }
  const theirs = named.speakers.flatMap(({ interview }): readonly CorpusNearest[] => {
    const source = checked.corpus.sourceOf(interview.key)
    const result = source && isOpen(interview) ? verifyQuotation(words, interview, source) : undefined
    const nearest = result && 'nearest' in result ? result.nearest : undefined
    return nearest && isLike(nearest) ? [{ key: interview.key, ...nearest }] : []
  })
  const anywhere = found
    .flatMap((one) => ('nearest' in one ? [one.nearest] : []))
    .filter((one) => isOpen(one) && one.likeness >= leastLikeness && Math.round(one.likeness * count) >= fewestWords)
  const [nearest] = [...(theirs.length ? theirs : anywhere)].sort((a, b) => b.likeness - a.likeness)
  return nearest ? { kind: 'altered', nearest } : { kind: 'nowhere' }
}

function answerOfFound(
  places: readonly CorpusPlace[],
  { name, speakers, isSaid, cited }: NamedBeside,
): QuotationAnswer {
  const theirs = places.filter((place) =>
    speakers.some(({ interview, voice }) => interview.key === place.key && (!isSaid || voice.id === place.voice)),
  )
  if (name && !theirs.length) return { kind: 'wrong speaker', places }
  const told = theirs.length ? theirs : places
  const theirPlaces = cited.filter(({ key }) => told.some((place) => place.key === key))
  const isThere = theirPlaces.some(({ key, refs }) =>
    refs.some((ref) => told.some((place) => place.key === key && place.refs.some((one) => isSameRef(one, ref)))),
  )
  return theirPlaces.length && !isThere
    ? { kind: 'wrong place', places: told, cited: [...new Set(theirPlaces.map((one) => one.written))] }
    : { kind: 'found', places: told }
}
