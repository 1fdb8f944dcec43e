import type { Findings } from '../core/cited/rule.js'
import { isSameRef } from '../core/corpus/source/sourceText.js'
import { speakerDoubtOf } from '../core/corpus/speakerDoubt.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import type { Interview, Passage } from '../core/model.js'
import { speakerName } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'

/** What nobody has confirmed of the speaker of a passage; undefined where nothing is in doubt. */
export function speakerDoubtSentence(interview: Interview, passage: Passage, l10n: L10n): string | undefined {
  const doubt = speakerDoubtOf(interview, passage)
  if (!doubt) return undefined
  const name = speakerName(interview, passage, l10n)
  if (doubt.possibleName === undefined) return l10n.t('Nobody has confirmed that {0} says this.', name)
  return doubt.isVoiceDoubtful
    ? l10n.t('Nobody has confirmed that {0} says this, nor that it is {1}.', name, doubt.possibleName)
    : l10n.t('Nobody has confirmed that {0} is {1}.', name, doubt.possibleName)
}

/** The same where a memo quotes the speaker or gives the name, with what to do. */
export function unconfirmedSpeaker(
  { key, ref }: Findings['speaker-unconfirmed'],
  corpus: Pick<Lookup, 'interview'>,
  l10n: L10n,
): string {
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => isSameRef(one.ref, ref))
  const doubt = interview && passage && speakerDoubtSentence(interview, passage, l10n)
  const wayOut = l10n.t('Confirm the speaker in the Evidence view, or leave out the name and the quotation.')
  return doubt ? `${doubt} ${wayOut}` : wayOut
}
