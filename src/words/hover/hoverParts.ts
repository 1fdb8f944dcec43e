import { intervieweeNames } from '../../core/corpus/voiceNames.js'
import { isProtected, isProtectedInterview, termsOfClaim } from '../../core/terms/terms.js'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { type Claim, documentKind, type Interview, type Passage, type VoiceRole } from '../../core/model.js'
import { unnamedEditor } from '../../core/quotation/result.js'
import { intervieweeName, termsLabel } from '../claim.js'
import { dateWords } from '../date.js'
import { escapeMarkdown } from '../escape.js'
import type { L10n } from '../l10n.js'

/** The addresses of what a hover can do, made by the shell; there are no other links in it. */
export interface HoverLinks {
  cite(ref: ClaimRef): string
  open(ref: ClaimRef): string
  allAbout(entryId: string): string
  /** Attaches the source text of an interview. */
  attach(key: string): string
}

/** Of a protected interview only the year, for a day may tell who it was. */
export function dateOf(interview: Interview, l10n: L10n): string {
  const { issued = '' } = interview
  if (isProtectedInterview(interview)) return issued.slice(0, 4)
  return issued && dateWords(issued, l10n)
}

/** Who utters a passage, in short; no protected name. */
export function speakerName(interview: Interview, { voice, terms }: Passage, l10n: L10n): string {
  switch (interview.voices.find(({ id }) => id === voice)?.role) {
    case 'questioner':
      return l10n.t('Questioner')
    case 'other':
      return l10n.t('Other speaker')
    case 'standfirst':
      return l10n.t('Standfirst')
    case 'editor':
      return l10n.t('Editor')
    default:
      return intervieweeName(interview, voice, terms, l10n)
  }
}

/** Who speaks beside the interviewee, as a sentence calls him; undefined of an interviewee. */
export function roleNoun(voice: string, interview: Interview | undefined, l10n: L10n): string | undefined {
  const isUnnamedEditor = interview !== undefined && voice === unnamedEditor
  switch (isUnnamedEditor ? 'editor' : interview?.voices.find(({ id }) => id === voice)?.role) {
    case 'questioner':
      return l10n.t('the interviewer')
    case 'other':
      return l10n.t('another speaker')
    case 'standfirst':
      return l10n.t('the introduction')
    case 'editor':
      return l10n.t('the editor')
    default:
      return undefined
  }
}

/** Whose words they are, where they are not an interviewee's; `who` was interviewed. */
export function othersWordsSentence(role: VoiceRole | undefined, who: string, l10n: L10n): string | undefined {
  switch (role) {
    case 'questioner':
      return l10n.t('These are the interviewer’s words, not those of {0}.', who)
    case 'other':
      return l10n.t('These are another speaker’s words, not those of {0}.', who)
    case 'standfirst':
      return l10n.t('These are the words of the introduction, not those of {0}.', who)
    case 'editor':
      return l10n.t('These are the editor’s words, not those of {0}.', who)
    default:
      return undefined
  }
}

/** Those who were interviewed, where one name stands for them: `Small`, `Reed and Moreau`, or `the interviewee`. */
export function intervieweesLabel(interview: Interview, l10n: L10n): string {
  const unnamed = documentKind(interview.sourceKind) ? l10n.t('the author') : l10n.t('the interviewee')
  return intervieweeNames(interview) ?? unnamed
}

/** Which terms hold for a claim, where they are others than on record. */
export function termsNote(claim: Claim, interview: Interview, l10n: L10n): string {
  const terms = termsOfClaim(interview, claim)
  return isProtected(terms) ? ` (${termsLabel(terms, l10n)})` : ''
}

/** Keeps what belongs to a line apart from its text. */
export const gap = '&nbsp;&nbsp; '

/** A link of ours; `words` are ours as well. */
export function link(words: string, target: string): string {
  return `[${words}](${target})`
}

/** What stands behind a text: nothing, or the escaped note after a wide gap. */
export function grey(note: string): string {
  return note ? `${gap}*${escapeMarkdown(note)}*` : ''
}

/** Lines of one paragraph. */
export function lined(lines: readonly string[]): string {
  return lines.join('  \n')
}
