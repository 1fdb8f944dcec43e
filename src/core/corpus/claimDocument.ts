import { isProtected, termsOfVoice } from '../terms/terms.js'
import { type Columns, GrowingColumns } from './claimColumns.js'
import type { ClaimVocabulary } from './claimVocabulary.js'
import type { Claim, Interview, Topic, Voice } from '../model.js'
import { foldedWords } from '../language/keywords.js'

/** The words of the claims of an interview. */
interface ClaimWords {
  readonly words: Columns
  /** By claim: 1 where an interviewee makes it. */
  readonly interviewees: Uint8Array
}

/** One interview as the index of claims holds it. Claims are named by their place in the file, from 0. */
export interface Document extends ClaimWords {
  readonly interview: Interview
  /** Of the interview: a newer one has a greater. */
  readonly number: number
  /** Its place among all, newest interview first. */
  rank: number
}

/** The words of the claims of an interview, under the numbers that `terms` has for them. */
export function wordsOfClaims(interview: Interview, terms: ClaimVocabulary): ClaimWords {
  const columns = new GrowingColumns()
  const { claims, topics: tree } = interview
  const topics = topicTitles(tree, '')
  const hidden = interview.voices.filter((voice) => isProtected(termsOfVoice(interview, voice)))
  // What is found by a protected name tells the name.
  const isHidden = (name: string | undefined): boolean =>
    name !== undefined && hidden.some((voice) => ` ${voice.name}`.endsWith(` ${name}`))
  const nameOf = ({ name, role, description }: Voice): string | undefined => {
    const agreed = description ?? (role === 'interviewee' ? interview.description : undefined)
    return isHidden(name) ? agreed : name
  }
  const voices = new Map(interview.voices.map((voice) => [voice.id, nameOf(voice)]))
  // Names and titles stand with many claims each.
  const repeated = new Map<string, readonly number[]>()
  const idsIn = (text: string): readonly number[] => foldedWords(text).map((word) => terms.learn(word))
  const idsOfRepeated = (text: string): readonly number[] => {
    const before = repeated.get(text)
    if (before) return before
    const ids = idsIn(text)
    repeated.set(text, ids)
    return ids
  }
  claims.forEach((claim, ordinal) => {
    const { label, wording, holder, hedge, keyPhrases } = claim
    for (const text of [label, wording, hedge ?? '', ...keyPhrases]) columns.add(ordinal, idsIn(text))
    const who = [voices.get(claim.voice), isHidden(holder) ? undefined : holder, topics.get(claim.topic)]
    for (const text of who) if (text) columns.add(ordinal, idsOfRepeated(text))
  })
  return {
    interviewees: intervieweesClaims(interview.voices, claims),
    words: columns.sorted(claims.length),
  }
}

function intervieweesClaims(voices: readonly Voice[], claims: readonly Claim[]): Uint8Array {
  const ids = new Set(voices.flatMap(({ id, role }) => (role === 'interviewee' ? [id] : [])))
  return Uint8Array.from(claims, ({ voice }) => (ids.has(voice) ? 1 : 0))
}

/** The titles on the way to each topic: a claim under "Ratification" of "The accord" is found by both. */
function topicTitles(topics: readonly Topic[], above: string): Map<string, string> {
  const titles = new Map<string, string>()
  for (const topic of topics) {
    const path = `${above} ${topic.title}`
    titles.set(topic.id, path)
    for (const [id, title] of topicTitles(topic.topics, path)) titles.set(id, title)
  }
  return titles
}

/** Newest first, then by key. */
export function byDate(a: Document, b: Document): number {
  const [one, other] = [a.interview, b.interview]
  if (one.issued !== other.issued) return (one.issued ?? '') > (other.issued ?? '') ? -1 : 1
  return one.key < other.key ? -1 : 1
}
