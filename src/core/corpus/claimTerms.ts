import { foldedWords, indexWord } from '../language/keywords.js'
import type { Interview, Topic, Voice } from '../model.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'

/** Calls back with the place of each claim of an interview in its file and each word by which the claim is found, with repeats; both from the first on. */
export function eachTerm(interview: Interview, tell: (ordinal: number, term: string) => void): void {
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
  for (const [ordinal, claim] of interview.claims.entries()) {
    const { label, wording, holder, hedge, keyPhrases } = claim
    const who = [voices.get(claim.voice), isHidden(holder) ? undefined : holder, topics.get(claim.topic)]
    for (const text of [label, wording, hedge, ...keyPhrases, ...who])
      for (const word of text ? foldedWords(text) : []) tell(ordinal, indexWord(word))
  }
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
