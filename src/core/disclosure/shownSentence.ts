import type { Checked } from '../cited/checked.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { headerOf } from '../cited/header.js'
import type { Corpus } from '../corpus/corpus.js'
import { perVersion } from '../corpus/perVersion.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import { namesOfVoice } from '../corpus/voiceNames.js'
import { plainWords } from '../language/foldName.js'
import { marksOf } from '../language/quotationMarks.js'
import type { CitationItem } from '../memo/citations.js'
import { ownNotes } from '../memo/ownNotes.js'
import type { Interview, Span, Voice } from '../model.js'
import { touching } from '../text/inOrder.js'
import { type Replacement, replaceAll } from '../text/replaceAll.js'
import { disclosedIn } from './disclosedIn.js'
import { gap } from './maskNames.js'

/** A sentence of which one source sees a part. */
export interface Seen {
  readonly sentence: MemoSentence
  /** The source's own words in it. */
  readonly words: readonly MemoQuotation[]
  readonly source: { readonly interview: Interview; readonly voice: Voice }
  /** As it is called in print. */
  readonly name: string
  readonly isHers: (cited: Cited) => boolean
}

/** Where a sentence rests on others too, the own words of the source, or the part that its citation closes or begins. */
export function shownSentence(seen: Seen, checked: Checked): string {
  const { sentence, words, isHers } = seen
  const { span, cited } = sentence
  const changes = changesIn(seen, checked)
  const shown = ({ start, end }: Span): string =>
    replaceAll(
      checked.memo.citingProse.slice(start, end),
      changes
        .filter((one) => start <= one.span.start && one.span.end <= end)
        .map(({ span: one, text }) => ({ span: { start: one.start - start, end: one.end - start }, text })),
    )
  const [open, close] = marksOf(headerOf(checked.memo).language ?? 'en').quotes
  const blocks = words.filter(({ whole }) => !isWithin(whole, span)).map(({ text }) => open + text + close)
  if (cited.every(isHers)) return oneLine([...blocks, shown(span)].join(' '))
  const ends = cited.map(({ citation, isNoted }) => ({ end: citation.span.end, isNoted }))
  const { text } = checked.memo
  const own = cited.filter(isHers).map(({ item, citation: { span: at } }) => {
    const next = cited.find(({ citation }) => citation.span.start >= at.end)?.citation.span.start ?? span.end
    // Behind a key that the sentence names, a comma may begin what others say.
    if (item.inText) return shown({ start: at.start, end: next }).replace(/[,;][^]*$/u, '')
    // A note right before her citation closes nothing: between the two there is no part of hers.
    const before = ends.filter(({ end, isNoted }) => end <= at.start && !(isNoted && !text.slice(end, at.start).trim()))
    return shown({ start: Math.max(span.start, ...before.map(({ end }) => end)), end: at.end })
  })
  const inside = words.filter(({ whole }) => isWithin(whole, span)).map(({ whole }) => shown(whole))
  const parts = words.length ? [...blocks, ...inside] : own
  return oneLine([gap, ...parts.flatMap((part) => [part.replace(/^[\s,;]+/u, ''), gap])].join(' '))
}

/**
 * What a source sees in the place of words of ours: nothing of citations but what we put before and behind, nothing of notes, a gap for the names and words
 * of others and for remarks in brackets. In order, without overlap.
 */
