import { finiteReportingVerbs } from '../../language/reporting/reportingVerbs.js'
import { remembered } from '../../text/remember.js'
import { dateInWords } from './dateInWords.js'
import { escapePattern } from '../../text/escapePattern.js'

/**
 * Whether a sentence says that these people said it then: `Reed said in 2023 that`, `Reed (2023)`, `in an interview of May 2023`. A year that merely stands in
 * the sentence dates something else, and so may every date for which this is not certain.
 */
export function datesSaying(sentence: string, iso: string, names: readonly string[]): boolean {
  const date = dateForms(iso)
  const name = names.map(escapePattern).join('|')
  if (!date || !name) return false
  const who = String.raw`(?<![\p{L}\p{N}])(?:${name})(?:[’']s?)?`
  const patterns = [
    String.raw`${who} \((?:${at} )?${date}\)`,
    String.raw`${who}(?: (?:has|had|hat|a|ha|\p{L}+ly))? (?:${verbs})(?: so| this| that much| as much|,)? ${at} ${date}(?= (?:that|whether|how|why|dass|que)(?!\p{L})|\s*(?:[.,;:!?)]|$))`,
    String.raw`^(?:In|Im|En) ${date},? ${who} (?:${pasts}) (?:that|whether|how|why|dass|que)(?!\p{L})`,
  ]
  return patterns.some((one) => new RegExp(one, 'u').test(sentence)) || tellsOccasion(sentence, iso)
}

/** Whether a sentence says on what occasion it was said, with its date: `in an interview published in May 2023`. */
export function tellsOccasion(sentence: string, iso: string | undefined): boolean {
  const date = iso && dateForms(iso)
  if (!date) return false
  // A space between any two words, and capitals of names alone: else one word could be cut in more ways than can be tried.
  const whom = String.raw`(?:,? (?:with|by|for|to|mit|avec|con)(?: (?:the|of|and|der|die|des|la|le|de|du|el|y|et|und|\p{Lu}[\p{L}’'.-]*),?)+?)?`
  const given = String.raw`(?:,? (?:published|given|held|recorded|conducted|dated|publié|publiée|publicada|vom|veröffentlicht))?`
  return new RegExp(
    String.raw`(?<!\p{L})(?:${occasions})${whom}${given} (?:${at} )?${date}(?=[\s.,;:!?)]|$)`,
    'u',
  ).test(sentence)
}

const occasions = '[Ii]nterview|[Cc]onversation|Gespräch|[Ee]ntretien|[Ee]ntrevista|[Cc]onversación'
const at = '(?:back in|in|on|of|from|im|am|vom|von|en|le|de|du|el|del)'
const german = 'sagte|erklärte|warnte|meinte|betonte|schrieb'
const french = 'dit|disait|déclarait|affirmait|estimait|écrivait'
const spanish = 'dijo|afirmó|declaró|sostuvo|advirtió|escribió'
const verbs = `${finiteReportingVerbs}|${german}|${french}|${spanish}`
/** `In 2023, Reed says, the gap was wide` dates the gap. */
const pasts = `said|told|wrote|argued|warned|stated|judged|held|noted|thought|believed|${german}|${spanish}`

/** A date as people write it, exact to the day, the month or the year, as a pattern. */
const dateForms = remembered((iso) => {
  const [from = ''] = iso.split('/')
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(from)) return ''
  const exact = [from, from.slice(0, 7), from.slice(0, 4)].filter((one, index, all) => all.indexOf(one) === index)
  const forms = exact.flatMap((one) =>
    ['en-GB', 'en-US', 'de', 'fr', 'es'].map((language) => dateInWords(one, language)),
  )
  return `(?:${[...new Set(forms)].map(escapePattern).join('|')})`
})
