import { stringify } from 'yaml'
import type { SourceKind, Passage } from '../model.js'
import { formatPassageRef, writtenAnchor } from '../corpus/read/values.js'
import { forHeading } from '../coding/scaffold.js'
import { labelLike, isSameRef } from '../corpus/source/sourceText.js'
import type { Transcript, TranscriptField, TranscriptPassage } from '../transcript/transcript.js'
import { certainLanguageOf } from '../language/language.js'
import type { ImportAnswers } from '../terms/answers.js'
import { type Hidden, hiddenAmong } from './disclosure/hiddenWords.js'
import { type PlannedVoice, type PlannedVoices, statedVoice } from './planVoices.js'
import { authorOf, peopleOf, personOf } from './planPeople.js'
import { interviewVersion, readCorpusFile } from '../corpus/read/corpusFile.js'
import { sumsText } from '../corpus/source/hashes.js'
import { paragraphHash, normaliseParagraph } from '../corpus/source/paragraphHash.js'

const anchorWords = 3
/** A passage with no more words is its own anchor. */
const shortPassage = 6

/**
 * The first and last words of a passage as a corpus file has them, `“The government in … simple as that”`. Where words must not be told
 * (`hidden`) those nearest to either end that tell nothing; `“[…]”` where there are none.
 */
export function anchorOf(text: string, hidden?: Hidden): string {
  const words = text.split(/\s+/).filter((word) => normaliseParagraph(word))
  const runs = runsOf(words, hidden)
  if (runs.length === 0) return hidden && /[\p{L}\p{N}]/u.test(text) ? '“[…]”' : '“. . .”'
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
  const enough = Math.min(longest, anchorWords)
  const isEnough = ({ length }: readonly string[]): boolean => length >= enough
  const first = runs.find(isEnough)
  const last = [...runs].reverse().find(isEnough)
  if (!first || !last) throw new Error('expected a run of the length of the longest one')
  const isWhole = first === last && first.length <= (hidden ? anchorWords : shortPassage)
  const [opening, end] = isWhole ? [first, first] : [first.slice(0, anchorWords), last.slice(-anchorWords)]
  return writtenAnchor(withoutStop(opening.join(' ')), withoutStop(end.join(' ')))
}

/** Words that stand together and may be told. An ellipsis standing alone parts the first from the last words, so it is no word of them. */
function runsOf(words: readonly string[], hidden: Hidden | undefined): readonly (readonly string[])[] {
  const tells = hidden && hiddenAmong(words, hidden)
  const runs: string[][] = [[]]
  words.forEach((word, index) => {
    const isUsable = !/^(?:…|\.\.\.)$/.test(word) && tells?.[index] !== true
    if (isUsable) runs.at(-1)?.push(word)
    else runs.push([])
  })
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run.join('')))
}

/** Counted from the end: an expression that looks for the last run of signs takes the square of a long one's length. */
function withoutStop(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:!?'.includes(text.charAt(end - 1))) end -= 1
  const bare = text.slice(0, end)
  return /[\p{L}\p{N}\p{M}]/u.test(bare) ? bare : text
}

/** Up to how many characters and words of a question stand for it; the source's words are its publisher's. */
const longestLabel = 45
const mostLabelWords = 7

/** What is written above a file, under CSL's names. */
export interface FrontMatter {
  readonly title: string
  readonly [name: string]: unknown
}

/** What a passage's line may tell. */
export interface Telling {
  /** Words that must not be told; then no label. */
  readonly hidden?: Hidden
}

