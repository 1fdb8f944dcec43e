import { listOfWords, type OtherVoice } from '../documentWords.js'
import { joinRuns } from '../joinRuns.js'
import type { CiteItem, Run, CitedSpeech, Speaker } from '../citedItem.js'
import { nameWords, shortName } from '../nameWords.js'
import { askedBy } from './askedBy.js'
import { speakersOf } from './mentions.js'
import type { ProseContext, Worded } from './context.js'
import { tellsOccasion } from './datedSaying.js'
import { isNamedIn, isTitledIn } from './inSentence.js'
import { behind, type Occasion } from './wordsOfLanguage.js'
import { withCommas } from './sourceTitle.js'
import { dateOf, titleToTell, whichInterview, whichUnstated } from './whichInterview.js'

/** What plain prose says of words in an interview. */
export function attributionInProse(item: CiteItem, said: CitedSpeech, context: ProseContext): Worded {
  const { role } = said
  const isOther = role !== undefined && role !== 'interviewee'
  const { name, parts, short, alone } = isOther
    ? ofOther(item, said, role, context)
    : ofInterviewee(item, said, context)
  const { locator } = item
  const where = locator && !said.isProtected ? context.words.locator(locator.label, locator.value) : ''
  return {
    name: run(name),
    rest: joinRuns(withCommas([...parts, where].map(run), context.words.commasInQuotes)),
    short: run(short),
    alone: run(alone),
  }
}

interface Parts {
  readonly name: string
  readonly parts: readonly string[]
  readonly short: string
  readonly alone: string
}

function ofInterviewee({ id, suppressAuthor }: CiteItem, said: CitedSpeech, context: ProseContext): Parts {
  const { words, mentions, cluster, document, isRepeated } = context
  const speakers = speakersOf(said)
  const isFirst = speakers.map((one) => mentions.isFirst(personKey(id, one)))
  const hasNew = isFirst.includes(true)
  // Words of the questioner or of an introduction may have told of the interview before; with one guest there is no more to tell.
  const isKnown = !mentions.isFirst(id) && (said.interviewees.length === 1 || !hasNew)
  const isInSentence =
    speakers.length > 0 &&
    speakers.every((one, index) => isIn(cluster.sentence, one) || (!isFirst[index] && isCalledBack(one, context)))
  const isNamed = context.isNamed || isInSentence
  // A pronoun, and a citation that leaves the name out of a sentence that has it, introduce nobody: a later one does.
  const isIntroduced = isNamed && (suppressAuthor || (context.isNamed && !cluster.inText))
  const isNew = speakers.map((one) => !isIntroduced && mentions.isFirst(fullKey(id, one)))
  const named = speakers.map((one, index) => (isNew[index] ? wholeName(one, context) : shortName(one.name)))
  // An affiliation behind a comma is closed by one before the next name, and does not stand in a sentence that goes on.
  const name = listOfWords(
    named.map((one, index) => (index < named.length - 1 ? behind(one, ' ').trimEnd() : one)),
    document.and,
  )
  const [whole = '', apposed = ''] = cluster.inText && named.length === 1 ? name.split(/, (.*)/s) : [name]
  const short = dated(speakers, id, said, context)
  const label = isNew.includes(true) ? name : short
  const told = { name: whole, short, alone: shortAlone(speakers, id, said, context) }
  // Whoever must not stand as the author of the words is told as whom the interview was with.
  if (suppressAuthor && !isNamed && !isRepeated && label)
    return {
      ...told,
      parts: [isKnown ? words.knownOccasion(said, label) : words.occasion(asked(said, context), label)],
    }
  const missing = context.isNamed ? apposed : untold(speakers, isNew, context)
  const who = isNamed ? missing : isRepeated || suppressAuthor ? apposed : label
  if (isKnown) return { ...told, parts: [who, isNamed && !who ? whichToTell(speakers, id, said, context) : ''] }
  const isTold = isNamed && said.terms === 'on record' && tellsOccasion(cluster.sentence, said.dated)
  const title = context.isRepeated ? '' : titleToTell(speakers, id, said, context)
  return {
    ...told,
    parts: [who, isTold ? '' : words.occasion(asked(said, context), ''), who.includes(title) ? '' : title],
  }
}

/** The occasion, with who asked. */
function asked(said: CitedSpeech, context: ProseContext): Occasion {
  return { ...said, ...askedBy(said.interviewers, context) }
}

/** What the first citation adds to a sentence that names its speakers: whoever it does not name in full, and what they are. */
function untold(speakers: readonly Speaker[], isNew: readonly boolean[], context: ProseContext): string {
  const { sentence } = context.cluster
  const left = speakers.filter((one, index) => isNew[index] && !isIntroducedIn(sentence, one))
  const [only] = left
  if (only && speakers.length === 1 && isWholeIn(sentence, only)) return only.affiliation ?? ''
  return listOfWords(
    left.map((one, index) => {
      const name = wholeName(one, context)
      return index < left.length - 1 ? behind(name, ' ').trimEnd() : name
    }),
    context.document.and,
  )
}

