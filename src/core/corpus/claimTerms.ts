import { indexWordsOf } from '../language/keywords.js'
import type { Interview, Topic, Voice } from '../model.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'

/** Calls back with the place of each claim of an interview in its file and each word by which the claim is found, with repeats; both from the first on. */
export function eachTerm(interview: Interview, tell: (ordinal: number, term: string) => void): void {
  const hidden = interview.voices.filter((voice) => isProtected(termsOfVoice(interview, voice)))
  // What is found by a protected name tells the name.
  const isHidden = (name: string | undefined): boolean =>
    name !== undefined && hidden.some((voice) => ` ${voice.name}`.endsWith(` ${name}`))
  const tellableName = ({ name, role, description }: Voice): string => {
    const agreed = description ?? (role === 'interviewee' ? interview.description : undefined)
    return (isHidden(name) ? agreed : name) ?? ''
  }
  const voices = new Map(interview.voices.map((voice) => [voice.id, indexWordsOf(tellableName(voice))]))
  const topics = topicTerms(interview.topics, [])
  for (const [ordinal, claim] of interview.claims.entries()) {
    const { label, wording, holder, hedge, keyPhrases } = claim
    for (const text of [label, wording, hedge, ...keyPhrases, isHidden(holder) ? undefined : holder])
      for (const term of text ? indexWordsOf(text) : []) tell(ordinal, term)
    for (const term of voices.get(claim.voice) ?? []) tell(ordinal, term)
    for (const term of topics.get(claim.topic) ?? []) tell(ordinal, term)
  }
}

/** The words of the titles on the way to each topic: a claim under "Ratification" of "The accord" is found by both. */
function topicTerms(topics: readonly Topic[], above: readonly string[]): Map<string, readonly string[]> {
  const terms = new Map<string, readonly string[]>()
  for (const topic of topics) {
    const path = [...above, ...indexWordsOf(topic.title)]
    terms.set(topic.id, path)
    for (const [id, below] of topicTerms(topic.topics, path)) terms.set(id, below)
  }
  return terms
}
