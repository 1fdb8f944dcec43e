import { isMap, isSeq, parseDocument } from 'yaml'
import { holdsName } from '../language/foldName.js'
import { hiddenFamilyNames, hiddenNames, type Lookup } from '../corpus/voiceNames.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'
import { roleHeadings } from '../corpus/roleHeadings.js'
import { outlineOf } from '../corpus/read/outlineOf.js'
import { type Hidden, hiddenIn } from './disclosure/hiddenWords.js'
import { passagesIn, anchorOf } from './planText.js'
import { statedPositionsIn } from './disclosure/statedPositions.js'
import {
  formsOf,
  type NamesFile,
  protectedWords,
  repeatsPosition,
  linesThat,
  protectedNameWords,
} from '../terms/namesFile.js'
import { replaceAll, type Replacement } from '../text/replaceAll.js'
import type { Interview, PassageRef, Voice } from '../model.js'
import { findFrontMatter } from '../corpus/read/frontMatter.js'
import type { Field, OutlineRecord } from '../corpus/read/outline.js'
import { formatPassageRef, readPassageRef } from '../corpus/read/values.js'
import { hashIn, sumsText } from '../corpus/source/hashes.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { toNewestVersion } from '../corpus/newestVersion.js'
import { withAttribute, withoutField } from '../corpus/terms/changeTerms.js'
import { untaken } from '../text/uniqueName.js'

/** An interview whose file tells no more than it may, as far as that needs no judgement. */
export interface Closed {
  readonly text: string
  /** What goes into the store: the names, and the hashes of the passages, which leave the corpus. */
  readonly names: NamesFile
  readonly sums: string
  /**
   * Lines that still tell a protected name, or off the record its words, 1-based: claims, topics and remarks are somebody's own and are left.
   */
  readonly telling: readonly number[]
  /** Whether the agreed description repeats a position or an institution that the transcript states. */
  readonly repeatsPosition: boolean
}

/** Whether the key of an interview tells a name that is to be protected: memos and files show it. */
export function keyTells(corpus: Lookup, interview: Interview): boolean {
  const names = [...hiddenFamilyNames(interview), ...hiddenNames(corpus, interview)].filter((name) => name.length > 2)
  return holdsName(interview.key, names)
}

/**
 * Takes out of an interview's file what names those whose terms have become protected: in front matter, headings of voices, their ids and
 * affiliations, labels of questions, first and last words, hashes. `text` has the new terms already, and `interview` is what it reads as, with
 * the hashes that were beside it.
 */
export function closeInterview(
  corpus: Lookup,
  text: string,
  interview: Interview,
  source: SourceText | undefined,
): Closed {
  const names = namesOf(corpus, interview, source)
  const agreed = descriptionsOf(interview)
  const forms = formsOf(protectedWords(names, agreed))
  const told = (words: string): boolean => protectedNameWords(words.split(/\s+/), forms).includes(true)
  const records = outlineOf(text)
  const ids = newIds(interview)
  const isWhole = isProtected(interview.terms)
  const spoken = source?.blocks.map(({ span }) => source.text.slice(span.start, span.end)) ?? []
  const hidden = hiddenIn(spoken, [interview.title], forms)
  const body = replaceAll(text, [
    ...records.flatMap((record) => voiceEdits(text, record, interview, ids)),
    ...records.flatMap((record) => headingEdits(record, interview, isWhole, told)),
    ...records.flatMap(({ fields }) =>
      fields.flatMap((field) => fieldEdits(field, { ids, interview, source, hidden, told })),
    ),
  ])
  const after = toNewestVersion(closedMatter(body, interview, isWhole))
  const isKept = (line: string): boolean => interview.terms === 'off record' && wordsOfClaim.test(line)
  const sums = sumsText(passagesIn(after), ({ ref }) => hashBefore(interview, source, ref))
  return {
    text: after,
    names,
    sums,
    telling: linesThat(after, (line) => told(line) || isKept(line)),
    repeatsPosition: repeatsPosition(names, agreed),
  }
}

