import type { DisclosedPlace } from '../core/export/disclosure/disclosedInDocument.js'
import type { NamePlace } from '../core/memo/namePlace.js'
import type { L10n } from './l10n.js'

/** Where a name stands, to follow “in”. */
export function namePlaceWords(place: NamePlace, l10n: L10n): string {
  switch (place.kind) {
    case 'text':
      return l10n.t('the text')
    case 'title':
      return l10n.t('the title')
    case 'author':
      return l10n.t('the author line')
    case 'abstract':
      return l10n.t('the abstract')
    case 'keywords':
      return l10n.t('the keywords')
    case 'front matter':
      return l10n.t('the front matter')
    case 'comment':
      return l10n.t('a comment')
    case 'review':
      return l10n.t('a comment from Word or an answer to it')
    case 'file name':
      return l10n.t('the name of the file')
    case 'annex':
      return l10n.t('the annex')
    case 'frame':
      return l10n.t('what the style or the template adds')
    case 'note':
      return l10n.t('footnote {0}', place.number)
    case 'entry':
      return l10n.t('the bibliography entry of {0}', place.key)
  }
}

/** That an export stops, and where the name stands. */
export function exportStopped(place: NamePlace, l10n: L10n): string {
  return l10n.t('Export stopped: a protected name appears in {0}.', namePlaceWords(place, l10n))
}

/** The same of a finished document, with the way out. */
export function disclosureSentence(
  { place, isCited, isSaid }: Pick<DisclosedPlace, 'place' | 'isCited' | 'isSaid'>,
  l10n: L10n,
): string {
  if (isSaid && place.kind === 'review')
    return l10n.t(
      'Export stopped: words of a protected source appear in a comment from Word or an answer to it. Remove that comment.',
    )
  if (isSaid)
    return l10n.t(
      'Export stopped: words of a protected source appear in the document, and not in the text of the memo. Remove them from the bibliography, the reference document or the output of code.',
    )
  return `${exportStopped(place, l10n)} ${wayOut(place, isCited ?? false, l10n)}`
}

/** What to do about it. */
export function wayOut(place: NamePlace, isCited: boolean, l10n: L10n): string {
  if (place.kind === 'frame') return l10n.t('Choose another style or reference document.')
  if (place.kind === 'file name') return l10n.t('Choose another name.')
  if (place.kind === 'review') return l10n.t('Remove that comment.')
  if (isCited)
    return l10n.t('A work that the memo cites contains it. Cite another, or remove one of the two citations.')
  return l10n.t('Write the agreed description there.')
}
