import type { Edit } from '../../citation/insert.js'
import { quote } from '../../text/escapeMarkdown.js'
import type { Memo } from '../../memo/memo.js'
import { functionWords } from '../../language/commonWords.js'
import type { Span } from '../../model.js'
import type { Rendering } from '../claims/renderings.js'
import type { Fix } from '../../cited/rule.js'
import { type ClauseSureness, surnamesIn } from './sureness.js'
import { rememberedOf } from '../../text/remember.js'

/** A clause that insists, and how; spans are the memo's, words its own. */
export interface Insisting extends Pick<Rendering, 'sentence' | 'clause' | 'words' | 'ownWords' | 'claims'> {
  readonly kind: ClauseSureness['kind']
  readonly span: Span
}

/** The source's own hedge, quoted, where a clause goes beyond it; none where it would not fit there. */
export function hedgeFixes(insisting: Insisting, hedge: string | undefined, memo: Memo): readonly Fix[] {
  const edit = hedge === undefined ? undefined : hedgeEdit(hedge, insisting, memo)
  return hedge !== undefined && edit ? [{ kind: 'add-hedge', edits: [edit], data: { hedge } }] : []
}

/** “We assess that” before a sentence that names nobody who says it. */
export function ownFixes(insisting: Insisting, memo: Memo): readonly Fix[] {
  const isAttributed = surnamesIn(insisting.sentence).some((name) => insisting.ownWords.includes(name))
  const edits = isAttributed ? undefined : beginning('We assess that', insisting, memo)
  return edits ? [{ kind: 'assess', edits, data: {} }] : []
}

const modalHedge = /^(?:may|might|could)(?: well)?$/i
const adverbHedge = /^\p{L}+(?:ly|haps)$/iu

const insistingModal =
  /^(?:will|would) (?:certainly|surely|definitely|undoubtedly|inevitably|doubtless|without doubt)(?= )/i

/**
 * Where the hedge goes: a modal in place of "will" or "will certainly", an adverb behind it, a turn of speech behind the clause. Undefined where
 * the clause insists in another way, and would contradict itself.
 */
function hedgeEdit(hedge: string, insisting: Insisting, memo: Memo): Edit | undefined {
  const { kind, clause } = insisting
  const { start } = insisting.span
  if (kind === 'stressed' && modalHedge.test(hedge)) {
    const stressed = insistingModal.exec(memo.text.slice(start, clause.end))?.[0]
    return stressed === undefined ? undefined : { replace: { start, end: start + stressed.length }, text: quote(hedge) }
  }
  if (kind === 'will') {
    const modal = /^(?:will|would)(?= )/i.exec(memo.text.slice(start, clause.end))?.[0]
    const replace = { start, end: start + (modal?.length ?? 0) }
    if (modal && modalHedge.test(hedge)) return { replace, text: quote(hedge) }
    if (modal && adverbHedge.test(hedge)) return { replace, text: `${modal} ${quote(hedge)}` }
  }
  if (kind !== 'will' || !/\s/.test(hedge) || modalHedge.test(hedge)) return undefined
  const at = endOfClause(insisting, memo)
  return { replace: { start: at, end: at }, text: ` (${quote(hedge)})` }
}

/** Where the clause's own words end, before its citation and its punctuation. */
function endOfClause({ words, clause }: Insisting, { citingProse }: Memo): number {
  const end = clause.start + words.replace(/[\s.,;:!?]+$/, '').length
  // A citation within the clause is a space in its words, and nothing goes between it and what it stands for.
  return clause.start + citingProse.slice(clause.start, end).trimEnd().length
}

/** The sentence behind an opening. Undefined where the clause does not begin its sentence, or with a bracket or the like. */
export function beginning(
  opening: string,
  { sentence, clause, claims }: Pick<Rendering, 'sentence' | 'clause' | 'claims'>,
  memo: Memo,
): Fix['edits'] | undefined {
  const { start } = sentence.span
  const first = /^\p{L}[\p{L}’'-]*/u.exec(memo.text.slice(start, clause.end))?.[0]
  if (clause.start !== start || first === undefined) return undefined
  const lower = first.toLowerCase()
  // A word that stands somewhere without its capital is no name.
  const isCommon =
    functionWords.has(lower) ||
    wordsOf(memo).has(lower) ||
    claims.some(({ claim }) => wordsIn(claim.wording).has(lower)) ||
    /^(?:it|there|this|that|these|those|the|an?|most|some|many|all)$/.test(lower)
  const replace: Span = { start, end: start + first.length }
  return [{ replace, text: `${opening} ${isCommon ? lower : first}` }]
}

/** The words of a memo as they are written, looked for once however many sentences it has. */
const wordsOf = rememberedOf(({ text }: Memo): ReadonlySet<string> => wordsIn(text))

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}’'-]+/gu))
}
