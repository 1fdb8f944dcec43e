import type { Doubt, Dropped, Extract, FoundField, NoInterview, Transcript } from '../model.js'
import { assemble } from './assemble.js'
import { furnitureWithin, patternsOf } from './bodyFurniture.js'
import { type Candidate, candidatesIn } from './candidates.js'
import type { Cast } from './cast.js'
import type { Label } from './labels.js'
import { caselessAskersIn } from './caselessNames.js'
import { likelyInterviewees } from './interviewee.js'
import { affiliationAfter, fullestForm, namesOf, searched, wordsInSmallLetters } from './names.js'
import type { Known } from './known.js'
import { introductionsIn } from './introduced.js'
import { fieldsOutsideMail, type MailParts, mailPartsIn } from './mailHead.js'
import { nameGiven, namesSaid, swornIn } from './nameGiven.js'
import { readOpening } from './opening.js'
import type { Paragraph } from './paragraphs.js'
import { isSamePerson } from './people.js'
import { pageAddress } from './pageAddress.js'
import { copyrightIn, printedAddress, withPartedTitle } from './publisher.js'
import { asksForSomething } from './questionForm.js'
import { isAsked } from './roles.js'
import { everybodyOf, namesInFields } from './speakers.js'
import { dropsOf } from './spans.js'
import { endOf, voicesOf } from './talk.js'
import { remarksAtEnd, talkParts } from './talkParts.js'
import { type Voices, voiceOf } from './voices.js'
import { isCaseless, foldLine } from './wording.js'

/** What was found while lines were joined to paragraphs. */
export interface Noted {
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
}

/** Is told of whom the text around a talk names: what the weights of signs are fitted to. */
export type Watch = (people: readonly Candidate[]) => void

/** Recognises the talk in the paragraphs of a text, and what stands around it. */
export function recognise(
  extract: Extract,
  paragraphs: readonly Paragraph[],
  cast: Cast,
  noted: Noted,
  watch?: Watch,
): Transcript | NoInterview {
  const patterns = patternsOf(paragraphs)
  const isLabelled = paragraphs.some(({ label, changes }) => label !== undefined || changes)
  const furniture = furnitureWithin(paragraphs, 0, paragraphs.length, patterns, isLabelled)
  const isWord = wordsInSmallLetters(paragraphs)
  const voices = voicesOf(paragraphs, cast, furniture, patterns, isLabelled, isWord)
  if (!voices)
    return { extract, notInterview: paragraphs.some(({ text }) => asksForSomething(text)) ? 'no turns' : 'one voice' }
  const start = voices.start
  const before = paragraphs.slice(0, start)
  const end = endOf(paragraphs, voices, furniture, isWord, before)
  const labels = labelsByVoice(paragraphs, voices)
  const guessed = likelyInterviewees(paragraphs, voices, end, isWord)
  const labelNames = [...labels.values()]
    .flat()
    .filter(({ form }) => form === 'name')
    .map(({ name }) => name)
  const copyright = copyrightIn(paragraphs)
  const metadata = withPartedTitle(extract.metadata, before, copyright)
  const title = metadata.find(({ field }) => field === 'title')
  const opening = readOpening(before, {
    labels: new Map([...labels.values()].flat().map((label) => [foldLine(label.name), label])),
    interviewees: [
      ...namesInFields(extract.metadata, 'interviewee'),
      ...guessed.slice(0, isLabelled ? 4 : 1),
      ...labelNames,
    ],
    repeated: patterns.repeated,
    subject: subjectOf(paragraphs, voices),
    near: [...paragraphs.slice(0, 40), ...paragraphs.slice(Math.max(40, paragraphs.length - 20))].map(({ text }) =>
      text.slice(0, 600),
    ),
    ...(title && { title: title.value, isStated: title.from !== 'file properties' }),
  })
  const mail = mailPartsIn(before.map(({ text }) => text))
  const outside = fieldsOutsideMail(opening.fields, mail)
  const stated = [...metadata, ...outside.fields]
  const heading = stated.find(({ field }) => field === 'title')?.value
  const below = pageAddress([...before, ...paragraphs.slice(end)], heading, guessed.slice(0, 2))
  const fields = [...stated, ...copyright, ...printedAddress(extract), ...below]
  const around = [...before, ...paragraphs.slice(end)]
  const people = peopleIn(extract, {
    paragraphs,
    voices,
    before,
    around,
    opening,
    mail,
    fields,
    guessed,
    isWord,
    watch,
  })
  const order = [...voices.keys]
    .filter(([index]) => index < end)
    .map(([index, key]) => ({ index, key, text: paragraphs[index]?.text ?? '' }))
  const everybody = everybodyOf(order, labels, people)
  if (new Set(everybody.indexOf.values()).size < 2) return { extract, notInterview: 'one voice' }
  const spoken = order.map(({ key, text }) => ({ speaker: everybody.indexOf.get(key) ?? 0, texts: [text] }))
  const hasParts =
    [...labels.values()].flat().some(({ role }) => role === 'questioner') ||
    (!cast.onLines && paragraphs[start]?.block.kind === 'cue')
  if (!isAsked(spoken, hasParts)) return { extract, notInterview: 'no turns' }
  return assemble(extract, {
    layout: voices.layout,
    paragraphs,
    order,
    everybody,
    standfirsts: opening.standfirsts,
    fields,
    dropped: [
      ...noted.dropped,
      ...opening.dropped,
      ...outside.dropped,
      ...droppedFrom(start, end, paragraphs, voices, furniture),
    ],
    doubts: [...noted.doubts, ...opening.doubts],
    guessedTurns: voices.guessed.filter((index) => index < end),
  })
}

