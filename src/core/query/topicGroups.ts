import type { Corpus } from '../corpus/corpus.js'
import { foldText } from '../language/terms.js'
import type { Claim, Interview, Topic } from '../model.js'
import { isProtected, termsOfClaim } from '../protection/attribution/terms.js'

/** A topic with what is said on it in all interviews. */
export interface TopicGroup {
  /** The same as long as the topic is called so. */
  readonly id: string
  /** As the newest interview calls it. */
  readonly title: string
  readonly experts: readonly Expert[]
}

/** Somebody with what he says on a topic: one person in all interviews, where that may be told. */
export interface Expert {
  readonly id: string
  readonly claims: readonly [Claim, ...Claim[]]
}

/**
 * The topics of some interviews, in the order in which these have them. Topics are one where they share a name, or the top ones where they are
 * called alike; a topic below another without a shared name belongs to the one above. Interviewees come before all others.
 */
export function topicGroups(
  interviews: readonly Interview[],
  isShown: (claim: Claim) => boolean,
): readonly TopicGroup[] {
  const groups = new Map<
    string,
    { readonly id: string; readonly title: string; readonly experts: Map<string, Claim[]> }
  >()
  const groupOf = ({ shared, title }: Topic): string => {
    const names = [...(shared === undefined ? [] : [`shared:${shared}`]), `title:${foldText(title)}`]
    const known = names.map((name) => groups.get(name)).find(Boolean)
    const [id = ''] = names
    const group = known ?? { id, title, experts: new Map<string, Claim[]>() }
    for (const name of names) if (!groups.has(name)) groups.set(name, group)
    return id
  }
  const gather = (interview: Interview, topic: Topic, above: string | undefined): void => {
    const name = above === undefined || topic.shared !== undefined ? groupOf(topic) : above
    const experts = groups.get(name)?.experts
    const ids = new Set(topic.claims)
    for (const claim of interview.claims.filter((one) => ids.has(one.id) && isShown(one))) {
      const expert = expertOf(interview, claim)
      const said = experts?.get(expert)
      if (said) said.push(claim)
      else experts?.set(expert, [claim])
    }
    for (const below of topic.topics) gather(interview, below, name)
  }
  for (const interview of interviews) for (const topic of interview.topics) gather(interview, topic, undefined)
  const roles = new Map(interviews.flatMap(({ key, voices }) => voices.map(({ id, role }) => [`${key}:${id}`, role])))
  return [...new Set(groups.values())].flatMap(({ id, title, experts }) => {
    const all = [...experts].flatMap(([expert, [first, ...more]]): readonly Expert[] =>
      first ? [{ id: `${id}/${expert}`, claims: [first, ...more] }] : [],
    )
    const isAsked = ({ claims: [{ key, voice }] }: Expert): boolean => roles.get(`${key}:${voice}`) === 'interviewee'
    const ordered = [...all.filter(isAsked), ...all.filter((one) => !isAsked(one))]
    return ordered.length ? [{ id, title, experts: ordered }] : []
  })
}

/** A protected voice is kept apart from every other, and so are those who ask and those who write. */
function expertOf(interview: Interview, claim: Claim): string {
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  const terms = termsOfClaim(interview, claim)
  if (voice?.role === 'interviewee' && !isProtected(terms)) return `name:${voice.name}`
  return `voice:${claim.key}:${claim.voice}:${terms}`
}

/** Whether any interview besides the one that is shipped would be read beside another. */
export function hasSeveralOwn(corpus: Corpus): boolean {
  return corpus.interviews().filter(({ isSample }) => !isSample).length > 1
}
