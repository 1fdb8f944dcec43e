import { isProtected } from '../terms/terms.js'
import type { Claim, PassageRef, Span } from '../model.js'
import { formatPassageRef } from '../corpus/read/values.js'
import type { Said, SaidClaim, SaidPassage } from './whoSaid.js'

/** What was found, by who says it: an expert, then the passages, then the claims that rest on them. */
export type SaidNode = SpeakerNode | SaidPassageNode | SaidClaimNode

export interface SpeakerNode {
  readonly kind: 'speaker'
  readonly id: string
  /** What was found first of it; it tells who speaks. */
  readonly first: Said
  readonly children: readonly (SaidPassageNode | SaidClaimNode)[]
}

/** `key`, `ref` and `span` are what commands on a passage are for: the sentence that was found. */
export interface SaidPassageNode {
  readonly kind: 'passage'
  readonly id: string
  readonly parent: SpeakerNode
  readonly key: string
  readonly ref: PassageRef
  readonly span: Span
  readonly said: SaidPassage
  readonly children: readonly SaidClaimNode[]
}

export interface SaidClaimNode {
  readonly kind: 'claim'
  readonly id: string
  readonly parent: SpeakerNode | SaidPassageNode
  readonly claim: Claim
  /** What was found; undefined where the claim only rests on a passage that was. */
  readonly said: SaidClaim | undefined
  readonly children: readonly SaidClaimNode[]
}

export interface SaidTree {
  readonly roots: readonly SpeakerNode[]
  childrenOf(node: SaidNode): readonly SaidNode[]
}

/**
 * Puts what was found under whoever says it, in the order of what was found. Somebody on the record is one person in all interviews; a
 * protected voice is kept apart from every other, and so are questioners and writers of standfirsts.
 */
export function saidTree(found: readonly Said[]): SaidTree {
  const groups = new Map<string, Said[]>()
  for (const said of found) {
    const speaker = speakerOf(said)
    const group = groups.get(speaker)
    if (group) group.push(said)
    else groups.set(speaker, [said])
  }
  return {
    roots: [...groups].map(([id, all]) => speakerNode(id, all)),
    childrenOf: ({ children }) => children,
  }
}

function speakerOf(said: Said): string {
  const { interview } = said
  const id = said.kind === 'passage' ? said.passage.voice : said.claim.voice
  const voice = interview.voices.find((one) => one.id === id)
  const terms = said.kind === 'passage' ? said.terms : (voice?.terms ?? interview.terms)
  if (voice?.role === 'interviewee' && !isProtected(terms)) return `name:${voice.name}`
  return `voice:${interview.key}:${id}:${terms}`
}

function speakerNode(id: string, all: readonly Said[]): SpeakerNode {
  const children: (SaidPassageNode | SaidClaimNode)[] = []
  const [first] = all
  if (!first) throw new Error('expected somebody to say something, got nothing')
  const node: SpeakerNode = { kind: 'speaker', id, first, children }
  for (const said of all)
    children.push(said.kind === 'passage' ? passageNode(node, said) : claimNode(node, said.claim, said))
  return node
}

function passageNode(parent: SpeakerNode, said: SaidPassage): SaidPassageNode {
  const children: SaidClaimNode[] = []
  const { interview, passage, sentence } = said
  const { key } = interview
  const id = `${parent.id}/${key}:${formatPassageRef(passage.ref)}`
  const node: SaidPassageNode = { kind: 'passage', id, parent, key, ref: passage.ref, span: sentence, said, children }
  children.push(...said.claims.map((claim) => claimNode(node, claim, undefined)))
  return node
}

function claimNode(parent: SpeakerNode | SaidPassageNode, claim: Claim, said: SaidClaim | undefined): SaidClaimNode {
  return { kind: 'claim', id: `${parent.id}/${claim.key}#${claim.id}`, parent, claim, said, children: [] }
}
