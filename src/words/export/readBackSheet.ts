import type { Checked } from '../../core/cited/checked.js'
import { gap, maskOf } from '../../core/disclosure/maskNames.js'
import type { Block, Cell, Document } from '../../core/export/document.js'
import { readDraft } from '../../core/export/draft/readDraft.js'
import { proofread } from '../../core/export/proof/proofread.js'
import type { NamesFile } from '../../core/terms/namesFile.js'
import type { L10n } from '../l10n.js'
import type { OpenPoint } from '../../core/export/proof/openPoint.js'
import { isWithin } from '../../core/disclosure/shownSentence.js'
import type { Memo } from '../../core/memo/memo.js'
import { openPointSentence } from './openPoints.js'
import { displayDate } from '../../core/export/prose/dateInWords.js'
import { documentWords } from '../../core/export/documentWords.js'
import {
  asksApproval,
  type NamedAs,
  namedAs,
  type Quoted,
  type ReadBackItem,
  readBackItems,
  termsOfQuoted,
} from '../../core/disclosure/readBack.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { words } from './annex.js'
import { documentL10n } from './documentL10n.js'

/** What a sheet is made of. */
export interface SheetWish {
  readonly quoted: Quoted
  /** The memos that cite the source, with what they are called. */
  readonly memos: readonly { readonly name: string; readonly checked: Checked }[]
  /** Of protected sources, as far as the store is open. */
  readonly names?: ReadonlyMap<string, NamesFile> | undefined
  /** ISO day. */
  readonly today: string
}

/** The sheet of a source and what stands on it, of all memos in order, or in a sentence why there is none. */
export type ReadBackSheet = { readonly document: Document; readonly items: readonly ReadBackItem[] } | string

const box = '☐'
/** To write on, with a pen or in Word. */
const toWriteOn = '_'.repeat(32)
/** Room below an answer for what is to change. */
const room = '\n\u00a0'

/**
 * What we print of a source, for the source to correct: in its own language, with how we name it, and with nothing of ours but, where approval was agreed,
 * the sentences. None of one of whom nothing may be printed, nor where such a sentence holds a note to ourselves, for nobody can tell where that ends.
 */
export function readBackSheet({ quoted, memos, names, today }: SheetWish, l10n: L10n): ReadBackSheet {
  const { key } = quoted.interview
  const named = namedAs(quoted)
  if (!named) return l10n.t('{0} is off the record or has no agreed description. Nothing of it may be printed.', key)
  const isApproval = asksApproval(termsOfQuoted(quoted))
  const items: ReadBackItem[] = []
  for (const { name, checked } of memos) {
    const own = readBackItems(quoted, checked)
    const note = isApproval ? noteIn(own, checked.memo) : undefined
    if (note) return `${name}: ${openPointSentence(note, l10n)}`
    const mask = maskOf(checked.corpus, names)
    items.push(...own.map((one) => ({ ...one, sentence: mask(one.sentence), quoted: one.quoted.map(mask) })))
  }
  if (!items.length) return l10n.t('No memo quotes {0}.', key)
  const shown = items.filter((item) => hasWords(isApproval ? [item.sentence] : item.quoted))
  if (!shown.length)
    return l10n.t('Nothing in the sentences that cite {0} is from this source alone, so there is no sheet.', key)
  return {
    document: sheetOf(quoted, named, { items: shown, unseen: items.length - shown.length }, today),
    items: shown,
  }
}

/** Whether anything is left of what others stand in: nobody can answer for a gap. */
function hasWords(shown: readonly string[]): boolean {
  return shown.some((one) => /[\p{L}\p{N}]/u.test(one.replaceAll(gap, '')))
}

/** The first mark of something still to do in a sentence that the source is to approve. */
function noteIn(items: readonly ReadBackItem[], memo: Memo): OpenPoint | undefined {
  return proofread(readDraft(memo).document, { memo, isDraft: true }).find(
    ({ kind, span }) => kind === 'note-to-self' && items.some(({ whole }) => isWithin(span, whole)),
  )
}

