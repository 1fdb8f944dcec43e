import { citationOf } from '../citation/citation.js'
import type { CitationPart } from '../citation/citation.js'
import { formsFor } from '../citation/forms.js'
import { type ClaimRef, claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { initialsOf } from '../corpus/initials.js'
import { relatedClaims } from '../corpus/relatedClaims.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { foldText } from '../language/fold.js'
import type { Claim, Interview } from '../model.js'
import { wordsOfClaim } from '../passage/sourceWords.js'
import { isProtected, isProtectedInterview, termsOfClaim } from '../terms/terms.js'
import { compare } from '../text/prefixes.js'
import { topicGroups } from './topicGroups.js'

/** Somebody who may be a column: a person in all interviews, or those who share one description, so that none of them can be told from the others. */
export interface Expert {
  readonly id: string
  /** The name in full, or the description. */
  readonly name: string
  /** Those who go by the description; one for a person. */
  readonly sources: number
  readonly claims: number
}

/** Of what there is a row each. Questions are one where they are worded alike, as in a series of talks with one set of questions. */
export type RowsBy = 'topic' | 'question'

/** What chosen experts say on each topic, or to each question. */
export interface TopicTable {
  readonly by: RowsBy
  readonly experts: readonly Expert[]
  readonly rows: readonly TopicRow[]
  /** Of those who coded what is in it. */
  readonly coders: readonly string[]
}

export interface TopicRow {
  readonly title: string
  /** In the order of the experts; empty where nothing is coded. */
  readonly cells: readonly (readonly View[])[]
  /** Who contradicts or qualifies whom, as it is coded, each once. */
  readonly relations: readonly TopicRelation[]
}

export interface TopicRelation {
  readonly kind: 'contradicts' | 'qualifies'
  readonly from: Expert
  readonly to: Expert
}

/** One claim of an expert. */
export interface View {
  readonly interview: Interview
  readonly claim: Claim
  /** The sentence that decides it, to the letter; undefined where the text is not here, or may not be told. */
  readonly sentence?: string
  readonly citation: CitationPart
}

/** So many sources have to share a description before anything of them is counted together. */
const fewestAlike = 3

/** Who may be chosen, those with most claims first. */
export function expertsIn(corpus: Corpus): readonly Expert[] {
  const found = new Map<string, { name: string; isHidden: boolean; keys: Set<string>; claims: number }>()
  for (const { interview, claim } of told(corpus)) {
    const who = expertOf(interview, claim)
    if (!who) continue
    const known = found.get(who.id) ?? { ...who, keys: new Set(), claims: 0 }
    known.keys.add(interview.key)
    known.claims += 1
    found.set(who.id, known)
  }
  return [...found]
    .filter(([, { isHidden, keys }]) => !isHidden || keys.size >= fewestAlike)
    .map(([id, { name, isHidden, keys, claims }]) => ({ id, name, sources: isHidden ? keys.size : 1, claims }))
    .sort((a, b) => b.claims - a.claims || compare(a.name, b.name))
}

/** The table of those experts whose ids are chosen; a topic on which none of them says anything has no row. Topics are one where they are called alike. */
export function topicTable(corpus: Corpus, chosen: readonly string[], by: RowsBy = 'topic'): TopicTable {
  const all = expertsIn(corpus)
  const experts = chosen.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const coders = new Set<string>()
  const isShown = (claim: Claim): boolean =>
    expertAmong(experts, corpus, claim) !== undefined && formsFor(corpus, claim).forms.length > 0
  const rows = [...(by === 'topic' ? byTopic : byQuestion)(corpus, isShown)].map(([title, claims]): TopicRow => {
    const cells = experts.map((expert) =>
      claims.flatMap((claim) => (expertAmong(experts, corpus, claim) === expert ? viewOf(corpus, claim) : [])),
    )
    for (const { coded } of claims) if (coded) coders.add(initialsOf(coded.by))
    return { title, cells, relations: relationsAmong(corpus, claims, experts) }
  })
  return { by, experts, rows, coders: [...coders].sort(compare) }
}

type Rows = Iterable<readonly [title: string, claims: readonly Claim[]]>

function byTopic(corpus: Corpus, isShown: (claim: Claim) => boolean): Rows {
  return topicGroups(corpus.interviews(), isShown).map(({ title, experts }) => [
    title,
    experts.flatMap(({ claims }) => claims),
  ])
}

function byQuestion(corpus: Corpus, isShown: (claim: Claim) => boolean): Rows {
  const rows = new Map<string, [title: string, claims: Claim[]]>()
  for (const { interview, claim } of told(corpus)) {
    const passage = interview.passages.find(({ ref }) => isSameRef(ref, claim.at[0].ref))
    const question = interview.questions.find(({ number }) => number === passage?.question)
    if (!question || !isShown(claim)) continue
    const title = question.label || `Q${question.number}`
    const row = rows.get(foldText(title)) ?? [title, []]
    row[1].push(claim)
    rows.set(foldText(title), row)
  }
  return rows.values()
}

function viewOf(corpus: Corpus, claim: Claim): readonly View[] {
  const interview = corpus.interview(claim.key)
  if (!interview) return []
  const words = wordsOfClaim(corpus, claim).find((one) => one.kind === 'words')
  const sentence = words && { sentence: words.sentence.replace(/\s+/g, ' ').trim() }
  return [{ interview, claim, citation: citationOf(interview, claim), ...sentence }]
}

/** A contradiction goes both ways, and is told once. */
function relationsAmong(
  corpus: Corpus,
  claims: readonly Claim[],
  experts: readonly Expert[],
): readonly TopicRelation[] {
  const here = new Set<ClaimRef>(claims.map(claimRef))
  const found = new Map<string, TopicRelation>()
  for (const claim of claims)
    for (const { relation, claim: other } of relatedClaims(corpus, claim)) {
      const [from, to] = [expertAmong(experts, corpus, claim), expertAmong(experts, corpus, other)]
      if (!from || !to || from === to || !here.has(claimRef(other))) continue
      if (relation !== 'contradicts' && relation !== 'qualifies') continue
      const pair = relation === 'contradicts' ? [from.id, to.id].sort(compare) : [from.id, to.id]
      const name = [relation, ...pair].join(' ')
      if (!found.has(name)) found.set(name, { kind: relation, from, to })
    }
  return [...found.values()]
}

function expertAmong(experts: readonly Expert[], corpus: Corpus, claim: Claim): Expert | undefined {
  const interview = corpus.interview(claim.key)
  const who = interview && expertOf(interview, claim)
  return who && experts.find(({ id }) => id === who.id)
}

/** Every claim of an interviewee, with its interview. */
function* told(corpus: Corpus): Iterable<{ readonly interview: Interview; readonly claim: Claim }> {
  for (const interview of corpus.interviews()) for (const claim of interview.claims) yield { interview, claim }
}

/** Whose column a claim is in; undefined of who was not interviewed, of what is off the record, and of a protected source without a description. */
function expertOf(
  interview: Interview,
  claim: Claim,
): { readonly id: string; readonly name: string; readonly isHidden: boolean } | undefined {
  const voice = interview.voices.find(({ id, role }) => id === claim.voice && role === 'interviewee')
  const terms = termsOfClaim(interview, claim)
  if (!voice || terms === 'off record') return undefined
  if (!isProtected(terms) && !isProtectedInterview(interview))
    return { id: `name:${voice.name}`, name: voice.name, isHidden: false }
  const description = voice.description ?? interview.description
  return description === undefined ? undefined : { id: `described:${description}`, name: description, isHidden: true }
}
