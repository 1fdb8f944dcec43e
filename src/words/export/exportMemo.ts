import type { Inline } from '../../core/export/document.js'
import type { BrokenStyle } from '../../core/export/citationStyle.js'
import { type Objection } from '../../core/export/objection.js'
import type { Unfilled } from '../../core/memo/refused.js'
import type { Counts } from '../../core/export/counts.js'
import { type L10n, languageOf } from '../l10n.js'

/** What a document says of itself that was exported in spite of what spoke against it. */
export function forcedNotice(objections: readonly Objection[], l10n: L10n): readonly Inline[] {
  const count = (wanted: Objection['kind']): number => objections.filter(({ kind }) => kind === wanted).length
  const [altered, lost, unknown] = [count('altered'), count('lost-source'), count('unknown-source')]
  const [unread, early] = [count('read-back'), count('embargo')]
  const parts = [
    altered ? l10n.t('Quotations that differ from their source: {0}.', altered) : '',
    lost ? l10n.t('Citations joined wrongly: {0}.', lost) : '',
    unknown ? l10n.t('Citations of unknown sources: {0}.', unknown) : '',
    unread ? l10n.t('Sources that have not read it back as agreed: {0}.', unread) : '',
    early ? l10n.t('Sources under embargo: {0}.', early) : '',
  ]
  const lead = l10n.t('This document was exported despite failed checks.')
  return [
    { kind: 'text', text: `${lead} `, bold: true },
    { kind: 'text', text: parts.filter(Boolean).join(' ') },
  ]
}

/** That a file which a memo names is not read, why, and the way out. */
export function refusedFileSentence(name: string, why: Unfilled, l10n: L10n): string {
  return {
    outside: l10n.t(
      '“{0}” was not read, because it is outside the project of this memo. Copy it into the project.',
      name,
    ),
    hidden: l10n.t(
      '“{0}” was not read, because its name or that of a folder begins with a dot. Copy it to another name.',
      name,
    ),
    missing: l10n.t('There is no file “{0}” to include. Correct its name or path from the folder of the memo.', name),
    circle: l10n.t('“{0}” includes itself, so it stands here once. Remove it from what it includes.', name),
    deep: l10n.t('“{0}” was not included: files include each other too deep or too often. Include fewer.', name),
    store: l10n.t('“{0}” was not read, because it belongs to a protected source. Quote and cite the source.', name),
  }[why]
}

/** `1,234 words, 15 citations, about 3 pages`; `3 pages` where they were counted, and `about 3 pages before the annex` where one follows. */
export function countsSentence({ words, all, citations, pages, isCounted, hasAnnex }: Counts, l10n: L10n): string {
  const number = (of: number): string => new Intl.NumberFormat(languageOf(l10n)).format(of)
  return [
    words === 1 ? l10n.t('1 word') : l10n.t('{0} words', number(words)),
    ...(all === undefined || all === words ? [] : [l10n.t('{0} with title, citations and all else', number(all))]),
    citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations),
    isCounted || !hasAnnex
      ? pagesWords(pages, isCounted === true, l10n)
      : l10n.t('{0} before the annex', pagesWords(pages, false, l10n)),
  ].join(', ')
}

function pagesWords(pages: number, isCounted: boolean, l10n: L10n): string {
  if (isCounted) return pages === 1 ? l10n.t('1 page') : l10n.t('{0} pages', pages)
  return pages === 1 ? l10n.t('about 1 page') : l10n.t('about {0} pages', pages)
}

export function brokenStyleSentence({ broken, detail = '', refused }: BrokenStyle, style: string, l10n: L10n): string {
  if (refused) return refusedFileSentence(style, refused, l10n)
  return {
    unreadable: l10n.t('The style {0} cannot be read. Give the name of a style or the path of a .csl file.', style),
    'not-xml': l10n.t('The style {0} is not valid XML: line {1}.', style, detail),
    locale: l10n.t('{0} is a locale, not a style.', style),
    dependent: l10n.t('The style {0} only refers to another style. Use that one: {1}.', style, detail),
    'macro-missing': l10n.t('The style {0} uses a missing macro: {1}.', style, detail),
    'not-csl': l10n.t('{0} is not a CSL style.', style),
    engine: l10n.t('{0} cannot be used as a citation style.', style),
    sources: l10n.t('The style {0} fails at a source of this memo. Choose another style.', style),
  }[broken]
}

/** What the figures in the status bar count. */
export function lengthSentence(l10n: L10n): string {
  return l10n.t(
    'Words of the text, without title, citations, notes, bibliography and annex. Pages are an estimate. Click to export.',
  )
}
