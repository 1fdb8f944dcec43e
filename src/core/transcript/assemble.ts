import type {
  Doubt,
  Dropped,
  Extract,
  FoundField,
  Speaker,
  Transcript,
  TranscriptField,
  TranscriptLayout,
  TranscriptPassage,
  Turn,
  Unknown,
} from './transcript.js'
import { formOf, roleOf, stripSigns } from './labels/speakerLabel.js'
import { offRecordIn } from './offRecord.js'
import type { Everybody } from './people/findSpeakers.js'
import type { Paragraph } from './turns/paragraphs.js'
import { spanOf } from './spans.js'
import { plainWords } from '../language/foldName.js'

/** What was recognised, before passages are counted. */
export interface Recognised {
  readonly layout: TranscriptLayout
  readonly paragraphs: readonly Paragraph[]
  /** The paragraphs of the talk with their voices, whether one begins a question although the same voice asked before, and whether a sign says whose it is. */
  readonly order: readonly {
    readonly index: number
    readonly key: string
    readonly begins?: boolean
    readonly isStated?: boolean
  }[]
  readonly everybody: Everybody
  readonly standfirsts: readonly Paragraph[]
  readonly fields: readonly FoundField[]
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
}

/** Counts questions, answer paragraphs and standfirsts, and puts turns together. */
export function assemble(extract: Extract, found: Recognised): Transcript {
  const { passages, turns } = passagesOf(found)
  const counts = new Map<number, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const speakers = found.everybody.speakers.map((speaker, index) => ({
    ...speaker,
    ...(hasPartAlone(speaker, found.layout) && { isPartLabelled: true as const }),
    turns: counts.get(index) ?? 0,
  }))
  const { fields, unused } = chosen(withNames(withoutGuests(found.fields, speakers), speakers), speakers)
  const has = (field: TranscriptField): boolean => fields.some((one) => one.field === field)
  const unknowns: readonly Unknown[] = ['title', 'issued', 'publisher', 'interviewee', 'interviewer', 'url']
  return {
    extract,
    layout: found.layout,
    fields,
    speakers,
    passages,
    turns,
    dropped: [...found.dropped, ...unused].sort((a, b) => a.span.start - b.span.start),
    doubts: [...found.doubts, ...unheardIn(passages), ...offRecordIn(extract.text, passages, found.dropped)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    unknown: unknowns.filter((field) => !has(field)),
  }
}

/** Whether a label or a sign says which part somebody without a name has. */
function hasPartAlone({ name, labels }: Pick<Speaker, 'name' | 'labels'>, layout: TranscriptLayout): boolean {
  const isPart = (label: string): boolean => roleOf(formOf(label), label) !== undefined
  return name === undefined && (layout === 'signs' || labels.some((label) => isPart(stripSigns(label))))
}

function passagesOf({ paragraphs, order, everybody, standfirsts }: Recognised): {
  readonly passages: readonly TranscriptPassage[]
  readonly turns: readonly Turn[]
} {
  const passages: TranscriptPassage[] = standfirsts.map((paragraph, index) => ({
    ref: { kind: 'standfirst', number: index + 1 },
    ...wordsOf([paragraph]),
  }))
  const turns: { speaker: number; passages: number[] }[] = []
  let [question, answer] = [0, 0]
  const stated = new Set(order.flatMap(({ index, isStated }) => (isStated ? (paragraphs[index] ?? []) : [])))
  const add = (speaker: number, own: readonly Paragraph[]): void => {
    turns.push({ speaker, passages: [] })
    const isQuestion = everybody.speakers[speaker]?.role === 'questioner'
    for (const group of isQuestion ? [own] : own.map((paragraph) => [paragraph])) {
      const isStated = group.some((paragraph) => stated.has(paragraph))
      if (isQuestion) question += 1
      else answer += 1
      turns.at(-1)?.passages.push(passages.length)
      passages.push({
        ref: isQuestion ? { kind: 'question', number: question } : { kind: 'paragraph', number: answer },
        speaker,
        ...(isStated && { isStated }),
        ...(question > 0 && { question }),
        ...wordsOf(group),
      })
    }
  }
  let open: { speaker: number; own: Paragraph[] } | undefined
  for (const { index, key, begins } of order) {
    const paragraph = paragraphs[index]
    const speaker = everybody.indexOf.get(key) ?? 0
    if (!paragraph) continue
    const isNext = begins === true && everybody.speakers[speaker]?.role === 'questioner'
    if (open?.speaker === speaker && !isNext) open.own.push(paragraph)
    else {
      if (open) add(open.speaker, open.own)
      open = { speaker, own: [paragraph] }
    }
  }
  if (open) add(open.speaker, open.own)
  return { passages, turns }
}

function wordsOf(paragraphs: readonly Paragraph[]): Pick<TranscriptPassage, 'text' | 'pieces' | 'page' | 'time'> {
  const { page, time } = paragraphs[0] ?? {}
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    pieces: paragraphs.flatMap(({ pieces }) => pieces),
    ...(page !== undefined && { page }),
    ...(time !== undefined && { time }),
  }
}

