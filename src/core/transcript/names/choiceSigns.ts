import { formOf } from '../labels/labelForm.js'
import { isInitial, nameParts } from '../personNames/nameForm.js'
import { bareName, isSamePerson } from '../personNames/people.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { countWords, endsSentence, foldLine } from '../lines/wording.js'
import { reach, type Shown } from '../weighed.js'
import type { ChoiceContext, Namesake } from './choiceContext.js'
import { labelSigns } from './labelSigns.js'
import { isCalledShort, isWithin, relationTo } from './relation.js'
import { type ChoicePlace, meanOf, type NameChoice } from './nameChoices.js'

type Groups = readonly ((
  speaker: Namesake,
  choice: NameChoice,
  context: ChoiceContext,
) => readonly (string | Shown)[])[]

/** What may speak for a name, or against it, whoever has it. */
const ofAll: Groups = [ofWords, ofPlaces]
/** What may speak otherwise for those who ask than for those who answer. */
const ofParts: Groups = [ofFound, labelSigns, ofOthers, ofText, ofSpeech, ofPeople]

/** The signs of a name for somebody who speaks; of none where `choice` is undefined. */
export function choiceSigns(
  speaker: Namesake,
  choice: NameChoice | undefined,
  context: ChoiceContext,
): readonly Shown[] {
  const read = (groups: Groups): readonly Shown[] =>
    choice === undefined
      ? []
      : groups
          .flatMap((group) => group(speaker, choice, context))
          .map((one) => (typeof one === 'string' ? [one, 1] : one))
  const own = choice === undefined ? ofNobody(speaker, context) : read(ofParts)
  return [...own, ...own.map(([sign, much]): Shown => [`${speaker.role}: ${sign}`, much]), ...read(ofAll)]
}

const bounded = (value: number): number => Math.max(-4, Math.min(4, value))

function ofNobody({ found, kind, own, role }: Namesake, { talk }: ChoiceContext): readonly Shown[] {
  const signs = [
    'nobody',
    `nobody, label ${kind}`,
    `nobody, layout ${talk.transcript.layout}`,
    ...(found === undefined ? ['nobody found', `nobody found, label ${kind}`] : []),
    ...(talk.people[role] > 1 ? ['nobody, one of several'] : []),
    ...(own.length === 1 ? ['nobody, one turn'] : []),
    ...(talk.above < 40 ? ['nobody, nothing above'] : []),
  ]
  return signs.map((sign) => [sign, 1])
}

/** How it compares with the name that was found. */
function ofFound(
  { found, kind }: Namesake,
  choice: NameChoice,
  { talk, choices }: ChoiceContext,
): readonly (string | Shown)[] {
  const relation = relationTo(found, choice.folded)
  const isLikeliest = choice.places.some((place) => place.isLikeliest && place.line.where !== 'label')
  const other = choices.find(({ folded }) => folded === found)
  return [
    relation,
    ...(other && other !== choice ? oddsBeside(choice, other, relation) : []),
    `${relation}, ${isLikeliest ? 'likeliest' : 'not likeliest'}`,
    ...(relation === 'found'
      ? [
          `found, label ${kind}`,
          `found, layout ${talk.transcript.layout}`,
          `found, words ${Math.min(choice.words.length, 4)}`,
        ]
      : []),
    ...(relation === 'other than found' || relation === 'none found' ? [`${relation}, label ${kind}`] : []),
  ]
}

/** How likely the words are of a name that only one of the two has, and both as a whole. */
function oddsBeside(choice: NameChoice, found: NameChoice, relation: string): readonly (string | Shown)[] {
  const only = (one: NameChoice, other: NameChoice): readonly number[] =>
    one.odds.filter((_, at) => !other.words.includes(one.words[at] ?? ''))
  const [more, less] = [only(choice, found), only(found, choice)]
  return [
    ['mean odds over those of found', bounded(meanOf(choice.odds) - meanOf(found.odds))],
    ...(less.length > 0 && more.length === 0
      ? [
          `without odds ${reach(Math.max(...less), [-2, -0.5, 0.5, 1.5, 3])}`,
          `${relation}, without odds ${reach(Math.max(...less), [-0.5, 1])}`,
        ]
      : []),
    ...(more.length > 0 && less.length === 0
      ? [
          `with odds ${reach(Math.min(...more), [-2, -0.5, 0.5, 1.5, 3])}`,
          `${relation}, with odds ${reach(Math.min(...more), [-0.5, 1])}`,
        ]
      : []),
  ]
}

