import { isProtectedInterview } from '../terms/terms.js'
import type { CorpusFile, Interview, PassageRef, SourceKind } from '../model.js'
import { silent, readCorpusFile } from '../corpus/read/corpusFile.js'
import { findFrontMatter } from '../corpus/read/frontMatter.js'
import { type Field, type OutlineRecord, readOutline, unwrap } from '../corpus/read/outline.js'
import { formatPassageRef, readPassageRef, readWords } from '../corpus/read/values.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { toNewestVersion } from '../corpus/newestVersion.js'
import { lineStartsOf, pointAt } from '../text/lines.js'
import { holdsAll, holdsAnchor, knownPassage, keptWords, unfitIn } from './alignPassages.js'
import { hiddenWords } from './disclosure/hiddenWords.js'
import type { Transcript } from '../transcript/transcript.js'
import { sourceText, type Telling, sumsOfPassages } from './planText.js'
import { formsOf, type NamesFile, protectedWords, linesThat, protectedNameWords } from '../terms/namesFile.js'
import { replaceAll, type Replacement } from '../text/replaceAll.js'
import { newQuestions, type NewVoices, newVoices } from './reimportSections.js'
import { matchesOf, matchesOfTurns, withKind } from './reimportMatches.js'
import { type KnownTurns, newRef, newRefs, type State } from './reimportState.js'
import { givenQuestions } from './corrections/givenQuestions.js'
import { foldParagraph } from '../corpus/source/paragraphHash.js'

/** A claim, or a field of the file, that a newer transcript does not have the words of. */
export interface LostWords {
  /** The heading under which it stands. */
  readonly label: string
  /** The passage in the older transcript. */
  readonly ref: PassageRef
  /** The line in the older file, 1-based. */
  readonly line: number
}

/** What comes of putting a newer transcript in the place of an older one. */
export interface Reimport {
  /** The interview's file. Its claims are the same to the letter but for the numbers of their passages. */
  readonly text: string
  /** The new `KEY.txt`. */
  readonly source: string
  /** The new `KEY.sums`. */
  readonly sums: string
  /** Passages that are the same, or an edited form, and have another number now. */
  readonly moved: readonly { readonly from: PassageRef; readonly to: PassageRef }[]
  /** Edited passages, by their new numbers. */
  readonly edited: readonly PassageRef[]
  /** New ones, by their new numbers, and those that are gone, by their old ones. */
  readonly added: readonly PassageRef[]
  readonly gone: readonly PassageRef[]
  /** Places of claims that were not found again: they now stand as `was ¶5`, a problem of the file, and are moved to no look-alike. */
  readonly lost: readonly LostWords[]
  /** Claims whose hedge, caveat or key phrase no longer stands in their passage. */
  readonly altered: readonly LostWords[]
  /** Claims that were found again in a passage which has other words now, between their first and last ones it may be. */
  readonly reread: readonly LostWords[]
  /** Claims on a passage that was parted, where they are on another part than the one that counts as moved. */
  readonly apart: readonly { readonly claim: string; readonly from: PassageRef; readonly to: PassageRef }[]
  /** Passages that are another voice's now, where nobody said so by hand. */
  readonly otherVoice: readonly PassageRef[]
  /** Passages, by their old numbers, of which the text at hand has other words than the file was made of: it was not used as the older text. */
  readonly unfit: readonly PassageRef[]
  /** Lines of the new file that tell a protected name, 1-based: claims, topics and remarks are somebody's own and are left. */
  readonly telling: readonly number[]
}

/** What of the older transcript is at hand. */
export interface OldText {
  /** The words themselves; without them passages are known by hashes, first and last words. */
  readonly source?: SourceText
  /** Of a protected interview, from the store and from the newer transcript. */
  readonly names?: NamesFile
  /** Where the words are the same and only voices changed. */
  readonly turns?: KnownTurns
  /** What the newer file holds, where somebody says so; else the file keeps what it says of the older one. */
  readonly kind?: SourceKind
}

/**
 * Reads a newer transcript into the file of an interview that was imported before. `text` is the file's, without a byte order mark.
 * It must have the hashes beside it, of a protected interview those of the store. Undefined where the file is no interview. Front matter, voices, topics and claims stay as they are; passages are found again by their words.
 */
