import type { BibliographyEntry } from '../bibliography/bibliography.js'
import { findEntries } from '../bibliography/findEntries.js'
import type { Library } from '../bibliography/library.js'
import { formsFor } from '../citation/forms.js'
import { isProtected, termsOfClaim, termsOfVoice } from '../terms/terms.js'
import { makeClaimIndex, type Want } from '../corpus/claimIndex.js'
import type { Corpus } from '../corpus/corpus.js'
import { openCitation, type OpenCitation } from '../memo/openCitation.js'
import { sentenceAt } from '../language/sentences.js'
import type { Claim, Entry, Interview, Topic } from '../model.js'
import { indexWordsOf } from '../language/keywords.js'
import { foldText } from '../language/fold.js'
import { claimsAbout } from '../search/claimsAbout.js'
import {
  type PassageQuery,
  type RankedPassages,
  type UncodedPassage,
  weighedWords,
  withPassages,
} from '../search/uncoded.js'
import { contextOf, wantsOf } from '../search/wants.js'

/** What a chosen topic or entry narrows the list to. */
export type CitationScope =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'topic'; readonly key: string; readonly id: string }

interface ClaimSuggestion {
  readonly kind: 'claim'
  readonly claim: Claim
  readonly interview: Interview
}

export type CitationSuggestion =
  | ClaimSuggestion
  /** A sentence of a transcript that no claim rests on. */
  | ({ readonly kind: 'passage' } & UncodedPassage)
  | { readonly kind: 'source'; readonly interview: Interview }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly interview: Interview }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'work'; readonly entry: BibliographyEntry }

export interface CitationSuggestions {
  readonly open: OpenCitation
  /** Best first. */
  readonly items: readonly CitationSuggestion[]
}

export interface CompletionContext {
  /** Text and prose around the cursor; offsets count from their start. */
  readonly text: string
  readonly prose: string
  readonly offset: number
  /** What the list is narrowed to for a citation that begins at an offset. */
  readonly scopeAt?: (start: number) => CitationScope | undefined
  /** Keys that the memo cites already; their claims come first among equals. */
  readonly citedKeys: ReadonlySet<string>
  /** What the memo can cite besides interviews. */
  readonly library?: Library
}

/** A list of what may be cited for which texts can still be asked. */
export interface OpenCompletion {
  /** What to ask for sentences of transcripts that stand beside the claims; nothing where the list is narrowed. */
  readonly passageQuery?: PassageQuery
  /** The list, with what was found or without. */
  readonly complete: (found?: RankedPassages) => CitationSuggestions
}

const mostClaims = 40
/** So many claims stand before the sources, topics and names, since a claim is what Enter should cite. */
const claimsFirst = 5
const mostOthers = 4
/** Works of the memo’s bibliographies; more where the corpus has no claim to offer. */
const mostWorks = 8
const mostWorksAlone = 40

/**
 * What may be cited at the cursor. Undefined where no citation is being typed, within one that stands already too. What may not be cited
 * is never among it. Sentences of transcripts are added in a second step: looking for these takes its time.
 */
export function openCompletion(corpus: Corpus, context: CompletionContext): OpenCompletion | undefined {
  const open = openCitation(context.prose, context.offset)
  if (!open || isCitedAlready(corpus, context, open)) return undefined
  const { library } = context
  const typed = open.fragment.trim()
  const scope = context.scopeAt?.(open.span.start)
  const claims = findClaims(corpus, context, open, typed, scope).flatMap((claim): readonly ClaimSuggestion[] => {
    const interview = corpus.interview(claim.key)
    return interview && mayBeCited(corpus, interview, claim) ? [{ kind: 'claim', claim, interview }] : []
  })
  const first = claims.slice(0, mostClaims)
  const complete = (found?: RankedPassages): CitationSuggestions => {
    const evidence = inRank(first, found)
    const works = scope || !library ? [] : findWorks(library, typed, evidence.length)
    const others = scope ? [] : [...findOthers(corpus, typed, claims), ...works]
    const isKey = others.some(
      (one) =>
        (one.kind === 'source' && one.interview.key === typed) || (one.kind === 'work' && one.entry.item.id === typed),
    )
    const split = isKey ? 0 : claimsFirst
    return { open, items: [...evidence.slice(0, split), ...others, ...evidence.slice(split)] }
  }
  return scope ? { complete } : { complete, passageQuery: passageQuery(corpus, context, open, typed, first) }
}

/** Whether the cursor stands within a key, or before a locator: another citation put there would garble this one. */
function isCitedAlready(corpus: Corpus, { text, offset, library }: CompletionContext, open: OpenCitation): boolean {
  const rest = text.slice(offset, open.keyEnd).replace(/\}$/, '')
  const key = open.fragment + rest
  if (rest && (corpus.interview(key) ?? library?.source(key))) return true
  const locator = open.kind === 'bracket' ? /^,\s*\p{L}+\.?\s\d/u : /^\s?\[\p{L}+\.?\s\d/u
  return locator.test(text.slice(open.keyEnd, open.keyEnd + 40))
}

/** Most claims are on record altogether; only of the others the forms have to be asked. */
function mayBeCited(corpus: Corpus, interview: Interview, claim: Claim): boolean {
  const terms = [termsOfClaim(interview, claim), ...interview.voices.map((voice) => termsOfVoice(interview, voice))]
  return !terms.some(isProtected) || formsFor(corpus, claim).withheld === undefined
}