function sheetOf(
  quoted: Quoted,
  named: NamedAs,
  { items, unseen }: { readonly items: readonly ReadBackItem[]; readonly unseen: number },
  today: string,
): Document {
  const language = quoted.interview.language ?? 'en-GB'
  const own = documentL10n(language)
  const isApproval = asksApproval(termsOfQuoted(quoted))
  const answers = isApproval
    ? [own.t('as it stands'), own.t('with this change:') + room, own.t('not for publication')]
    : [own.t('right'), own.t('correct it so:') + room]
  const toTick = answers.map((answer) => `${box} ${answer}`)
  const right = `${box} ${own.t('right')}`
  const correct = `${box} ${own.t('correct it so:')}${room}`
  const about = aboutOf(quoted, language)
  const shown = (item: ReadBackItem): string => (isApproval ? item.sentence : inMarks(item.quoted, language))
  const distinct = items.filter((item, index) => items.findIndex(({ hash }) => hash === item.hash) === index)
  const blocks: readonly Block[] = [
    ...(about ? [paragraph(own.t('From our conversation of {0}.', about))] : []),
    paragraph(
      isApproval
        ? own.t(
            'These sentences rest on what you told us. Words in quotation marks are yours, the others are ours. A sentence without your answer is not printed.',
          )
        : own.t('These are your words as we quote them. Tell us whether they are right.'),
    ),
    paragraph(own.t('Tick a box in each row. Where something is to change, write it below.')),
    heading('named', own.t('How we name you')),
    table(
      [0.2, 0.4, 0.4],
      ['', own.t('As it would be printed'), own.t('Your answer')],
      [
        [own.t('Name'), named.name],
        ...(named.rank === undefined ? [] : [[own.t('Position'), named.rank]]),
        ...(named.house === undefined ? [] : [[own.t('Institution'), named.house]]),
      ].map((row) => [...row, `${right}\n${correct}`]),
    ),
    heading('words', isApproval ? own.t('What we write') : own.t('Your words')),
    table(
      [0.08, 0.52, 0.4],
      ['', own.t('As it would be printed'), own.t('Your answer')],
      distinct.map((item, index) => [String(index + 1), shown(item), toTick.join('\n')]),
    ),
    ...(unseen ? [paragraph(own.t('Sentences that are not shown, as they rest on others too: {0}.', unseen))] : []),
    paragraph(`${own.t('Please send it back to:')} ${toWriteOn}`),
    paragraph(`${own.t('By:')} ${toWriteOn}`),
    paragraph(`${own.t('Day and signature:')} ${toWriteOn}`),
  ]
  return {
    title: words(isApproval ? own.t('For your approval') : own.t('For you to read back')),
    subtitle: [],
    authors: [],
    date: displayDate(today, language),
    abstract: [],
    language,
    keywords: [],
    blocks,
  }
}

/** The day of the conversation; of a protected one nothing, which beside a description would tell who it was. */
function aboutOf({ interview }: Quoted, language: string): string | undefined {
  const day = interview.conducted ?? interview.issued
  return day === undefined || isProtectedInterview(interview) ? undefined : displayDate(day, language)
}

function inMarks(quoted: readonly string[], language: string): string {
  const [open, close] = documentWords(language).quotes
  return quoted.map((one) => open + one + close).join('\n')
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: words(text) }
}

function heading(id: string, text: string): Block {
  return { kind: 'heading', level: 1, id, content: words(text) }
}

function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    align: head.map(() => undefined),
    widths,
    head: head.map((text) => ({ content: words(text) })),
    rows: rows.map((row) => row.map(cell)),
    caption: [],
  }
}

/** A line each. */
function cell(text: string): Cell {
  const lines = text.split('\n')
  return { content: lines.flatMap((line, index) => [...(index ? [{ kind: 'break' } as const] : []), ...words(line)]) }
}