function changesIn(seen: Seen, checked: Checked): readonly Replacement[] {
  const { words, isHers } = seen
  const { span, cited } = seen.sentence
  const { memo, corpus, quotations } = checked
  const prose = memo.citingProse.slice(span.start, span.end)
  const others = namesOfOthers(corpus, seen)
  const away = ({ start, end }: Span): Replacement => ({
    span: { start: start + span.start, end: end + span.start },
    text: gap,
  })
  const brackets = Array.from(prose.matchAll(/\[[^[\]]*\]/g), ({ 0: found, index }) => {
    const one = away({ start: index, end: index + found.length })
    // The words of a link, whose address is no prose.
    return /[({]/.test(memo.text[one.span.end] ?? '') ? { ...one, text: found.slice(1, -1) } : one
  })
  const citations = cited.map(({ citation }) => {
    const same = cited.filter((one) => one.citation === citation)
    const text = same.every(isHers) ? same.map(({ item }) => printed(item, seen, others)).join(' ') : ''
    return { span: citation.span, text }
  })
  const all = [
    ...citations,
    ...ownNotes(memo).map(({ mark, body }) => ({ span: { start: mark, end: body.end + 1 }, text: '' })),
    ...touching(quotations, span, ({ whole }) => whole).map(({ whole }) => ({ span: whole, text: gap })),
    ...brackets,
    ...namedIn(prose, others).map(away),
  ].filter((one) => isWithin(one.span, span) && !words.some(({ whole }) => isWithin(one.span, whole)))
  return all
    .filter(
      ({ span: { start, end } }, index) =>
        !all.slice(0, index).some((one) => one.span.start < end && start < one.span.end),
    )
    .sort((a, b) => a.span.start - b.span.start)
}

/** What a citation prints besides the place: the name where the sentence has it, and what we put before and behind. */
function printed({ inText, prefix, suffix }: CitationItem, { name }: Seen, others: readonly string[]): string {
  const remark = prefix || suffix ? [prefix, gap, suffix].filter(Boolean).join(' ') : ''
  const spans = namedIn(remark, others).map((span) => ({ span, text: gap }))
  const bracket = remark && `(${replaceAll(remark, spans)})`
  return [inText ? name : '', bracket].filter(Boolean).join(' ')
}

/** The names and descriptions of all other sources, as far as they are not its own too. */
function namesOfOthers(corpus: Corpus, { source: { interview, voice } }: Seen): readonly string[] {
  const own = new Set([...namesOfVoice(corpus, interview, voice), voice.description ?? ''].map(plainWords))
  return namesOfSources(corpus).filter((name) => !own.has(plainWords(name)))
}

const namesOfSources = perVersion((corpus): readonly string[] => {
  const people = corpus
    .interviews()
    .flatMap((interview) =>
      interview.voices
        .filter(({ role, name }) => (role === 'interviewee' || role === 'other') && !isRoleHeading(name))
        .map((voice) => ({ interview, voice })),
    )
  return [
    ...new Set(
      people.flatMap(({ interview, voice }) => [
        ...namesOfVoice(corpus, interview, voice).flatMap(abbreviated),
        voice.description ?? interview.description ?? '',
      ]),
    ),
  ].filter((name) => plainWords(name).length > 1)
})

/** `Anna Reed`, `A. Reed` and `A. R.` */
function abbreviated(name: string): readonly string[] {
  const words = name.split(/\s+/)
  const [given, family] = [words.slice(0, -1), words.at(-1) ?? '']
  if (!words.every((word) => /^\p{Lu}/u.test(word)) || !given.length) return [name]
  const letters = given.map((word) => `${word.slice(0, 1)}.`)
  return [name, [...letters, family].join(' '), [...letters, `${family.slice(0, 1)}.`].join(' ')]
}

/** Where one of these is named; initials with their stops alone, for without them they are many another word. */
function namedIn(text: string, names: readonly string[]): readonly Span[] {
  const isInitials = (name: string): boolean => /^(?:\p{Lu}\. ?)+$/u.test(name)
  const initials = names.filter(isInitials).map((name) => name.replaceAll('.', '\\.').replaceAll(' ', '\\s?'))
  const found = initials.length
    ? text.matchAll(new RegExp(`(?<![\\p{L}.])(?:${initials.join('|')})(?!\\p{L})`, 'gu'))
    : []
  return [
    ...disclosedIn(
      text,
      names.filter((name) => !isInitials(name)),
    ),
    ...Array.from(found, ({ 0: { length }, index }) => ({ start: index, end: index + length })),
  ]
}

export function isWithin(one: Span, outer: Span): boolean {
  return outer.start <= one.start && one.end <= outer.end
}

/** One line, as it is printed. */
export function oneLine(text: string): string {
  return text
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .replace(/(?:\[…\][\s,;]*){2,}/g, `${gap} `)
    .trim()
}
