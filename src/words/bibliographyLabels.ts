import { type CslItem, type CslType, plainText } from '../core/bibliography/item.js'
import { namesOfItem, peopleOfItem, yearOf } from '../core/bibliography/itemWords.js'
import type { CitedWork, UnknownSource } from '../core/citation/resolve.js'
import type { OfferedLocator } from '../core/query/offeredLocators.js'
import { escapeMarkdown } from './escape.js'
import { lined } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'

/** That nothing has the key. */
export function unknownKeySentence(
  { key, hasBibliographies }: Pick<UnknownSource, 'key' | 'hasBibliographies'>,
  l10n: L10n,
): string {
  return hasBibliographies
    ? l10n.t('No interview in the corpus and no bibliography of this memo has the key {0}.', key)
    : l10n.t('No interview in the corpus has the key {0}.', key)
}

/** `Ward and Oost`, `Ward, Oost and others`; empty where nobody is named. */
export function authorsLabel(item: CslItem, l10n: L10n): string {
  const names = namesOfItem(item)
  const hasMore = peopleOfItem(item).hasOthers
  const [first = '', second, third] = names
  if (second === undefined) return hasMore ? l10n.t('{0} and others', first) : first
  return third === undefined && !hasMore ? l10n.t('{0} and {1}', first, second) : l10n.t('{0} and others', first)
}

/** `Ward 2019`, or what there is of it. */
export function workLabel(item: CslItem, l10n: L10n): string {
  return [authorsLabel(item, l10n), yearOf(item)].filter(Boolean).join(' ') || titleOf(item)
}

/** `Ward 2019 · On Rivers`: for the list of a completion and a row. */
export function workDescription(item: CslItem, l10n: L10n): string {
  return [...new Set([workLabel(item, l10n), titleOf(item)])].filter(Boolean).join(' · ')
}

/** `Ward and Oost, On Rivers, Journal of Rivers, 2019`: where no style says more. */
export function workReference(item: CslItem, l10n: L10n): string {
  const [container = ''] = containerOf(item, l10n)
  return [authorsLabel(item, l10n), titleOf(item), container, yearOf(item) ?? ''].filter(Boolean).join(', ')
}

/** The Markdown of the hover on the citation of a work. All that comes from the bibliography is escaped. */
export function workHoverText(work: CitedWork, l10n: L10n): string {
  const { item } = work.entry
  const title = titleOf(item) || item.id
  const facts = [workLabel(item, l10n), ...containerOf(item, l10n), typeLabel(item.type, l10n)]
  const cited = citedPlace(work)
  const place = cited && l10n.t('Cited: {0}', escapeMarkdown(cited))
  return lined([
    `**${escapeMarkdown(title)}**`,
    [...new Set(facts)]
      .filter((fact) => fact && fact !== title)
      .map(escapeMarkdown)
      .join(' · '),
    ...(place === undefined ? [] : [place]),
  ])
}

/** The same in lines of plain text. */
export function workTitle(work: CitedWork, l10n: L10n): string {
  const { item } = work.entry
  const cited = citedPlace(work)
  const place = cited && l10n.t('Cited: {0}', cited)
  return [workDescription(item, l10n), containerOf(item, l10n).join(' · '), place].filter(Boolean).join('\n')
}

/** `page 5 and 8, note 3` */
function citedPlace({ locator }: CitedWork): string | undefined {
  return locator?.parts.map(({ label, value }) => `${label} ${value}`).join(', ')
}

function titleOf(item: CslItem): string {
  return plainText(item.title ?? '')
}

/** In what it appeared, which number of it, and who published it. */
function containerOf(item: CslItem, l10n: L10n): readonly string[] {
  const { volume, issue, number, genre, publisher } = item
  const container = plainText(item['container-title'] ?? '')
  const counted = volume !== undefined && issue !== undefined ? `${volume} (${issue})` : (volume ?? issue ?? '')
  return [
    [container, plainText(counted)].filter(Boolean).join(' '),
    [plainText(genre ?? ''), number === undefined ? '' : l10n.t('no. {0}', plainText(number))]
      .filter(Boolean)
      .join(' '),
    plainText(publisher ?? ''),
  ].filter(Boolean)
}

/** What kind of work it is; empty for kinds that tell a reader nothing. */
export function typeLabel(type: CslType, l10n: L10n): string {
  switch (type) {
    case 'article-journal':
      return l10n.t('journal article')
    case 'article-magazine':
      return l10n.t('magazine article')
    case 'article-newspaper':
      return l10n.t('newspaper article')
    case 'book':
      return l10n.t('book')
    case 'chapter':
      return l10n.t('chapter')
    case 'paper-conference':
      return l10n.t('conference paper')
    case 'report':
      return l10n.t('report')
    case 'thesis':
      return l10n.t('thesis')
    case 'webpage':
    case 'post':
    case 'post-weblog':
      return l10n.t('web page')
    case 'dataset':
      return l10n.t('data set')
    case 'software':
      return l10n.t('software')
    case 'legislation':
    case 'bill':
    case 'regulation':
      return l10n.t('legislation')
    case 'treaty':
      return l10n.t('treaty')
    case 'legal_case':
      return l10n.t('court case')
    case 'interview':
      return l10n.t('interview')
    case 'speech':
      return l10n.t('speech')
    default:
      return ''
  }
}

/** What a term of a locator names, in the language of the user. */
export function locatorTermLabel({ label }: OfferedLocator, l10n: L10n): string {
  return l10n.t(label)
}
