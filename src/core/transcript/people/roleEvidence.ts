import type { Speaker } from '../transcript.js'
import type { Known } from './known.js'
import { askerInCredit } from '../opening/bylines.js'
import type { Label } from '../labels/labelForm.js'
import { namesIn } from '../personNames/namesInText.js'
import { inFull, inText } from '../personNames/fullNames.js'
import { titleHolders } from '../personNames/titleHolder.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import { isInstitution } from '../opening/openingForms.js'
import { bareName, isInitialsOf, isSamePerson, isTitleAlone, nameWords } from '../personNames/nameWords.js'
import type { Utterance } from './roles.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/** How much what stands around the talk says that somebody asks, or below zero that somebody answers. */
export function roleEvidence(name: string, { askers, stated, guessed, introduced }: Known): number {
  const isAmong = (others: readonly string[]): boolean => others.some((other) => isOne(name, other))
  const said = introduced.filter((one) => isOne(name, one.name)).reduce((sum, { asks }) => sum + asks, 0)
  return (
    Math.max(-6, Math.min(6, said)) +
    (isAmong(askers) ? 5 : 0) -
    (isAmong(stated) ? 5 : 0) -
    (guessed[0] !== undefined && isOne(name, guessed[0]) ? 1.5 : 0)
  )
}

/** Whether somebody who speaks once or twice begins with who is speaking, as people in an audience do. */
export function namesSelf(name: string, turns: readonly string[]): boolean {
  const family = nameWords(name).at(-1) ?? name
  return turns.length <= 2 && turns.some((text) => text.slice(0, 60).toLowerCase().includes(family.toLowerCase()))
}

/** What somebody says who lets the audience of a talk speak. */
const opensToAudience =
  /(?<!\p{L})(?:hands? (?:up|raised)|raised (?:a |your |their |her |his )?hands?|unmute|(?:question|comment|somebody|someone) (?:here )?(?:in|from) the (?:audience|floor|room|back|front|chat)|from the (?:audience|floor)|wortmeldung(?:en)?|aus dem (?:publikum|saal|plenum)|(?:some|our|your|to the|a|next|first) (?:callers?|listeners?|phones|phone lines)|(?:is |['’]s )?calling (?:us |in )?from|(?:is|['’]s) on (?:the )?line (?:\w+ )?(?:from|in|now)|(?:erster|erste|nächster|nächste) (?:anruf|anrufer|anruferin|hörer|hörerin)|(?:auditeur|auditrice)s?|(?:un|una|nuestr[oa]) oyente|al teléfono|(?:hand|hände) gehoben|stummschaltung|mains? levées?|lev(?:er|é|ez|ée) la main|dans la salle|du public|manos? (?:levantadas?|alzadas?)|del público|en la sala|mano alzata|dal pubblico|in sala|vingers?|uit de zaal|из зала|поднял\p{L}? руку|z sali|podniósł|podniosła)(?!\p{L})/iu

/** Whoever calls a programme may reply to a reply. */
const mostOfAudience = 3

/** Whether somebody speaks a few times, and first when the audience is let speak. */
export function isOfAudience(index: number, turns: readonly Utterance[]): boolean {
  const own = turns.flatMap(({ speaker }, at) => (speaker === index ? [at] : []))
  const before = turns[(own[0] ?? 0) - 1]
  return (
    own.length <= mostOfAudience && before !== undefined && opensToAudience.test(before.texts.at(-1)?.slice(-200) ?? '')
  )
}

const isOne = (name: string, other: string): boolean => isSamePerson(name, other) || isSamePerson(other, name)

/** The name of somebody without one, where the introduction names just one who has that part. */
export function nameless(
  index: number,
  persons: readonly { readonly name?: string; readonly labels: readonly Label[] }[],
  roles: readonly Speaker['role'][],
  turns: readonly Utterance[],
  known: Known,
): string | undefined {
  const role = roles[index] ?? 'interviewee'
  const isFree = (name: string): boolean =>
    !persons.some((person) => person.name !== undefined && isOne(name, person.name))
  const isCrowd = persons.length > 2 && persons[index]?.labels.some(({ name }) => crowds.test(name)) === true
  const own = isCrowd ? undefined : ownNameIn(turns.filter(({ speaker }) => speaker === index).slice(0, 2))
  if (own !== undefined && isFree(own)) return own
  const [holder, ...holders] = isCrowd ? [] : titleHolders(persons[index]?.labels ?? [], known.around, known.names)
  if (holders.length > 0) return undefined
  if (holder !== undefined && isFree(holder)) return inText(inFull(holder, [], known), known)
  if (persons[index]?.labels.some(isOffice) === true) return undefined
  if (role === 'other') return undefined
  const alike = persons.filter((person, at) => roles[at] === role && person.name === undefined)
  if (alike.length !== 1) return undefined
  const others = sureFor(role === 'questioner' ? 'interviewee' : 'questioner', known)
  const free = [...new Set(namesFor(role, known).map(bareName))].filter(
    (name) => isFree(name) && !others.some((other) => isOne(other, name)),
  )
  return free.length === 1 ? free[0]?.replace(elided, '') : undefined
}

