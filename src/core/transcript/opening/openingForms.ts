import { institution, caselessInstitution, smallInInstitutions, menuWords } from '../../language/headLines.js'
import type { TranscriptField } from '../transcript.js'
import { findDate } from './dates.js'
import { beginsWithRank } from '../personNames/hearingOffices.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { endsSentence } from '../lines/lineForm.js'

export const fieldOf: readonly [RegExp, TranscriptField][] = [
  [
    /^(?:date|interview date|initial|published$|published on|publication date|posted|recorded|conducted on|conducted$|datum|fecha|data|дата|日期)/i,
    'issued',
  ],
  [/^(?:title|titel|título|titre|заголовок|标题)$/i, 'title'],
  [
    /^(?:name$|interviewees?|witness(?:es)?$|guests?|respondent|narrator|befragter?|interviewpartner|gast|invité|entrevistad[oa]|invitad|гость|собеседник|受访者|嘉宾)/iu,
    'interviewee',
  ],
  [
    /^(?:interviewers?|asked by|interviewed by|interview by|interviewer by|host|conducted by|moderator|authors?$|autor(?:in)?$|fragen|interviewt von|das interview|die fragen|propos|entretien|entrevistador|entrevista de|интервьюер|беседовал|采访者|记者)/iu,
    'interviewer',
  ],
  [/^(?:affiliation|organi[sz]ation|institution|employer)$/i, 'affiliation'],
  [/^(?:publisher|published by|publication|outlet|herausgeber)$/i, 'publisher'],
  [/^(?:url|link|web)$/i, 'url'],
]

/** Whether a line is the name of an institution or publication, by one of its words and capitals on all but small ones. */
export function isInstitution(text: string): boolean {
  const words = text.split(/\s+/)
  if (
    !(institution.test(text) || caselessInstitution.test(text)) ||
    words.length > 10 ||
    /[?!:：“”„«»"]|\s{2,}|[|>›]/.test(text) ||
    endsSentence(text)
  )
    return false
  return words.every((word) => /^[\p{Lu}\p{Lo}\d&(–-]/u.test(word) || smallInInstitutions.has(word))
}

export const place = /^\p{Lu}[\p{L}'’.-]+(?:(?:,\s?|\s)\p{Lu}[\p{L}'’.-]+){0,3},?\s?$/u

export function titleCase(text: string): string {
  const small = /^(?:of|the|and|for|in|on|de|du|la|le|et|und|der|des|y|del)$/
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ')
}

/** `Ines Okafor, director of the Harbour Institute`; `Tom Brandt and Lucia Ferrante`. */
export function peopleIn(text: string): readonly { readonly name: string; readonly affiliation?: string }[] {
  const plain = text.replace(/^[*_]+|[*_]+$/g, '').trim()
  const parts = plain.split(/\s+(?:and|und|et|y|e|и|&)\s+|\s*[;/]\s*/)
  return parts.flatMap((part) => {
    const match = /^([^,(|·]{2,50})(?:,\s*(.+)|\s*\(([^)]+)\)|\s*[|·]\s*(.+))?$/.exec(part.trim())
    const name = match?.[1]?.trim() ?? ''
    if (!looksLikeName(name)) return []
    const affiliation = match?.[2] ?? match?.[3]
    return [
      {
        name,
        ...(affiliation &&
          (!looksLikeName(affiliation) || beginsWithRank(affiliation)) &&
          !findDate(affiliation) && { affiliation: affiliation.replace(/\.$/, '') }),
      },
    ]
  })
}

/** Names of a site's parts in a row. */
export const isMenu = (text: string): boolean =>
  !endsSentence(text) && text.split(/\s*[·|•»>]\s*|\s{2,}/).filter(Boolean).length >= 3

/** A word that the menu of a web page has on a line of its own. */
export const isMenuWord = (text: string): boolean => menuWords.test(text.trim())
