import { type ReadBackState, readBackStates } from '../../core/corpus/readBacks.js'
import type { ReadBackEvidence } from '../../core/query/evidence/evidenceTypes.js'
import type { L10n } from '../l10n.js'
import { readBackLabel } from '../readBack.js'
import { button } from './actions.js'
import { type Content, element, type Html } from './html.js'

/** What became of a sentence that its source reads back, and the form in which that is recorded; nothing where nobody reads it back. */
export function readBackHtml(readBack: ReadBackEvidence | undefined, source: number, l10n: L10n): Content {
  if (!readBack) return undefined
  const { latest, all, today } = readBack
  const states = readBackStates.map((state) => option(state, stateWords(state, l10n), state === latest?.state))
  return [
    element('h3', {}, l10n.t('Read-back')),
    element('p', {}, readBackLabel(latest, l10n)),
    element(
      'fieldset',
      {},
      element('legend', { class: 'heard' }, l10n.t('Record read-back')),
      field(l10n.t('What became of it'), element('select', { name: 'state' }, states)),
      field(l10n.t('Day'), element('input', { name: 'day', type: 'date', value: today })),
      field(
        l10n.t('Reason, kept with your initials and printed nowhere'),
        element('input', { name: 'reason', maxlength: 200 }),
        'reason',
      ),
      all.length > 1
        ? field(
            l10n.t('For'),
            element('select', { name: 'scope' }, [
              option('sentence', l10n.t('this sentence'), true),
              option('all', l10n.t('all {0} sentences of this source in this memo', all.length), false),
            ]),
          )
        : undefined,
      button('record', l10n.t('Record'), { source }),
    ),
  ]
}

function field(name: string, input: Html, kind?: string): Html {
  return element('label', { class: kind }, element('span', {}, name), input)
}

function option(value: string, words: string, isSelected: boolean): Html {
  return element('option', { value, selected: isSelected || undefined }, words)
}

function stateWords(state: ReadBackState, l10n: L10n): string {
  return {
    sent: l10n.t('The sheet was sent'),
    unanswered: l10n.t('There was no answer by this day'),
    answered: l10n.t('Answered: it may be printed as it stands now'),
    refused: l10n.t('Answered: not for publication'),
    released: l10n.t('Released without an answer'),
  }[state]
}