/** As it was kept, else as the text has it. */
function hashBefore({ passages }: Interview, source: SourceText | undefined, ref: PassageRef): string | undefined {
  const passage = passages.find((one) => isSameRef(one.ref, ref))
  return passage?.sha256 ?? (passage && source && hashIn(source, passage))
}

function hiddenVoices(interview: Interview): readonly Voice[] {
  return interview.voices.filter((voice) => isProtected(termsOfVoice(interview, voice)))
}

function descriptionsOf({ description = '', voices }: Interview): string {
  return [description, ...voices.map((voice) => voice.description ?? '')].join(' ')
}

function namesOf(corpus: Lookup, interview: Interview, source: SourceText | undefined): NamesFile {
  const { key, terms, title, issued, conducted, publisher, containerTitle, url, language } = interview
  const hidden = hiddenVoices(interview)
  const stations = hidden.flatMap(({ affiliation }) => affiliation?.value ?? [])
  // What an import would find: institutions and positions beside the name in the title and where the interview is introduced.
  const textsOf = (isHead: boolean): readonly string[] =>
    source?.blocks.flatMap(({ ref, span }) =>
      (ref.kind === 'standfirst') === isHead ? source.text.slice(span.start, span.end) : [],
    ) ?? []
  const asked = hidden.flatMap(({ role, name }) => (role === 'interviewee' ? name : []))
  const { affiliations, positions } = statedPositionsIn([title, ...textsOf(true)], asked, stations, textsOf(false))
  const stated = isProtected(terms) ? { title, issued, conducted, publisher, containerTitle, url, language } : {}
  const known = Object.entries(stated).filter(([, value]) => value)
  const institutions = isProtected(terms) ? [publisher ?? [], containerTitle ?? []].flat() : []
  return {
    key,
    names: hiddenNames(corpus, interview),
    affiliations: [...new Set([...stations, ...affiliations, ...institutions])],
    ...(positions.length > 0 ? { positions } : {}),
    stated: Object.fromEntries(known),
  }
}

/** The source's words that a claim keeps. */
const wordsOfClaim = /^- (?:at|hedge|caveat|key phrase):.*[“"]/

/** Ids are made of names as a rule; by the part that a voice has they tell nobody. */
function newIds(interview: Interview): ReadonlyMap<string, string> {
  const hidden = hiddenVoices(interview)
  const taken = new Set(interview.voices.filter((one) => !hidden.includes(one)).map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const { id, role } of hidden) {
    const wanted = untaken(role, (one) => taken.has(one))
    taken.add(wanted)
    ids.set(id, wanted)
  }
  return ids
}

function voiceEdits(
  text: string,
  record: OutlineRecord,
  interview: Interview,
  ids: ReadonlyMap<string, string>,
): readonly Replacement[] {
  const voice = hiddenVoices(interview).find(({ id }) => id === record.id?.text)
  if (!voice || !record.id || !record.fields.some(({ name }) => name === 'role')) return []
  const isAsked = voice.role === 'interviewee'
  const agreed = voice.description ?? (isAsked ? interview.description : undefined)
  const heading = agreed ?? roleHeadings[voice.role]
  // Two who are described alike are told apart by a number, in their ids and headings.
  const number = /-(\d+)$/.exec(ids.get(voice.id) ?? '')?.[1]
  return [
    { span: record.titleSpan, text: number === undefined ? heading : `${heading} ${number}` },
    { span: record.id.span, text: ids.get(voice.id) ?? voice.id },
    ...record.fields
      .filter(({ name }) => name === 'affiliation' || name === 'actor' || name === 'perhaps')
      .map((field) => withoutField(text, field)),
  ]
}

/** The title, and what labels quote of questions. */
function headingEdits(
  { depth, title, titleSpan }: OutlineRecord,
  interview: Interview,
  isWhole: boolean,
  told: (words: string) => boolean,
): readonly Replacement[] {
  if (depth === 1) return isWhole ? [{ span: titleSpan, text: titleOf(interview) }] : []
  const number = /^Q\d+(?=\s)/.exec(title)?.[0]
  return depth === 3 && number !== undefined && (isWhole || told(title)) ? [{ span: titleSpan, text: number }] : []
}

const titleOf = ({ description }: Interview): string => `Interview with ${description ?? 'an unnamed source'}`

interface Closing {
  readonly ids: ReadonlyMap<string, string>
  readonly interview: Interview
  readonly source: SourceText | undefined
  readonly hidden: Hidden
  readonly told: (words: string) => boolean
}

function fieldEdits({ name, value, valueSpan }: Field, closing: Closing): readonly Replacement[] {
  const { ids, interview, told } = closing
  const named = ids.get(value.trim())
  if (name === 'voice' && named !== undefined) return [{ span: valueSpan, text: named }]
  const ref = readPassageRef(name)
  const passage = ref && interview.passages.find((one) => isSameRef(one.ref, ref))
  if (!passage) return []
  const braces = /\s*\{[^{}]*\}\s*$/.exec(value)?.[0] ?? ''
  const words = value.slice(0, value.length - braces.length)
  const [, id = '', doubt = ''] = / *\bvoice=([^\s}?]+)(\??)/.exec(braces) ?? []
  const voiced = ids.has(id) ? withAttribute(value, 'voice', `${ids.get(id)}${doubt}`) : value
  const anchor = anchorIn(words, formatPassageRef(passage.ref), closing)
  const kept = withAttribute(anchor + voiced.slice(words.length), 'sha256', undefined)
  return kept === value || (kept.trim() === value.trim() && !told(value)) ? [] : [{ span: valueSpan, text: kept }]
}

