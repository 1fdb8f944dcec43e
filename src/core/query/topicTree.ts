import { type ClaimRef, claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Claim, Interview, Passage, PassageRef, Question, Topic } from '../model.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { type Coverage, coverageOf } from '../corpus/coverage.js'

/** How the claims of an interview are gathered: under its topics, or under the questions that they were an answer to. */
export type Arrangement = 'topic' | 'question'

interface Placed {
  /** Unique in the tree, and the same after a reload: `okafor2024/accord/ratification#ratify-by-winter`. */
  readonly id: string
  readonly parent?: TopicNode
}

export type TopicNode = Placed &
  (
    | { readonly kind: 'interview'; readonly interview: Interview }
    | { readonly kind: 'topic'; readonly interview: Interview; readonly topic: Topic }
    | { readonly kind: 'question'; readonly interview: Interview; readonly question: Question }
    | { readonly kind: 'standfirst'; readonly interview: Interview; readonly ref: PassageRef }
    /** Passages that stand under no question, by a mistake of the file. */
    | { readonly kind: 'elsewhere'; readonly interview: Interview }
    | { readonly kind: 'claim'; readonly claim: Claim }
    /** Holds the answer paragraphs that no claim rests on. */
    | { readonly kind: 'bare'; readonly interview: Interview; readonly coverage: Coverage }
    /** `key` and `ref` are what commands on a passage are for. */
    | {
        readonly kind: 'passage'
        readonly interview: Interview
        readonly passage: Passage
        readonly key: string
        readonly ref: PassageRef
      }
    /** Stands where a heading has no claim. */
    | { readonly kind: 'none' }
  )

export interface TopicTree {
  readonly roots: readonly TopicNode[]
  childrenOf(node: TopicNode): readonly TopicNode[]
  /** How many claims stand below. */
  sizeOf(node: TopicNode): number
  /** The node of a claim with all above it, in its first place; undefined where the claim is not in the tree. */
  find(ref: ClaimRef): TopicNode | undefined
}

export interface TopicTreeOptions {
  readonly arrangement: Arrangement
  /** Of all claims only these, and only the headings above them. */
  readonly only?: ReadonlySet<ClaimRef>
}

/** Interviews, what they are arranged by, and claims. Branches are made when they are asked for. */
export function topicTree(corpus: Corpus, { arrangement, only }: TopicTreeOptions): TopicTree {
  const isShown = (claim: Claim): boolean => !only || only.has(claimRef(claim))
  const headingsOf = arrangement === 'topic' ? topicsOf : questionsOf
  const claimsOf = (node: TopicNode): readonly Claim[] => directClaims(node).filter(isShown)
  const allClaims = (node: TopicNode): readonly Claim[] =>
    node.kind === 'interview' ? node.interview.claims.filter(isShown) : claimsBelow(node).filter(isShown)
  const childrenOf = (node: TopicNode): readonly TopicNode[] => {
    if (node.kind === 'claim' || node.kind === 'passage' || node.kind === 'none') return []
    if (node.kind === 'bare') return passagesIn(node)
    const claims = claimsOf(node).map((claim) => claimNode(node, claim))
    const headings = headingsOf(node).filter((heading) => !only || allClaims(heading).length > 0)
    const bare = node.kind === 'interview' && !only ? bareIn(node) : []
    const children = [...claims, ...headings, ...bare]
    return children.length ? children : [{ kind: 'none', id: `${node.id}#`, parent: node }]
  }
  const interviews = only ? interviewsOf(corpus, only) : corpus.interviews()
  return {
    roots: interviews.map((interview) => ({ kind: 'interview', id: interview.key, interview })),
    childrenOf,
    sizeOf: (node) => allClaims(node).length,
    find: (ref) => {
      const claim = corpus.claim(ref)
      const interview = claim && corpus.interview(claim.key)
      if (!claim || !interview || !isShown(claim)) return undefined
      return findBelow({ kind: 'interview', id: interview.key, interview }, claim, childrenOf)
    },
  }
}

function interviewsOf(corpus: Corpus, only: ReadonlySet<ClaimRef>): readonly Interview[] {
  const keys = new Set([...only].map((ref) => ref.slice(0, ref.indexOf('#'))))
  return corpus.interviews().filter(({ key }) => keys.has(key))
}

