import type { CslItem } from '../bibliography/item.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { MemoProblem, MemoSeverity } from '../cited/rule.js'
import type { Examined } from '../check/check.js'
import type { Checked } from '../cited/checked.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { type Verdict, verdictOf } from '../quoted/verdict.js'
import { type Claim, type Interview, passageKinds, type PassageRef, type Span } from '../model.js'
import { unreadIn } from '../export/evidence/evidence.js'
import { answerOf } from '../export/evidence/citationAnswer.js'
import { type AnswerKind, type CitationAnswer, answerKinds, isMisquoted } from '../export/evidence/answer.js'
import { claimsCited, originsOf } from '../citation/origins.js'
import { pinnedClaim, citedPlaceOf } from '../citation/resolve.js'
import { touches } from '../text/touches.js'

/** What a memo rests on, and what is wrong with it: each problem is told with a citation or a quotation, or stands in a list of its own. */
export interface MemoEvidence {
  /** Citations of which a rule shows that they differ from their source, quotations first, then those of no source here; each at the first place that it names. */
  readonly open: readonly OpenCitation[]
  /** In the order in which the memo cites them first. */
  readonly sources: readonly CitedSource[]
  /** Sentences that give somebody a view and cite nothing. */
  readonly uncited: readonly UncitedSentence[]
  readonly quotations: readonly QuotationState[]
  /** What belongs neither to a citation nor to a quotation, nor wants one. */
  readonly others: readonly MemoProblem[]
  readonly totals: EvidenceTotals
}

export interface EvidenceTotals {
  /** Keys in citations, each as often as it stands. */
  readonly citations: number
  readonly sources: number
  readonly quotations: number
  /** Of these, those that stand in the source as they do here. */
  readonly confirmed: number
  readonly uncited: number
  /** How many citations have each answer, in the order of `answerKinds`; those that none has are left out. */
  readonly answers: readonly (readonly [AnswerKind, number])[]
  /** How many citations nobody has read yet, as a check with --require-read counts them. */
  readonly unread: number
  /** Those of them whose transcript is not here. */
  readonly absent: number
  readonly problems: { readonly [S in MemoSeverity]: number }
}

export interface CitedSource {
  readonly key: string
  /** Undefined where the corpus has no such key. */
  readonly interview: Interview | undefined
  /** A work of a bibliography, where it is no interview. */
  readonly work?: CslItem
  readonly places: readonly CitedPlaceState[]
}

export interface OpenCitation {
  readonly source: CitedSource
  readonly place: CitedPlaceState
  readonly state: CitationState
}

/** One passage, the interview as a whole (neither `ref` nor `locator`), or a locator, as written, that no passage has. */
export interface CitedPlaceState {
  readonly ref?: PassageRef
  readonly locator?: string
  readonly citations: readonly CitationState[]
}

/** One key of a citation; `words` are those of its sentence, in one line, without citations. */
export interface CitationState {
  readonly span: Span
  readonly words: string
  /** The claim that is pinned, where it is there still. */
  readonly claim?: Claim
  readonly answer: CitationAnswer
  /** Of a sentence that rests on several interviews: how many have told what these say, undefined where that is not recorded. */
  readonly witnesses?: { readonly interviews: number; readonly origins: number | undefined }
  readonly problems: readonly MemoProblem[]
}

/** A sentence that gives somebody a view without a citation. */
export interface UncitedSentence {
  readonly problem: MemoProblem
  readonly words: string
}

export interface QuotationState {
  readonly span: Span
  readonly text: string
  readonly verdict: Exclude<Verdict['kind'], 'initial'> | 'uncited'
}

/** Sorts what a check found by what it is about. Nothing is checked a second time. */
export function memoEvidence(checked: Checked, problems: readonly MemoProblem[]): MemoEvidence {
  const taken = new Set<MemoProblem>()
  const take = (found: readonly MemoProblem[]): readonly MemoProblem[] => {
    for (const one of found) taken.add(one)
    return found
  }
  const quotations = checked.quotations.flatMap((one) => quotationState(one, checked, problems) ?? [])
  const sources = sourcesOf(checked, problems, take)
  take(problems.filter(({ ruleId }) => ruleId.startsWith('quotation-')))
  const uncited = take(problems.filter(({ ruleId }) => ruleId === 'claim-uncited')).map((problem) => {
    const sentence = checked.sentences.find(({ span }) => touches(span, problem.span))
    return { problem, words: wordsIn(checked, sentence?.span ?? problem.span) }
  })
  const others = problems.filter((one) => !taken.has(one))
  const totals = totalsOf(checked, { sources, states: citationsIn(sources), quotations, problems })
  return { open: openIn(sources), sources, uncited, quotations, others, totals }
}

/** The citations of some sources, each once, in the order of the memo. */
export function citationsIn(sources: readonly CitedSource[]): readonly CitationState[] {
  const states = new Set(sources.flatMap(({ places }) => places.flatMap(({ citations }) => citations)))
  return [...states].sort((a, b) => a.span.start - b.span.start)
}

function openIn(sources: readonly CitedSource[]): readonly OpenCitation[] {
  const all = sources.flatMap((source) =>
    source.places.flatMap((place) => place.citations.map((state) => ({ source, place, state }))),
  )
  const rank = ({ state: { answer, problems } }: OpenCitation): number => {
    if (isMisquoted(answer.quoted)) return 0
    if (answer.kind === 'unknown') return problems.some(({ severity }) => severity === 'error') ? 1 : -1
    return answer.kind === 'differs' ? 2 : -1
  }
  return all
    .filter((one, index) => rank(one) >= 0 && all.findIndex(({ state }) => state === one.state) === index)
    .sort((a, b) => rank(a) - rank(b) || a.state.span.start - b.state.span.start)
}

