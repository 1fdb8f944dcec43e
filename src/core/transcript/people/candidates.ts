import { callings, greetings } from '../../language/nameWordLists.js'
import { isBehindArticle, isNameOfThing } from '../personNames/thingNames.js'
import { isOfPublisher } from '../opening/introduction.js'
import { turnedName } from '../personNames/turnedName.js'
import { isCredited, namesIn } from '../personNames/namesInText.js'
import { nameParts } from '../personNames/nameForm.js'
import { bareName, isSamePerson, nameWords } from '../personNames/nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { endsSentence } from '../lines/lineForm.js'
import type { Introductions } from './introduced.js'
import type { LegendEntry } from '../labels/legend.js'
import { countWords } from '../../language/words.js'
import { escapePattern } from '../../text/escapePattern.js'

/** Where a name stands in full around a talk. */
export interface NamePlace {
  readonly text: string
  /** The words before and behind it, as far as signs look. */
  readonly left: string
  readonly right: string
  readonly where: 'before' | 'behind'
  /** Whether the paragraph is made of sentences. */
  readonly isProse: boolean
  /** Its number among the names of the paragraph, from 0. */
  readonly order: number
  /** The name that stands next in the paragraph, with what stands between. */
  readonly between?: string
  /** What stands between it and the name before it. */
  readonly since?: string
  /** The lines around its own, where they are short. */
  readonly beside: readonly string[]
  /** Whether the line above it is made of sentences. */
  readonly isBelowProse: boolean
}

/** Somebody whom the text around a talk names, with what is told of the part in it. */
export interface Candidate {
  readonly name: string
  readonly places: readonly NamePlace[]
  /** How often the text around the talk has the name, in full or the family's alone. */
  readonly mentions: number
  readonly isInTitle: boolean
  /** By fields of the file, of the text's head, and by bylines. */
  readonly isAsker: boolean
  readonly isStated: boolean
  /** By lines that say the part by themselves. */
  readonly listed?: 'questioner' | 'interviewee'
  readonly isListed: boolean
  /** How often turns that ask, and turns that answer, call to somebody of that name, speak of one, or give it as their own. */
  readonly called: { readonly asking: number; readonly answering: number }
  readonly spokenOf: number
  readonly own: { readonly asking: number; readonly answering: number }
  /** Whether a word of the name is a word of the language too. */
  readonly isOfWords: boolean
  readonly isBeforeFirst: boolean
  /** Whether nobody else who is not known to ask is named in sentences before the talk. */
  readonly isOnlyOne: boolean
  /** Whether an address for mail outside the head of a message, or one of a page, has the family's name. */
  readonly hasMail: boolean
  readonly isInPath: boolean
  /** Whether the wording of introductions speaks of the one who is interviewed. */
  readonly isGuessed: boolean
}

/** What candidates are looked for in. */
export interface Around {
  readonly before: readonly string[]
  readonly behind: readonly string[]
  readonly title?: string
  readonly askers: readonly string[]
  readonly stated: readonly string[]
  readonly listed: readonly string[]
  readonly parts: ReadonlyMap<string, 'questioner' | 'interviewee'>
  readonly asking: readonly string[]
  readonly answering: readonly string[]
  readonly guessed: readonly string[]
  /** Of the page that the talk is from. */
  readonly address?: string
  readonly isWord: (word: string) => boolean
}

/** As many people, and as much of a paragraph, as signs are looked for in. */
const most = { people: 40, units: 2000, left: 70, right: 140, turns: 200 }

/** Everybody named around a talk, each once, under the fullest form. */
export function candidatesIn(around: Around): readonly Candidate[] {
  const places = new Map<string, { name: string; places: NamePlace[] }>()
  const add = (name: string, place?: NamePlace): void => {
    const bare = withoutElision(bareName(name), [...around.before, ...around.asking.slice(0, 5)])
    const one = places.get(plainWords(bare)) ?? { name: bare, places: [] }
    if (place) one.places.push(place)
    places.set(plainWords(bare), one)
  }
  for (const name of [...around.askers, ...around.stated]) add(name)
  for (const where of ['before', 'behind'] as const)
    for (const index of around[where].keys())
      for (const [name, place] of placesIn(around[where], index, where, around.isWord)) add(name, place)
  const all = [...places.values()].slice(0, most.people)
  const merged = all
    .filter((one) => !all.some((other) => other !== one && isShorterForm(one.name, other.name)))
    .map((one) => ({
      name: one.name,
      places: [
        ...one.places,
        ...all.flatMap((other) => (other !== one && isShorterForm(other.name, one.name) ? other.places : [])),
      ],
    }))
  const inProse = merged.filter((one) => one.places.some(({ where, isProse }) => where === 'before' && isProse))
  const [only, ...others] = inProse.filter(
    ({ name }) =>
      !around.askers.some((asker) => isSamePerson(asker, name)) &&
      !nameWords(name).some((word) => /^\p{Lu}/u.test(word) && around.isWord(plainWords(word))),
  )
  return merged.map((one) =>
    candidateOf(one.name, one.places, around, {
      isFirst: one === inProse[0],
      isOnly: one === only && others.length === 0 && around.stated.every((name) => isSamePerson(name, one.name)),
    }),
  )
}

