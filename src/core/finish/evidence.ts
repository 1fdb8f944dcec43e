import type { MemoProblem } from '../check/rule.js'
import type { Examined } from '../check/check.js'
import { type Verdict, verdictOf } from '../check/verdict.js'
import { intervieweeNames } from '../cite/names.js'
import { isProtected, isProtectedInterview, termsOfClaim, termsOfPassage, termsOfVoice } from '../cite/protection.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import type { Claim, Interview, Passage, Span } from '../model.js'
import { lineStartOf } from '../text/lines.js'
import { pinnedClaim, placeOf } from '../query/citationHover.js'
import { type RelatedClaim, relatedClaims } from '../query/relatedClaims.js'
import { lineOf, readDraft } from './draft/readDraft.js'
import { textOf } from './textOf.js'

/** One key of one citation of a memo, and what is known of it. */
export interface Evidence {
  /** E1, E2 and so on, in the order in which the memo is read. */
  readonly number: number
  /** Index of the citation in the memo. */
  readonly citation: number
  readonly key: string
  /** The sentence that it stands for, without citations. */
  readonly words: string
  /** Undefined where it is no interview. */
  readonly interview: Interview | undefined
  /** Then nothing of it but the agreed description may be shown. */
  readonly isProtected: boolean
  readonly passages: readonly Passage[]
  /** As it is written, where the corpus has no such place. */
  readonly locator?: string
  /** The claim that is pinned, where it is there still. */
  readonly claim?: Claim
  readonly check: EvidenceCheck
  /** What the check found besides: wording surer than the source, or somebody else's view. */
  readonly doubts: readonly EvidenceDoubt[]
  /** Claims of others that say something else, or limit it. */
  readonly others: readonly RelatedClaim[]
}

export type EvidenceCheck = 'verbatim' | 'paraphrase' | 'altered' | 'elsewhere' | 'unchecked'
export type EvidenceDoubt = 'surer' | 'voice' | 'claim-changed'

const doubtsOfRules: Readonly<Partial<Record<MemoProblem['ruleId'], EvidenceDoubt>>> = {
  'certainty-inflated': 'surer',
  'forecast-as-fact': 'surer',
  'voice-dropped': 'voice',
  'wrong-voice': 'voice',
  'estimate-in-their-mouth': 'voice',
  'stale-claim': 'claim-changed',
}

/** All evidence of a memo, numbered as it is read. Nothing is checked a second time. */
export function evidenceOf({ checked, problems }: Examined): readonly Evidence[] {
  const { citations } = readDraft(checked.memo)
  const met = citations.filter(({ index }, at) => citations.findIndex((one) => one.index === index) === at)
  const all = met.flatMap(({ citation, index }) => citation.items.map((item) => ({ citation, index, item })))
  return all.map(({ citation, index, item }, at) => ({
    number: at + 1,
    citation: index,
    key: item.key,
    words: wordsOf(citation, { checked, problems }),
    ...knownOf(item, { checked, problems }),
    check: checkOf(citation, item, { checked, problems }),
    doubts: doubtsOf(citation, item, { checked, problems }),
  }))
}

function knownOf(
  item: CitationItem,
  { checked }: Examined,
): Pick<Evidence, 'interview' | 'isProtected' | 'passages' | 'locator' | 'claim' | 'others'> {
  const { corpus, memo } = checked
  const interview = corpus.interview(item.key)
  const written = item.locator ? { locator: memo.text.slice(item.locator.span.start, item.locator.span.end) } : {}
  if (!interview) return { interview, isProtected: false, passages: [], others: [], ...written }
  const place = placeOf(corpus, interview, item.locator)
  const passages = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const pinned = pinnedClaim(corpus, item)
  const claim = pinned && pinned.state !== 'gone' ? pinned.claim : undefined
  const hidden =
    isProtectedInterview(interview) ||
    passages.some((passage) => isProtected(termsOfPassage(interview, passage))) ||
    (claim !== undefined && isProtected(termsOfClaim(interview, claim)))
  return {
    interview,
    isProtected: hidden,
    passages,
    ...(passages.length ? {} : written),
    ...(claim ? { claim } : {}),
    others: claim ? differing(relatedClaims(corpus, claim)).filter((other) => mayBeTold(other, checked)) : [],
  }
}

/** Claims that contradict or limit another; what this one says of others is told there. */
function differing(related: readonly RelatedClaim[]): readonly RelatedClaim[] {
  const wanted: readonly RelatedClaim['relation'][] = ['contradicts', 'contradicted-by', 'qualified-by']
  const found = related.filter(({ relation }) => wanted.includes(relation))
  return found.filter(({ claim }, index) => found.findIndex((one) => one.claim === claim) === index)
}

