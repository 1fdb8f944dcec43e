import type { Extract, FoundField } from '../transcript.js'
import { caselessAskersIn } from '../opening/caselessCredits.js'
import { askerInCredit } from '../opening/bylines.js'
import { introductionsIn } from './introduced.js'
import type { Known } from './known.js'
import type { MailParts } from '../opening/mailHead.js'
import { affiliationAfter, fullestForm, namesIn, namesOf, searched } from '../personNames/namesInText.js'
import type { Opening } from '../opening/openingShape.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { bareName, isSamePerson } from '../personNames/nameWords.js'
import { namesInFields } from './findSpeakers.js'
import { remarksAtEnd } from '../turns/talk.js'
import type { Voices } from '../turns/voices.js'
import { plainWords } from '../../language/foldName.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { isCaseless } from '../lines/lineForm.js'

/** What is told of people before, in and behind the talk. */
export interface NameSources {
  readonly paragraphs: readonly Paragraph[]
  readonly voices: Voices
  readonly before: readonly Paragraph[]
  /** What stands before and behind the talk. */
  readonly around: readonly Paragraph[]
  readonly opening: Opening
  readonly mail: MailParts
  readonly fields: readonly FoundField[]
  /** Who seems to be interviewed, the likeliest first. */
  readonly guessed: readonly string[]
  readonly isWord: (word: string) => boolean
}

/** Who is known by name, and how surely. */
export function peopleIn({ metadata }: Extract, sources: NameSources): Known {
  const { paragraphs, voices, before, around, opening, mail, fields, guessed, isWord } = sources
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
  const unsaid = paragraphs.slice(voices.start).filter((_, step) => !voices.keys.has(voices.start + step))
  const credited = [
    ...caselessAskersIn(around.map(({ text }) => text)),
    ...[...before.slice(0, 40), ...[...unsaid, ...remarks].slice(-40)].flatMap(({ text }) =>
      text.split(/\s+\|\s+/).flatMap((part) => askerInCredit(part) ?? []),
    ),
  ]
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
    introduced.some((one) => one.asks > 0 && isSamePerson(one.name, name))
  const stated = [...sent, ...namesInFields(fields, 'interviewee')]
  return {
    legend: opening.legend,
    first: namesOf(before, isWord),
    around: around.map(({ text }) => text.slice(0, 2000)),
    text: textOf(paragraphs),
    names: [...named.map(({ value }) => value), ...names],
    introduced,
    askers,
    titled: fields.flatMap(({ field, value }) => (field === 'title' ? namesInTitle(value, isWord) : [])),
    stated,
    guessed: guessed.filter((name) => !asksMore(name)),
    affiliations: affiliationsIn(around, names),
  }
}

const namesInTitle = (title: string, isWord: (word: string) => boolean): readonly string[] =>
  [...namesIn(title, isWord)].flatMap(({ name }) => (isNameOfThing(name) ? [] : bareName(name)))

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

function affiliationsIn(paragraphs: readonly Paragraph[], names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { text } of paragraphs)
    for (const name of names) {
      const at = text.indexOf(name)
      const affiliation = at < 0 ? undefined : affiliationAfter(text, at + name.length)
      if (affiliation !== undefined && !found.has(plainWords(name))) found.set(plainWords(name), affiliation)
    }
  return found
}
