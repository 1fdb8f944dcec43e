import type { ReadTalk } from '../doubts/readTalk.js'

/** What those who ask say, and what the others say, as far as it is searched for names. */
export interface Speech {
  readonly asking: string
  readonly answering: string
}

/** So many UTF-16 units of each part: half an hour of talk. */
const searched = 60_000
/** As often as a word is looked for. */
const mostOften = 60

/** The words of both parts, a line for each paragraph. */
export function speechOf({ turns }: ReadTalk): Speech {
  const of = (asks: boolean): string => {
    const texts: string[] = ['']
    let left = searched
    for (const { role, paragraphs } of turns)
      for (const text of (role === 'questioner') === asks && left > 0 ? paragraphs : []) {
        texts.push(text)
        left -= text.length
      }
    return `${texts.join('\n')}\n`
  }
  return { asking: of(true), answering: of(false) }
}

/** How often a text has a word by itself, how often somebody is called by it, and whether somebody gives it as the own name. */
export interface Spoken {
  readonly times: number
  readonly called: number
  readonly isOwn: boolean
}

const gives =
  /(?:I['’]m|I am|my name is|my name['’]s|this is|ich bin|mein name ist|je suis|soy|me llamo|sono|jestem|jag heter|меня зовут|я)\s+(?:\p{L}+\.?\s){0,2}$/iu
const calledBefore = /(?:^|\n|[,.!?:;—–-])\s*(?:\p{L}+\.?\s+){0,3}$/u

/** Looks for a word of a name in what is said. */
export function spokenIn(text: string, word: string): Spoken {
  let [times, called, isOwn] = [0, 0, false]
  if (word.length < 2) return { times, called, isOwn }
  for (let at = text.indexOf(word); at >= 0 && times < mostOften; at = text.indexOf(word, at + word.length)) {
    const left = text.slice(Math.max(0, at - 30), at)
    const right = text.slice(at + word.length, at + word.length + 3)
    if (/[\p{L}\p{M}-]$/u.test(left) || /^[\p{L}\p{M}-]/u.test(right)) continue
    times += 1
    if (calledBefore.test(left) && /^[,.!?:;—–]/u.test(right)) called += 1
    isOwn ||= gives.test(left)
  }
  return { times, called, isOwn }
}