function isIntroducedIn(sentence: string, speaker: Speaker): boolean {
  const { affiliation } = speaker
  return isWholeIn(sentence, speaker) && (affiliation === undefined || isTitledIn(sentence, affiliation))
}

/** Whether a sentence names somebody in full; a description is no more than it is. */
function isWholeIn(sentence: string, { name }: Speaker): boolean {
  const { given, family } = name
  if (!given || !family) return true
  return [nameWords(name), `${given.split(' ')[0]} ${family}`].some((one) => isNamedIn(sentence, one))
}

/** Which of several interviews with the same people is meant, unless the sentence goes on with it. */
function whichToTell(speakers: readonly Speaker[], id: string, said: CitedSpeech, context: ProseContext): string {
  const goesOn = context.isNamed && !context.cluster.inText
  return goesOn || context.isRepeated ? '' : whichUnstated(speakers, id, said, context)
}

/** A person of an interview, whom the memo has cited. */
function personKey(id: string, { name }: Speaker): string {
  return `${id} ${nameWords(name)}`
}

/** The same, whom it has introduced. */
function fullKey(id: string, speaker: Speaker): string {
  return `${personKey(id, speaker)}\nin full`
}

function ofOther({ id }: CiteItem, said: CitedSpeech, role: OtherVoice, context: ProseContext): Parts {
  const { words, document, mentions, cluster } = context
  const by = said.speaker ? nameWords(said.speaker.name) : document.nameless(role)
  const isFirst = mentions.isFirst(id)
  const who = listOfWords(
    said.interviewees.map((one) =>
      mentions.isFirst(personKey(id, one)) && isFirst && mentions.isFirst(fullKey(id, one))
        ? wholeName(one, context)
        : shortName(one.name),
    ),
    document.and,
  )
  // Of a citation without its author nothing is known yet but that it is not the interviewee.
  const noun = by.replace(/^\p{Ll}+[ ’]/u, '')
  const isNamed = (context.isNamed && cluster.inText) || [noun, by].some((one) => isNamedIn(cluster.sentence, one))
  const interview = isFirst ? words.interviewWith(who, said) : words.knownInterview(who, said)
  const told = role === 'other' && said.speaker !== undefined ? by : undefined
  const short = role === 'questioner' ? by : (told ?? words.around(role, words.knownInterview(who, said)))
  const name = cluster.before === '' ? by.charAt(0).toUpperCase() + by.slice(1) : by
  const tellWhich = isFirst ? titleToTell : whichUnstated
  const which = context.isRepeated ? '' : tellWhich(said.interviewees, id, said, context)
  // Behind the name of somebody else an interview alone would seem to be with them.
  if (told !== undefined)
    return { name, parts: [isNamed ? '' : told, words.around('other', interview), which], short, alone: short }
  if (role !== 'questioner')
    return { name, parts: [isNamed ? interview : words.around(role, interview), which], short, alone: short }
  const asking = words.asking(isNamed ? '' : by, who).replace(/^, /, '')
  return { name, parts: [asking, isFirst ? words.occasion(said, '') : '', which], short, alone: short }
}

function wholeName({ name, affiliation }: Speaker, { words }: ProseContext): string {
  return affiliation === undefined ? nameWords(name) : words.withAffiliation(nameWords(name), affiliation)
}

/** The surname, with what tells the interview from others by the same people. */
function dated(speakers: readonly Speaker[], id: string, said: CitedSpeech, context: ProseContext): string {
  return [surnames(speakers, context), whichInterview(speakers, id, said, context)].filter(Boolean).join(', ')
}

/** The surname and the date, or what else tells the interview: all that a citation says that stands alone. */
function shortAlone(speakers: readonly Speaker[], id: string, said: CitedSpeech, context: ProseContext): string {
  const which = whichInterview(speakers, id, said, context) || dateOf(said, context)
  return [surnames(speakers, context), which].filter(Boolean).join(', ')
}

function surnames(speakers: readonly Speaker[], { document }: ProseContext): string {
  return listOfWords(
    speakers.map(({ name }) => shortName(name)),
    document.and,
  )
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
  // `The same official`, `the Polish official`: with words of the description, for another word may make it another official.
  const between = ['same', 'selbe', 'même', 'mismo', 'misma', ...(literal?.match(/\p{L}+/gu) ?? [])].join('|')
  const called = String.raw`(?<!\p{L})(?:the|der|die|derselbe|dieselbe|le|la|el) (?:(?:${between}) ){0,3}${noun}(?!\p{L})`
  return noun !== '' && isOnlyOne && new RegExp(called, 'iu').test(cluster.sentence)
}

/** `person` of a person close to the talks. */
function headNoun(description: string): string {
  const [group = ''] = description.split(/ (?:of|in|at|from|for|with|who|close|near|de|du|des|im|in|aus|bei|von) /i)
  return /\p{L}+$/u.exec(group)?.[0].toLowerCase() ?? ''
}

function run(text: string): readonly Run[] {
  return text ? [{ text }] : []
}
