import { isCalling } from '../personNames/callings.js'
import type { Label } from '../labels/label.js'
import { namesIn } from '../personNames/names.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { bareName, isTitleAlone, nameWords } from '../personNames/people.js'
import { thanks } from '../turns/questionForm.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { countWords, foldLine } from '../lines/wording.js'

/** As much of the beginning of a question as may say who asks, and as much of the end of the turn before. */
const most = { begin: 160, end: 200, followUp: 15 }

/** Labels under which many may ask, one after the other. */
const crowd =
  /^(?:q|question|questions|questioner|reporter|journalist|media|pregunta|periodista|frage|journalistin|question|journaliste|pergunta|jornalista|domanda|giornalista|вопрос|журналист|корреспондент|pytanie|dziennikarz|vraag|fråga|spørgsmål)\.?$/iu

/** What leads to a house: `, of the Harbour Post`, ` from the Harbour Post`, ` (Harbour Post)`. */
const house =
  /^(?:,\s+(?:\p{Ll}{1,4}\s+){0,2}|\s+(?:from|with|of|at|for|von|vom|für|de|del|da|do|du|di|of|из|z|från|fra|van)\s+(?:the\s|la\s|le\s|l['’]|el\s|der\s)?|,?\s+\()(\p{Lu}[^.!?:;–—()]{1,60}?)\)?(?=\s*$|\s*[.!:;–—-]|,\s)/u

/**
 * Questions of a press conference, all under one label, by whoever asks: where the question begins with a name and a house, or where whoever
 * leads has just called both. A short question behind the answer is of the same person; whoever is not named shares the label with the others.
 */
export function withReporters(
  paragraphs: readonly Paragraph[],
  isWord: (word: string) => boolean,
): readonly Paragraph[] {
  const labels = paragraphs.flatMap(({ label }) => label ?? [])
  const others = new Set(labels.filter((label) => !isCrowd(label)).map(({ key }) => key))
  if (labels.every((label) => !isCrowd(label)) || others.size < 2) return paragraphs
  const speakers = labels.map(({ name }) => foldLine(nameWords(name).at(-1) ?? name))
  const isSpeaker = (name: string): boolean => speakers.includes(foldLine(nameWords(name).at(-1) ?? name))
  const named = new Map<number, string>()
  // Who leads is the one behind whose words the names are called or given.
  const leads = new Set<string>()
  const calls = new Map<string, number>()
  const replies = new Map<string, number>()
  let before: { readonly isCrowd: boolean; readonly key: string; readonly end: string } | undefined
  paragraphs.forEach(({ label, text }, index) => {
    if (label && isCrowd(label)) {
      const own = ownName(text, isWord)
      const name = own ?? (before && calledName(before.end, isWord))
      if (name !== undefined && own === undefined && before) count(calls, before.key)
      if (name !== undefined && !isSpeaker(name)) {
        named.set(index, name)
        if (before) leads.add(before.key)
      }
    }
    if (label && before?.isCrowd === true) count(replies, label.key)
    before = {
      isCrowd: label ? isCrowd(label) : before?.isCrowd === true,
      key: label?.key ?? before?.key ?? '',
      end: text,
    }
  })
  if (named.size < 2) return paragraphs
  let asker: string | undefined
  return paragraphs.map((paragraph, index) => {
    const { label, text } = paragraph
    if (!label) return paragraph
    if (!isCrowd(label)) {
      if (leads.has(label.key)) asker = undefined
      // Who calls others to ask, and answers none of them, asks too.
      const isCaller = (calls.get(label.key) ?? 0) > Math.max(1, (replies.get(label.key) ?? 0) * 2)
      return isCaller ? { ...paragraph, label: { ...label, role: 'questioner' } } : paragraph
    }
    if (named.has(index)) asker = named.get(index)
    else if (countWords(text) > most.followUp) asker = undefined
    return asker === undefined ? paragraph : { ...paragraph, label: labelOf(label, asker) }
  })
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const isCrowd = ({ name, affiliation }: Label): boolean => affiliation === undefined && crowd.test(name)

const labelOf = ({ span, style }: Label, name: string): Label => ({
  span,
  name,
  key: foldLine(name),
  form: 'name',
  role: 'questioner',
  style,
})

/** The name with which a question begins, behind a greeting at most, with a house behind it. */
function ownName(text: string, isWord: (word: string) => boolean): string | undefined {
  const start = text.slice(0, most.begin)
  const first = [...namesIn(start, isWord)].find(({ name }) => isPersons(name))
  if (!first || !leadsIn.test(start.slice(0, first.start))) return undefined
  const isOwn = says.test(start.slice(0, first.start)) && /^\W/u.test(start.slice(first.end))
  return isOwn || isOfHouse(start.slice(first.end), false) ? bareName(first.name) : undefined
}

/** Some words between signs, none of which asks or tells anything. */
const leadsIn = /^(?:[^\s.,!?]+(?:\s[^\s.,!?]+){0,3}[.,!]\s+){0,3}(?:[^\s.,!?]+\s){0,4}$/u
const says =
  /(?<!\p{L})(?:this is|i['’]?a?m|my name is|hier ist|ich bin|mein name ist|ici|je suis|soy|les habla|aqui é|sou|sono|меня зовут|это)\s$/iu

/** The name that the last words before a question call, with a house behind it. */
function calledName(text: string, isWord: (word: string) => boolean): string | undefined {
  const last =
    text
      .slice(-most.end)
      .split(/(?<=[.!?…])\s+/)
      .at(-1) ?? ''
  if (thanks.test(last) || countWords(last) > 16) return undefined
  const names = [...namesIn(last, isWord)].filter(
    ({ name, end }) => isPersons(name) && isOfHouse(last.slice(end), true),
  )
  return names.length === 1 && names[0] ? bareName(names[0].name) : undefined
}

/** Whether a house stands behind a name, and with it the sentence ends, or all of the text. */
function isOfHouse(behind: string, isLast: boolean): boolean {
  const [words, named = ''] = house.exec(behind) ?? []
  if (words === undefined || isCalling(named.split(' ')[0]) || isTitleAlone(named.split(' ')[0] ?? '')) return false
  const rest = behind.slice(words.length)
  return isLast ? /^\W*$/u.test(rest) : /^\s*(?:[.!:;–—-]|$)/u.test(rest)
}

const isPersons = (name: string): boolean => nameWords(name).length > 1 && !isNameOfThing(name)
