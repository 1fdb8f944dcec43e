import type { Corpus } from '../corpus/corpus.js'
import { isCoded } from '../corpus/coverage.js'
import { checkSums } from '../corpus/source/hashes.js'
import { namesOfTopic } from '../corpus/topicNames.js'
import type { Claim, Interview, Terms, Topic } from '../model.js'
import { isProtected, termsOfClaim } from '../terms/terms.js'
import { rememberedOf } from '../text/remember.js'

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
  readonly parts: readonly Part[]
  /** How many claims there are. */
  readonly size: number
  /** Made when they are asked for: all topics together have every claim of the corpus. */
  readonly claims: readonly [Claim, ...Claim[]]
}

/** Claims of one interview, by their places in its file. */
interface Part {
  readonly interview: Interview
  readonly ordinals: readonly number[]
}

/**
 * The topics of some interviews, in the order in which these have them. Topics are one where they share a name, or the top ones where they are
 * called alike; a topic below another without a shared name belongs to the one above. Interviewees come before all others. `isShown` picks
 * claims; all are shown without it.
 */
export function topicGroups(
  interviews: readonly Interview[],
  isShown?: (claim: Claim) => boolean,
): readonly TopicGroup[] {
  interface Growing {
    readonly id: string
    readonly title: string
    readonly experts: Map<string, { readonly isAsked: boolean; readonly parts: Part[] }>
  }
  const groups = new Map<string, Growing>()
  const groupOf = ({ names, title }: SpokenTopic): Growing => {
    const known = names.map((name) => groups.get(name)).find(Boolean)
    const group = known ?? { id: names[0] ?? '', title, experts: new Map() }
    for (const name of names) if (!groups.has(name)) groups.set(name, group)
    return group
  }
  const addTo = (
    group: Growing,
    interview: Interview,
    { expert, isAsked, ordinals: all }: SpokenTopic['experts'][number],
  ): void => {
    const ordinals = isShown ? all.filter((at) => isShownAt(interview, at, isShown)) : all
    const found = group.experts.get(expert) ?? { isAsked, parts: [] }
    if (!ordinals.length) return
    found.parts.push({ interview, ordinals })
    group.experts.set(expert, found)
  }
  for (const interview of interviews) {
    const own: Growing[] = []
    for (const topic of spokenTopics(interview)) {
      const group = (topic.above === undefined ? undefined : own[topic.above]) ?? groupOf(topic)
      own.push(group)
      for (const expert of topic.experts) addTo(group, interview, expert)
    }
  }
  return [...new Set(groups.values())].flatMap(({ id, title, experts }) => {
    const all = [...experts].sort(([, a], [, b]) => Number(b.isAsked) - Number(a.isAsked))
    const ordered = all.map(([expert, { parts }]) => makeExpert(`${id}/${expert}`, parts))
    return ordered.length ? [{ id, title, experts: ordered }] : []
  })
}

function isShownAt(interview: Interview, ordinal: number, isShown: (claim: Claim) => boolean): boolean {
  const claim = interview.claims[ordinal]
  return claim !== undefined && isShown(claim)
}

function makeExpert(id: string, parts: readonly Part[]): Expert {
  return {
    id,
    parts,
    size: parts.reduce((sum, { ordinals }) => sum + ordinals.length, 0),
    get claims() {
      const all = parts.flatMap(({ interview, ordinals }) => ordinals.flatMap((at) => interview.claims[at] ?? []))
      const [first, ...more] = all
      if (!first) throw new Error('expected an expert with a claim')
      return [first, ...more] as const
    },
  }
}

/** A topic of one interview, and who says what on it. It holds no claims, so that all interviews may have theirs at once. */
interface SpokenTopic {
  readonly title: string
  /** What other topics that are the same go by as well; the first is its id. */
  readonly names: readonly string[]
  /** The place among the topics of the one to which it belongs. */
  readonly above: number | undefined
  readonly experts: readonly {
    readonly expert: string
    readonly isAsked: boolean
    readonly ordinals: readonly number[]
  }[]
}

/**
 * Looks into interviews one by one, those that are needed now first, for all that is asked of all of them at once, so that each is read once for that,
 * and others get a turn. Until it ends claims are found among those of the interviews that were looked into.
 */
export function* prepareInterviews(
  corpus: Corpus,
  isNeeded: (interview: Interview) => boolean = () => false,
): Iterable<void> {
  const all = corpus.interviews()
  const end = corpus.claims.beginReading()
  try {
    for (const interview of [...all.filter(isNeeded), ...all.filter((one) => !isNeeded(one))]) {
      corpus.claims.prepare(interview.key)
      topicsSpoken(interview)
      isCoded(interview)
      const file = corpus.file(interview.uri)
      if (file) checkSums(interview, file, corpus.sumsOf(interview))
      yield
    }
  } finally {
    end()
  }
}

function spokenTopics(interview: Interview): readonly SpokenTopic[] {
  // It is what was written there.
  return JSON.parse(topicsSpoken(interview)) as readonly SpokenTopic[]
}

/** The same as JSON, in a tenth of the memory: all interviews have theirs at once. */
const topicsSpoken = rememberedOf((interview: Interview): string => {
  const found: SpokenTopic[] = []
  const { topics, claims } = interview
  const ordinals = new Map(claims.map(({ id }, at) => [id, at]))
  const gather = (topic: Topic, above: number | undefined): void => {
    const { title, shared } = topic
    const experts = new Map<string, { expert: string; isAsked: boolean; ordinals: number[] }>()
    const own = topic.claims.flatMap((id) => ordinals.get(id) ?? []).sort((a, b) => a - b)
    for (const at of own) {
      const claim = claims[at]
      if (!claim) continue
      const speaker = speakerOf(interview, claim.voice, termsOfClaim(interview, claim))
      const said = experts.get(speaker.expert)
      if (said) said.ordinals.push(at)
      else experts.set(speaker.expert, { ...speaker, ordinals: [at] })
    }
    const place = found.length
    found.push({
      title,
      names: namesOfTopic(topic),
      above: shared === undefined ? above : undefined,
      experts: [...experts.values()],
    })
    for (const below of topic.topics) gather(below, place)
  }
  for (const topic of topics) gather(topic, undefined)
  return JSON.stringify(found)
})

interface Speaker {
  readonly expert: string
  readonly isAsked: boolean
}

/** A protected voice is kept apart from every other, and so are those who ask and those who write. */
function speakerOf({ key, voices }: Interview, id: string, terms: Terms): Speaker {
  const voice = voices.find((one) => one.id === id)
  const isNamed = voice?.role === 'interviewee' && !isProtected(terms)
  const isAsked = voices.some((one) => one.id === id && one.role === 'interviewee')
  return { expert: isNamed ? `name:${voice.name}` : `voice:${key}:${id}:${terms}`, isAsked }
}

/** Whether any interview besides the one that is shipped would be read beside another. */
export function hasSeveralOwn(corpus: Corpus): boolean {
  return corpus.interviews().filter(({ isSample }) => !isSample).length > 1
}
