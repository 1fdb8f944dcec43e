import type { AgreedFindings } from '../core/cited/agreedFindings.js'
import type { ReadBack } from '../core/corpus/readBacks.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import { dateWords } from './date.js'
import type { L10n } from './l10n.js'
import { speakerLabel } from './problems/memoPlaces.js'

interface Agreed<K extends keyof AgreedFindings> {
  readonly data: AgreedFindings[K]
  readonly corpus: Lookup
  readonly l10n: L10n
}

/** That something agreed with a source is not kept, and the way out. */
export const agreedSentences: { readonly [K in keyof AgreedFindings]: (found: Agreed<K>) => string } = {
  'read-back-open': readBackSentence,
  'under-embargo': ({ data: { key, day }, l10n }) =>
    l10n.t(
      '{0} is under embargo until {1}. Publish after that day, or cite another source.',
      key,
      dateWords(day, l10n),
    ),
  'recording-overdue': ({ data: { key, day }, l10n }) =>
    l10n.t(
      'The recording of {0} was to be kept until {1}. Delete it where you keep it, then remove the date from the interview.',
      key,
      dateWords(day, l10n),
    ),
}

function readBackSentence({ data, corpus, l10n }: Agreed<'read-back-open'>): string {
  const { key, voice, open, all, state, day = '' } = data
  const who = `${speakerLabel({ key, voice }, corpus, l10n)} [${key}]`
  const on = day && dateWords(day, l10n)
  const way = l10n.t('Record the answer, or release it with a reason.')
  switch (state) {
    case 'closed':
      return l10n.t('{0} agreed to read this before it is printed. The answers are in the protected store.', who)
    case 'uncited':
      return l10n.t('{0} agreed to read this before it is printed. Cite it, then create a read-back sheet.', who)
    case 'ahead':
      return l10n.t(
        'What is recorded of {0} has a day in the future, {1}, and does not count. Record it anew.',
        who,
        on,
      )
    case 'to-send':
      return l10n.t(
        '{0} agreed to read this before it is printed, and has not read {1} of {2} sentences as they stand now. Create a read-back sheet.',
        who,
        open,
        all,
      )
    case 'sent':
      return [l10n.t('Sent to {0} on {1}, not answered yet.', who, on), way].join(' ')
    case 'unanswered':
      return [l10n.t('{0} did not answer by {1}.', who, on), way].join(' ')
    case 'refused':
      return l10n.t(
        '{0} does not want this printed (answer of {1}). Take it out, or release it with a reason.',
        who,
        on,
      )
  }
}

/** What became of some words that a source reads back, for a row; `to send` where nothing was recorded of them as they stand. */
export function readBackLabel(latest: ReadBack | undefined, l10n: L10n): string {
  if (!latest) return l10n.t('to send')
  const on = dateWords(latest.day, l10n)
  switch (latest.state) {
    case 'sent':
      return l10n.t('sent {0}', on)
    case 'unanswered':
      return l10n.t('no answer by {0}', on)
    case 'answered':
      return l10n.t('answered {0}', on)
    case 'refused':
      return l10n.t('not for publication, {0}', on)
    case 'released':
      return l10n.t('released by {0}: {1}', latest.release?.initials ?? '', latest.release?.reason ?? '')
  }
}