export function reimport(
  file: CorpusFile,
  text: string,
  transcript: Transcript,
  old: OldText = {},
): Reimport | undefined {
  const { document: interview } = file
  if (interview?.kind !== 'interview') return undefined
  const { passages } = transcript
  const matches = old.turns
    ? matchesOfTurns(old.turns)
    : matchesOf(
        interview.passages.map((passage) => knownPassage(interview, passage, old.source)),
        transcript,
      )
  const records = readOutline(text, afterMatter(text), silent)
  const state: State = {
    interview,
    transcript,
    matches,
    text,
    records,
    ...(old.source && { source: old.source }),
    ...(old.turns && { turns: old.turns }),
  }
  const telling = tellingOf(interview, transcript, old.names)
  const isOffRecord = interview.terms === 'off record'
  const voices = newVoices(state, telling)
  const places = records.flatMap((record) => placesOf(record, state))
  const refs = interview.passages.map(({ ref }) => ref)
  const matched = new Set(matches.flatMap((match) => match?.to ?? []))
  const replaced = replaceAll(text, [
    ...voices.replacements,
    ...(isOffRecord ? [] : questionsOf(state, voices, telling)),
    ...places.map(({ replacement }) => replacement),
    ...renumberedSources(file, interview.key, newRef(state)),
  ])
  const after = withKind(toNewestVersion(replaced), old.kind)
  const forms = telling.hidden?.forms ?? []
  const edited = matches.flatMap((match) => (match && !match.isSame ? (passages[match.to]?.ref ?? []) : []))
  const altered = alteredClaims(state, file)
  const lost = places.flatMap((place) => place.lost ?? [])
  const told = new Set([...altered, ...lost].map(({ label }) => label))
  return {
    text: after,
    source: sourceText(passages),
    sums: sumsOfPassages(after, passages),
    moved: refs.flatMap((from, index) => {
      const to = passages[matches[index]?.to ?? -1]?.ref
      return to && !isSameRef(to, from) ? [{ from, to }] : []
    }),
    edited,
    added: passages.flatMap(({ ref }, index) => (matched.has(index) ? [] : [ref])),
    gone: refs.filter((_, index) => !matches[index]),
    lost,
    altered,
    reread: claimsOn(edited, state, file).filter(({ label }) => !told.has(label)),
    apart: places.flatMap(({ apart }) => apart ?? []),
    unfit: old.source && !old.turns && transcript.layout !== 'signs' ? unfitIn(interview, old.source) : [],
    otherVoice: old.turns ? [] : otherVoice(state, readCorpusFile(file.uri, after).document),
    telling: linesThat(after, (line) => protectedNameWords(line.split(/\s+/), forms).includes(true)),
  }
}

function otherVoice({ interview, transcript, matches }: State, now: CorpusFile['document']): readonly PassageRef[] {
  if (now?.kind !== 'interview') return []
  return interview.passages.flatMap(({ voice }, index) => {
    const ref = transcript.passages[matches[index]?.to ?? -1]?.ref
    const after = ref && now.passages.find((one) => isSameRef(one.ref, ref))
    return after && after.voice !== voice ? [after.ref] : []
  })
}

function questionsOf(state: State, voices: NewVoices, telling: Telling): readonly Replacement[] {
  const { turns } = state
  return turns ? givenQuestions(state, turns.cut, voices, telling) : [newQuestions(state, voices, telling)]
}

function afterMatter(text: string): number {
  const matter = findFrontMatter(text)
  return matter ? text.indexOf('---', matter.span.end) + 3 : 0
}

function tellingOf(interview: Interview, transcript: Transcript, names: NamesFile | undefined): Telling {
  if (!isProtectedInterview(interview)) return {}
  // Whoever changed the terms by hand may have left names in the file.
  const people = [...interview.authors, ...interview.interviewers].map(
    ({ given = '', family = '', literal }) => literal ?? `${given} ${family}`.trim(),
  )
  const known = names ?? { key: interview.key, names: [], affiliations: [], stated: {} }
  const words = protectedWords({ ...known, names: [...known.names, ...people] }, interview.description)
  return { hidden: hiddenWords(transcript, formsOf(words)) }
}

interface Place {
  readonly replacement: Replacement
  readonly lost?: LostWords
  readonly apart?: Reimport['apart'][number]
}

/** The places of a claim, whether it can be read otherwise or not. */
function placesOf(record: OutlineRecord, state: State): readonly Place[] {
  const fields = record.fields.filter(({ name }) => name === 'at')
  return fields.flatMap((field) => placeOf(field, record, state) ?? [])
}

