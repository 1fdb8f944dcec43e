import { pronoun } from '../../language/nameWordLists.js'
import {
  answerWords,
  intervieweeWords,
  neutralWords,
  questionerWords,
  questionWords,
  thingWords,
  titles,
} from '../../language/labelWords.js'
import { isEasternTitleAlone } from '../personNames/easternTitles.js'
import { isIssue } from '../opening/masthead.js'
import type { NameAndRole } from '../personNames/hearingOffices.js'
import { isInstitution } from '../opening/openingForms.js'
import { bareName, isTitleAlone, looksLikeName, looksLikeTitledName, nameWords } from '../personNames/nameWords.js'
import { isPersonal, isSpokenTo } from '../turns/questionForm.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals } from '../lines/lineForm.js'
import type { Span } from '../../model.js'
import { countWords } from '../../language/words.js'

/** What the words of a label are, by their look alone. */
export type LabelForm = 'question' | 'answer' | 'role' | 'initials' | 'name' | 'other'

/** Without the signs that set it apart. */
export const stripSigns = (text: string): string =>
  text
    .replace(/^[\s*_>\-–—•"“《「『]+/, '')
    .replace(/[\s*_"”》」』]+$/, '')
    .trim()

/** Words to somebody whose name is called first: `Ines, I've read your book`. A work in quotation marks is whose it is. */
const isSaid = (text: string): boolean =>
  !/^["“„«][^"“”„«»]{2,50}["”“»]?$/u.test(text) &&
  (countWords(text) > 10 || /["“”„«»?!]/.test(text) || isPersonal(text) || isSpokenTo(text))

/** `Host (Ines Okafor)`, `The Minister for Harbours (Ms. Okafor)` the other way round. */
export function withNameFirst({ name, affiliation: words }: NameAndRole): NameAndRole {
  const inner = words === undefined ? undefined : withoutBracket.exec(words)?.[1]
  const affiliation = inner !== undefined && isTitled(inner) ? inner : words
  const isHeld = affiliation !== undefined && isTitled(affiliation) && (!looksLikeName(name) || isOffice(name))
  if (affiliation !== undefined && isHeld) return { name: affiliation, affiliation: name }
  const parts = affiliation?.split(', ') ?? []
  const holder = parts.pop() ?? ''
  if (isOfficeOf(name) && looksLikeName(holder)) return { name: holder, affiliation: [name, ...parts].join(', ') }
  if (affiliation === undefined || formOf(name) !== 'role' || !looksLikeName(affiliation))
    return { name, ...(affiliation !== undefined && { affiliation }) }
  const isName = formOf(affiliation) === 'name' && affiliation.includes(' ') && !isInstitution(affiliation)
  return isName ? { name: affiliation, affiliation: name } : { name, affiliation }
}

/** `The Chair (Ms. Ines Okafor (Harbour, Ind.))` */
const withoutBracket = /^([^()]{4,60}?)\s\([^()]*\)$/u

const officeBefore =
  /^(?:\p{Lu}\p{L}{0,3}\.?\s)?((?:l[ea]\s|l['’]|el\s|il\s|o\s|a\s|the\s|der\s|die\s)\p{Ll}{4,}(?:[ -]\p{Ll}+){0,3})\s(\p{Lu}.*)$/u

/** `M. le président Ines Okafor`: behind an article an office in small letters, and a name behind it. */
export function readOfficeBefore(words: string): NameAndRole | undefined {
  const [, affiliation, name = ''] = officeBefore.exec(words) ?? []
  return affiliation !== undefined && looksLikeName(name) && formOf(name) === 'name' ? { name, affiliation } : undefined
}

/** Whether a title and a name are all of it. */
const isTitled = (words: string): boolean =>
  looksLikeName(words) && nameWords(words).length < countWords(words) && !isTitleAlone(words)

/** `President of the Council`, `PRESIDENTA DE MÉXICO`: a title of something. A family’s name may begin with the same small word. */
const isOfficeOf = (words: string): boolean => {
  const [first = '', second = ''] = plainWords(words).split(' ')
  return titles.has(first) && /^(?:of|for|de|del|da|do|du|des|della|für|der)$/u.test(second)
}

/** Whether an article before it, or its last word, says that it is an office: `The Governor`, `L’administratrice`, `Harbour Minister`. */
const isOffice = (words: string): boolean =>
  (/\s/.test(words) && titles.has(plainWords(words.split(/\s+/).at(-1) ?? ''))) ||
  /^(?:(?:the|el|la|le|les|der|die|das|o|a|il|lo|de|het)\s|l['’])/iu.test(words)

/** `Ines Okafor (Harbour Institute)`, `PIET HOLLOWAY, Evening Chronicle`. */
export function splitRole(words: string): NameAndRole {
  const served = /^(.{2,40}?)\s\((?:retired|a\.? ?d|i\.? ?r|e\.? ?m|\p{L}{1,4})\.?\)\s(\p{Lu}.+)$/iu.exec(words)
  if (served?.[1] && served[2]) return splitRole(`${served[1]} ${served[2]}`)
  const inside =
    /^([^([]{1,60}?)[*_]*\s*[([]((?:[^()[\]]|\([^()]{1,40}\)){1,80})[)\]](?:\s*[([][^)\]]{1,60}[)\]])?$/.exec(words)
  if (inside?.[1] && inside[2] && /^(?:cont|via |off|through )/i.test(inside[2]))
    return splitRole(stripSigns(inside[1]))
  const listed = inside?.[2] && isOutsider.test(inside[2]) ? familyFirst.exec(inside[1] ?? '') : null
  if (listed?.[1] && listed[2]) return { name: `${listed[2]} ${listed[1]}` }
  if (inside?.[1] && inside[2]) {
    const own = splitRole(stripSigns(inside[1]))
    return isOfficeOf(own.name) && !isTitled(inside[2]) && own.affiliation !== undefined
      ? own
      : { name: own.name, affiliation: inside[2].trim() }
  }
  const turned = /^(\p{Lu}\p{Ll}[\p{L}'’-]*), (\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)?)$/u.exec(words)
  if (
    turned?.[1] &&
    turned[2] &&
    formOf(turned[2]) === 'name' &&
    !isInstitution(turned[2]) &&
    !titles.has(plainWords(turned[2]))
  )
    return { name: `${turned[2]} ${turned[1]}` }
  const [before, , behind] = words.split(/\s(–|—|-|\|)\s/)
  if (before && behind && looksLikeName(behind) && formOf(before) === 'role')
    return { name: splitRole(behind).name, affiliation: before }
  if (before && behind && looksLikeName(before) && formOf(behind) === 'role')
    return { name: before, affiliation: behind }
  const comma = words.indexOf(', ')
  // `Sandholm, 21 May (HNA).- The ships`: where and when an agency wrote.
  if (comma > 0 && /^\d/.test(words.slice(comma + 2))) return { name: words }
  if (comma > 0 && (isSaid(words.slice(comma + 2)) || isIssue(words.slice(comma + 2)))) return { name: words }
  if (comma > 0 && looksLikeName(words.slice(0, comma)) && !/^(?:Jr|Sr|PhD|MP)\b/.test(words.slice(comma + 2)))
    return { name: stripSigns(words.slice(0, comma)), affiliation: words.slice(comma + 2).trim() }
  return { name: words.replace(/^\[(.*)\]$/, '$1').trim() }
}

/** What programs for meetings put behind the listed name of somebody from outside: `Brandt Okafor, Ines (EXT)`. */
const isOutsider = /^(?:ext(?:ern(?:al)?)?|guest|gast|invitée?|invitad[oa]|unverified)$/iu
const familyFirst =
  /^((?:\p{L}[\p{L}'’-]*\s){0,3}\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?)?)\s*$/u

/** `記 者`, `大 臣`: a word for a part or an office that is set with blanks to fill a line. */
export const closedUp = (words: string): string => {
  const whole = words.replace(/[\s\u3000]+/gu, '')
  const isSpaced = /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,3}$/u.test(words)
  return isSpaced && (formOf(whole) !== 'name' || isEasternTitleAlone(whole)) ? whole : words
}

/** What a label's words are. */
export function formOf(name: string): LabelForm {
  const folded = plainWords(name)
  const unnumbered = folded.replace(/ ?\d+$/, '')
  if (isSign(name, questionWords, unnumbered)) return 'question'
  if (isSign(name, answerWords, unnumbered)) return 'answer'
  if (isRole(unnumbered) && /^[\p{Lu}\p{Lo}]/u.test(name)) return 'role'
  if (/^(?:TO|RE|CC|NB|PS|NO|SO)$/.test(name)) return 'initials'
  if (thingWords.has(folded) || thingWords.has(unnumbered) || /\d/.test(folded)) return 'other'
  if (/^(?:\p{Lu}\.? ?){1,4}$/u.test(name)) return 'initials'
  if (looksLikeTitledName(name)) return 'name'
  return 'other'
}

/** Letters and a number by which a study keeps its people apart: `R07`, `IP 4`, `P-12`. */
export const isCode = (name: string): boolean => /^\p{Lu}{1,4}[-_. ]?\d{1,3}$/u.test(name)

/** Labels by which a machine that heard a talk keeps those apart who speak: `Speaker 1`, `SPK_0`. */
export const isOfMachine = (name: string): boolean =>
  /^(?:unknown|unidentified|(?:unknown )?(?:speaker|spkr?|sprecher(?:in)?|participant|voice|stimme|locuteur|hablante|orador|parlante|говорящий|спикер)[ _]?[\dA-F]{1,2})$/iu.test(
    name,
  )

/** Labels of officials whom a record does not want to name: `SENIOR GOVERNMENT OFFICIAL ONE`. `Respondent 7` is what a study calls somebody by. */
export const isWithheld = (name: string): boolean =>
  /(?:^|\s)(?:official|source|diplomat|officer|aide|advis[eo]r|spokes(?:man|woman|person))\s(?:#?\s?\d{1,2}|one|two|three|four|five|six|[A-F])$|^senior (?:[\p{L}.&’'-]+ ){0,3}official$/iu.test(
    name.trim(),
  )

/** Single letters count in capitals alone. */
const isSign = (name: string, words: ReadonlySet<string>, unnumbered: string): boolean =>
  words.has(unnumbered) && (unnumbered.length > 1 || /^[\p{Lu}\p{Lo}]/u.test(name))

const withoutArticle = (folded: string): string =>
  folded.replace(/^(?:(?:the|m|mme|monsieur|madame|mr|madam|herr|frau|le|la|der|die) )+/, '')

function isRole(folded: string): boolean {
  const plain = withoutArticle(folded).replaceAll('_', ' ').trim()
  return (
    questionerWords.has(plain) || intervieweeWords.has(plain) || neutralWords.has(plain) || fromAudience.test(plain)
  )
}

/** Somebody without a name who asks: `MAN IN AUDIENCE`, `Frage aus dem Publikum`. */
const fromAudience =
  /(?:^| )(?:audience|floor|publikum|saal|public|salle|publico|sala|зала|unidentified (?:reporter|journalist))$/u

/** The part in the talk that a label's words tell. */
export function roleOf(form: LabelForm, name: string): 'interviewee' | 'questioner' | undefined {
  if (form === 'question') return 'questioner'
  if (form === 'answer') return 'interviewee'
  if (form === 'name' && leads.test(plainWords(name))) return 'questioner'
  if (form !== 'role') return undefined
  const plain = withoutArticle(plainWords(name).replace(/ ?\d+$/, ''))
  if (questionerWords.has(plain) || fromAudience.test(plain)) return 'questioner'
  return neutralWords.has(plain) ? undefined : 'interviewee'
}

/** Who leads a talk by the title before the name: `Chairwoman Dunmore`. */
const leads =
  /^(?:the )?(?:chair(?:man|woman|person)?|moderator|host|interviewer|vorsitzende[r]?|vors|frage|zusatz(?:frage)?|nachfrage) \S/u

/** People are known by their names without titles; those without a name also by what stands behind it. */
export function keyOf(name: string, form: LabelForm, affiliation: string | undefined): string {
  if (form === 'question' || form === 'answer') {
    // `PREGUNTA (P)` has the letter by which it is called from then on.
    if (affiliation && formOf(affiliation) === form) return plainWords(affiliation)
    return plainWords(name).replace(/ ?\d+$/, '') + (affiliation ? `, ${plainWords(affiliation)}` : '')
  }
  if (form === 'role') return plainWords(name) + (affiliation ? `, ${plainWords(affiliation)}` : '')
  return plainWords(bareName(name))
}

/** How a line begins that may say who speaks: `Q:`, `**Ines Okafor** (Harbour Institute):`, `>> HOST:`. */
export interface Label {
  /** With signs before it and colon, and time code after it. */
  readonly span: Span
  /** As the text has it, without signs, role and time. */
  readonly name: string
  /** What is the same for the same speaker. */
  readonly key: string
  readonly form: LabelForm
  /** The part in the talk that the words themselves tell. */
  readonly role?: 'interviewee' | 'questioner'
  /** What the parentheses or the comma after the name say. */
  readonly affiliation?: string
  readonly time?: string
  /** `BY MS. LOWELL:` on a line of its own: whose the questions below are. */
  readonly setsQuestioner?: true
  /** What labels of one text have in common: capitals, emphasis, sign. */
  readonly style: string
}

/** `(she/her)`, `[er]`, ` – elle/elle`: pronouns that people give with their names. */
const pronouns = new RegExp(
  `\\s*[([]\\s*${pronoun}(?:\\s*[/|,]\\s*${pronoun})*\\s*[)\\]]|\\s*[-–—|,·]?\\s+${pronoun}(?:\\s?/\\s?${pronoun})+\\s*$`,
  'giu',
)
/** What somebody speaks through, where it stands for nobody: `Ines Okafor’s iPhone`. */
const device = /['’]s\s(?:i?phone|i?pad|i?mac|macbook|laptop|galaxy|tablet|computer)\b.*$/iu
const signs = /\s+[-–—/|·•@]+\s+|\s*\|\s*|\s*[:：]\s+|_/u

/**
 * Reads the name that somebody has in a meeting, with what stands beside it: `Moderator - Ines Okafor`, `Ines Okafor | Harbour Institute`,
 * `[Guest] Ines Okafor`, `Ines Okafor (she/her)`. Undefined where it is nothing but a name, or no part of it is one.
 */
export function readDisplayName(words: string): NameAndRole | undefined {
  const bare = withoutPronouns(words).replace(device, '')
  const bracketed = /^[([]([^()[\]]{1,30})[)\]]\s*(.+)$/u.exec(bare)
  const parts = bracketed
    ? [bracketed[1] ?? '', bracketed[2] ?? '']
    : bare
        .split(signs)
        .map((part) => part.trim())
        .filter(Boolean)
  const names = parts.filter(isName)
  if (parts.length === 1) return bare !== words && names[0] !== undefined ? { name: names[0] } : undefined
  const isJoined = /^\p{L}+_\p{L}+$/u.test(bare) && names.length === 2
  if (isJoined) return { name: names.join(' ') }
  const [name] = [
    ...names.filter((one) => nameWords(one).length > 1),
    ...names.filter((one) => !isCapitals(one)),
    ...names,
  ]
  if (name === undefined) return undefined
  const rest = parts.filter((part) => part !== name).join(', ')
  return { name, ...(rest && { affiliation: rest }) }
}

/** Without the pronouns that stand with a name. */
export const withoutPronouns = (words: string): string => words.replace(pronouns, ' ').replace(/\s+/g, ' ').trim()

const isName = (text: string): boolean =>
  text.length > 1 && formOf(text) === 'name' && looksLikeName(text) && !isInstitution(text)
