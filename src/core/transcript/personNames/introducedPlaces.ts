import type { Transcript } from '../transcript.js'
import { introductionsIn } from '../people/introduced.js'
import { isMenuWord } from '../opening/openingForms.js'
import { isSamePerson, nameWords } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { endsSentence } from '../lines/lineForm.js'
import { formOf } from '../labels/speakerLabel.js'
import { titleHolders } from './titleHolder.js'
import { countWords } from '../../language/words.js'
import { escapePattern } from '../../text/escapePattern.js'

/** The places of a transcript that may introduce who speaks: what stands above and below the talk, and who says what in it. */
export interface Places {
  /** Lines above and below the talk, menus of the page left out. */
  readonly around: readonly string[]
  readonly turns: readonly { readonly speaker: number; readonly text: string }[]
  /** How much what stands around the talk says that somebody asks, or below zero that somebody answers. */
  readonly askingOf: (name: string) => number
  /** Whom fields of the file or the text give as who asks or answers. */
  readonly stated: readonly { readonly name: string; readonly isAsker: boolean }[]
}

/** As much of what stands around a talk, and of a turn, as is looked at, in UTF-16 units. */
const most = { around: 12_000, turn: 1200 }

/** The places of a transcript that may introduce somebody. */
export function placesIn({ extract, passages, turns, fields }: Transcript): Places {
  const said = turns.map(({ speaker, passages: own }) => ({
    speaker,
    text: own
      .map((index) => passages[index]?.text ?? '')
      .join('\n')
      .slice(0, most.turn),
  }))
  const first = turns[0]?.passages[0]
  const last = turns.at(-1)?.passages.at(-1)
  const begin = (first === undefined ? undefined : passages[first]?.pieces[0]?.start) ?? 0
  const end = (last === undefined ? undefined : passages[last]?.pieces.at(-1)?.end) ?? extract.text.length
  const isOfPage = (start: number): boolean =>
    extract.blocks.some(
      ({ span, region }) => region !== undefined && region !== 'quote' && span.start <= start && start < span.end,
    )
  const linesFrom = (from: number, to: number): readonly string[] => {
    let at = from
    return extract.text
      .slice(from, to)
      .split('\n')
      .flatMap((line) => {
        const start = at + line.length - line.trimStart().length
        at += line.length + 1
        return line.trim() === '' || isOfPage(start) || isMenuWord(line.trim()) ? [] : [line.trim()]
      })
  }
  const above = linesFrom(Math.max(0, begin - most.around), begin)
  const below = linesFrom(end, end + most.around / 4)
  const people = introductionsIn(above, below, () => false)
  return {
    around: [...above, ...below],
    turns: said,
    askingOf: (name) =>
      people
        .filter((one) => isSamePerson(one.name, name) || isSamePerson(name, one.name))
        .reduce((sum, { asks }) => sum + asks, 0),
    // What the text has nowhere is only what was found of the speakers.
    stated: fields.flatMap(({ field, value, from, span }) =>
      (field === 'interviewee' || field === 'interviewer') && (from !== 'text' || span !== undefined)
        ? [{ name: value, isAsker: field === 'interviewer' }]
        : [],
    ),
  }
}

/** The source of a pattern for a name as sentences have it: in full, with a title before it perhaps. */
const calledBy = (name: string): string => `(?:\\p{L}{2,12}\\.?\\s){0,2}?${escapePattern(name)}(?!\\p{L})`

const selfWords =
  "(?:my name(?:[’']s| is)|i(?:[’']m| am)|mein name ist|ich bin|je m[’']appelle|je suis|me llamo|mi nombre es|soy|meu nome é|eu sou|mi chiamo|меня зовут|ik ben|mijn naam is|jag heter|nazywam się)"

/** Whether somebody says the name as the own one: “I’m Ines Okafor”, “this is Ines Okafor from the Post”. */
export function namesSelf(name: string, speaker: number, { turns }: Places): boolean {
  const own = turns.filter((turn) => turn.speaker === speaker)
  const isOwn = new RegExp(
    `(?<!\\p{L})(?:${selfWords},?\\s+(?:the\\s\\p{L}+,?\\s)?${calledBy(name)}|this is ${calledBy(name)}(?=,?\\s(?:from|with|at|of|here|speaking|for)\\b)|${calledBy(name)}(?=,?\\s(?:here|speaking)\\b))`,
    'iu',
  )
  return own.some(({ text }) => isOwn.test(text))
}

