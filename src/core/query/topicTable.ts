import { type CitationPart, citationOfWords } from '../citation/citation.js'
import { formsFor } from '../citation/forms.js'
import type { Corpus } from '../corpus/corpus.js'
import { relatedClaims } from '../corpus/relatedClaims.js'
import type { Claim, Interview, PassageRef, Topic } from '../model.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { allTopics } from '../corpus/read/allTopics.js'

/** Who spoke on which of the topics that interviews share: a row for each topic, a column for each interview. */
export interface TopicTable {
  readonly interviews: readonly Interview[]
  readonly rows: readonly TopicRow[]
}

export interface TopicRow {
  /** The name under which interviews share the topic. */
  readonly shared: string
  /** As the newest interview calls it. */
  readonly title: string
  /** In the order of the interviews; undefined where nobody interviewed there spoke on it. */
  readonly cells: readonly (TopicCell | undefined)[]
  /** Which interviews have claims on the topic that are coded to contradict or to qualify one of another, each once. */
  readonly relations: readonly TopicRelation[]
}

export interface TopicRelation {
  readonly kind: 'contradicts' | 'qualifies'
  readonly from: Interview
  readonly to: Interview
}

/** What those who were interviewed say on a topic in one interview. */
export interface TopicCell {
  readonly count: number
  /** How many of the claims are somebody else's view. */
  readonly secondHand: number
  /** Their own words of doubt, each once. */
  readonly hedges: readonly string[]
  /** One for each of those who speak. */
  readonly parts: readonly CitationPart[]
}

/**
 * The table over all topics with a shared name, in the order in which the interviews, newest first, have them. Only what interviewees say
 * and what may be cited is counted: no question is anybody's view of a topic. Interviews without such a claim have no column.
 */
export function topicTable(corpus: Corpus): TopicTable {
  const spoken = corpus.interviews().map((interview) => ({ interview, topics: sharedTopics(corpus, interview) }))
  const speaking = spoken.filter(({ topics }) => topics.size > 0)
  const titles = new Map<string, string>()
  for (const { topics } of speaking) {
    for (const [shared, { title }] of topics) if (!titles.has(shared)) titles.set(shared, title)
  }
  return {
    interviews: speaking.map(({ interview }) => interview),
    rows: [...titles].map(([shared, title]) => ({
      shared,
      title,
      cells: speaking.map(({ interview, topics }) => cellOf(interview, topics.get(shared)?.claims ?? [])),
      relations: relationsAmong(
        corpus,
        speaking.flatMap(({ topics }) => topics.get(shared)?.claims ?? []),
      ),
    })),
  }
}

interface SharedTopic {
  readonly title: string
  readonly claims: readonly Claim[]
}

function sharedTopics(corpus: Corpus, interview: Interview): ReadonlyMap<string, SharedTopic> {
  const found = new Map<string, SharedTopic>()
  for (const topic of allTopics(interview.topics)) {
    const ids = new Set(topic.shared === undefined ? [] : claimIds(topic))
    const claims = interview.claims.filter((claim) => ids.has(claim.id) && isTold(corpus, interview, claim))
    const before = topic.shared === undefined ? undefined : found.get(topic.shared)
    const all = [...new Set([...(before?.claims ?? []), ...claims])]
    if (topic.shared !== undefined && all.length)
      found.set(topic.shared, { title: before?.title ?? topic.title, claims: all })
  }
  return found
}

function isTold(corpus: Corpus, interview: Interview, claim: Claim): boolean {
  const isOwn = interview.voices.some(({ id, role }) => id === claim.voice && role === 'interviewee')
  return isOwn && formsFor(corpus, claim).forms.length > 0
}

function cellOf(interview: Interview, claims: readonly Claim[]): TopicCell | undefined {
  if (!claims.length) return undefined
  const voices = [...new Set(claims.map(({ voice }) => voice))]
  return {
    count: claims.length,
    secondHand: claims.filter(({ holder }) => holder !== undefined).length,
    hedges: [...new Set(claims.flatMap(({ hedge }) => hedge ?? []))],
    parts: voices.map((voice) => {
      const own = claims.filter((claim) => claim.voice === voice)
      return citationOfWords(interview, voice, inOrder(own.flatMap(({ at }) => at.map(({ ref }) => ref))))
    }),
  }
}

/** A contradiction goes both ways, and is told once. */
function relationsAmong(corpus: Corpus, claims: readonly Claim[]): readonly TopicRelation[] {
  const found = new Map<string, TopicRelation>()
  for (const claim of claims) {
    for (const { relation, claim: other } of relatedClaims(corpus, claim)) {
      const [from, to] = [corpus.interview(claim.key), corpus.interview(other.key)]
      if (!from || !to || from === to || !claims.includes(other)) continue
      if (relation !== 'contradicts' && relation !== 'qualifies') continue
      const pair = relation === 'contradicts' ? [from.key, to.key].sort() : [from.key, to.key]
      const name = [relation, ...pair].join(' ')
      if (!found.has(name)) found.set(name, { kind: relation, from, to })
    }
  }
  return [...found.values()]
}

function inOrder(refs: readonly PassageRef[]): readonly PassageRef[] {
  const distinct = refs.filter((ref, at) => refs.findIndex((one) => isSameRef(one, ref)) === at)
  return [...distinct].sort((a, b) => a.number - b.number)
}

function claimIds({ claims, topics }: Topic): readonly string[] {
  return [...claims, ...topics.flatMap(claimIds)]
}
