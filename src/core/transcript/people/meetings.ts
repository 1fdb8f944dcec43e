import { sentencesIn } from '../../language/sentences.js'
import { byline } from '../../language/headLines.js'
import { isBehindArticle, isNameOfThing } from '../personNames/thingNames.js'
import { isOfPublisher } from '../opening/introduction.js'
import { alone, firstFeature, forms, evidenceOf } from './meetingForms.js'
import { isCredited, namesIn } from '../personNames/namesInText.js'
import { bareName, nameWords } from '../personNames/nameWords.js'
import { nameParts } from '../personNames/nameForm.js'
import { plainWords } from '../../language/foldName.js'
import { endsSentence, isCapitals } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'
import { escapePattern } from '../../text/escapePattern.js'

/** Who asked and who answered, as one sentence tells it; either may be left unsaid. */
export interface Meeting {
  readonly asks?: string
  readonly answers: readonly string[]
}

const most = { people: 80, units: 2000 }
const sign = /[\uE000-\uE0FF]/gu

/** Who asks and who answers by such sentences; nobody who would do both. */
export function whoMetIn(
  texts: readonly string[],
  { isWord, publishers }: { readonly isWord: (word: string) => boolean; readonly publishers: readonly string[] },
): { readonly asks: readonly string[]; readonly answers: readonly string[] } {
  const found = meetingsIn(texts, isWord)
  // `He spoke to Harbour Fortnightly` names no person.
  const isPublisher = (name: string): boolean => publishers.some((one) => plainWords(one).includes(plainWords(name)))
  const asking = new Set(found.flatMap(({ asks }) => (asks === undefined || isPublisher(asks) ? [] : asks)))
  const answering = new Set(found.flatMap(({ answers }) => answers.filter((name) => !isPublisher(name))))
  return {
    asks: [...asking].filter((name) => !answering.has(name)),
    answers: [...answering].filter((name) => !asking.has(name)),
  }
}

/** Reads who asked whom from sentences around a talk, whatever stands between the two. */
export function meetingsIn(texts: readonly string[], isWord: (word: string) => boolean): readonly Meeting[] {
  const people = peopleOf(texts, isWord)
  const found: Meeting[] = []
  const described = new Set<number>()
  for (const text of texts.filter((one) => !isOfPublisher(one))) {
    const isCredit = byline.test(text)
    const sentences = sentencesOf(text.slice(0, most.units))
    for (const [at, sentence] of sentences.entries()) {
      const signs = withSigns(sentence, people)
      const here = [...signs.matchAll(sign)].map(([one]) => indexOf(one))
      if (here.length > 0) found.push(...inSentence(signs, people, described, at === sentences.length - 1))
      const words = countWords(signs.replace(sign, 'N'))
      const isTelling = !isCredit && words > here.length + (endsSentence(text) ? 1 : 5)
      for (const one of isTelling ? here : []) described.add(one)
    }
  }
  return found
}

