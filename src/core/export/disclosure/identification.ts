import type { Examined } from '../../check/check.js'
import { type Identifying, identifyingIn } from '../../disclosure/identifying.js'
import { openNames, protectedSources, uncitedSources } from '../../disclosure/protectedNames.js'
import { type Mask, maskOf } from '../../disclosure/maskNames.js'
import { protectedWordsIn } from '../../disclosure/protectedWords.js'
import { disclosedIn } from '../../disclosure/disclosedIn.js'
import { blank } from '../../text/blank.js'
import { plainWords } from '../../language/foldName.js'
import { isProtectedInterview } from '../../terms/terms.js'
import type { Interview, Span } from '../../model.js'
import type { Document } from '../document.js'
import { sharedRuns } from '../../disclosure/sharedRuns.js'
import { linesOf, textOf } from '../textOf.js'
import { countWords } from '../../language/words.js'

/** What in a memo or its document could tell who a protected source is, besides names: for whoever sends it to judge. */
export type Finding =
  /** The names are not on this machine, so that nobody can say that the memo tells none. */
  | { readonly kind: 'names-unknown'; readonly key: string }
  /** A key that somebody chose; it stands in the memo, and not in the document. */
  | { readonly kind: 'key'; readonly key: string }
  | Identifying
  /** The name of a protected source that the memo does not cite; without a span it stands in the annex alone. */
  | { readonly kind: 'uncited-name'; readonly key: string; readonly span?: Span }
  | { readonly kind: 'file-name'; readonly name: string }
  | {
      readonly kind: 'property'
      readonly property: 'title' | 'subtitle' | 'author' | 'date' | 'keywords'
      readonly value: string
    }
  /** Words of the source that a search could find; `isMarked` where they stand in quotation marks. */
  | {
      readonly kind: 'quotation'
      readonly count: number
      readonly isMarked: boolean
      readonly span: Span
    }

/** The report before an export; empty where the memo cites nobody who is protected, and names nobody. */
export interface Identification {
  readonly sources: readonly Interview[]
  readonly findings: readonly Finding[]
}

/** A run of more words than this is hardly anybody else's. */
const fewSearchable = 6

/** Lists what could identify the protected sources of a memo. `fileNames` are those of the memo and of what is made of it. */
export function identify(examined: Examined, document: Document, fileNames: readonly string[]): Identification {
  const known = protectedSources(examined.checked)
  const uncited = uncitedNames(examined, document)
  const mask = maskOf(examined.checked.corpus, examined.checked.names)
  if (!known.length) return { sources: [], findings: uncited }
  return {
    sources: known.map(({ interview }) => interview),
    findings: [
      ...known.flatMap(({ interview: { key }, isKnown }): readonly Finding[] =>
        isKnown ? [] : [{ kind: 'names-unknown', key }],
      ),
      ...known.flatMap(({ interview: { key } }): readonly Finding[] => (isNeutral(key) ? [] : [{ kind: 'key', key }])),
      ...onceEach(identifyingIn(examined.checked)),
      ...uncited,
      ...[...new Set(fileNames)].map((name): Finding => ({ kind: 'file-name', name: mask(name) })),
      ...properties(document, mask),
      ...quotations(examined),
    ],
  }
}

/**
 * Who is protected may be named as anybody is, where nothing ties the name to what was said; whoever sends the memo is to know. An annex has claims of
 * others, which may name them too. What citations print is none of the memo's words.
 */
function uncitedNames({ checked }: Examined, { blocks }: Document): readonly Finding[] {
  const annex = blocks.filter(({ kind }) => kind === 'annex').flatMap((block) => Array.from(linesOf(block), textOf))
  const own = blank(
    checked.memo.text,
    checked.cited.map(({ item }) => item.keySpan),
  )
  return uncitedSources(checked).flatMap(({ interview: { key }, names }): readonly Finding[] => {
    const open = openNames(checked, names)
    const secret = names.filter((name) => !open.has(plainWords(name)))
    const [span] = disclosedIn(own, secret)
    if (span) return [{ kind: 'uncited-name', key, span }]
    return disclosedIn(annex.join('\n'), secret).length ? [{ kind: 'uncited-name', key }] : []
  })
}

/** A report gives no places, so that one sentence stands for all of a kind. */
function onceEach(all: readonly Identifying[]): readonly Identifying[] {
  const known = new Map(all.map((one) => [JSON.stringify({ ...one, span: undefined }), one]))
  return [...known.values()]
}

/** As an import gives it to a protected interview. */
function isNeutral(key: string): boolean {
  return /^source-[0-9a-f]{4,}$/.test(key)
}

/** As a reader sees them: an escape in the front matter hides a name from a search, and not from whoever reads the report. */
function properties({ title, subtitle, authors, date, keywords }: Document, mask: Mask): readonly Finding[] {
  const all = [
    ['title', textOf(title)],
    ['subtitle', textOf(subtitle)],
    ['author', authors.join(', ')],
    ['date', date ?? ''],
    ['keywords', keywords.join(', ')],
  ] as const
  return all.flatMap(([property, value]): readonly Finding[] =>
    value ? [{ kind: 'property', property, value: mask(value) }] : [],
  )
}

/** What is quoted from protected sources at length, and what stands in their texts word for word though no marks say so. */
function quotations({ checked }: Examined): readonly Finding[] {
  const { quotations: all, corpus, protectedTexts, memo } = checked
  const uncited = new Set(protectedWordsIn(checked).map(({ quotation }) => quotation))
  const marked = all.flatMap((quotation): readonly Finding[] => {
    const isFromProtected =
      uncited.has(quotation) || quotation.cited.some(({ interview }) => interview && isProtectedInterview(interview))
    const count = countWords(quotation.text)
    if (!isFromProtected || count <= fewSearchable) return []
    return [{ kind: 'quotation', count, isMarked: true, span: quotation.span }]
  })
  const runs = protectedSources(checked).flatMap(({ interview: { key } }) => {
    const source = protectedTexts?.get(key) ?? corpus.sourceOf(key)
    const texts = source?.blocks.map(({ span }) => source.text.slice(span.start, span.end)) ?? []
    return sharedRuns(memo.prose, texts, fewSearchable + 1)
  })
  const unmarked = runs.filter(
    ({ span }) => !all.some(({ span: quoted }) => span.start < quoted.end && quoted.start < span.end),
  )
  return [
    ...marked,
    ...unmarked.map(({ span, count }): Finding => ({
      kind: 'quotation',
      count,
      isMarked: false,
      span,
    })),
  ]
}