/**
 * Whether a label is no person's: the name of the paper that asks, which stands on a line of its own or in a field, and in nobody's name.
 */
export function isPublication(name: string, { publishers, first, names, around, askers }: Known): boolean {
  const folded = plainWords(name)
  const isSomebody = [...first, ...names].some(
    (full) => ` ${plainWords(full)} `.includes(` ${folded} `) && plainWords(full) !== folded,
  )
  if (isSomebody) return false
  const isHouse = isHouseOfPress(name) || (/\s/.test(name) && isInstitution(name))
  if (isHouse && around.some((text) => askerInCredit(text) !== undefined)) return true
  return (
    publishers.some((one) => ` ${plainWords(one)} `.includes(` ${folded} `) || isInitialsOf(name, one)) ||
    (isCaseless(name) && !askers.includes(name) && around.some((text) => text.length < 90 && standsApart(name, text)))
  )
}

/** Whether words stand between signs or blanks of a line: `来源：江岸周刊 字号`. */
const standsApart = (name: string, text: string): boolean =>
  new RegExp(`(?:^|[\\s:：《«“"(（|｜·>©、,，归])${escapePattern(name)}(?=$|[\\s》»”")）|｜·、,，所社网])`, 'u').test(
    text,
  )

/** `d’Ines Okafor` behind a word that leads to the name. */
const elided = /^\p{Ll}['’](?=\p{Lu})/u

/** Labels under which many may speak. */
const crowds = /^(?:q|question|frage|audience|reporter|journalist|unidentified|unknown)/iu

/** `THE USHER`: whoever has an office that tells no part is not told by parts. */
const isOffice = ({ name, role }: Label): boolean => role === undefined && /^the\s/iu.test(name) && !isTitleAlone(name)

const introducesSelf =
  /(?<!\p{L})(?:my name(?:['’]s| is)|i(?:['’]m| am)|mein name ist|ich bin|je m['’]appelle|je suis|me llamo|mi nombre es|soy|mi chiamo|меня зовут)\s+(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)?/giu

/** The name that somebody gives of himself. */
function ownNameIn(turns: readonly Utterance[]): string | undefined {
  const names = turns
    .flatMap(({ texts }) => texts)
    .flatMap((text) =>
      [...text.matchAll(introducesSelf)].map(({ index, 0: words }) => text.slice(index + words.length)),
    )
    .flatMap((rest) => [...namesIn(rest.slice(0, 60), () => false)].filter(({ start }) => start === 0))
  return names[0] && bareName(names[0].name)
}

/** The names that fields and lines give for a part. */
function sureFor(role: Speaker['role'], { askers, stated, introduced }: Known): readonly string[] {
  const sign = role === 'questioner' ? 1 : -1
  const said = introduced.filter(({ asks, isStated }) => isStated && asks * sign > 0).map(({ name }) => name)
  return [...(role === 'questioner' ? askers : stated), ...said]
}

/** The same, else those who are only introduced so; else of who answers those whom the title, or all that stands before the talk, names. */
function namesFor(role: Speaker['role'], known: Known): readonly string[] {
  const sure = sureFor(role, known)
  if (sure.length > 0) return sure
  const { askers, guessed, introduced, titled, first } = known
  if (role === 'questioner') return introduced.filter(({ asks }) => asks >= 2).map(({ name }) => name)
  const likely = introduced.filter(({ asks }) => asks <= -2).map(({ name }) => name)
  const asking = [...askers, ...introduced.filter(({ asks }) => asks > 0).map(({ name }) => name)]
  const told = introduced.map(({ name }) => name)
  const others = [titled, first.filter((name) => told.includes(bareName(name)))].map((names) =>
    names.filter((name) => !isNameOfThing(name) && !asking.some((one) => isOne(one, name))),
  )
  return [guessed.slice(0, 1), likely, ...others].find((names) => names.length > 0) ?? []
}
