import type { AnswerKind } from '../export/evidence/answer.js'
import type { MemoProblem, MemoSeverity } from '../cited/rule.js'
import { memoSeverities } from '../cited/rule.js'
import type {
  CitationState,
  CitedPlaceState,
  CitedSource,
  MemoEvidence,
  OpenCitation,
  QuotationState,
  UncitedSentence,
} from './memoEvidence.js'

interface Placed {
  /** Unique in the tree, and the same after an edit elsewhere in the memo. */
  readonly id: string
  readonly parent?: EvidenceNode
}

export type EvidenceGroup = 'open' | 'sources' | 'uncited' | 'quotations' | 'others'

export type EvidenceNode = Placed &
  (
    | { readonly kind: 'group'; readonly of: EvidenceGroup; readonly size: number }
    | { readonly kind: 'source'; readonly source: CitedSource; readonly worst: MemoSeverity | undefined }
    /** With one citation it stands for that citation and has nothing below it. */
    | { readonly kind: 'place'; readonly source: CitedSource; readonly place: CitedPlaceState }
    | { readonly kind: 'citation'; readonly source: CitedSource; readonly state: CitationState }
    | { readonly kind: 'open'; readonly open: OpenCitation }
    | { readonly kind: 'uncited'; readonly uncited: UncitedSentence }
    | { readonly kind: 'quotation'; readonly quotation: QuotationState }
    | { readonly kind: 'problem'; readonly problem: MemoProblem }
  )

export interface EvidenceTree {
  readonly roots: readonly EvidenceNode[]
  childrenOf(node: EvidenceNode): readonly EvidenceNode[]
}

/** What somebody should look at, what is cited, then what else there is to see to; empty groups are left out. */
export function evidenceTree(evidence: MemoEvidence): EvidenceTree {
  const sizes: readonly (readonly [EvidenceGroup, number])[] = [
    ['open', evidence.open.length],
    ['sources', evidence.sources.length],
    ['uncited', evidence.uncited.length],
    ['quotations', evidence.quotations.length],
    ['others', evidence.others.length],
  ]
  const roots = sizes.flatMap(([of, size]): readonly EvidenceNode[] =>
    size ? [{ kind: 'group', id: of, of, size }] : [],
  )
  return { roots, childrenOf: (node) => childrenOf(node, evidence) }
}

/** What has one answer alone, with the sources of that; what is no citation has none. */
export function ofAnswer(evidence: MemoEvidence, kind: AnswerKind): MemoEvidence {
  const is = ({ answer }: CitationState): boolean => answer.kind === kind
  const placesIn = ({ places }: CitedSource): readonly CitedPlaceState[] =>
    places.flatMap((place) => {
      const citations = place.citations.filter(is)
      return citations.length ? [{ ...place, citations }] : []
    })
  const sources = evidence.sources.flatMap((source) => {
    const places = placesIn(source)
    return places.length ? [{ ...source, places }] : []
  })
  const open = evidence.open.filter(({ state }) => is(state))
  return { ...evidence, open, sources, uncited: [], quotations: [], others: [] }
}

/** The gravest severity of some problems; undefined where there are none. */
export function worstOf(problems: readonly MemoProblem[]): MemoSeverity | undefined {
  return memoSeverities.find((severity) => problems.some((one) => one.severity === severity))
}

function childrenOf(node: EvidenceNode, evidence: MemoEvidence): readonly EvidenceNode[] {
  switch (node.kind) {
    case 'group':
      return inGroup(node, node.of, evidence)
    case 'source': {
      const { source } = node
      return source.places.map((place) => {
        const name = place.ref ? `${place.ref.kind} ${place.ref.number}` : (place.locator ?? '')
        return { kind: 'place', id: `${node.id}/${name}`, parent: node, source, place }
      })
    }
    case 'place': {
      const { source, place } = node
      if (place.citations.length < 2) return []
      return place.citations.map((state, index) => {
        return { kind: 'citation', id: `${node.id}/${index}`, parent: node, source, state }
      })
    }
    default:
      return []
  }
}

function inGroup(parent: EvidenceNode, of: EvidenceGroup, evidence: MemoEvidence): readonly EvidenceNode[] {
  const id = (name: string | number): string => `${parent.id}/${name}`
  switch (of) {
    case 'open':
      return evidence.open.map((open, index) => ({ kind: 'open', id: id(index), parent, open }))
    case 'sources':
      return evidence.sources.map((source) => {
        const problems = source.places.flatMap(({ citations }) => citations.flatMap((one) => one.problems))
        return { kind: 'source', id: id(source.key), parent, source, worst: worstOf(problems) }
      })
    case 'uncited':
      return evidence.uncited.map((uncited, index) => ({ kind: 'uncited', id: id(index), parent, uncited }))
    case 'quotations':
      return evidence.quotations.map((quotation, index) => ({ kind: 'quotation', id: id(index), parent, quotation }))
    case 'others':
      return evidence.others.map((problem, index) => ({ kind: 'problem', id: id(index), parent, problem }))
  }
}

/** The citation that a row stands for, if it is one alone. */
export function citationOfRow(node: EvidenceNode): CitationState | undefined {
  if (node.kind === 'open') return node.open.state
  if (node.kind === 'citation') return node.state
  return node.kind === 'place' && node.place.citations.length === 1 ? node.place.citations[0] : undefined
}
