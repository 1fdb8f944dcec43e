import { type ClaimRef, claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Claim, Interview, Passage, PassageRef } from '../model.js'
import { type Expert, topicGroups } from './topicGroups.js'
import {
  below,
  claimNode,
  expertNode,
  interviewNode,
  pagedRows,
  passageNode,
  rowAmong,
  type TopicNode,
} from './topicNodes.js'
import { coverageOf, isCoded } from '../corpus/coverage.js'

export type { TopicNode } from './topicNodes.js'

/** How claims are gathered: by topic and expert over all interviews, or within each interview under its topics, or under its questions. */
export type Arrangement = 'topic' | 'interview' | 'question'

export interface TopicTree {
  readonly roots: readonly TopicNode[]
  childrenOf(node: TopicNode): readonly TopicNode[]
  /** How many claims stand below. */
  sizeOf(node: TopicNode): number
  /** The node of a claim with all above it, in its first place; undefined where the claim is not in the tree. */
  find(ref: ClaimRef): TopicNode | undefined
  /** The node of an interview: at the root, or by topic among those of which something is not coded; it may stand behind the last that is shown there. */
  findInterview(key: string): TopicNode | undefined
}

export interface TopicTreeOptions {
  readonly arrangement: Arrangement
  /** Of all claims only these, and only the headings above them. */
  readonly only?: ReadonlySet<ClaimRef>
}

/** Interviews, what they are arranged by, and claims. Branches are made when they are asked for. */
export function topicTree(corpus: Corpus, { arrangement, only }: TopicTreeOptions): TopicTree {
  const isShown = (claim: Claim): boolean => !only || only.has(claimRef(claim))
  const headingsOf = arrangement === 'question' ? questionsOf : topicsOf
  const claimsOf = (node: TopicNode): readonly Claim[] => directClaims(node).filter(isShown)
  const allClaims = (node: TopicNode): readonly Claim[] =>
    node.kind === 'interview' ? node.interview.claims.filter(isShown) : claimsBelow(node).filter(isShown)
  const childrenOf = (node: TopicNode): readonly TopicNode[] => {
    if (node.kind === 'claim' || node.kind === 'passage' || node.kind === 'none') return []
    if (node.kind === 'more') return node.rows()
    if (node.kind === 'bare') return answersIn(node, node.interview)
    if (node.kind === 'answers') return node.passages.map((passage) => passageNode(node, node.interview, passage))
    if (node.kind === 'uncoded')
      return pagedRows(node, node.interviews, (interview, parent) =>
        interviewNode(`?${interview.key}`, interview, parent),
      )
    if (node.kind === 'interview' && node.id !== node.interview.key) return answersIn(node, node.interview)
    if (node.kind === 'group')
      return pagedRows(node, node.group.experts, (expert, parent) => expertNode(expert, parent))
    if (node.kind === 'expert')
      return pagedRows(node, node.expert.claims, (claim, parent) => claimNode(node, claim, parent))
    if (node.kind === 'question' && !only) return withAnswers(node, claimsOf(node))
    const claims = claimsOf(node).map((claim) => claimNode(node, claim))
    const headings = headingsOf(node).filter((heading) => !only || allClaims(heading).length > 0)
    const bare = node.kind === 'interview' && !only && arrangement === 'interview' ? bareIn(node) : []
    const children = [...claims, ...headings, ...bare]
    return children.length ? children : [{ kind: 'none', id: `${node.id}#`, parent: node }]
  }
  const interviews = only ? interviewsOf(corpus, only) : corpus.interviews()
  const roots =
    arrangement === 'topic'
      ? acrossInterviews(interviews, only && isShown)
      : pagedRows(undefined, interviews, (interview, parent) => interviewNode(interview.key, interview, parent))
  const findInterview = (key: string): TopicNode | undefined => {
    const rows =
      arrangement === 'topic' ? roots.flatMap((node) => (node.kind === 'uncoded' ? childrenOf(node) : [])) : roots
    return rowAmong(rows, (node) => node.kind === 'interview' && node.interview.key === key)
  }
  return {
    findInterview,
    roots,
    childrenOf,
    sizeOf: (node) => sizeOf(node) ?? allClaims(node).length,
    find: (ref) => {
      const claim = corpus.claim(ref)
      const interview = claim && corpus.interview(claim.key)
      if (!claim || !interview || !isShown(claim)) return undefined
      const group =
        arrangement === 'topic'
          ? rowAmong(roots, (node) => node.kind === 'group' && node.group.experts.some((one) => speaks(one, claim)))
          : findInterview(interview.key)
      return group && findBelow(group, claim, childrenOf)
    },
  }
}

