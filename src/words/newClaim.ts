import type { NoClaim } from '../core/coding/draftClaim.js'
import type { ClaimKind, Interview } from '../core/model.js'
import { intervieweeName, passageName } from './claim.js'
import type { L10n } from './l10n.js'

/** Why no claim is made of what is selected, and the way out. No protected name. */
export function noClaimSentence(answer: NoClaim, interview: Interview, l10n: L10n): string {
  switch (answer.reason) {
    case 'no-passage':
      return l10n.t('Nothing of the interview is selected. Select words under a label such as [¶4].')
    case 'several-voices':
      return l10n.t(
        'A claim has one speaker, but these are the words of {0}. Select words of one speaker.',
        [...new Set(answer.voices.map((id) => voiceOf(interview, id, l10n)))].join(', '),
      )
    case 'editor-unknown':
      return l10n.t(
        'Words in square brackets are an editor’s. Add a voice with the role “editor” to the interview first, or select words outside the brackets.',
      )
    case 'no-words':
      return l10n.t(
        'The selection is too short to find the passage again without a protected name ({0}). Select more of it.',
        answer.refs.map((ref) => passageName(ref, l10n)).join(', '),
      )
  }
}

/** What makes a claim one of its kind. */
export function kindDetail(kind: ClaimKind, l10n: L10n): string {
  switch (kind) {
    case 'fact':
      return l10n.t('What is or was the case and can be looked up.')
    case 'assessment':
      return l10n.t('What the speaker thinks of it.')
    case 'forecast':
      return l10n.t('What will happen.')
    case 'recommendation':
      return l10n.t('What somebody should do.')
  }
}

function voiceOf(interview: Interview, id: string, l10n: L10n): string {
  switch (interview.voices.find((voice) => voice.id === id)?.role) {
    case 'questioner':
      return l10n.t('the interviewer')
    case 'other':
      return l10n.t('another speaker')
    case 'standfirst':
      return l10n.t('the introduction')
    case 'editor':
      return l10n.t('the editor')
    case 'interviewee':
      return intervieweeName(interview, id, undefined, l10n)
    case undefined:
      return l10n.t('an unknown voice')
  }
}
