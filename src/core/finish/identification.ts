import type { Examined } from '../check/check.js'
import { agreedAside, givenNames, openNames, protectedSources, uncitedSources } from '../check/protectedNames.js'
import { protectedWordsIn } from '../check/protectedWords.js'
import { ordinaryIn, toldIn } from '../check/toldIn.js'
import { plainWords } from '../cite/foldName.js'
import { interviewees, shownName } from '../cite/names.js'
import { isMixed, isProtected, isProtectedInterview, termsOfVoice } from '../cite/protection.js'
import type { Interview, Span } from '../model.js'
import { besideSources } from './besideSource.js'
import type { Document } from './document.js'
import { dayIn } from './knownDay.js'
import { sharedRuns } from './sharedRuns.js'
import { textOf } from './textOf.js'

/** What in a memo or its document could tell who a protected source is, besides names: for whoever sends it to judge. */
export type Finding =
  /** The names are not on this machine, so that nobody can say that the memo tells none. */
  | { readonly kind: 'names-unknown'; readonly key: string }
  /** A key that somebody chose; it stands in the memo, and not in the document. */
  | { readonly kind: 'key'; readonly key: string }
  /** A given name alone, which may be anybody's. */
  | { readonly kind: 'given-name'; readonly key: string; readonly span: Span }
  /** A name that is an ordinary word too, in small letters. */
  | { readonly kind: 'ordinary-name'; readonly key: string; readonly span: Span }
  /** What somebody is, as the transcript states it. */
  | { readonly kind: 'position'; readonly key: string; readonly span: Span }
  /** The day of the interview, of which the year alone may be told. */
  | { readonly kind: 'day'; readonly key: string; readonly words: string; readonly span: Span }
  /** The name of a protected source that the memo does not cite. */
  | { readonly kind: 'uncited-name'; readonly key: string; readonly span: Span }
  | { readonly kind: 'file-name'; readonly name: string }
  | {
      readonly kind: 'property'
      readonly property: 'title' | 'subtitle' | 'author' | 'date' | 'keywords'
      readonly value: string
    }
  /** The description beside a place, an institution or a day. */
  | { readonly kind: 'role'; readonly description: string; readonly beside: readonly string[]; readonly span: Span }
  /** Words of the source that a search could find; `isMarked` where they stand in quotation marks. */
  | {
      readonly kind: 'quotation'
      readonly words: string
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
export const fewSearchable = 6

/** Lists what could identify the protected sources of a memo. `fileNames` are those of the memo and of what is made of it. */
export function identify(examined: Examined, document: Document, fileNames: readonly string[]): Identification {
  const known = protectedSources(examined.checked)
  const uncited = uncitedNames(examined)
  if (!known.length) return { sources: [], findings: uncited }
  return {
    sources: known.map(({ interview }) => interview),
    findings: [
      ...known.flatMap(({ interview: { key }, isKnown }): readonly Finding[] =>
        isKnown ? [] : [{ kind: 'names-unknown', key }],
      ),
      ...known.flatMap(({ interview: { key } }): readonly Finding[] => (isNeutral(key) ? [] : [{ kind: 'key', key }])),
      ...storedTold(examined),
      ...uncited,
      ...[...new Set(fileNames)].map((name): Finding => ({ kind: 'file-name', name })),
      ...properties(document),
      ...companies(examined),
      ...besideSources(examined.checked).map((beside): Finding => ({ kind: 'role', ...beside })),
      ...quotations(examined),
    ],
  }
}

/** Who is protected may be named as anybody is, where nothing ties the name to what was said; whoever sends the memo is to know. */
function uncitedNames({ checked }: Examined): readonly Finding[] {
  const open = openNames(checked)
  return uncitedSources(checked).flatMap(({ interview: { key }, names }): readonly Finding[] => {
    const secret = names.filter((name) => !open.has(plainWords(name)))
    const [span] = toldIn(checked.memo.text, secret)
    return span ? [{ kind: 'uncited-name', key, span }] : []
  })
}

/** What the store knows of the sources and may stand in a memo by chance. */
function storedTold({ checked }: Examined): readonly Finding[] {
  const { text } = checked.memo
  return protectedSources(checked).flatMap(({ interview: { key, description }, names }): readonly Finding[] => {
    const file = checked.names?.get(key)
    if (!file) return []
    const { positions = [], stated } = file
    const [given] = toldIn(text, givenNames(file, description))
    const [ordinary] = ordinaryIn(text, names)
    const [position] = toldIn(text, agreedAside(positions, description))
    const days = (stated.issued ?? '').split('/').flatMap((day) => dayIn(text, day))
    return [
      ...(given ? [{ kind: 'given-name', key, span: given } as const] : []),
      ...(ordinary ? [{ kind: 'ordinary-name', key, span: ordinary } as const] : []),
      ...(position ? [{ kind: 'position', key, span: position } as const] : []),
      ...days.map((span) => ({ kind: 'day', key, words: text.slice(span.start, span.end), span }) as const),
    ]
  })
}

/** As an import gives it to a protected interview. */
function isNeutral(key: string): boolean {
  return /^source-[0-9a-f]{4,}$/.test(key)
}

function properties({ title, subtitle, authors, date, keywords }: Document): readonly Finding[] {
  const all = [
    ['title', textOf(title)],
    ['subtitle', textOf(subtitle)],
    ['author', authors.join(', ')],
    ['date', date ?? ''],
    ['keywords', keywords.join(', ')],
  ] as const
  return all.flatMap(([property, value]): readonly Finding[] => (value ? [{ kind: 'property', property, value }] : []))
}

/** An interview of several is cited as a whole, so that who may be named stands beside who may not. */
function companies({ checked: { cited } }: Examined): readonly Finding[] {
  return cited.flatMap(({ interview, item }): readonly Finding[] => {
    if (!interview || item.locator || !isMixed(interview)) return []
    const voices = interviewees(interview)
    const isHidden = (voice: (typeof voices)[number]): boolean => isProtected(termsOfVoice(interview, voice))
    const beside = voices.filter((voice) => !isHidden(voice)).flatMap((voice) => shownName(interview, voice) ?? [])
    const hidden = voices.filter(isHidden).flatMap((voice) => shownName(interview, voice) ?? [])
    return beside.length ? hidden.map((description) => ({ kind: 'role', description, beside, span: item.keySpan })) : []
  })
}

/** What is quoted from protected sources at length, and what stands in their texts word for word though no marks say so. */
function quotations({ checked }: Examined): readonly Finding[] {
  const { quotations: all, corpus, protectedTexts, memo } = checked
  const uncited = new Set(protectedWordsIn(checked).map(({ quotation }) => quotation))
  const marked = all.flatMap((quotation): readonly Finding[] => {
    const isFromProtected =
      uncited.has(quotation) || quotation.cited.some(({ interview }) => interview && isProtectedInterview(interview))
    const count = quotation.text.split(/\s+/).filter(Boolean).length
    if (!isFromProtected || count <= fewSearchable) return []
    return [
      { kind: 'quotation', words: quotation.text.replace(/\s+/g, ' '), count, isMarked: true, span: quotation.span },
    ]
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
      words: memo.prose.slice(span.start, span.end).replace(/\s+/g, ' '),
      count,
      isMarked: false,
      span,
    })),
  ]
}
