import { explainsInitials, isListOfSpeakers, isPart, isPath, isSection } from '../opening/noTitles.js'
import { aboutInterview, byline, headField, isInstitution, isMenu, isMenuWord } from '../opening/openingForms.js'
import { isSubtitle } from '../opening/introduction.js'
import { looksLikeName } from '../personNames/people.js'
import { furnitureForm, isTranscriptNote } from '../turns/promotion.js'
import { isAboutFile } from '../opening/title.js'
import { countWords, endsSentence, foldLine, isCapitals, isCaseless } from '../lines/wording.js'
import { datesIn } from './dateOptions.js'
import type { FieldOption, ValuePlace } from './fieldOption.js'
import { reach, type Shown } from '../weighed.js'
import { type HeadLine, type ReadHead, valueOf } from './headLines.js'

/** The signs of where a title stands, and of what stands around it. */
export function titlePlaceSigns(option: FieldOption, head: ReadHead): readonly (string | Shown)[] {
  const place = bestOf(option.places)
  return place ? ofPlace(place, option, head) : ['no place']
}

/** The heading among the places, the highest, or the first. */
function bestOf(places: readonly ValuePlace[]): ValuePlace | undefined {
  const weigh = ({ line, lines, before, behind }: ValuePlace): number =>
    (line.block.level ?? 7) * 10 + lines + (before || behind ? 4 : 0)
  return places.reduce<ValuePlace | undefined>(
    (best, one) => (best === undefined || weigh(one) < weigh(best) ? one : best),
    undefined,
  )
}

