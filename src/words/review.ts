import type { LookReason, ReviewChange } from '../core/review/change.js'
import type { Who } from '../core/review/documentBlocks.js'
import type { Review } from '../core/review/review.js'
import { noteMark } from '../core/review/pieces.js'
import { inQuotes, type L10n } from './l10n.js'

const longest = 160

/** Words of a document with marks of notes as a reader can see them. */
export function withMarks(words: string, l10n: L10n): string {
  return words.replaceAll(noteMark, l10n.t('[footnote mark]'))
}

function shown(words: string, l10n: L10n): string {
  const plain = withMarks(words, l10n).replace(/\s+/g, ' ').trim()
  return inQuotes(plain.length > longest ? `${plain.slice(0, longest)}…` : plain, l10n)
}

/** What was done, in one line: the words before and after, and those that the memo has by now where it was edited since. */
export function reviewChangeSentence(change: ReviewChange, l10n: L10n): string {
  const { inMemo, citations, reasons } = change
  const told = [doneSentence(change, l10n)]
  if (inMemo && !reasons.includes('in memo')) told.push(l10n.t('The memo now has {0}.', shown(inMemo, l10n)))
  else if (inMemo === '') told.push(l10n.t('The memo now has nothing there.'))
  if (citations) told.push(l10n.t('Citation in the memo: {0}.', citations.join(' ')))
  return told.join(' ')
}

function doneSentence({ kind, before, after }: ReviewChange, l10n: L10n): string {
  switch (kind) {
    case 'split':
      return l10n.t('A paragraph was split.')
    case 'joined':
      return l10n.t('Two paragraphs were joined.')
    case 'moved':
      return l10n.t('Moved: {0}.', shown(before, l10n))
    case 'format':
      return l10n.t('Formatting changed: {0}.', shown(before, l10n))
    case 'struck':
      return l10n.t('Struck out: {0}.', shown(before, l10n))
    case 'words':
    case 'inserted':
    case 'deleted':
      if (!before.trim()) return l10n.t('Inserted: {0}.', shown(after, l10n))
      if (!after.trim()) return l10n.t('Deleted: {0}.', shown(before, l10n))
      return l10n.t('{0} became {1}.', shown(before, l10n), shown(after, l10n))
  }
}

/** Who and when, as far as the document says it: `A. Chief, 2026-12-04`. */
export function reviewerOf({ author, date }: Who): string {
  return [author, date?.slice(0, 10)].filter(Boolean).join(', ')
}

/** Why somebody has to look at a change, or make it by hand. */
export function lookSentence(reasons: readonly LookReason[], canBeMade: boolean, l10n: L10n): string {
  const all = reasons.map((reason) => reasonOf(reason, l10n)).join(' ')
  return canBeMade || reasons.includes('in memo')
    ? all
    : `${all} ${l10n.t('Change the memo by hand if you agree.')}`.trim()
}

function reasonOf(reason: LookReason, l10n: L10n): string {
  switch (reason) {
    case 'quotation':
      return l10n.t('In a quotation: keep the source’s words, end the quotation there, or paraphrase.')
    case 'new quotation':
      return l10n.t('Adds or removes quotation marks.')
    case 'citation':
      return l10n.t('Touches a citation.')
    case 'new citation':
      return l10n.t('Has a citation typed in Word: see which source is meant.')
    case 'cites':
      return l10n.t('In a sentence that cites: read it beside its source again.')
    case 'beside':
      return l10n.t('In a paragraph that cites or has a footnote.')
    case 'protected':
      return l10n.t('The paragraph cites a protected source.')
    case 'name':
      return l10n.t('Changes a name.')
    case 'figure':
      return l10n.t('Changes a figure.')
    case 'hedge':
      return l10n.t('Changes how sure the sentence is.')
    case 'saying':
      return l10n.t('Changes a verb of saying.')
    case 'negation':
      return l10n.t('Changes what is denied.')
    case 'language':
      return l10n.t('The memo is not in English, so that hedges cannot be told.')
    case 'structure':
      return l10n.t('Changes a whole paragraph.')
    case 'markup':
      return l10n.t('Markup stands between the words.')
    case 'memo changed':
      return l10n.t('The memo has other words here than the document was made of.')
    case 'in memo':
      return l10n.t('The memo has these words already.')
    case 'not in export':
      return l10n.t('What is kept of the export does not have it so.')
    case 'untracked':
      return l10n.t('Changed without tracking, or in the memo since.')
    case 'not in memo':
      return l10n.t('Not found in the memo.')
    case 'several people':
      return l10n.t('Several people changed these words.')
    case 'format':
      return l10n.t('The memo has its formatting from the export.')
    case 'struck':
      return l10n.t('Struck out by hand, without tracking.')
    case 'note':
      return l10n.t('Adds, removes or moves the mark of a footnote.')
  }
}

/** What a document was compared with. */
export function againstSentence(
  against: Review['against'],
  exported: { readonly day: string; readonly changes: number } | undefined,
  l10n: L10n,
): string {
  if (against === 'tracked')
    return l10n.t(
      'No export of this document is known here: its tracked changes are listed, and where else it differs from the memo. What stands in the place of a citation was taken for it.',
    )
  if (against === 'memo' || !exported)
    return l10n.t(
      'No export of this document is known here, and it has no tracked changes: it was compared with the memo. What stands in the place of a citation was taken for it.',
    )
  return exported.changes
    ? l10n.t('Made from the export of {0}. Paragraphs of the memo changed since: {1}.', exported.day, exported.changes)
    : l10n.t('Made from the export of {0}.', exported.day)
}

/** Most names in one sentence. */
const mostNamed = 5

/** That files which keep what went out could not be used. */
export function unusedSentence(files: readonly string[], l10n: L10n): string {
  return l10n.t(
    'Not used, because it is broken, was changed by hand, or is of another version or document: {0}.',
    [...files.slice(0, mostNamed), ...(files.length > mostNamed ? ['…'] : [])].join(', '),
  )
}
