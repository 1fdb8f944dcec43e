import type { Findings } from '../core/check/rule.js'
import { agreedDescription, type Lookup } from '../core/cite/names.js'
import type { L10n } from './l10n.js'

/** That a memo tells who a protected source is, or words that were said off the record. */
export function breachSentence({ key, where }: Findings['attribution-breach'], corpus: Lookup, l10n: L10n): string {
  const interview = corpus.interview(key)
  const description = (interview && agreedDescription(interview)) ?? l10n.t('a source who asked not to be named')
  switch (where) {
    case 'text':
      return l10n.t('This tells who {0} is. Agreed is: {1}.', key, description)
    case 'file name':
      return l10n.t('The name of this file tells who {0} is. Agreed is: {1}.', key, description)
    case 'beside words':
      return l10n.t(
        'This tells who {0} is, and words of that interview stand in this memo. Agreed is: {1}.',
        key,
        description,
      )
    case 'words':
      return l10n.t('These words were said off the record, in {0}. Take them out.', key)
  }
}