function claimNode(parent: TopicNode, claim: Claim): TopicNode {
  return { kind: 'claim', id: `${parent.id}#${claim.id}`, parent, claim }
}

type NodeOf<K extends TopicNode['kind']> = Extract<TopicNode, { readonly kind: K }>

/** The last row of an interview, where it has paragraphs without a claim. */
function bareIn(parent: NodeOf<'interview'>): readonly TopicNode[] {
  const { interview } = parent
  const coverage = coverageOf(interview)
  return coverage.bare.length ? [{ kind: 'bare', id: `${parent.id}?bare`, parent, interview, coverage }] : []
}

function passagesIn(parent: NodeOf<'bare'>): readonly TopicNode[] {
  const { interview, coverage } = parent
  return coverage.bare.map((passage) => {
    const { ref } = passage
    const id = `${parent.id}${formatPassageRef(ref)}`
    return { kind: 'passage', id, parent, interview, passage, key: interview.key, ref }
  })
}

function topicsOf(node: TopicNode): readonly TopicNode[] {
  if (node.kind !== 'interview' && node.kind !== 'topic') return []
  const { interview } = node
  const topics = node.kind === 'interview' ? interview.topics : node.topic.topics
  return topics.map((topic) => ({ kind: 'topic', id: `${node.id}/${topic.id}`, parent: node, interview, topic }))
}

/** Standfirsts in their order, then the questions. Question marks keep these ids apart from those of topics. */
function questionsOf(node: TopicNode): readonly TopicNode[] {
  if (node.kind !== 'interview') return []
  const { interview } = node
  const standfirsts = interview.passages
    .filter(({ ref }) => ref.kind === 'standfirst')
    .map(({ ref }): TopicNode => {
      return { kind: 'standfirst', id: `${node.id}?standfirst${ref.number}`, parent: node, interview, ref }
    })
  const questions = interview.questions.map((question): TopicNode => {
    return { kind: 'question', id: `${node.id}?${question.number}`, parent: node, interview, question }
  })
  const elsewhere: TopicNode = { kind: 'elsewhere', id: `${node.id}?elsewhere`, parent: node, interview }
  return [...standfirsts, ...questions, ...(directClaims(elsewhere).length ? [elsewhere] : [])]
}

function directClaims(node: TopicNode): readonly Claim[] {
  switch (node.kind) {
    case 'topic':
      return claimsByIds(node.interview, node.topic.claims)
    case 'question':
      return claimsAtPassages(node.interview, ({ question }) => question === node.question.number)
    case 'standfirst':
      return claimsAtPassages(node.interview, ({ ref }) => ref.kind === 'standfirst' && ref.number === node.ref.number)
    case 'elsewhere':
      return claimsAtPassages(node.interview, (passage) => isUnderNoQuestion(node.interview, passage))
    case 'interview':
    case 'claim':
    case 'bare':
    case 'passage':
    case 'none':
      return []
  }
}

function claimsBelow(node: TopicNode): readonly Claim[] {
  if (node.kind === 'claim') return [node.claim]
  const own = directClaims(node)
  return node.kind === 'topic' ? [...own, ...topicsOf(node).flatMap(claimsBelow)] : own
}

function claimsByIds(interview: Interview, ids: readonly string[]): readonly Claim[] {
  const wanted = new Set(ids)
  return interview.claims.filter(({ id }) => wanted.has(id))
}

/** In the order of the passages, each claim once. */
function claimsAtPassages(interview: Interview, isWanted: (passage: Passage) => boolean): readonly Claim[] {
  const claims = interview.passages
    .filter(isWanted)
    .flatMap((passage) =>
      interview.claims.filter(({ at }) =>
        at.some(({ ref }) => ref.kind === passage.ref.kind && ref.number === passage.ref.number),
      ),
    )
  return [...new Set(claims)]
}

function isUnderNoQuestion({ questions }: Interview, { ref, question }: Passage): boolean {
  return ref.kind !== 'standfirst' && !questions.some(({ number }) => number === question)
}

function findBelow(node: TopicNode, claim: Claim, childrenOf: TopicTree['childrenOf']): TopicNode | undefined {
  if (node.kind === 'claim') return node.claim === claim ? node : undefined
  for (const child of childrenOf(node)) {
    const found = findBelow(child, claim, childrenOf)
    if (found) return found
  }
  return undefined
}
