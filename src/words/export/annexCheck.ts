import type { Evidence } from '../../core/export/evidence/evidence.js'
import { type CitationAnswer, type Fault, isMisquoted } from '../../core/export/evidence/answer.js'
import type { ReviewKey } from '../../core/corpus/reviews.js'
import type { OtherHand } from '../../core/corpus/sourceChanges.js'
import { dateWords } from '../date.js'
import type { L10n } from '../l10n.js'

/** What the annex says of a statement, a line each: of words in quotation marks what the program has found, then whether somebody has read it. */
export function checkLines({ answer }: Pick<Evidence, 'answer'>, l10n: L10n): readonly string[] {
  const quoted = quotedLabel(answer.quoted, l10n)
  return [
    ...(quoted ? [quoted] : []),
    ...answer.brackets.map(({ words, replaced }) => l10n.t('[{0}] stands for “{1}”', words, replaced)),
    ...answer.faults.map((fault) => faultLabel(fault, l10n)),
    readLabel(answer, l10n),
  ].filter(Boolean)
}

function quotedLabel(quoted: CitationAnswer['quoted'], l10n: L10n): string {
  switch (quoted) {
    case undefined:
      return ''
    case 'verbatim':
      return l10n.t('quoted words to the letter')
    case 'altered':
      return l10n.t('quotation altered')
    case 'not-found':
      return l10n.t('quoted words not found in the source')
    case 'elsewhere':
      return l10n.t('quoted words elsewhere in the source')
    case 'cut':
      return l10n.t('quotation cut short')
    case 'unchecked':
      return l10n.t('quotation not compared')
  }
}

/** How a statement differs from its source, as a check has shown it. */
export function faultLabel(fault: Fault, l10n: L10n): string {
  return {
    'no-place': l10n.t('no such passage in the source'),
    contrary: l10n.t('differs from the source'),
    elsewhere: l10n.t('said elsewhere in the source'),
    figure: l10n.t('another figure than the source'),
    surer: l10n.t('surer than the source'),
    voice: l10n.t('check whose view it is'),
    speaker: l10n.t('speaker not confirmed'),
    'claim-changed': l10n.t('our coding of the source has changed since'),
  }[fault]
}

/** Nothing where the line before says all that there is to say. */
function readLabel({ kind, quoted }: CitationAnswer, l10n: L10n): string {
  switch (kind) {
    case 'unknown':
      return l10n.t('unknown source')
    case 'not compared':
      return quoted ? '' : l10n.t('not compared')
    case 'not read':
      return quoted === 'verbatim' ? l10n.t('sentence not read') : l10n.t('not read')
    case 'read':
      return l10n.t('read')
    case 'differs':
    case 'to the letter':
      return ''
  }
}

/** Whether who reads the memo should know that the source does not bear a statement out; what nobody has read or could compare is told in the sum. */
export function isLimit({ answer: { kind, quoted, faults } }: Evidence): boolean {
  return kind === 'differs' || kind === 'unknown' || isMisquoted(quoted) || quoted === 'unchecked' || faults.length > 0
}

/** `2 quotations to the letter; 1 of 2 sentences read; 1 with a difference from the source. Read by AB (author), 3 May 2026.` */
export function summaryOf(evidence: readonly Evidence[], otherHands: readonly OtherHand[], l10n: L10n): string {
  const count = (is: (answer: CitationAnswer) => boolean): number => evidence.filter(({ answer }) => is(answer)).length
  const quoted = count((answer) => answer.quoted === 'verbatim')
  const sentences = count(({ kind }) => kind !== 'to the letter')
  const read = count(({ kind }) => kind === 'read')
  const differing = count(({ kind }) => kind === 'differs')
  const closed = count(({ kind }) => kind === 'not compared')
  const unknown = count(({ kind }) => kind === 'unknown')
  const parts = [
    quoted ? (quoted === 1 ? l10n.t('1 quotation to the letter') : l10n.t('{0} quotations to the letter', quoted)) : '',
    sentences === 1
      ? l10n.t('{0} of 1 sentence read', read)
      : sentences
        ? l10n.t('{0} of {1} sentences read', read, sentences)
        : '',
    differing ? l10n.t('{0} with a difference from the source', differing) : '',
    closed ? l10n.t('{0} not compared', closed) : '',
    unknown ? l10n.t('{0} of an unknown source', unknown) : '',
  ]
  return [`${parts.filter(Boolean).join('; ')}.`, readersOf(evidence, otherHands, l10n)].filter(Boolean).join(' ')
}

/** Whose readings count, who committed them where git names another, and from when to when; nothing where none is signed. */
function readersOf(evidence: readonly Evidence[], otherHands: readonly OtherHand[], l10n: L10n): string {
  const readers = evidence.flatMap(({ answer: { kind, review } }) =>
    kind === 'read' && review && review !== 'lapsed' && review.reader ? { ...review.reader, review } : [],
  )
  const names = readers.map(({ initials, isAuthor, review }) => {
    const other = otherHands.find(({ reading }) => reading && isSameReading(reading, review))
    if (other) return l10n.t('{0} (committed by {1})', initials, other.author)
    return isAuthor ? l10n.t('{0} (author)', initials) : initials
  })
  const days = readers.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const when = dateWords(first === last ? first : `${first}/${last}`, l10n)
  return l10n.t('Read by {0}, {1}.', [...new Set(names)].sort().join(', '), when)
}

function isSameReading(one: ReviewKey, other: ReviewKey): boolean {
  return one.sentence === other.sentence && one.citation === other.citation && one.source === other.source
}