/** The front matter of an interview on record: everything that the transcript states, and nothing else. */
export function openMatter(transcript: Transcript, { key, terms, kind, further = {} }: ImportAnswers): FrontMatter {
  const value = (field: TranscriptField): string | undefined =>
    transcript.fields
      .find((one) => one.field === field)
      ?.value.replace(/\s+/g, ' ')
      .trim()
  const interviewees = peopleOf(transcript, 'interviewee')
  const [first] = interviewees
  const interviewers = peopleOf(transcript, 'interviewer')
  const isDocument = transcript.layout === 'document'
  const isPublished = isDocument || isPublishedText(transcript)
  return {
    attache: `interview/${interviewVersion}`,
    'citation-key': key,
    ...(isDocument ? {} : { type: 'interview' }),
    title: value('title') ?? (isDocument ? 'Untitled' : first ? `Interview with ${first}` : 'Untitled interview'),
    ...(interviewees.length ? { author: interviewees.map(isDocument ? authorOf : personOf) } : {}),
    ...(interviewers.length ? { interviewer: interviewers.map(personOf) } : {}),
    ...present({
      ...datedBy(value('issued'), isPublished),
      publisher: value('publisher'),
      'container-title': value('containerTitle'),
      URL: value('url'),
      language: value('language') ?? languageHeard(transcript),
      ...keptKind(kind),
    }),
    terms,
    ...present(further),
  }
}

/** The language of what is said, where it is certain and not English. */
function languageHeard({ passages }: Transcript): string | undefined {
  const language = certainLanguageOf(passages.map(({ text }) => text).join('\n'))
  return language === 'en' ? undefined : language
}

/** The front matter of a protected interview: no name, title, publisher or address, and of the date the year alone; of one off record not that. */
export function closedMatter(
  transcript: Transcript,
  { key, terms, kind, description = '', further = {} }: ImportAnswers,
): FrontMatter {
  const value = (field: TranscriptField): string | undefined =>
    transcript.fields.find((one) => one.field === field)?.value.trim()
  const isDocument = transcript.layout === 'document'
  return {
    attache: `interview/${interviewVersion}`,
    'citation-key': key,
    ...(isDocument ? {} : { type: 'interview' }),
    title: `${isDocument ? 'Document of' : 'Interview with'} ${description}`,
    ...present({
      ...(terms === 'off record'
        ? {}
        : datedBy(value('issued')?.slice(0, 4), isDocument || isPublishedText(transcript))),
      language: value('language'),
      ...keptKind(kind),
    }),
    terms,
    description,
    ...present(further),
  }
}

/** Whether something in the transcript says that it appeared somewhere; else its date is that of the conversation. */
const isPublishedText = ({ fields }: Transcript): boolean =>
  fields.some(({ field }) => field === 'publisher' || field === 'containerTitle' || field === 'url')

const datedBy = (date: string | undefined, isPublished: boolean): Readonly<Record<string, string | undefined>> => ({
  [isPublished ? 'issued' : 'conducted']: date,
})

const keptKind = (kind: SourceKind | undefined): Readonly<Record<string, string | undefined>> => ({
  'source-kind': kind === 'transcript' ? undefined : kind,
})

function present(values: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value))
}

/** The whole file. */
export function interviewText(
  matter: FrontMatter,
  voices: readonly PlannedVoice[],
  questions: string,
  isDocument: boolean,
): string {
  return [
    '---',
    stringify(matter, { lineWidth: 0 }).trimEnd(),
    '---',
    '',
    `# ${forHeading(matter.title)}`,
    '',
    '## Voices',
    '',
    ...voices.flatMap((voice) => voiceLines(voice, isDocument)),
    isDocument ? '## Paragraphs' : '## Questions',
    '',
    ...(questions ? [questions, ''] : []),
    '## Topics',
    '',
  ].join('\n')
}

export function voiceLines(
  { id, heading, role, affiliation, position, perhaps }: PlannedVoice,
  isDocument: boolean,
): readonly string[] {
  const fields = [
    `- role: ${isDocument && role === 'interviewee' ? 'author' : role}`,
    ...(perhaps ? [`- perhaps: ${forHeading(perhaps)}`] : []),
    ...(position ? [`- position: ${position}`] : []),
    ...(affiliation ? [`- affiliation: ${affiliation}`] : []),
  ]
  return [`### ${heading} {#${id}}`, '', ...fields, '']
}

/** The passages of a new interview under the headings of their questions. */
export function questionsText(passages: readonly TranscriptPassage[], voices: PlannedVoices, telling: Telling): string {
  const asked = new Map(passages.flatMap(({ ref, text }) => (ref.kind === 'question' ? [[ref.number, text]] : [])))
  return passageGroups(
    passages,
    (number) => (telling.hidden ? '' : labelOf(asked.get(number) ?? '')),
    (passage) => passageLine(passage, statedVoice(passage, voices), telling),
  )
}