/** What its words are by themselves. */
function ofWords(_: Namesake, { name, words, odds }: NameChoice, { talk }: ChoiceContext): readonly (string | Shown)[] {
  const isSmall = (word: string | undefined): boolean => word !== undefined && talk.small.has(word.toLowerCase())
  const small = words.filter((word) => word.length > 2 && isSmall(word)).length
  const least = Math.min(...odds)
  return [
    ['mean odds', bounded(meanOf(odds))],
    ['least odds', bounded(least)],
    `least odds ${reach(least, [-3, -2, -1, 0, 1, 2, 3])}`,
    `first odds ${reach(odds[0] ?? 0, [-3, -1.5, 0, 1.5, 3])}`,
    `last odds ${reach(odds.at(-1) ?? 0, [-3, -1.5, 0, 1.5, 3])}`,
    `words ${Math.min(words.length, 5)}`,
    ...(small > 0 ? [small === words.length ? 'all small elsewhere' : 'some small elsewhere'] : []),
    ...(isSmall(words[0]) ? ['first small elsewhere'] : []),
    ...(isSmall(words.at(-1)) ? ['last small elsewhere'] : []),
    ...(isNameOfThing(name) ? ['thing'] : []),
    ...(formOf(name) === 'name' ? [] : ['no name by its form']),
    ...(isInitial(words[0] ?? '') ? ['begins with an initial'] : []),
  ]
}

/** Whether it stands by itself. */
function ofPlaces(_: Namesake, { places }: NameChoice): readonly string[] {
  const said = places.filter(({ line }) => line.where !== 'label')
  const likeliest = said.filter(({ isLikeliest }) => isLikeliest).length
  const beside = places.map((place) => place.beside ?? -9)
  return [
    `beside ${reach(Math.min(...beside), [-8, -3, -1, 0.5, 2])}`,
    `likeliest places ${reach(likeliest, [1, 2, 4])}`,
    `likeliest everywhere ${likeliest > 0 && likeliest === said.length}`,
    `places alone ${reach(said.filter((place) => place.beside === undefined).length, [1, 2, 3])}`,
    `places beside names ${reach(said.filter((place) => (place.beside ?? 0) > 0).length, [1, 2, 3])}`,
    `where something is ${reach(said.filter(isWhere).length, [1, 2])}`,
  ]
}

/** Whether it stands behind a word that leads to a place. */
const isWhere = ({ line, start }: ChoicePlace): boolean =>
  /(?<!\p{L})(?:in|at|near|outside|across|around|into|en|em|nach|aus|bei|w|в|из|i|på|til)\s$/iu.test(
    line.text.slice(Math.max(0, start - 10), start),
  )

/** How it compares with the names and labels of the others who speak. */
function ofOthers({ index }: Namesake, { folded }: NameChoice, { talk }: ChoiceContext): readonly string[] {
  return talk.transcript.speakers.slice(0, 60).flatMap((other, at): readonly string[] => {
    if (at === index) return []
    const isLabel = other.labels.slice(0, 4).some((label) => foldLine(bareName(label)) === folded)
    const name = other.name === undefined ? undefined : foldLine(bareName(other.name))
    const relation =
      name === undefined
        ? undefined
        : name === folded
          ? `name of another ${other.role}`
          : isSamePerson(folded, name) || isSamePerson(name, folded) || isCalledShort(folded, name)
            ? `like another ${other.role}`
            : name.split(' ').some((word) => word.length > 2 && folded.split(' ').includes(word))
              ? 'shares a word with another'
              : undefined
    return [...(relation ? [relation] : []), ...(isLabel ? ['label of another'] : [])]
  })
}