/** The fields, and the names of those who speak where no field gives them. */
function withNames(
  fields: readonly FoundField[],
  speakers: readonly { readonly name?: string; readonly role: string; readonly affiliation?: string }[],
): readonly FoundField[] {
  const more: FoundField[] = []
  for (const { name, role, affiliation } of speakers) {
    if (name === undefined || role === 'other') continue
    const field = role === 'interviewee' ? 'interviewee' : 'interviewer'
    const isThere = fields.some((one) => one.field === field && plainWords(one.value).includes(plainWords(name)))
    if (!isThere) more.push({ field, value: name, from: 'text' })
    if (role === 'interviewee' && affiliation !== undefined)
      more.push({ field: 'affiliation', value: affiliation, from: 'text' })
  }
  return [...fields, ...more]
}

/** Whom the name of a file names may be anybody where the text says itself who was asked. */
function withoutGuests(
  fields: readonly FoundField[],
  speakers: readonly Pick<Speaker, 'name' | 'role'>[],
): readonly FoundField[] {
  const isOfName = ({ field, from }: FoundField): boolean => field === 'interviewee' && from === 'file name'
  const isKnown =
    speakers.some(({ name, role }) => role === 'interviewee' && name !== undefined) ||
    fields.some((one) => one.field === 'interviewee' && !isOfName(one))
  return isKnown ? fields.filter((one) => !isOfName(one)) : fields
}

const sources: readonly string[] = ['front matter', 'text', 'page metadata', 'file properties', 'file name']

/** Who publishes a page is stated by it; a line of its text is only like a publisher's name. */
const sourcesOfPublisher: readonly string[] = ['front matter', 'page metadata', 'text', 'file properties']

const rankOf = ({ field, from }: FoundField): number =>
  (field === 'publisher' ? sourcesOfPublisher : sources).indexOf(from)
const repeatable: readonly TranscriptField[] = ['interviewee', 'interviewer', 'affiliation']

/** One value for each field, of the source that is nearest to the text; the words of the others are kept among what was dropped. */
function chosen(
  all: readonly FoundField[],
  speakers: readonly Pick<Speaker, 'name' | 'role'>[],
): {
  readonly fields: readonly FoundField[]
  readonly unused: readonly Dropped[]
} {
  // The author of a page may be who is asked as well as who asks; the talk tells.
  const isAnswering = ({ field, value }: FoundField): boolean =>
    field === 'interviewer' &&
    speakers.some(
      ({ name, role }) => role === 'interviewee' && name !== undefined && plainWords(name) === plainWords(value),
    )
  const sorted = [...all].sort((a, b) => rankOf(a) - rankOf(b))
  const fields: FoundField[] = []
  const unused: Dropped[] = []
  for (const one of sorted) {
    const isTaken = fields.some(
      ({ field, value }) =>
        field === one.field && (!repeatable.includes(field) || plainWords(value) === plainWords(one.value)),
    )
    if (!isTaken && !isAnswering(one)) fields.push(one)
    else if (one.span) unused.push({ span: one.span, why: one.field === 'title' ? 'title' : 'byline' })
  }
  return { fields, unused }
}

const unheard = /[[(](?:inaudible|unintelligible|indistinct|unverständlich|неразборчиво)[^\])]*[\])]/giu

const unheardIn = (passages: readonly TranscriptPassage[]): readonly Doubt[] =>
  passages.flatMap((passage) =>
    passage.text.match(unheard) ? [{ code: 'inaudible', span: spanOf(passage), data: {} }] : [],
  )
