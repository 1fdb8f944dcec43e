import { keyAt } from '../memo/citationKey.js'
import { optional } from '../corpus/read/fields.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import {
  type Claim,
  documentKind,
  type Interview,
  type PassageKind,
  type PassageRef,
  type VoiceRole,
} from '../model.js'
import { escapeMarkdown } from '../text/escapeMarkdown.js'
import { interviewees, intervieweeNames, displayName } from '../corpus/voiceNames.js'
import { sha256Of } from '../text/hash.js'

/** One key of a citation that is to be written. */
export interface CitationPart {
  readonly key: string
  readonly refs: readonly PassageRef[]
  /** `, p. 12`: the same places as the source itself counts them, where it is a document that does. */
  readonly places?: string
  /** Where the words are not those of whom the key's entry names as its authors, or of one of them alone. */
  readonly suppressAuthor: boolean
  /** Who says it: shown for a suppressed author where the part follows another, whose author it would else seem to have. */
  readonly speaker?: string | undefined
  /** One of several interviewees: without a name nobody could tell which. */
  readonly isOneOfSeveral?: boolean
  /** Whom the key's entry names as its authors, for a later mention that would else lose them. */
  readonly authors?: string | undefined
}

/** The citation of a claim: its passages, and the author suppressed unless the interviewee, or all of them, says it. */
export function citationOf(interview: Interview, claim: Claim): CitationPart {
  return citationOfWords(interview, claim.voice, distinct(claim.at.map(({ ref }) => ref)))
}

/** The citation of what a voice says in some passages. */
export function citationOfWords(interview: Interview, voiceId: string, refs: readonly PassageRef[]): CitationPart {
  const voice = interview.voices.find(({ id }) => id === voiceId)
  const places = placesInDocument(interview, refs)
  const cited = { key: interview.key, refs, ...optional('places', places), authors: intervieweeNames(interview) }
  if (voice?.role !== 'interviewee')
    return { ...cited, suppressAuthor: true, speaker: speakerOf(interview, voiceId, voice?.role ?? 'editor') }
  const speaker = displayName(interview, voice)
  if (speaker === undefined || interviewees(interview).length === 1) return { ...cited, suppressAuthor: false, speaker }
  return { ...cited, suppressAuthor: true, speaker, isOneOfSeveral: true }
}

/** How a voice that is not the interviewee is called where it needs no more: by name, or by its part. */
export function speakerOf(interview: Interview, voiceId: string, role: VoiceRole): string {
  const voice = interview.voices.find(({ id }) => id === voiceId)
  const name = voice && displayName(interview, voice)
  if (role === 'questioner') return name ?? 'the interviewer'
  if (role === 'other') return name ?? 'another speaker'
  return role === 'standfirst' ? 'the introduction' : 'an editor’s note'
}

/** A key that stands in the same bracket. */
export type NeighbourKey = Pick<CitationPart, 'key' | 'suppressAuthor'>

/** `[@key, para. 2; the interviewer, -@key, sec. 3]`: Pandoc's citation of all parts, in order. */
export function formatCitation(parts: readonly CitationPart[]): string {
  return `[${formatParts(parts, [])}]`
}

/** What stands between the brackets. `before`: the keys that stand before in the same bracket. */
export function formatParts(parts: readonly CitationPart[], before: readonly NeighbourKey[]): string {
  return parts.map((part, index) => formatPart(part, [...before, ...parts.slice(0, index)])).join('; ')
}

function formatPart(part: CitationPart, before: readonly NeighbourKey[]): string {
  // Citeproc leaves out the names of a key also behind a mention of it without them: `[-@k, sec. 1; @k, para. 2]` names nobody.
  const isNameless = before.some(({ key, suppressAuthor }) => suppressAuthor && key === part.key)
  const isSuppressed = part.suppressAuthor || (isNameless && part.speaker !== undefined)
  const isNamed = isSuppressed && (before.length > 0 || part.isOneOfSeveral === true)
  const prefix = isNamed && part.speaker ? `${forPrefix(part.speaker)}, ` : ''
  return `${prefix}${isSuppressed ? '-' : ''}@${formatKey(part.key)}${part.places ?? formatLocators(part.refs)}`
}

/** As it may stand before a key: what would part citations, cite or close the bracket goes. */
export function forPrefix(speaker: string): string {
  return escapeMarkdown(speaker.replace(/[;@[\]]+/g, ' ').trim())
}

/** The key as it stands after `@`; in braces where Pandoc would not read all of it without. */
export function formatKey(key: string): string {
  return keyAt(`[@${key}`, 1)?.key === key ? key : `{${key}}`
}

/** In CSL's English terms, which Pandoc knows; `standfirst`, which it does not, goes through as it is. */
const locatorTerms: { readonly [K in PassageKind]: readonly [one: string, several: string] } = {
  paragraph: ['para.', 'paras.'],
  question: ['sec.', 'secs.'],
  standfirst: ['standfirst', 'standfirsts'],
}

/** `, paras. 2, 3`: what stands behind the key. */
export function formatLocators(refs: readonly PassageRef[]): string {
  const kinds = [...new Set(refs.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const numbers = refs.filter((ref) => ref.kind === kind).map(({ number }) => number)
      return `, ${locatorTerms[kind][numbers.length > 1 ? 1 : 0]} ${numbers.join(', ')}`
    })
    .join('')
}

/** The same for passages of a source, by its own articles or pages where it is a document that has them. */
export const formatPlaces = (source: Numbered, refs: readonly PassageRef[]): string =>
  placesInDocument(source, refs) ?? formatLocators(refs)

type Numbered = Pick<Interview, 'sourceKind' | 'passages'>

/** `, art. 4`, `, pp. 12, 14-15`; undefined where not all passages have the mark. */
function placesInDocument({ sourceKind, passages }: Numbered, refs: readonly PassageRef[]): string | undefined {
  if (documentKind(sourceKind) === undefined) return undefined
  const cited = refs.flatMap((ref) => passages.find((passage) => isSameRef(passage.ref, ref)) ?? [])
  for (const [mark, one, several] of [
    ['article', 'art.', 'arts.'],
    ['page', 'p.', 'pp.'],
  ] as const) {
    const marks = cited.flatMap((passage) => passage[mark] ?? [])
    const values = [...new Set(marks)].join(', ')
    if (marks.length > 0 && marks.length === refs.length) return `, ${/\d\D+\d/.test(values) ? several : one} ${values}`
  }
  return undefined
}

/** The first 6 hex digits of the SHA-256 over what a memo relies on: wording, hedge, voice and holder. */
export function hashOfClaim({ wording, hedge, voice, holder }: Claim): string {
  const covered = JSON.stringify([wording, hedge ?? null, voice, holder ?? null])
  return sha256Of(covered).slice(0, 6)
}

/** `ID~HASH`: what a pin says of one key. */
export function pinEntryOf(claim: Claim): string {
  return `${claim.id}~${hashOfClaim(claim)}`
}

/** The comment of pins as memos had it, `<!--c:ID~HASH-->`: one entry per key in order, empty where no claim is known; nothing at all when there is none. */
export function formatPins(entries: readonly (string | undefined)[]): string {
  const list = entries
    .map((entry) => entry ?? '')
    .join(',')
    .replace(/,+$/, '')
  return list ? `<!--c:${list}-->` : ''
}

function distinct(refs: readonly PassageRef[]): readonly PassageRef[] {
  return refs.filter(
    (ref, index) => refs.findIndex((one) => one.kind === ref.kind && one.number === ref.number) === index,
  )
}