interface Counted extends Pick<MemoEvidence, 'sources' | 'quotations'> {
  readonly states: readonly CitationState[]
  readonly problems: readonly MemoProblem[]
}

function totalsOf(checked: Checked, { sources, states, quotations, problems }: Counted): EvidenceTotals {
  const count = (severity: MemoSeverity): number => problems.filter((one) => one.severity === severity).length
  return {
    citations: checked.cited.length,
    sources: sources.length,
    quotations: quotations.length,
    confirmed: quotations.filter(({ verdict }) => verdict === 'verbatim').length,
    uncited: problems.filter(({ ruleId }) => ruleId === 'claim-uncited').length,
    answers: answerKinds.flatMap((kind): EvidenceTotals['answers'] => {
      const size = states.filter(({ answer }) => answer.kind === kind).length
      return size ? [[kind, size]] : []
    }),
    unread: unreadIn({ checked, problems }, 'anybody').length,
    absent: states.filter(({ answer }) => answer.interview && answer.kind === 'not compared').length,
    problems: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
  }
}

/** Undefined where nothing says that the words are to be those of an interview. */
function quotationState(
  quotation: MemoQuotation,
  checked: Checked,
  problems: readonly MemoProblem[],
): QuotationState | undefined {
  const { span, text } = quotation
  const isUncited = problems.some(({ ruleId, span: at }) => ruleId === 'quotation-uncited' && touches(at, span))
  const kind = isUncited ? 'uncited' : verdictOf(quotation, checked)?.kind
  // The case of a first letter is a matter of style, not of proof.
  return kind && { span, text, verdict: kind === 'initial' ? 'verbatim' : kind }
}

function sourcesOf(
  checked: Checked,
  problems: readonly MemoProblem[],
  take: (found: readonly MemoProblem[]) => readonly MemoProblem[],
): readonly CitedSource[] {
  const sources = new Map<string, Omit<CitedSource, 'key' | 'places'> & { places: Map<string, CitedPlaceState> }>()
  for (const sentence of checked.sentences) {
    const inSentence = problems.filter(({ span }) => touches(span, sentence.span))
    for (const one of sentence.cited) {
      // What a note cites is told with the note.
      if (one.isNoted) continue
      const { key } = one.item
      const source = sources.get(key) ?? { ...sourceOf(one), places: new Map<string, CitedPlaceState>() }
      sources.set(key, source)
      const state = citationState(one, sentence, take(inSentence.filter((problem) => isAbout(problem, one))), {
        checked,
        problems,
      })
      for (const place of placesOf(one, checked)) {
        const name = JSON.stringify(place)
        const citations = source.places.get(name)?.citations ?? []
        source.places.set(name, { ...place, citations: [...citations, state] })
      }
    }
  }
  return [...sources].map(([key, { places, ...source }]) => ({ key, ...source, places: inOrder([...places.values()]) }))
}

function sourceOf({ interview, entry }: Cited): Omit<CitedSource, 'key' | 'places'> {
  return entry ? { interview, work: entry.item } : { interview }
}

function citationState(
  one: Cited,
  sentence: MemoSentence,
  problems: readonly MemoProblem[],
  examined: Examined,
): CitationState {
  const { checked } = examined
  const { citation, item } = one
  const pinned = pinnedClaim(checked.corpus, item)
  const claim = pinned && pinned.state !== 'gone' ? { claim: pinned.claim } : {}
  const span = citation.items.length === 1 ? citation.span : item.span
  const answer = answerOf(sentence, one, examined)
  return { span, words: wordsIn(checked, sentence.span), ...claim, ...witnessesOf(sentence, checked), answer, problems }
}

function witnessesOf({ cited }: MemoSentence, { corpus }: Checked): Pick<CitationState, 'witnesses'> {
  const all = cited.flatMap(({ item, interview }) => (interview ? [{ item, interview }] : []))
  const interviews = new Set(all.map(({ interview }) => interview)).size
  const origins = originsOf(all.map(({ item, interview }) => claimsCited(item, interview, corpus)))
  return interviews > 1 ? { witnesses: { interviews, origins } } : {}
}

/** What is read of a stretch of the memo, in one line and without its citations. */
export function wordsIn({ memo }: Checked, { start, end }: Span): string {
  const prose = memo.citingProse.slice(start, end)
  const bare = prose.replace(/\s*\[[^[\]]*@[^[\]]*\]/g, '')
  return (bare.trim() || prose)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}

/** Whether a problem of the sentence is one of this key: it stands in its place or pin, or is told of that interview. */
function isAbout({ span, data, ruleId }: MemoProblem, { item }: Cited): boolean {
  if (ruleId === 'single-source') return false // told of a section
  if (touches(span, item.span) || (item.pin?.span && touches(span, item.pin.span))) return true
  return 'key' in data && data.key === item.key
}

function placesOf(
  { item: { locator }, interview }: Cited,
  { corpus, memo }: Checked,
): readonly Omit<CitedPlaceState, 'citations'>[] {
  if (!locator) return [{}]
  const place = interview && citedPlaceOf(corpus, interview, locator)
  if (place?.kind === 'passages' && place.passages.length)
    return place.passages.map(({ passage: { ref } }) => ({ ref }))
  return [{ locator: memo.text.slice(locator.span.start, locator.span.end) }]
}

/** The interview as a whole first, then its passages, then what it does not have. */
function inOrder(places: readonly CitedPlaceState[]): readonly CitedPlaceState[] {
  const rank = ({ ref, locator }: CitedPlaceState): number =>
    ref ? passageKinds.indexOf(ref.kind) : locator === undefined ? -1 : passageKinds.length
  return [...places].sort((a, b) => rank(a) - rank(b) || (a.ref?.number ?? 0) - (b.ref?.number ?? 0))
}
