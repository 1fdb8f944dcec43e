import type { DocumentCheck, DocumentFinding, QuotationAnswer } from '../core/check/documentCheck.js'
import type { DocumentParagraph, DocumentText } from '../core/check/documentText.js'
import type { Lookup } from '../core/corpus/voiceNames.js'
import type { UnreadableReason } from '../core/transcript/transcript.js'
import { unreadableSentence } from './import/import.js'
import { inQuotes, type L10n } from './l10n.js'
import { cutSentence } from './problems/meaning.js'
import { placesOf } from './problems/memoPlaces.js'
import { memoProblemSentence } from './problems/memoProblems.js'
import { quotationSentences } from './problems/quotation.js'

/** What was found, in sentences: for a quotation whether it stands in the corpus, who says it, and how it differs. */
export function findingSentence(finding: DocumentFinding, corpus: Lookup, l10n: L10n): string {
  if ('problem' in finding) return memoProblemSentence(finding.problem, corpus, l10n)
  const { answer, name, stranger } = finding
  const unknown = stranger === undefined ? [] : [l10n.t('No speaker in the corpus is named {0}.', stranger)]
  return [...answerSentences(answer, name, corpus, l10n), ...unknown].join(' ')
}

function answerSentences(answer: QuotationAnswer, name: string, corpus: Lookup, l10n: L10n): readonly string[] {
  switch (answer.kind) {
    case 'found': {
      const [first, ...more] = answer.places
      const found = first ? quotationSentences({ kind: 'found', places: [first, ...more] }, corpus, l10n) : []
      return answer.cut ? [...found, cutSentence({ ...answer.cut, part: answer.cut.kind }, corpus, l10n)] : found
    }
    case 'wrong speaker':
      return [
        l10n.t('Attributed to {0}, but these are the words of {1}.', name, placesOf(answer.places, '', corpus, l10n)),
      ]
    case 'wrong place':
      return [
        l10n.t(
          'Not in {0}: these are the words of {1}.',
          answer.cited.join(', '),
          placesOf(answer.places, '', corpus, l10n),
        ),
      ]
    case 'altered':
      return quotationSentences({ kind: 'not-found', nearest: answer.nearest }, corpus, l10n)
    case 'nowhere':
      return quotationSentences({ kind: 'not-found' }, corpus, l10n)
    case 'unchecked': {
      const [first, ...more] = answer.places
      const places = first && ([first, ...more] as const)
      return places ? quotationSentences({ kind: 'unchecked', reason: 'source-differs', places }, corpus, l10n) : []
    }
  }
}

/** A comment for each finding that may stand in a copy: that leaves the house, and tells nothing of protected sources. */
export function documentComments(
  findings: readonly DocumentFinding[],
  { placeOf }: DocumentText,
  say: (finding: DocumentFinding) => string,
): readonly (NonNullable<ReturnType<DocumentText['placeOf']>> & { readonly text: string })[] {
  return findings.flatMap((finding) => {
    const place = finding.isProtected ? undefined : placeOf(finding.span)
    return place ? [{ ...place, text: say(finding) }] : []
  })
}

/** So many words show which paragraph is meant. */
const wordsShown = 6

/**
 * Where in the document: heading, note, first words of the paragraph. With what is found of a protected source the number of the paragraph alone, for
 * its words may be those that must not stand beside the key.
 */
export function documentPlace(
  { paragraph, number, isProtected }: Pick<DocumentFinding, 'paragraph' | 'number' | 'isProtected'>,
  text: string,
  l10n: L10n,
): string {
  if (isProtected) return number ? l10n.t('paragraph {0}', number) : l10n.t('the document')
  const { heading, span } = paragraph
  const words = text.slice(span.start, span.end).replace(/^> /, '').split(/\s+/).filter(Boolean)
  const shown = inQuotes(
    words.slice(0, wordsShown).join(' ').slice(0, 80) + (words.length > wordsShown ? '…' : ''),
    l10n,
  )
  return [heading.slice(0, 80), partName(paragraph, l10n), shown].filter(Boolean).join(', ')
}

function partName({ in: part, number = 0 }: DocumentParagraph, l10n: L10n): string {
  switch (part) {
    case 'footnote':
      return l10n.t('footnote {0}', number)
    case 'endnote':
      return l10n.t('endnote {0}', number)
    case 'header':
    case 'footer':
      return l10n.t('header or footer')
    case 'comment':
      return l10n.t('a comment')
    case 'removed':
      return l10n.t('deleted or hidden text')
    case 'properties':
      return l10n.t('file properties')
    case 'text':
      return ''
  }
}

/** Most keys that a sentence names. */
const mostKeys = 5

/** What was looked at, how it stands, and what nobody could compare: without that silence would look like proof. */
export function documentSummary(
  { findings, left, notCompared, inStore }: DocumentCheck,
  { changes }: DocumentText,
  l10n: L10n,
): readonly string[] {
  const kinds = findings.flatMap((one) => ('answer' in one ? one.answer.kind : []))
  const count = (...wanted: readonly QuotationAnswer['kind'][]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length
  const keys = (all: readonly string[]): string =>
    all.slice(0, mostKeys).join(', ') + (all.length > mostKeys ? ` (+${all.length - mostKeys})` : '')
  return [
    l10n.t(
      'Quotations: {0}. To the letter: {1}. Differs: {2}. Said by somebody else or elsewhere: {3}. Nowhere: {4}.',
      kinds.length,
      count('found'),
      count('altered'),
      count('wrong speaker', 'wrong place'),
      count('nowhere'),
    ),
    ...(changes ? [l10n.t('Tracked changes: {0}. Insertions were checked, deletions were not.', changes)] : []),
    ...(left ? [l10n.t('{0} more quotations were not compared: the document has too many.', left)] : []),
    ...(notCompared.isProtected.length
      ? [l10n.t('Not compared with protected sources: {0}.', keys(notCompared.isProtected))]
      : []),
    ...(inStore.length ? [l10n.t('Compared to the letter only: {0}, which are protected.', keys(inStore))] : []),
    ...(notCompared.others.length
      ? [l10n.t('Not compared, since the transcript is not here: {0}.', keys(notCompared.others))]
      : []),
  ]
}

/** Why a file cannot be checked. */
export function unreadableDocument(unreadable: UnreadableReason, l10n: L10n): string {
  if (unreadable === 'too large') return l10n.t('The document is too large to be checked.')
  if (unreadable === 'unknown format') return l10n.t('This is no Word document. Choose a .docx file.')
  return unreadableSentence({ unreadable }, l10n)
}
