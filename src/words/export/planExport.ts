import type { Examined } from '../../core/check/check.js'
import { type Counts, countsOf, wordsOfDocument } from '../../core/export/counts.js'
import type { Document, Inline, LeftOutOfDocument, Wishes } from '../../core/export/document.js'
import { readDraft } from '../../core/export/draft/readDraft.js'
import { formulasIn } from '../../core/export/textOf.js'
import { finishMemo } from '../../core/export/finishMemo.js'
import { type Identification, identify } from '../../core/export/disclosure/identification.js'
import type { CitedMemo, RenderedMemo } from '../../core/export/citedItem.js'
import type { CitationStyle } from '../../core/export/citationStyle.js'
import { isFinal, type Objection } from '../../core/export/objection.js'
import { objectionsTo, withOpenPoints } from '../../core/export/objections.js'
import { type Proof, proofread } from '../../core/export/proof/proofread.js'
import { displayDate } from '../../core/export/prose/dateInWords.js'
import { annexBlocks } from './annex.js'
import type { SourceChanges } from '../../core/corpus/sourceChanges.js'
import { limitsBlocks } from './annexLimits.js'
import { documentL10n } from './documentL10n.js'
import { forcedNotice } from './exportMemo.js'
import type { OtherLanguage } from './leftOut.js'
import { workReference } from '../bibliographyLabels.js'

/** All the evidence, for who reviews the memo; or what it rests on and where that ends, for whom it is written. */
export const annexVersions = ['reviewer', 'principal'] as const
export type AnnexVersion = (typeof annexVersions)[number]

const annexOf = { reviewer: annexBlocks, principal: limitsBlocks }

/** Of how formulas are written. */
interface Settable {
  readonly has: (text: string) => boolean
}

/** What a shell knows when a memo is to be exported. */
export interface ExportRequest {
  /** Checked with `exportRules`. */
  readonly examined: Examined
  readonly cited: CitedMemo
  readonly style: CitationStyle
  readonly annex: AnnexVersion | undefined
  /** For the annex. */
  readonly changes?: SourceChanges
  /** Of the memo and of what is made of it. */
  readonly fileNames: readonly string[]
  /** Sources of pictures that are at hand; undefined for a format that has none. */
  readonly pictures?: Proof['pictures']
  /** Formulas that the format can set; undefined for one that has them as they are written. */
  readonly formulas?: Settable
}

/** All that is to be known before anything is written. */
export interface ExportPlan {
  readonly document: Document
  /** What it says of itself above its text, for whoever makes another document of the memo. */
  readonly notices: readonly (readonly Inline[])[]
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

/** The finished document of a memo, and what is to be said of it first. What checks objected to stands above its text. */
export function planExport(request: ExportRequest): ExportPlan {
  const { examined, cited, style, annex, changes, fileNames, pictures, formulas } = request
  const { corpus, memo } = examined.checked
  const draft = readDraft(memo)
  const rendered = style.render(cited)
  const isKey = (key: string): boolean => examined.checked.library.source(key) !== undefined
  const failed = objectionsTo(examined, cited.gaps)
  const language = draft.document.language === 'en' ? style.language : draft.document.language
  // What the document says itself is in its own language, not in that of whoever exports it.
  const own = documentL10n(language)
  // Plain words have no list of sources.
  const reference = (key: string): string | undefined => {
    const item = examined.checked.library.item(key)
    return referenceIn(rendered, item?.id ?? key) ?? (item && workReference(item, own))
  }
  const notices = failed.length ? [forcedNotice(failed, own)] : []
  const finished = finishMemo(examined, {
    rendered,
    notices,
    ...(annex
      ? {
          annex: (evidence) =>
            annexOf[annex](evidence, { corpus, reference, language, ...(changes ? { changes } : {}) }, own),
          areNumbered: annex === 'reviewer',
        }
      : {}),
  })
  const { date } = finished
  const document = { ...finished, language, ...(date ? { date: displayDate(date, language) } : {}) }
  // Where somebody protected would be told nothing else counts, and no words of the memo are shown.
  const points = failed.some(isFinal) ? [] : proofread(document, { memo, isKey, ...(pictures ? { pictures } : {}) })
  const objections = withOpenPoints(failed, points)
  return {
    document,
    notices,
    entryKeys: rendered.bibliography.map(({ id }) => id),
    objections,
    isFinal: failed.some(isFinal),
    identification: identify(examined, document, fileNames),
    counts: {
      ...countsOf(draft),
      all: wordsOfDocument(document),
      ...(document.blocks.some(({ kind }) => kind === 'annex') && { hasAnnex: true as const }),
    },
    leftOut: formulas ? withoutSet(draft.leftOut, document, formulas) : draft.leftOut,
    ...otherLanguage(draft.document.language, style.language),
    wishes: draft.wishes,
  }
}

/** Of formulas those that are not set are told. */
function withoutSet(
  leftOut: readonly LeftOutOfDocument[],
  document: Document,
  formulas: Settable,
): readonly LeftOutOfDocument[] {
  const unset = formulasIn(document).filter((text) => !formulas.has(text)).length
  return leftOut
    .map((one) => (one.what === 'formula' ? { ...one, count: unset } : one))
    .filter(({ count }) => count > 0)
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
