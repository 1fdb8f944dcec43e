import { claimRef } from '../corpus/claimRef.js'
import type { Coverage } from '../corpus/coverage.js'
import type { Claim, Interview, Passage, PassageRef, Question, Topic } from '../model.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { type More, paged } from './pagedRows.js'
import type { Expert, TopicGroup } from './topicGroups.js'

interface Placed {
  /** Unique in the tree, and the same after a reload: `okafor2024/accord/ratification#ratify-by-winter`. */
  readonly id: string
  readonly parent?: TopicNode
}

/** A row of the tree of topics. */
export type TopicNode = Placed &
  (
    | { readonly kind: 'interview'; readonly interview: Interview }
    | { readonly kind: 'topic'; readonly interview: Interview; readonly topic: Topic }
    | { readonly kind: 'question'; readonly interview: Interview; readonly question: Question }
    | { readonly kind: 'standfirst'; readonly interview: Interview; readonly ref: PassageRef }
    /** Passages that stand under no question, by a mistake of the file. */
    | { readonly kind: 'elsewhere'; readonly interview: Interview }
    | { readonly kind: 'claim'; readonly claim: Claim }
    | { readonly kind: 'group'; readonly group: TopicGroup }
    | { readonly kind: 'expert'; readonly expert: Expert }
    /** Holds the interviews of which some or all is not coded. */
    | { readonly kind: 'uncoded'; readonly interviews: readonly Interview[] }
    /** A question with those of its answers that no claim rests on; without a question those that were said before the first. */
    | {
        readonly kind: 'answers'
        readonly interview: Interview
        readonly question: Question | undefined
        readonly passages: readonly Passage[]
      }
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
    | More<TopicNode>
  )

/** Under somebody who is one person in several interviews two claims may have one id. `parent` may be a row below the branch that names it. */
export function claimNode(branch: TopicNode, claim: Claim, parent: TopicNode = branch): TopicNode {
  const id = branch.kind === 'expert' ? claimRef(claim) : `#${claim.id}`
  return { kind: 'claim', id: `${branch.id}${branch.kind === 'expert' ? '/' : ''}${id}`, parent, claim }
}

/** An interview at the root, or below a branch that names it otherwise. */
export function interviewNode(id: string, interview: Interview, parent: TopicNode | undefined): TopicNode {
  return { ...below(id, parent), kind: 'interview', interview }
}

/** Somebody who speaks on a topic. */
export function expertNode(expert: Expert, parent: TopicNode | undefined): TopicNode {
  return { ...below(expert.id, parent), kind: 'expert', expert }
}

/** Where a row stands: below another, or at the root. */
export function below(id: string, parent: TopicNode | undefined): Placed {
  return parent ? { id, parent } : { id }
}

/** The rows of a branch, made for the first of `all` alone. */
export function pagedRows<T>(
  parent: TopicNode | undefined,
  all: readonly T[],
  rowOf: (one: T, parent: TopicNode | undefined) => TopicNode,
): readonly TopicNode[] {
  return paged(parent, all, rowOf, (id, above, more) => ({ ...below(id, above), ...more }))
}

/** The first such row among those of a branch and those behind the last that is shown. */
export function rowAmong(rows: readonly TopicNode[], isWanted: (node: TopicNode) => boolean): TopicNode | undefined {
  const found = rows.find(isWanted)
  const more = rows.find(({ kind }) => kind === 'more')
  return found ?? (more?.kind === 'more' ? rowAmong(more.rows(), isWanted) : undefined)
}

/** A passage that no claim rests on. */
export function passageNode(parent: TopicNode, interview: Interview, passage: Passage): TopicNode {
  const { ref } = passage
  const id = `${parent.id}${formatPassageRef(ref)}`
  return { kind: 'passage', id, parent, interview, passage, key: interview.key, ref }
}