/** What is told of people before, in and behind the talk. */
interface Told {
  readonly paragraphs: readonly Paragraph[]
  readonly voices: Voices
  readonly before: readonly Paragraph[]
  /** What stands before and behind the talk. */
  readonly around: readonly Paragraph[]
  readonly opening: ReturnType<typeof readOpening>
  readonly mail: MailParts
  readonly fields: readonly FoundField[]
  readonly guessed: readonly string[]
  readonly isWord: (word: string) => boolean
  readonly watch: Watch | undefined
}

/** Who is known by name, and how surely. */
function peopleIn({ metadata }: Extract, told: Told): Known {
  const { paragraphs, voices, before, around, opening, mail, fields, guessed, isWord } = told
  const names = namesOf(paragraphs, isWord)
  const remarks = remarksAtEnd(paragraphs, voices)
  const named = fields.filter(({ field }) => field === 'interviewee' || field === 'interviewer')
  const introduced = introductionsIn(
    before.map(({ text }) => text),
    [
      ...around.slice(before.length, before.length + 12),
      ...paragraphs.slice(voices.start, voices.start + 3),
      ...remarks,
    ].map(({ text }) => text),
    isWord,
  )
  const inMail = (name: string | undefined): readonly string[] => (name === undefined ? [] : [fullestForm(name, names)])
  const [sent, got] = [inMail(mail.answers), inMail(mail.asks)]
  const credited = caselessAskersIn(around.map(({ text }) => text))
  const askers = [
    ...new Set([
      ...got,
      ...namesInFields(metadata, 'interviewer'),
      // A line that says who asked is surer than a short one that only looks like a byline.
      ...opening.askers.filter((name) => credited.length === 0 || !isCaseless(name)),
      ...credited,
    ]),
  ].filter((name) => got.includes(name) || !mail.people.some((one) => isSamePerson(one, name)))
  const asksMore = (name: string): boolean =>
    askers.some((one) => isSamePerson(one, name) || isSamePerson(name, one)) ||
    introduced.people.some((one) => one.asks > 0 && isSamePerson(one.name, name))
  const stated = [
    ...sent,
    ...namesInFields(fields, 'interviewee'),
    ...nameGiven(paragraphs, voices),
    ...swornIn(paragraphs),
  ]
  const talk = talkParts(paragraphs, voices)
  const title = fields.find(({ field }) => field === 'title')?.value
  const address = fields.find(({ field }) => field === 'url')?.value
  const candidates = candidatesIn({
    before: before.map(({ text }) => text),
    behind: [...around.slice(before.length, before.length + 30), ...remarks].map(({ text }) => text),
    ...(title !== undefined && { title }),
    askers,
    stated,
    listed: introduced.listed,
    parts: introduced.parts,
    ...talk,
    guessed,
    ...(address !== undefined && { address }),
    isWord,
  })
  told.watch?.(candidates)
  return {
    legend: opening.legend,
    candidates,
    first: namesOf(before, isWord),
    around: around.map(({ text }) => text.slice(0, 2000)),
    text: textOf(paragraphs),
    names: [...named.map(({ value }) => value), ...names],
    introduced,
    publishers: fields
      .filter(({ field }) => field === 'publisher' || field === 'containerTitle')
      .map(({ value }) => value),
    askers,
    said: namesSaid(paragraphs),
    stated,
    guessed: guessed.filter((name) => !asksMore(name)),
    affiliations: affiliationsIn(around, names),
  }
}

/** As much of a text as is searched for other forms of names. */
const textOf = (paragraphs: readonly Paragraph[]): string => {
  const texts: string[] = []
  let left = searched
  for (const { text } of paragraphs) {
    if (left <= 0) break
    texts.push(text.slice(0, left))
    left -= text.length
  }
  return texts.join('\n')
}

/** What is no part of the talk from its beginning on, within it and behind it. */
function droppedFrom(
  start: number,
  end: number,
  paragraphs: readonly Paragraph[],
  { keys }: Voices,
  furniture: ReturnType<typeof furnitureWithin>,
): readonly Dropped[] {
  return paragraphs.slice(start).flatMap((paragraph, step) => {
    const index = start + step
    if (index < end && keys.has(index)) return []
    return dropsOf(paragraph, furniture.get(index) ?? (index < end ? 'heading' : 'teaser'))
  })
}

function labelsByVoice(paragraphs: readonly Paragraph[], { keys }: Voices): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>()
  for (const index of keys.keys()) {
    const label = paragraphs[index]?.label
    if (!label) continue
    const own = labels.get(voiceOf(label))
    if (!own) labels.set(voiceOf(label), [label])
    else if (own.length < 50 || own.every(({ name }) => name !== label.name)) own.push(label)
  }
  return labels
}

function affiliationsIn(paragraphs: readonly Paragraph[], names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { text } of paragraphs)
    for (const name of names) {
      const at = text.indexOf(name)
      const affiliation = at < 0 ? undefined : affiliationAfter(text, at + name.length)
      if (affiliation !== undefined && !found.has(foldLine(name))) found.set(foldLine(name), affiliation)
    }
  return found
}

/** The longer words of the first paragraphs of the talk. */
function subjectOf(paragraphs: readonly Paragraph[], { keys }: Voices): ReadonlySet<string> {
  const words = new Set<string>()
  for (const index of [...keys.keys()].slice(0, 80))
    for (const word of foldLine((paragraphs[index]?.text ?? '').slice(0, 4000)).split(' '))
      if (word.length > 4) words.add(word)
  return words
}