/** Where the text has it. */
function ofText({ role }: Namesake, { folded, words, places }: NameChoice, context: ChoiceContext): readonly string[] {
  const { title, publishers, address, talk } = context
  const family = foldLine(nameParts(words).family.join(' '))
  const clean = places.filter(({ beside }) => beside === undefined || beside < 0)
  const above = clean.filter(({ line }) => line.where === 'above')
  const isAlone = clean.some(
    ({ line, start, end }) =>
      line.where !== 'label' && line.text.slice(0, start).trim() === '' && line.text.slice(end).trim() === '',
  )
  const counts = (['above', 'below', 'asking', 'answering'] as const).map(
    (where) => `${where} ${reach(places.filter(({ line }) => line.where === where).length, [1, 2, 4])}`,
  )
  const slug = family.replaceAll(' ', '')
  const own = role === 'questioner' ? 'interviewer' : 'interviewee'
  return [
    ...counts,
    ...(isAlone ? ['alone on a line'] : []),
    ...(above.some(({ line }) => line.index < 3) ? ['in the first lines'] : []),
    ...(above.some(({ line }) => endsSentence(line.text) && countWords(line.text) > 8) ? ['in prose above'] : []),
    ...(isWithin(folded, foldLine(title))
      ? ['in the title']
      : foldLine(title).includes(family)
        ? ['family in the title']
        : []),
    ...(publishers.some((one) => one.includes(folded)) ? ['publisher'] : []),
    ...(slug.length > 3 && address.includes(slug) ? ['in the address'] : []),
    ...talk.transcript.fields.flatMap(({ field, value, from, span }): readonly string[] => {
      // What has no place in the text was made of the names of those who speak.
      if ((field !== 'interviewer' && field !== 'interviewee') || (from === 'text' && span === undefined)) return []
      const whose = field === own ? 'own' : 'other'
      if (foldLine(bareName(value)) === folded) return [`field of the ${whose} part`]
      return isWithin(folded, foldLine(value)) ? [`within a field of the ${whose} part`] : []
    }),
  ]
}

/** Who calls somebody by it, speaks of it, or gives it as the own name. */
function ofSpeech(_: Namesake, choice: NameChoice, { spokenOf }: ChoiceContext): readonly string[] {
  const spoken = spokenOf(choice)
  return (['asking', 'answering'] as const).flatMap((part) => [
    `called ${part} ${reach(
      spoken[part].reduce((sum, { called }) => sum + called, 0),
      [1, 2, 4],
    )}`,
    `said ${part} ${reach(spoken[part][0]?.times ?? 0, [1, 3])}`,
    ...(spoken[part].some(({ isOwn }) => isOwn) ? [`own name ${part}`] : []),
  ])
}

/** How likely it is the name of somebody with that part, by itself and among all who are named and have no part. */
function ofPeople(
  { role, found }: Namesake,
  choice: NameChoice,
  { open, partsOf }: ChoiceContext,
): readonly (string | Shown)[] {
  const [own, other] = role === 'questioner' ? (['asks', 'answers'] as const) : (['answers', 'asks'] as const)
  const log = (chance: number): number => Math.max(-5, Math.log(chance))
  const chances = partsOf(choice)
  const parts: readonly Shown[] = [
    ['chance of the part', log(chances[own])],
    ['chance of the other part', log(chances[other])],
    ['chance of no part', log(chances.none)],
  ]
  if (!open.includes(choice)) return parts
  const before = open.filter((one) => partsOf(one)[own] > chances[own]).length
  const signs = ['open', `open, of ${Math.min(open.length, 4)}`, `open, behind ${Math.min(before, 3)}`]
  return [...parts, ...signs, ...(found === undefined ? signs.slice(1).map((sign) => `${sign}, none found`) : [])]
}