/**
 * Whether it may be said that somebody differs. Of who is protected only where the memo cites him as well: the report before an export asks about
 * those alone. What somebody else said on record under other terms is told nowhere, for interview and place tell who it was.
 */
function mayBeTold({ claim }: RelatedClaim, { corpus, cited }: Examined['checked']): boolean {
  const interview = corpus.interview(claim.key)
  if (!interview) return false
  const terms = termsOfClaim(interview, claim)
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  const speaks = voice ? termsOfVoice(interview, voice) : interview.terms
  if (!isProtected(terms) && !isProtected(speaks)) return true
  if (terms === 'off record' || speaks === 'off record' || !isProtected(speaks)) return false
  return cited.some((one) => one.interview === interview)
}

/** The worst that is known of what the sentence quotes from this source. */
function checkOf(citation: Citation, item: CitationItem, { checked }: Examined): EvidenceCheck {
  const quoted = checked.quotations.filter(({ cited }) =>
    cited.some((one) => one.citation === citation && one.item === item),
  )
  const verdicts = quoted.flatMap((one) => verdictOf(one, checked)?.kind ?? [])
  const has = (kind: Verdict['kind']): boolean => verdicts.includes(kind)
  if (has('altered')) return 'altered'
  if (has('misplaced')) return 'elsewhere'
  if (has('unchecked')) return 'unchecked'
  return verdicts.length ? 'verbatim' : 'paraphrase'
}

function doubtsOf(citation: Citation, item: CitationItem, { checked, problems }: Examined): readonly EvidenceDoubt[] {
  const sentence = sentenceOf(citation, { checked, problems })
  const about = problems.filter(({ data, span }) => 'key' in data && data.key === item.key && touches(span, sentence))
  return [...new Set(about.flatMap(({ ruleId }) => doubtsOfRules[ruleId] ?? []))]
}

function sentenceOf(citation: Citation, { checked }: Examined): Span {
  const found = checked.sentences.find(({ cited }) => cited.some((one) => one.citation === citation))
  return found?.span ?? citation.span
}

/** What is read of the sentence: a named author by name, other citations not at all. */
function wordsOf(citation: Citation, examined: Examined): string {
  const { text } = examined.checked.memo
  const row = rowOf(citation, text)
  if (!row) return wordsIn(sentenceOf(citation, examined), examined)
  const cell = cellOf(citation, row, text)
  const words = wordsIn(cell, examined)
  // A cell of nothing but citations stands for its row.
  return (
    words ||
    wordsIn(row, examined)
      .replace(/\s*\|\s*/g, ' · ')
      .replace(/^[\s·]+|[\s·]+$/g, '')
  )
}

/** The line of a table that a citation stands in. */
function rowOf({ span }: Citation, text: string): Span | undefined {
  const start = lineStartOf(text, span.start)
  const end = span.end + (/[\r\n]/.exec(text.slice(span.end))?.index ?? text.length - span.end)
  return /^[ \t]*\|/.test(text.slice(start, end)) ? { start, end } : undefined
}

function cellOf({ span }: Citation, row: Span, text: string): Span {
  const start = text.lastIndexOf('|', span.start) + 1
  const close = text.indexOf('|', span.end)
  return { start: Math.max(row.start, start), end: close < 0 ? row.end : Math.min(row.end, close) }
}

function wordsIn(sentence: Span, examined: Examined): string {
  const { memo, corpus } = examined.checked
  const inside = memo.citations.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end)
  let text = ''
  let done = sentence.start
  for (const { span, items, pinSpan } of inside) {
    if (span.start < done) continue
    const [first] = items
    const interview = first && corpus.interview(first.key)
    const name = first?.inText && interview ? (intervieweeNames(interview) ?? '') : ''
    text += memo.text.slice(done, span.start) + (name || '\u2060')
    done = Math.max(span.end, pinSpan?.end ?? 0)
  }
  text += memo.text.slice(done, Math.max(done, sentence.end))
  return plain(text)
}

/** Without marks of lists and headings, as `lineOf` reads one line of words. */
function plain(text: string): string {
  const bare = text
    .replace(/\s*\u2060/g, '')
    .replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?/, '')
  return textOf(lineOf(bare.replace(/[\r\n][ \t>]*/g, ' ')))
    .replace(/\s+/g, ' ')
    .trim()
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