function findClaims(
  corpus: Corpus,
  { prose, offset, citedKeys }: CompletionContext,
  open: OpenCitation,
  typed: string,
  scope: CitationScope | undefined,
): readonly Claim[] {
  const context = contextOf(corpus, sentenceAround(prose, offset, open))
  // A key that was typed in full asks for that interview's claims.
  const interview = corpus.interview(typed)
  if (interview) return bestOf(corpus, interview.claims, [], context)
  const wants = wantsOf(corpus, typed)
  if (scope) return bestOf(corpus, claimsIn(corpus, scope, context), wants, context)
  return corpus.claims.search({ wants, context, keys: citedKeys, limit: mostClaims }).claims
}

/** The words of the sentence in which a citation is typed, without it and those that stand already. */
function sentenceAround(prose: string, offset: number, open: OpenCitation): string {
  const sentence = sentenceAt(prose, offset)
  const around = `${prose.slice(sentence.start, open.span.start)} ${prose.slice(offset, sentence.end)}`
  return around.replace(/\[[^\]]*\]?/g, ' ')
}

/** A key that was typed in full asks for that interview’s sentences. */
function passageQuery(
  corpus: Corpus,
  { prose, offset }: CompletionContext,
  open: OpenCitation,
  typed: string,
  claims: readonly ClaimSuggestion[],
): PassageQuery {
  const sentence = sentenceAround(prose, offset, open)
  const beside = claims.map(({ claim }) => weighedWords(claim))
  return corpus.interview(typed) ? { typed: '', sentence, keys: [typed], beside } : { typed, sentence, beside }
}

function inRank(claims: readonly ClaimSuggestion[], found: RankedPassages | undefined): readonly CitationSuggestion[] {
  if (!found?.passages.length) return claims
  const suggestions = new Map(claims.map((one) => [one.claim, one]))
  return withPassages([...suggestions.keys()], found).flatMap((one) =>
    one.kind === 'claim' ? (suggestions.get(one.claim) ?? []) : one,
  )
}

function claimsIn(corpus: Corpus, scope: CitationScope, context: readonly string[]): readonly Claim[] {
  if (scope.kind === 'entry') return claimsAbout(corpus, scope.id, { context, limit: 200 }).claims
  const interview = corpus.interview(scope.key)
  const topic = interview && topicPath(interview.topics, scope.id).at(-1)
  const ids = new Set(topic ? idsBelow(topic) : [])
  return (interview?.claims ?? []).filter(({ id }) => ids.has(id))
}

/** Those of some claims that meet what is wanted; what the sentence is about first, else in their order. */
function bestOf(
  corpus: Corpus,
  claims: readonly Claim[],
  wants: readonly Want[],
  context: readonly string[],
): readonly Claim[] {
  // An index of these alone: a search of the whole corpus looks at no more than some hundreds, and these might not be among them.
  const index = makeClaimIndex()
  for (const key of new Set(claims.map((claim) => claim.key))) {
    const interview = corpus.interview(key)
    if (interview) index.add({ ...interview, claims: claims.filter((claim) => claim.key === key) })
  }
  const met = index.search({ wants, context, limit: claims.length }).claims
  return wants.length ? met : [...new Set([...met, ...claims])]
}

/** From the top of the tree to the topic; empty when there is none of that id. */
function topicPath(topics: readonly Topic[], id: string): readonly Topic[] {
  for (const topic of topics) {
    if (topic.id === id) return [topic]
    const below = topicPath(topic.topics, id)
    if (below.length) return [topic, ...below]
  }
  return []
}

function idsBelow({ claims, topics }: Topic): readonly string[] {
  return [...claims, ...topics.flatMap(idsBelow)]
}

/** Those that an interview hides under its key are not among them. */
function findWorks(library: Library, typed: string, claims: number): readonly CitationSuggestion[] {
  const most = claims ? mostWorks : mostWorksAlone
  if (!typed && claims) return []
  const found = findEntries(library.bibliographies, typed, 2 * most)
  const shown = found.filter((entry) => {
    const source = library.source(entry.item.id)
    return source?.kind === 'entry' && source.entry === entry
  })
  return shown.slice(0, most).map((entry) => ({ kind: 'work', entry }) as const)
}

function findOthers(
  corpus: Corpus,
  typed: string,
  claims: readonly CitationSuggestion[],
): readonly CitationSuggestion[] {
  if (!typed) return []
  const folded = foldText(typed)
  const sources = corpus.interviewsStarting(folded, mostOthers)
  const entries = corpus.entriesStarting(folded, mostOthers)
  return [
    ...sources
      .filter((interview) => interview.terms !== 'off record')
      .map((interview) => ({ kind: 'source', interview }) as const),
    ...topicsOf(claims, folded).slice(0, mostOthers),
    ...entries.map((entry) => ({ kind: 'entry', entry }) as const),
  ]
}

/** The topics above the claims that were found, where their titles have the words typed. */
function topicsOf(claims: readonly CitationSuggestion[], folded: string): readonly CitationSuggestion[] {
  const wanted = indexWordsOf(folded)
  const found = new Map<string, CitationSuggestion>()
  for (const one of claims) {
    if (one.kind !== 'claim') continue
    for (const topic of topicPath(one.interview.topics, one.claim.topic)) {
      const words = indexWordsOf(topic.title)
      const isMet = wanted.every((term) => words.some((word) => word.startsWith(term)))
      if (isMet) found.set(`${one.interview.key}#${topic.id}`, { kind: 'topic', topic, interview: one.interview })
    }
  }
  return [...found.values()]
}