function inSentence(
  signs: string,
  people: readonly Person[],
  described: ReadonlySet<number>,
  isLast: boolean,
): readonly Meeting[] {
  const evidence = (one: number): number => evidenceOf({ signs, sign: signOf(one), isDescribed: described.has(one) })
  const namesOf = (group: string | undefined): readonly number[] =>
    [...(group ?? '').matchAll(sign)].map(([one]) => indexOf(one))
  const nameOf = (one: number | undefined): string | undefined => (one === undefined ? undefined : people[one]?.name)
  // These have two people each, the others one; to compile them takes longer than to read a short talk.
  for (const [form, told, sureness] of namesOf(signs).length > 1 ? forms : [])
    for (const match of signs.matchAll(form)) {
      const both = [namesOf(`${match[1]}${match[2]}`), namesOf(`${match[3]}${match[4]}`)]
      let [asker, answerer] = [both[told[0] ?? 0] ?? [], both[told[1] ?? 1] ?? []]
      const surer = best(asker, evidence) - best(answerer, evidence)
      if (sureness === 'open' && Math.abs(surer) < 1) continue
      if (sureness === 'weak' && surer < 1) continue
      if (sureness === 'open' && surer < 0) [asker, answerer] = [answerer, asker]
      const [asks, answers] = [nameOf(asker[0]), answerer.flatMap((one) => nameOf(one) ?? [])]
      if (asks !== undefined && answers.length > 0 && !answers.includes(asks)) return [{ asks, answers }]
    }
  for (const [form, part, sureness] of alone)
    for (const match of signs.matchAll(form)) {
      const [one, ...others] = namesOf(`${match[1]}${match[2]}`)
      if (one === undefined) continue
      if (part === 'answers') return [{ answers: [one, ...others].flatMap((other) => nameOf(other) ?? []) }]
      // `She` is whoever is told of before; where two are, nobody says which.
      const [other, ...more] = [...described].filter((person) => person !== one)
      const isDoubtful =
        sureness !== 'sure' && (other === undefined || evidence(one) < (sureness === 'weak' && !isLast ? 1 : 0))
      const [asks, answers] = [nameOf(one), sureness === 'sure' || more.length > 0 ? undefined : nameOf(other)]
      if (!isDoubtful && asks !== undefined) return [{ asks, answers: answers === undefined ? [] : [answers] }]
    }
  return []
}

const best = (some: readonly number[], evidence: (one: number) => number): number =>
  some.map(evidence).reduce((surest, one) => (Math.abs(one) > Math.abs(surest) ? one : surest), 0)

const signOf = (index: number): string => String.fromCharCode(firstFeature + index)
const indexOf = (one: string): number => one.charCodeAt(0) - firstFeature

/** Somebody who may have met another, with the patterns of the name in full and of its shorter forms. */
interface Person {
  readonly name: string
  readonly whole: RegExp
  readonly shorter: readonly RegExp[]
}

/** Everybody who is named in full in some texts, the longest names first. */
function peopleOf(texts: readonly string[], isWord: (word: string) => boolean): readonly Person[] {
  const names = new Map<string, string>()
  for (const text of texts)
    for (const { name, start } of namesIn(text.slice(0, most.units), isWord)) {
      if (isNameOfThing(name) || isBehindArticle(text, start) || isCredited(text, start)) continue
      const bare = bareName(name)
      if (isCapitals(names.get(plainWords(bare)) ?? 'A')) names.set(plainWords(bare), bare)
    }
  const all = [...names.values()].sort((a, b) => b.length - a.length).slice(0, most.people)
  return all.map((name) => ({
    name,
    whole: new RegExp(`(?<!\\p{L})${escapePattern(name)}(?!\\p{L})(?:['’]s(?!\\p{L}))?`, 'giu'),
    shorter: shortForms(name, all).map(
      (short) => new RegExp(`(?<![\\p{L}-])${escapePattern(short)}(?![\\p{L}-])`, 'gu'),
    ),
  }))
}

/** A sentence with a sign for each name in full, and for the family's or the given one alone where only one has it. */
function withSigns(sentence: string, people: readonly Person[]): string {
  let signs = sentence
  for (const [index, { whole }] of people.entries()) signs = signs.replace(whole, signOf(index))
  for (const [index, { shorter }] of people.entries())
    for (const short of shorter) signs = signs.replace(short, signOf(index))
  return signs
}

function shortForms(name: string, all: readonly string[]): readonly string[] {
  const words = nameWords(name)
  const isOwn = (part: string): boolean =>
    part.length > 2 &&
    (!isCapitals(part) || isCapitals(name)) &&
    all.every((other) => other === name || !` ${other} `.includes(` ${part} `))
  return [nameParts(words).family.join(' '), words[0] ?? ''].filter(isOwn)
}

const sentencesOf = (text: string): readonly string[] =>
  [...sentencesIn(text)].map(({ start, end }) => text.slice(start, end))
