import { listOfWords } from '../documentWords.js'
import type { CiteItem, Run, SaidHere, Speaker } from '../model.js'
import { nameWords, shortName } from '../names.js'
import { dateInWords } from './dateInWords.js'
import { speakersOf } from './mentions.js'
import type { ProseContext, Worded } from './context.js'
import { isNamedIn } from './inSentence.js'
import { behind } from './model.js'

/** What plain prose says of words in an interview. */
export function saidInProse(item: CiteItem, said: SaidHere, context: ProseContext): Worded {
  const { role } = said
  const isOther = role !== undefined && role !== 'interviewee'
  const { name, parts, short } = isOther ? ofOther(item, said, role, context) : ofInterviewee(item, said, context)
  const { locator } = item
  const where = locator && !said.isProtected ? context.words.locator(locator.label, locator.value) : ''
  return { name: run(name), rest: run([...parts, where].filter(Boolean).join(', ')), short: run(short) }
}

interface Parts {
  readonly name: string
  readonly parts: readonly string[]
  readonly short: string
}

function ofInterviewee({ id, suppressAuthor }: CiteItem, said: SaidHere, context: ProseContext): Parts {
  const { words, mentions, cluster, document, isRepeated } = context
  const speakers = speakersOf(said)
  const isFirst = speakers.map((one) => mentions.isFirst(personKey(id, one)))
  const hasNew = isFirst.includes(true)
  // Words of the questioner or of an introduction may have told of the interview before; with one guest there is no more to tell.
  const isKnown = !mentions.isFirst(id) && (said.interviewees.length === 1 || !hasNew)
  const isNamed =
    context.isNamed ||
    (speakers.length > 0 &&
      speakers.every((one, index) => isIn(cluster.sentence, one) || (!isFirst[index] && isCalledBack(one, context))))
  const named = speakers.map((one, index) => (isFirst[index] ? wholeName(one, context) : shortName(one.name)))
  // An affiliation behind a comma is closed by one before the next name, and does not stand in a sentence that goes on.
  const name = listOfWords(
    named.map((one, index) => (index < named.length - 1 ? behind(one, ' ').trimEnd() : one)),
    document.and,
  )
  const [whole = '', apposed = ''] = cluster.inText && named.length === 1 ? name.split(/, (.*)/s) : [name]
  const short = dated(speakers, id, said, context)
  const label = hasNew ? name : short
  // Whoever must not stand as the author of the words is told as whom the interview was with.
  if (suppressAuthor && !isNamed && !isRepeated && label)
    return { name: whole, parts: [isKnown ? words.knownOccasion(said, label) : words.occasion(said, label)], short }
  const isTold = isNamed && isDated(cluster.sentence, said)
  const occasion = isTold || isKnown ? '' : words.occasion(said, '')
  return { name: whole, parts: [isNamed || isRepeated || suppressAuthor ? apposed : label, occasion], short }
}

/** A person of an interview, who is named in full once. */
function personKey(id: string, { name }: Speaker): string {
  return `${id} ${nameWords(name)}`
}

function ofOther(
  { id }: CiteItem,
  said: SaidHere,
  role: 'questioner' | 'standfirst' | 'editor',
  context: ProseContext,
): Parts {
  const { words, document, mentions, cluster } = context
  const by = said.speaker ? nameWords(said.speaker.name) : document.nameless(role)
  const isFirst = mentions.isFirst(id)
  const who = listOfWords(
    said.interviewees.map((one) =>
      mentions.isFirst(personKey(id, one)) && isFirst ? wholeName(one, context) : shortName(one.name),
    ),
    document.and,
  )
  // Of a citation without its author nothing is known yet but that it is not the interviewee.
  const noun = by.replace(/^\p{Ll}+[ ’]/u, '')
  const isNamed = (context.isNamed && cluster.inText) || [noun, by].some((one) => isNamedIn(cluster.sentence, one))
  const interview = isFirst ? words.interviewWith(who, said) : words.knownInterview(who)
  const short = role === 'questioner' ? by : words.around(role, words.knownInterview(who))
  const name = cluster.before === '' ? by.charAt(0).toUpperCase() + by.slice(1) : by
  if (role !== 'questioner') return { name, parts: [isNamed ? interview : words.around(role, interview)], short }
  const asking = words.asking(isNamed ? '' : by, who).replace(/^, /, '')
  return { name, parts: [asking, isFirst ? words.occasion(said, '') : ''], short }
}

function wholeName({ name, affiliation }: Speaker, { words }: ProseContext): string {
  return affiliation === undefined ? nameWords(name) : words.withAffiliation(nameWords(name), affiliation)
}

/** The surname, with a date where the memo has other sources by the same people. */
function dated(speakers: readonly Speaker[], id: string, said: SaidHere, context: ProseContext): string {
  const { mentions, document, language } = context
  const names = speakers.map(({ name }) => shortName(name))
  const label = listOfWords(names, document.and)
  if (mentions.othersNamed(names, id).length === 0 || !said.dated) return label
  return `${label}, ${dateInWords(said.dated.split('/')[0] ?? said.dated, language)}`
}

/** Whether a sentence names somebody, whatever the article before a description. */
function isIn(sentence: string, { name }: Speaker): boolean {
  const { literal, family } = name
  const bare = (literal ?? nameWords(name)).replace(/^(?:the|an?|ein(?:e|en)?|une?|una?) /i, '')
  return isNamedIn(sentence, family ?? bare)
}

/** `The official said` of a senior ferry official whom the memo has described before, where no other source is an official. */
function isCalledBack({ name: { literal } }: Speaker, { cluster, items }: ProseContext): boolean {
  const noun = literal === undefined ? '' : headNoun(literal)
  const described = [...items.values()].flatMap(({ author = [] }) => author.flatMap((one) => one.literal ?? []))
  const isOnlyOne = new Set(described.filter((one) => headNoun(one) === noun)).size < 2
  return (
    noun !== '' &&
    isOnlyOne &&
    new RegExp(`(?<!\\p{L})(?:the|der|die|le|la|el) ${noun}(?!\\p{L})`, 'iu').test(cluster.sentence)
  )
}

/** `person` of a person close to the talks. */
function headNoun(description: string): string {
  const [group = ''] = description.split(/ (?:of|in|at|from|for|with|who|close|near|de|du|des|im|in|aus|bei|von) /i)
  return /\p{L}+$/u.exec(group)?.[0].toLowerCase() ?? ''
}

function isDated(sentence: string, { dated: iso }: SaidHere): boolean {
  return iso !== undefined && new RegExp(`(?<!\\d)${iso.slice(0, 4)}(?!\\d)`).test(sentence)
}

function run(text: string): readonly Run[] {
  return text ? [{ text }] : []
}