const greetWords =
  "(?:welcome(?: back)?(?: to the (?:show|programme|program|podcast))?|joined (?:today |now |once again )?by|joining (?:me|us)(?: today| now)? is|(?:my|our|today[’']s|the) guests?(?: today| this week)?,?(?: is| are)?|here with|with (?:me|us)(?: today| now| is| in the studio|,)*|speaking (?:to|with)|talking (?:to|with)|introduce(?: you to)?|conversation with|thank you(?: very much| so much)?|thanks(?: very much| so much)?|hello|hi|good (?:morning|afternoon|evening|day)|guten (?:morgen|tag|abend)|willkommen|bonjour|bonsoir|bienvenue|buen[oa]s (?:días|tardes|noches)|bienvenid[oa]s?|hola|olá|bom dia|boa (?:tarde|noite)|bem-vind[oa]|buongiorno|buonasera|benvenut[oa]|здравствуйте|добрый (?:день|вечер)|dzień dobry|goede(?:morgen|middag|navond))"

/** Whether others greet or introduce somebody by the name: at the beginning of the talk, or right before that one first speaks. */
export function isGreeted(name: string, speaker: number, { turns }: Places, isOnlyOne: boolean): boolean {
  const at = turns.findIndex((turn) => turn.speaker === speaker)
  const near = turns.filter((turn, index) => turn.speaker !== speaker && (index === at - 1 || (isOnlyOne && index < 4)))
  const greets = new RegExp(
    `${calledBy(name)}(?:,[^.!?]{3,80},)?(?:\\s(?:is|are|joins|will join)|[’']s)\\s(?:us|me|on the (?:line|phone)|here|with (?:us|me)|joining|in the studio|calling)|(?<!\\p{L})${greetWords}[,:!.]?\\s+(?:to\\s)?(?:[^.!?]{0,60}?[\\s,])?${calledBy(name)}|(?:^|[.!?]\\s)${calledBy(name)},\\s(?:thank|welcome|you|good|danke|merci|gracias|willkommen|bienvenu)`,
    'iu',
  )
  return near.some(({ text }) => greets.test(text))
}

/**
 * Whether what stands around the talk introduces somebody with a part: a field or wording that gives it, or, where just one has it, a line of
 * names or a title that has the name.
 */
export function isIntroducedAround(name: string, isAsker: boolean, places: Places, isOnlyOne: boolean): boolean {
  const isOne = (other: string): boolean => isSamePerson(other, name) || isSamePerson(name, other)
  const statedHere = places.stated.filter((one) => isOne(one.name))
  if (statedHere.length > 0) return statedHere.some((one) => one.isAsker === isAsker)
  const asking = places.askingOf(name)
  if (asking !== 0) return asking > 0 === isAsker || isOnlyOne
  return isOnlyOne && places.around.some((line) => isHeadLine(line) && hasName(line, name))
}

/** Whether a line has a name, in any case of letters. */
export const hasName = (line: string, name: string): boolean =>
  ` ${plainWords(line)} `.includes(` ${plainWords(name)} `)

/** A title, a byline, a line of a list; or the sentences above a talk. */
const isHeadLine = (line: string): boolean => countWords(line) > 1 && (countWords(line) <= 30 || endsSentence(line))

/** Who in what stands around the talk may be meant by a shorter form of a name, each once by the fullest form. */
export function fullerForms(short: string, names: readonly string[]): readonly string[] {
  const fuller = [...new Set(names)].filter(
    (name) => isSamePerson(short, name) && nameWords(name).length > nameWords(short).length,
  )
  return fuller.filter((name) => !fuller.some((other) => other !== name && isSamePerson(name, other)))
}

/** Whether a line or a sentence around the talk gives the name with the office that the label is, and nobody else's. */
export function isHolder(name: string, labels: readonly string[], places: Places, around: readonly string[]): boolean {
  const own = labels.map((label) => ({ name: label, form: formOf(label) }))
  const [holder, ...others] = titleHolders(own, places.around, around)
  return holder !== undefined && others.length === 0 && (isSamePerson(holder, name) || isSamePerson(name, holder))
}