function interviewsOf(corpus: Corpus, only: ReadonlySet<ClaimRef>): readonly Interview[] {
  const keys = new Set([...only].map((ref) => ref.slice(0, ref.indexOf('#'))))
  return corpus.interviews().filter(({ key }) => keys.has(key))
}

/** Topics, and behind them, where all claims are shown, the interviews of which something is not coded. */
function acrossInterviews(
  interviews: readonly Interview[],
  isShown: ((claim: Claim) => boolean) | undefined,
): readonly TopicNode[] {
  const groups = pagedRows(undefined, topicGroups(interviews, isShown), (group, parent) => ({
    ...below(group.id, parent),
    kind: 'group',
    group,
  }))
  const bare = isShown ? [] : interviews.filter((interview) => !isCoded(interview))
  return bare.length ? [...groups, { kind: 'uncoded', id: '?uncoded', interviews: bare }] : groups
}

type NodeOf<K extends TopicNode['kind']> = Extract<TopicNode, { readonly kind: K }>

/** The last row of an interview, where it has paragraphs without a claim; where it has no claim at all its questions with their answers. */
function bareIn(parent: NodeOf<'interview'>): readonly TopicNode[] {
  const { interview } = parent
  const coverage = coverageOf(interview)
  if (!interview.claims.length) return answersIn(parent, interview)
  return coverage.bare.length ? [{ kind: 'bare', id: `${parent.id}?bare`, parent, interview, coverage }] : []
}

/** The questions whose answers have paragraphs without a claim, with those alone. */
function answersIn(parent: TopicNode, interview: Interview): readonly TopicNode[] {
  const { bare } = coverageOf(interview)
  const numbers = [...new Set(bare.map(({ question }) => question))]
  return numbers.map((number): TopicNode => {
    const question = interview.questions.find((one) => one.number === number)
    const passages = bare.filter((passage) => passage.question === number)
    return { kind: 'answers', id: `${parent.id}?a${number ?? ''}`, parent, interview, question, passages }
  })
}

/** Claims in their order, and where a paragraph of the answer has none, the paragraph. */
function withAnswers(parent: NodeOf<'question'>, claims: readonly Claim[]): readonly TopicNode[] {
  const { interview, question } = parent
  const bare = coverageOf(interview).bare.filter((passage) => passage.question === question.number)
  const firstOf = ({ at }: Claim): number => Math.max(0, ...at.map(({ ref }) => positionOf(interview, ref)).slice(0, 1))
  const rows = [
    ...claims.map((claim) => ({ at: firstOf(claim), node: claimNode(parent, claim) })),
    ...bare.map((passage) => ({
      at: positionOf(interview, passage.ref),
      node: passageNode(parent, interview, passage),
    })),
  ]
  const sorted = rows.sort((one, other) => one.at - other.at).map(({ node }) => node)
  return sorted.length ? sorted : [{ kind: 'none', id: `${parent.id}#`, parent }]
}

function positionOf({ passages }: Interview, { kind, number }: PassageRef): number {
  return passages.findIndex(({ ref }) => ref.kind === kind && ref.number === number)
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
    case 'expert':
      return node.expert.claims
    case 'interview':
    case 'claim':
    case 'group':
    case 'uncoded':
    case 'answers':
    case 'bare':
    case 'passage':
    case 'none':
    case 'more':
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

/** How many claims a row across interviews has, without making them. */
function sizeOf(node: TopicNode): number | undefined {
  if (node.kind === 'expert') return node.expert.size
  return node.kind === 'group' ? node.group.experts.reduce((sum, { size }) => sum + size, 0) : undefined
}

function speaks({ parts }: Expert, { key, id }: Claim): boolean {
  return parts.some(
    ({ interview, ordinals }) =>
      interview.key === key && ordinals.some((ordinal) => interview.claims[ordinal]?.id === id),
  )
}

function findBelow(node: TopicNode, claim: Claim, childrenOf: TopicTree['childrenOf']): TopicNode | undefined {
  if (node.kind === 'claim') return node.claim === claim ? node : undefined
  if (node.kind === 'expert' && !speaks(node.expert, claim)) return undefined
  for (const child of childrenOf(node)) {
    const found = findBelow(child, claim, childrenOf)
    if (found) return found
  }
  return undefined
}
