import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { keyAt } from '../memo/citationKey.js'
import type { Claim, Interview, PassageKind, PassageRef, VoiceRole } from '../model.js'
import { shownName } from './names.js'

/** One key of a citation that is to be written. */
export interface CitationPart {
  readonly key: string
  readonly refs: readonly PassageRef[]
  /** Where the words are not the interviewee's, whom the key's entry names as author. */
  readonly suppressAuthor: boolean
  /** Who says it instead, `the interviewer`: shown where the part follows another, whose author it would else seem to have. */
  readonly speaker?: string
}

/** The citation of a claim: its passages, and the author suppressed unless the interviewee says it. */
export function citationOf(interview: Interview, claim: Claim): CitationPart {
  const role = interview.voices.find(({ id }) => id === claim.voice)?.role ?? 'editor'
  const cited = { key: claim.key, refs: distinct(claim.at.map(({ ref }) => ref)) }
  if (role === 'interviewee') return { ...cited, suppressAuthor: false }
  return { ...cited, suppressAuthor: true, speaker: speakerOf(interview, claim.voice, role) }
}

/** How a voice that is not the interviewee is called where it needs no more: by name, or by its part. */
export function speakerOf(interview: Interview, voiceId: string, role: VoiceRole): string {
  const voice = interview.voices.find(({ id }) => id === voiceId)
  const name = voice && shownName(interview, voice)
  if (role === 'questioner') return name ?? 'the interviewer'
  return role === 'standfirst' ? 'the introduction' : 'an editor’s note'
}

/** `[@key, para. 2; the interviewer, -@key, sec. 3]`: Pandoc's citation of all parts, in order. */
export function formatCitation(parts: readonly CitationPart[]): string {
  return `[${formatParts(parts, false)}]`
}

/** What stands between the brackets. `isAfterOthers`: whether other keys stand before in the same bracket. */
export function formatParts(parts: readonly CitationPart[], isAfterOthers: boolean): string {
  return parts.map((part, index) => formatPart(part, isAfterOthers || index > 0)).join('; ')
}

function formatPart({ key, refs, suppressAuthor, speaker }: CitationPart, isAfterOthers: boolean): string {
  const prefix = suppressAuthor && speaker && isAfterOthers ? `${speaker}, ` : ''
  return `${prefix}${suppressAuthor ? '-' : ''}@${formatKey(key)}${formatLocators(refs)}`
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

function formatLocators(refs: readonly PassageRef[]): string {
  const kinds = [...new Set(refs.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const numbers = refs.filter((ref) => ref.kind === kind).map(({ number }) => number)
      return `, ${locatorTerms[kind][numbers.length > 1 ? 1 : 0]} ${numbers.join(', ')}`
    })
    .join('')
}

/** The first 6 hex digits of the SHA-256 over what a memo relies on: wording, hedge, voice and holder. */
export function hashOfClaim({ wording, hedge, voice, holder }: Claim): string {
  const covered = JSON.stringify([wording, hedge ?? null, voice, holder ?? null])
  return bytesToHex(sha256(utf8ToBytes(covered))).slice(0, 6)
}

/** `ID~HASH`: what a pin says of one key. */
export function pinEntryOf(claim: Claim): string {
  return `${claim.id}~${hashOfClaim(claim)}`
}

/** The pin of one claim, `<!--c:ID~HASH-->`; it stands directly after the closing bracket. */
export function pinOf(claim: Claim): string {
  return formatPins([pinEntryOf(claim)])
}

/** One entry per key in order, empty where no claim is known; nothing at all when there is none. */
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
