import { isProtected, termsOfVoice } from '../protection/attribution/terms.js'
import type { Claim, Interview, Topic, Voice } from '../model.js'
import { termsOf } from '../language/terms.js'

/** One interview as the index of claims holds it. Claims are named by their place in the file, from 0. */
export interface Document {
  readonly interview: Interview
  readonly claims: readonly Claim[]
  readonly byId: ReadonlyMap<string, Claim>
  /** By term: the claims that have it, in order. Most terms are in few, for which a set would take ten times the memory. */
  readonly terms: ReadonlyMap<string, readonly number[]>
  /** The claims that an interviewee makes. */
  readonly interviewees: ReadonlySet<number>
  /** Its place among all, newest interview first. */
  rank: number
}

export function makeDocument(interview: Interview): Document {
  const terms = new Map<string, number[]>()
  const topics = topicTitles(interview.topics, '')
  const hidden = interview.voices.filter((voice) => isProtected(termsOfVoice(interview, voice)))
  // What is found by a protected name tells the name.
  const isHidden = (name: string | undefined): boolean =>
    name !== undefined && hidden.some((voice) => ` ${voice.name}`.endsWith(` ${name}`))
  const nameOf = ({ name, role, description }: Voice): string | undefined => {
    const agreed = description ?? (role === 'interviewee' ? interview.description : undefined)
    return isHidden(name) ? agreed : name
  }
  const voices = new Map(interview.voices.map((voice) => [voice.id, nameOf(voice)]))
  interview.claims.forEach((claim, ordinal) => {
    const { label, wording, holder, hedge, keyPhrases } = claim
    const who = [voices.get(claim.voice), isHidden(holder) ? undefined : holder]
    const text = [label, wording, hedge, ...keyPhrases, ...who, topics.get(claim.topic)].join(' ')
    for (const term of termsOf(text)) {
      const found = terms.get(term)
      if (!found) terms.set(term, [ordinal])
      else if (found.at(-1) !== ordinal) found.push(ordinal)
    }
  })
  return {
    interview,
    claims: interview.claims,
    byId: new Map(interview.claims.map((claim) => [claim.id, claim])),
    terms,
    interviewees: intervieweesClaims(interview),
    rank: 0,
  }
}

function intervieweesClaims({ voices, claims }: Interview): Set<number> {
  const ids = new Set(voices.flatMap(({ id, role }) => (role === 'interviewee' ? [id] : [])))
  return new Set(claims.flatMap(({ voice }, ordinal) => (ids.has(voice) ? [ordinal] : [])))
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
