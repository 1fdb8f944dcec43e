import { documentKind, type Interview, type SourceKind } from '../core/model.js'
import { dateOf } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'

/** What the text of an interview is, as a row of a list. */
export function kindName(kind: SourceKind, l10n: L10n): string {
  return {
    transcript: l10n.t('Transcript'),
    'machine captions': l10n.t('Machine captions'),
    notes: l10n.t('Notes'),
    'published interview': l10n.t('Published interview'),
    report: l10n.t('Report'),
    treaty: l10n.t('Treaty'),
    statement: l10n.t('Statement'),
    speech: l10n.t('Speech'),
  }[kind]
}

/** What that means for whoever quotes it. */
export function kindDetail(kind: SourceKind, l10n: L10n): string {
  switch (kind) {
    case 'transcript':
      return l10n.t('What was said, word for word.')
    case 'machine captions':
      return l10n.t('Written down by a program, which may have misheard.')
    case 'notes':
      return l10n.t('Only words in quotation marks are the speaker’s.')
    case 'published interview':
      return l10n.t('Published in print or on the web, and possibly edited.')
    case 'report':
    case 'treaty':
    case 'statement':
    case 'speech':
      return l10n.t('A document, word for word.')
  }
}

/** `from notes of 14 March 2024`, shown with a quotation; undefined of a text that needs no such word. Of a protected one the year alone. */
function fromKind(interview: Interview, l10n: L10n): string | undefined {
  const date = dateOf(interview, l10n)
  switch (interview.sourceKind) {
    case 'notes':
      return date ? l10n.t('from notes of {0}', date) : l10n.t('from notes')
    case 'machine captions':
      return date ? l10n.t('from machine captions of {0}', date) : l10n.t('from machine captions')
    default:
      return undefined
  }
}

/** `from notes of 14 March 2024`; `Report, 14 March 2024`; of a transcript the date alone. */
export function datedKind(interview: Interview, l10n: L10n): string {
  const document = documentKind(interview.sourceKind)
  if (document) return [kindName(document, l10n), dateOf(interview, l10n)].filter(Boolean).join(', ')
  return fromKind(interview, l10n) ?? dateOf(interview, l10n)
}

/** A place with what its words come from: `Okonjo, ¶4, from notes of 14 March 2024`; of a transcript the place alone. */
export function withKind(place: string, interview: Interview | undefined, l10n: L10n): string {
  const from = interview && fromKind(interview, l10n)
  return from === undefined ? place : `${place}, ${from}`
}