function placeOf({ value, valueSpan }: Field, { title: label, id }: OutlineRecord, state: State): Place | undefined {
  const quote = /[“"]/.exec(value)?.index ?? value.length
  const written = value.slice(0, quote).trimEnd()
  const ref = readPassageRef(unwrap(written))
  const words = readWords(value.slice(quote))
  if (!ref || !words) return undefined
  const refs = newRefs(state)(ref)
  const to =
    refs.find((one) => holdsAnchor(words, foldParagraph(textOf(state, one)))) ??
    (wasSaid(state, [ref], (said) => holdsAnchor(words, said)) ? undefined : refs[0])
  const span = { start: valueSpan.start, end: valueSpan.start + written.length }
  if (to) {
    const apart = id && to !== refs[0] ? { apart: { claim: id.text, from: ref, to } } : {}
    return { replacement: { span, text: formatPassageRef(to) }, ...apart }
  }
  const { line } = pointAt(lineStartsOf(state.text), valueSpan.start)
  return { replacement: { span, text: `was ${written}` }, lost: { label, ref, line } }
}

/** The text of another file of the corpus, a glossary, with the new numbers in its sources; the same text where it has none of the interview. */
export function renumberedIn(file: CorpusFile, text: string, key: string, { moved }: Pick<Reimport, 'moved'>): string {
  const to = (ref: PassageRef): PassageRef | undefined => moved.find(({ from }) => isSameRef(from, ref))?.to
  return replaceAll(text, renumberedSources(file, key, to))
}

/** Gives the sources `[@key, para. 5]` of any file of the corpus their new numbers; those whose passage is gone stay. */
function renumberedSources(
  { references }: Pick<CorpusFile, 'references'>,
  key: string,
  to: (ref: PassageRef) => PassageRef | undefined,
): readonly Replacement[] {
  return references.flatMap((reference) => {
    if (reference.kind !== 'passage' || reference.key !== key) return []
    const ref = to(reference.ref)
    return ref && !isSameRef(ref, reference.ref) ? [{ span: reference.span, text: `@${key}, ${sourceForm(ref)}` }] : []
  })
}

function sourceForm({ kind, number }: PassageRef): string {
  return `${{ paragraph: 'para.', question: 'sec.', standfirst: 'standfirst' }[kind]} ${number}`
}

/** Whether words stood in their passages before; where only voices changed, what did not is no worse now, and stays where it is. */
function wasSaid({ turns, source }: State, refs: readonly PassageRef[], holds: (said: string) => boolean): boolean {
  const blocks = turns && source ? source.blocks.filter(({ ref }) => refs.some((one) => isSameRef(one, ref))) : []
  return !turns || holds(foldParagraph(blocks.map(({ span }) => source?.text.slice(span.start, span.end)).join(' ')))
}

function textOf({ transcript }: State, ref: PassageRef): string {
  return transcript.passages.find((one) => isSameRef(one.ref, ref))?.text ?? ''
}

/** The claims that rest on some passages of the newer text. */
function claimsOn(refs: readonly PassageRef[], state: State, { lineStarts }: CorpusFile): readonly LostWords[] {
  return state.interview.claims.flatMap(({ label, at, span }) => {
    const [ref] = at.flatMap((anchor) =>
      newRefs(state)(anchor.ref).filter((one) => refs.some((other) => isSameRef(one, other))),
    )
    return ref ? [{ label, ref, line: pointAt(lineStarts, span.start).line }] : []
  })
}

/** Of the claims that were found again, those with words that were not. */
function alteredClaims(state: State, { lineStarts }: CorpusFile): readonly LostWords[] {
  return state.interview.claims.flatMap((claim) => {
    const said = claim.at.map((anchor) =>
      newRefs(state)(anchor.ref)
        .map((ref) => foldParagraph(textOf(state, ref)))
        .find((words) => holdsAnchor(anchor, words)),
    )
    const holds = (words: string): boolean => holdsAll(keptWords(claim), words)
    const refs = claim.at.map(({ ref }) => ref)
    if (said.includes(undefined) || holds(said.join(' ')) || !wasSaid(state, refs, holds)) return []
    return [{ label: claim.label, ref: claim.at[0].ref, line: pointAt(lineStarts, claim.span.start).line }]
  })
}