function ofPlace(place: ValuePlace, option: FieldOption, head: ReadHead): readonly (string | Shown)[] {
  const { line, lines, before, behind } = place
  const above = head.lines.filter(({ where }) => where === 'above' || where === 'introduction')
  const at = above.indexOf(line)
  const previous = above[at - 1]
  const next = above[at + lines]
  const { block } = line
  return [
    `line ${reach(line.index, [1, 2, 3, 5, 8, 12, 20, 40])}`,
    `to the talk ${reach(line.toTalk - lines + 1, [1, 2, 3, 5, 8, 12, 20, 40])}`,
    `place ${Math.min(option.places.length, 4)}`,
    `times ${Math.min(head.times.get(option.folded) ?? 0, 4)}`,
    ...(line.index >= head.firstProse ? ['behind prose'] : []),
    `block ${block.kind}`,
    ...(block.level === undefined
      ? []
      : [
          `level ${block.level}`,
          ...(block.level === head.topLevel ? ['top level', `top level ${block.level}`] : ['not top level']),
        ]),
    ...(head.topLevel < 9 && block.level === undefined ? ['no heading where some are'] : []),
    ...(block.region === undefined ? [] : [`region ${block.region}`]),
    ...(block.lead ? ['bold'] : []),
    ...(/^[*_#]/.test(line.text) ? ['marked'] : []),
    ...(line.isApart ? ['apart'] : ['not apart']),
    ...(next === undefined || next.isApart ? ['apart below'] : ['goes on below']),
    `lines ${lines}`,
    ...(lines > 1 ? ofJoined(line, above.slice(at, at + lines)) : []),
    ...(before || behind ? ofPart(before, behind) : ['whole']),
    ...ofRank(line, above),
    ...ofNeighbour('before', previous, head),
    ...ofNeighbour('next', next, head),
    ...ofNeighbour('second', above[at + lines + 1], head),
  ]
}

/** Titles with capitals throughout look like names too, but for their length. */
const isName = (text: string, words: number): boolean => words <= 4 && looksLikeName(text)

/** Whether a line looks like a title by itself. */
const mayBeTitle = ({ text, words, block }: HeadLine): boolean =>
  words <= 25 &&
  (words > 1 || isCaseless(text)) &&
  block.region !== 'navigation' &&
  block.region !== 'footer' &&
  block.region !== 'note' &&
  block.region !== 'caption' &&
  !isInstitution(text) &&
  !headField.test(text) &&
  !byline.test(text) &&
  !isMenu(text) &&
  !isMenuWord(text) &&
  !isAboutFile(text) &&
  !isPath(text) &&
  !isSection(text) &&
  !isPart(text) &&
  !explainsInitials(text) &&
  !isListOfSpeakers(text) &&
  !isName(text, words) &&
  furnitureForm(text) === undefined &&
  !isTranscriptNote(text) &&
  !datesIn(text).some(({ start, end }) => countWords(text.slice(0, start) + text.slice(end)) <= 3) &&
  /\p{L}{2}/u.test(text)

/** The how manyth it is of the lines that look like a title. */
function ofRank(line: HeadLine, above: readonly HeadLine[]): readonly string[] {
  const some = above.filter(mayBeTitle)
  const at = some.indexOf(line)
  if (at < 0) return ['no likely title']
  return [
    `likely title ${Math.min(at + 1, 4)}`,
    `likely title ${Math.min(at + 1, 4)} of ${Math.min(some.length, 4)}`,
    `likely titles behind ${Math.min(some.length - at - 1, 3)}`,
  ]
}

/** How lines are set that may be one title. */
function ofJoined(line: HeadLine, own: readonly HeadLine[]): readonly string[] {
  const inCapitals = own.filter(({ text }) => isCapitals(text)).length
  const isSet = own.slice(1).every(({ isApart }) => !isApart)
  return [
    isSet ? 'joined, together' : 'joined, apart',
    inCapitals === own.length
      ? 'joined, all capitals'
      : inCapitals > 0
        ? 'joined, some capitals'
        : 'joined, no capitals',
    ...(own.slice(1).some(({ text }) => /^\P{L}*\p{Ll}/u.test(text)) ? ['joined, goes on small'] : []),
    ...(own.slice(0, -1).some(({ text }) => /[:：]$/.test(text)) ? ['joined at a colon'] : []),
    ...(own.slice(0, -1).some(({ text }) => endsSentence(text)) ? ['joined at a stop'] : []),
    ...(own.some(({ text }) => datesIn(text).length > 0) ? ['joined, with a date'] : []),
    ...(new Set(own.map(({ block }) => block.level)).size === 1 ? [] : ['joined, of several levels']),
    ...(line.text.length >= 40 ? ['joined, first long'] : ['joined, first short']),
    ...(own.every(({ block }) => block === line.block) ? ['joined, one block'] : []),
  ]
}

function ofPart(before: string, behind: string): readonly string[] {
  const sign = /^[|·•»›＞>/—–:：-]/u
  const [left, right] = [before.trim(), behind.trim()]
  return [
    'part',
    ...(left
      ? [
          `behind ${sign.exec(left.slice(-1))?.[0] ?? 'words'}`,
          `behind words ${reach(countWords(left), [2, 4, 8])}`,
          `behind: ${foldLine(left)}`,
        ]
      : ['first part']),
    ...(right
      ? [`before ${sign.exec(right)?.[0] ?? 'words'}`, `before words ${reach(countWords(right), [2, 4, 8])}`]
      : ['last part']),
  ]
}

function ofNeighbour(
  where: string,
  line: HeadLine | undefined,
  { interviewees, questioners, transcript }: ReadHead,
): readonly string[] {
  if (!line) return [`${where}: no line`]
  const { text, words, folded } = line
  const dates = datesIn(text)
  const flags: readonly (readonly [string, boolean])[] = [
    ['date', dates.length > 0 && words < 14],
    ['full date', dates.some(({ value }) => value.length === 10) && words < 14],
    ['byline', byline.test(text)],
    ['name', isName(text, words)],
    ['interviewee', interviewees.some((name) => folded.includes(name))],
    ['questioner', questioners.some((name) => folded.includes(name))],
    ['institution', isInstitution(text)],
    ['prose', words >= 20],
    ['subtitle', isSubtitle(text)],
    ['short', words <= 3],
    ['capitals', isCapitals(text)],
    ['field', headField.test(text)],
    ['furniture', furnitureForm(text) !== undefined],
    ['menu word', isMenuWord(text)],
    ['of the file', isAboutFile(text)],
    ['about the talk', aboutInterview.test(text)],
    ['introduction', line.where === 'introduction'],
    ['heading', line.block.kind === 'heading'],
    ['apart', line.isApart],
    ['likely title', mayBeTitle(line)],
    ['found', folded === foldLine(valueOf(transcript.fields, 'title') ?? '')],
    ['goes with names', interviewees.some((name) => folded.startsWith(`${name} `))],
  ]
  return flags.flatMap(([name, shows]) => (shows ? [`${where}: ${name}`] : []))
}
