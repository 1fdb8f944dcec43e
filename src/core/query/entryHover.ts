import { formsFor } from '../citation/forms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Mention } from '../names/findMentions.js'
import type { Memo } from '../memo/memo.js'
import { sentenceAt } from '../language/sentences.js'
import type { Claim, Entry, Interview, Provenance, Sourced, Span } from '../model.js'
import { indexWordsOf } from '../language/keywords.js'
import { claimsAbout } from '../search/claimsAbout.js'
import { contextOf } from '../search/wants.js'

/** Who or what a name in a memo is, and what was said of it. */
export interface EntryHover {
  /** Exactly the name. */
  readonly span: Span
  /** The name as it stands in the memo. */
  readonly text: string
  /** False where it may be no name at all. */
  readonly isCertain: boolean
  /** Several where the name may mean any of them. */
  readonly answers: readonly EntryAnswer[]
}

export interface EntryAnswer {
  readonly entry: Entry
  /** What interviews say it is, and what has no source. */
  readonly definitions: readonly Sourced<string>[]
  readonly general: readonly string[]
  /** Whether everybody knows it (a state), so that what was said comes first. */
  readonly isWellKnown: boolean
  /** Names of the entries that it points at, by field; an id that no entry has stands for itself. */
  readonly members: readonly string[]
  readonly parties: readonly string[]
  readonly within?: string
  readonly place?: string
  /** Those that fit the sentence best, best first. */
  readonly claims: readonly SaidClaim[]
  /** How many there are; undefined when they are too many to be counted. */
  readonly total?: number
}

interface Said {
  readonly claim: Claim
  readonly interview: Interview
}

export interface SaidClaim extends Said {
  /** False where its terms forbid to cite it. */
  readonly isCitable: boolean
}

/** How many claims a hover shows of an entry, and of each when the name has several meanings. */
const shownClaims = 3
const shownClaimsOfSeveral = 2
/** Claims are counted up to here. */
const mostCounted = 250

/** The mention that an offset stands on; its end counts as inside. `mentions` are in the order of the text. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions.find(({ span }) => span.start <= offset && offset <= span.end)
}

/** What is known of a mention in a memo; undefined when its entries are not in the corpus any more. */
export function entryHover(corpus: Corpus, memo: Memo, { span, entries, certain }: Mention): EntryHover | undefined {
  const context = contextAround(corpus, memo, span)
  const limit = entries.length > 1 ? shownClaimsOfSeveral : shownClaims
  const answers = entries.flatMap((id) => {
    const entry = corpus.entry(id)
    return entry ? [answerOf(corpus, entry, context, limit)] : []
  })
  if (answers.length === 0) return undefined
  return { span, text: memo.text.slice(span.start, span.end), isCertain: certain, answers }
}

/** What else the sentence is about; the name itself says nothing about which of its claims fit. */
function contextAround(corpus: Corpus, { citingProse, prose }: Memo, { start, end }: Span): readonly string[] {
  const sentence = sentenceAt(citingProse, start)
  return contextOf(corpus, `${prose.slice(sentence.start, start)} ${prose.slice(end, sentence.end)}`)
}

function answerOf(corpus: Corpus, entry: Entry, context: readonly string[], limit: number): EntryAnswer {
  const { claims, isCut } = claimsAbout(corpus, entry.id, { context, limit: mostCounted })
  const names = (ids: readonly string[] = []): readonly string[] => ids.map((id) => corpus.entry(id)?.name ?? id)
  const [within] = names(entry.within && [entry.within.value])
  const [place] = names(entry.place && [entry.place.value])
  return {
    entry,
    definitions: entry.definitions.filter(({ sources }) => !isGeneral(sources)),
    general: entry.definitions.filter(({ sources }) => isGeneral(sources)).map(({ value }) => value),
    isWellKnown: entry.type === 'state',
    members: names(entry.members?.value),
    parties: names(entry.parties?.value),
    ...(within === undefined ? {} : { within }),
    ...(place === undefined ? {} : { place }),
    claims: choose(
      corpus,
      claims.flatMap((claim) => said(corpus, claim)),
      context,
      limit,
    ),
    ...(isCut ? {} : { total: claims.length }),
  }
}

function said(corpus: Corpus, claim: Claim): readonly Said[] {
  const interview = corpus.interview(claim.key)
  return interview ? [{ claim, interview }] : []
}

/**
 * The first ones. What others than interviewees say comes after them where it has nothing else in common with the sentence, and gets one
 * place only, as long as an interviewee says anything.
 */
function choose(corpus: Corpus, all: readonly Said[], context: readonly string[], limit: number): readonly SaidClaim[] {
  const words = new Set(context)
  const fits = ({ claim }: Said): boolean =>
    indexWordsOf(`${claim.label} ${claim.wording}`).some((term) => words.has(term))
  const isFirst = (one: Said): boolean => isInterviewees(one) || fits(one)
  const ordered = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))]
  const spare = ordered.filter((one) => !isInterviewees(one)).slice(1)
  const preferred = ordered.filter((one) => !spare.includes(one)).slice(0, limit)
  const chosen = new Set([...preferred, ...spare.slice(0, limit - preferred.length)])
  return ordered
    .filter((one) => chosen.has(one))
    .map(({ claim, interview }) => ({
      claim,
      interview,
      isCitable: formsFor(corpus, claim).withheld === undefined,
    }))
}

function isInterviewees({ claim, interview }: Said): boolean {
  return interview.voices.some(({ id, role }) => id === claim.voice && role === 'interviewee')
}

/** Whether all that a value rests on is general knowledge. */
export function isGeneral(sources: readonly Provenance[]): boolean {
  return sources.length > 0 && sources.every(({ kind }) => kind === 'general')
}