/** Passages under their headings: `Q3 Why the vote is late`, `Standfirst`, `Opening statement`; those of a document, which may come again. */
export function passageGroups(
  passages: readonly TranscriptPassage[],
  labelAt: (question: number) => string,
  lineOf: (passage: TranscriptPassage) => string,
): string {
  const groups: { readonly heading: string; readonly lines: string[] }[] = []
  const isDocument = passages.some((passage) => passage.heading !== undefined)
  for (const passage of passages) {
    const heading = isDocument ? forHeading(passage.heading ?? '') : headingOf(passage, labelAt)
    const group = (isDocument ? groups.slice(-1) : groups).find((one) => one.heading === heading)
    if (group) group.lines.push(lineOf(passage))
    else groups.push({ heading, lines: [lineOf(passage)] })
  }
  return groups.map(({ heading, lines }) => [`### ${heading}`, '', ...lines].join('\n')).join('\n\n')
}

function headingOf({ ref, question }: TranscriptPassage, labelAt: (question: number) => string): string {
  if (ref.kind === 'standfirst') return 'Standfirst'
  const number = ref.kind === 'question' ? ref.number : question
  return number === undefined ? 'Opening statement' : `Q${number} ${labelAt(number)}`.trimEnd()
}

/** The first words of what is asked, or of all that is said where that is no question. */
export function labelOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const asked = /(?:^|[.!?…]["”’)]?\s)([^.!?]+\?)/.exec(plain)?.[1] ?? plain
  const words = asked.split(' ')
  let label = ''
  for (const word of words.slice(0, mostLabelWords)) {
    if (`${label} ${word}`.length > longestLabel - 1) break
    label = `${label} ${word}`.trimStart()
  }
  const isWhole = label === asked
  const bare = forHeading(label.replace(/^[^\p{L}\p{N}]+/u, ''))
  return /[\p{L}\p{N}]/u.test(label) ? bare.replace(isWhole ? /$/ : /[\s.,;:–—-]*$/u, isWhole ? '' : '…') : ''
}

/** `- ¶4: “first words … last words” {voice=okafor page=12 time=00:14:03}` */
export function passageLine(
  { ref, text, page, time, article: own }: TranscriptPassage,
  voice: string | undefined,
  { hidden }: Telling,
  kept: { readonly anchor?: string; readonly article?: string | undefined; readonly terms?: string } = {},
): string {
  const { anchor = anchorOf(text, hidden), article = own, terms } = kept
  return `- ${formatPassageRef(ref)}: ${anchor}${bracesOf({ voice, page, article, time, terms })}`
}

function bracesOf(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    const bare = value?.trim().replace(/[\s{}]+/g, '-')
    return bare ? [`${name}=${bare}`] : []
  })
  return written.length ? ` {${written.join(' ')}}` : ''
}

/** The source text in blocks, to the letter. A line of it that looks like a block's name gets a space before it, which is not counted. */
export function sourceText(passages: readonly Pick<TranscriptPassage, 'ref' | 'text'>[]): string {
  const blocks = passages.map(({ ref, text }) => {
    const words = text.replaceAll('\0', '\uFFFD').trim().replace(labelLike, ' $&')
    return `[${formatPassageRef(ref)}]\n${words}\n`
  })
  return blocks.join('\n')
}

type Said = Pick<TranscriptPassage, 'ref' | 'text'>

/** The file of hashes for the text of an interview's file: of each of its passages what is said there. */
export function sumsOfPassages(interview: string, said: readonly Said[]): string {
  return sumsText(passagesIn(interview), ({ ref }) => {
    const text = said.find((one) => isSameRef(one.ref, ref))?.text
    return text === undefined ? undefined : paragraphHash(text)
  })
}

/** As they will be read. */
export function passagesIn(interview: string): readonly Passage[] {
  const { document } = readCorpusFile('', interview)
  return document?.kind === 'interview' ? document.passages : []
}