/** `d’Ines Okafor` behind a word that leads to the name, where a text before the talk or a greeting has it without. */
function withoutElision(name: string, before: readonly string[]): string {
  const rest = /^\p{Ll}['’](\p{Lu}.*)$/u.exec(name)?.[1]
  const alone = rest === undefined ? undefined : new RegExp(`(?<![\\p{L}'’-])${escapePattern(rest)}(?!\\p{L})`, 'u')
  return rest !== undefined && before.some((text) => alone?.test(text)) ? rest : name
}

const isShorterForm = (short: string, long: string): boolean =>
  nameWords(short).length < nameWords(long).length && isSamePerson(short, long)

/** A number behind other words leads to a street in the foot of a page: `The Post - 14 Quay Row`. */
const street = /\p{L}.*\s\d{1,4}\s$/u

function* placesIn(
  texts: readonly string[],
  index: number,
  where: NamePlace['where'],
  isWord: (word: string) => boolean,
): Generator<readonly [string, NamePlace]> {
  const text = (texts[index] ?? '').slice(0, most.units)
  if (isOfPublisher(text)) return
  const isProse = endsSentence(text)
  const turned = where === 'before' ? turnedName(text) : undefined
  const inOrder = [...namesIn(text, isWord)].filter(
    ({ name, start }) => !isCredited(text, start) && !isNameOfThing(name) && !isBehindArticle(text, start),
  )
  const names = turned !== undefined && inOrder.length === 0 ? [{ name: turned, start: 0, end: text.length }] : inOrder
  const beside = [index - 1, index + 1, index + 2].flatMap((at) => texts[at] ?? []).filter((one) => one.length < 60)
  const isBelowProse = endsSentence(texts[index - 1] ?? '') && countWords(texts[index - 1] ?? '') > 15
  for (const [order, { name, start, end }] of names.entries()) {
    if (where === 'behind' && street.test(text.slice(0, start))) continue
    const [before, next] = [names[order - 1], names[order + 1]]
    yield [
      name,
      {
        text,
        left: text.slice(Math.max(0, start - most.left), start),
        right: text.slice(end, end + most.right),
        where,
        isProse,
        order,
        beside,
        isBelowProse,
        ...(next && { between: text.slice(end, next.start) }),
        ...(before && { since: text.slice(before.end, start) }),
      },
    ]
  }
}

function candidateOf(
  name: string,
  places: readonly NamePlace[],
  around: Around,
  among: { readonly isFirst: boolean; readonly isOnly: boolean },
): Candidate {
  const words = nameWords(name)
  const family = nameParts(words).family.join(' ')
  const isOne = (other: string): boolean => isSamePerson(other, name) || isSamePerson(name, other)
  const given = words[0] ?? name
  // What has neither name calls nobody by it; to see that is quicker than to try every form of address.
  const hasName = new RegExp(`${escapePattern(family)}|${escapePattern(given)}`, 'iu')
  const withName = (turns: readonly string[]): readonly string[] =>
    turns.slice(0, most.turns).filter((text) => hasName.test(text))
  const [asking, answering] = [withName(around.asking), withName(around.answering)]
  const calls = callsOf(family, given)
  const says = new RegExp(
    `(?:i['’]m|i am|my name(?:['’]s| is)|this is|mein name ist|ich bin|je suis|je m['’]appelle|soy|me llamo|sono|mi chiamo|меня зовут)\\s+(?:\\p{L}+\\.?\\s){0,2}?(?:${escapePattern(given)}|${escapePattern(family)})`,
    'iu',
  )
  const isNamed = new RegExp(`(?<!\\p{L})${escapePattern(family)}(?!\\p{L})`, 'u')
  const count = (texts: readonly string[], pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length
  const part = [...around.parts].find(([other]) => isOne(other))?.[1]
  const texts = [...around.before, ...around.behind]
  // Who tells what others said calls by name too, and oneself: only where a long answer begins somebody is spoken to.
  const called = { asking: count(asking, calls), answering: count(answering.map(beginningOf), calls) }
  return {
    name,
    places,
    mentions: texts.reduce(
      (sum, text) => sum + (text.slice(0, most.units).match(new RegExp(isNamed.source, 'gu'))?.length ?? 0),
      0,
    ),
    isInTitle: around.title !== undefined && isNamed.test(around.title),
    isAsker: around.askers.some(isOne),
    // Whose name stands turned around by itself is whom an archive lists the talk under.
    isStated: around.stated.some(isOne) || places.some(({ text }) => turnedName(text) === name),
    ...(part && { listed: part }),
    isListed: around.listed.some(isOne),
    called,
    spokenOf: Math.max(0, count([...asking, ...answering], isNamed) - called.asking - called.answering),
    own: { asking: count(asking, says), answering: count(answering, says) },
    isOfWords: words.some((word) => around.isWord(plainWords(word))),
    isBeforeFirst: among.isFirst,
    isOnlyOne: among.isOnly,
    hasMail: [...texts, ...around.answering.slice(-2)].some(
      (text) => !/^\S{1,20}\s?[:：]/u.test(text) && isNamedIn(text, mailAddress, family),
    ),
    isInPath: [...around.before, around.address ?? ''].some((text) => isNamedIn(text, pageAddress, family)),
    isGuessed: around.guessed[0] !== undefined && isOne(around.guessed[0]),
  }
}

const mailAddress = /[\p{L}\d._-]{3,60}(?=@)/gu
const pageAddress = /(?:https?:\/\/|www\.)\S{1,300}/gu

/** Whether an address in a text has a family's name, as addresses spell it. */
function isNamedIn(text: string, address: RegExp, family: string): boolean {
  const plain = plainWords(family).replaceAll(' ', '')
  return (
    plain.length > 3 &&
    (text.slice(0, most.units).match(address) ?? []).some((one) => plainWords(one).replaceAll(' ', '').includes(plain))
  )
}

const beginningOf = (text: string): string => (text.length < 200 ? text : text.slice(0, 80))

/** Somebody is called by the family's name behind a form of address, or by a name between commas or at the edges of a sentence. */
export const callsOf = (family: string, given: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${callings}${escapePattern(family)}(?=[,.?!;:])|(?:^|[.?!,–—]\\s?)(?:${greetings}),?\\s(?:${callings})?(?:${escapePattern(given)}\\s)?(?:\\p{L}+\\s)?${escapePattern(family)}(?=[,.?!;:])|(?:^|[.?!,–—]\\s?)(?:so|well|and|now|ok|okay|thank you|thanks|but|yes|no|welcome|danke|merci|gracias)?,?\\s?(?:${callings})?(?:${escapePattern(family)}|${escapePattern(given)}(?:\\s[\\p{L}'’-]+){0,2}),|,\\s(?:${callings})?(?:${escapePattern(family)}|${escapePattern(given)}(?:\\s[\\p{L}'’-]+){0,2})[.?!]`,
    'iu',
  )

/** What is known of those who speak besides their labels. */
export interface Known {
  readonly legend: readonly LegendEntry[]
  /** Names in full that stand before the talk. */
  readonly first: readonly string[]
  /** The paragraphs before and behind the talk. */
  readonly around: readonly string[]
  /** Names in full that the text holds. */
  readonly names: readonly string[]
  /** The words of all paragraphs, as far as names are looked for in them. */
  readonly text: string
  /** What fields say of the publisher and the series. */
  readonly publishers: readonly string[]
  /** Who is said to ask, by a field or a byline. */
  readonly askers: readonly string[]
  /** What introductions tell of the parts. */
  readonly introduced: Introductions
  /** Whom the text or the file says to be interviewed. */
  readonly stated: readonly string[]
  /** Who seems to be interviewed, by the introduction, the likeliest first. */
  readonly guessed: readonly string[]
  /** Everybody whom the text around the talk names in full. */
  readonly candidates: readonly Candidate[]
  readonly affiliations: ReadonlyMap<string, string>
}
