import type { Examined } from '../../core/check/check.js'
import { type Counts, countsOf, wordsOfDocument } from '../../core/export/counts.js'
import type { Document, LeftOutOfDocument, Wishes } from '../../core/export/document.js'
import { readDraft } from '../../core/export/draft/readDraft.js'
import { finishMemo } from '../../core/export/finishMemo.js'
import { type Identification, identify } from '../../core/protection/document/identification.js'
import type { CitationStyle, CitedMemo, RenderedMemo } from '../../core/export/model.js'
import { isFinal, type Objection } from '../../core/export/objection.js'
import { objectionsTo } from '../../core/export/objections.js'
import { shownDate } from '../../core/export/prose/dateInWords.js'
import { annexBlocks } from './annex.js'
import { documentL10n } from './documentL10n.js'
import { forcedNotice, type OtherLanguage } from './exportMemo.js'
import { workReference } from '../work.js'

/** What a shell knows when a memo is to be exported. */
export interface ExportRequest {
  /** Checked with `exportRules`. */
  readonly examined: Examined
  readonly cited: CitedMemo
  readonly style: CitationStyle
  readonly withAnnex: boolean
  /** Of the memo and of what is made of it. */
  readonly fileNames: readonly string[]
}

/** All that is to be known before anything is written. */
export interface ExportPlan {
  readonly document: Document
  /** Of its bibliography, in order. */
  readonly entryKeys: readonly string[]
  /** What speaks against the export; none of the final ones can be passed over. */
  readonly objections: readonly Objection[]
  readonly isFinal: boolean
  readonly identification: Identification
  readonly counts: Counts
  readonly leftOut: readonly LeftOutOfDocument[]
  /** The language that the memo asks for, where the style has none of it, and the one that it takes instead. */
  readonly otherLanguage?: OtherLanguage
  readonly wishes: Wishes
}

/** The finished document of a memo, and what is to be said of it first. What was objected to stands above its text. */
export function planExport(request: ExportRequest): ExportPlan {
  const { examined, cited, style, withAnnex, fileNames } = request
  const { corpus, memo } = examined.checked
  const draft = readDraft(memo)
  const rendered = style.render(cited)
  const objections = objectionsTo(examined, cited.gaps)
  const language = draft.document.language === 'en' ? style.language : draft.document.language
  // What the document says itself is in its own language, not in that of whoever exports it.
  const own = documentL10n(language)
  // Plain words have no list of sources.
  const reference = (key: string): string | undefined => {
    const item = examined.checked.library.item(key)
    return referenceIn(rendered, item?.id ?? key) ?? (item && workReference(item, own))
  }
  const finished = finishMemo(examined, {
    rendered,
    notices: objections.length ? [forcedNotice(objections, own)] : [],
    ...(withAnnex ? { annex: (evidence) => annexBlocks(evidence, { corpus, reference, language }, own) } : {}),
  })
  const { date } = finished
  const document = { ...finished, language, ...(date ? { date: shownDate(date, language) } : {}) }
  return {
    document,
    entryKeys: rendered.bibliography.map(({ id }) => id),
    objections,
    isFinal: objections.some(isFinal),
    identification: identify(examined, document, fileNames),
    counts: {
      ...countsOf(draft),
      all: wordsOfDocument(document),
      ...(document.blocks.some(({ kind }) => kind === 'annex') && { hasAnnex: true as const }),
    },
    leftOut: draft.leftOut,
    ...otherLanguage(draft.document.language, style.language),
    wishes: draft.wishes,
  }
}

function otherLanguage(asked: string, used: string): Pick<ExportPlan, 'otherLanguage'> {
  const plain = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
  return plain(asked) === plain(used) ? {} : { otherLanguage: { asked, used } }
}

function referenceIn({ bibliography }: RenderedMemo, key: string): string | undefined {
  return bibliography
    .find(({ id }) => id === key)
    ?.runs.map(({ text }) => text)
    .join('')
}