const noWords = '“[…]”'

/** First and last words that tell nothing: chosen anew where the text is here, kept where they are harmless, else none. */
function anchorIn(words: string, ref: string, { interview, source, hidden, told }: Closing): string {
  if (interview.terms === 'off record') return noWords
  const spoken = source?.blocks.find((one) => formatPassageRef(one.ref) === ref)
  if (!source || !spoken) return told(words) ? noWords : words
  return anchorOf(source.text.slice(spoken.span.start, spoken.span.end), hidden)
}

const telling = ['publisher', 'container-title', 'URL', 'note', 'editor', 'translator', 'interviewer', 'author']

/** Of the front matter that of protected interviews; where only a voice is protected, its name is taken off the list of authors. */
function closedMatter(text: string, interview: Interview, isWhole: boolean): string {
  const matter = findFrontMatter(text)
  if (!matter) return text
  const document = parseDocument(matter.text)
  if (!isMap(document.contents)) return text
  if (isWhole) {
    for (const name of telling) document.delete(name)
    document.set('title', titleOf(interview))
    const year = interview.terms === 'off record' ? undefined : interview.issued?.slice(0, 4)
    // One date is enough of somebody who is protected, and no more of it than the year.
    document.delete(interview.conducted === undefined ? 'conducted' : 'issued')
    const field = interview.conducted === undefined ? 'issued' : 'conducted'
    if (year === undefined) document.delete(field)
    else document.set(field, Number(year))
  } else {
    const hidden = hiddenVoices(interview).map(({ name }) => name)
    for (const name of ['author', 'interviewer']) {
      const list = document.get(name)
      if (!isSeq(list)) continue
      list.items = list.items.filter((item) => {
        const {
          given = '',
          family = '',
          literal = '',
        } = (isMap(item) ? item.toJSON() : { literal: String(item) }) as Readonly<Record<string, string>>
        return !hidden.includes(`${given} ${family}`.trim()) && !hidden.includes(literal)
      })
      if (list.items.length === 0) document.delete(name)
    }
  }
  return text.slice(0, matter.span.start) + document.toString({ lineWidth: 0 }) + text.slice(matter.span.end)
}
