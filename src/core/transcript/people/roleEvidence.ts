import type { Speaker } from '../transcript.js'
import type { Candidate, Known } from './candidates.js'
import { askerInCredit } from '../opening/bylines.js'
import { partProbabilities, assignParts } from './partClassifier.js'
import type { Label } from '../labels/labelForm.js'
import { namesIn } from '../personNames/namesInText.js'
import { inFull, inText } from '../personNames/fullNames.js'
import { titleHolders } from '../personNames/titleHolder.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import { isInstitution } from '../opening/openingForms.js'
import { bareName, isInitialsOf, isSamePerson, isTitleAlone, nameWords } from '../personNames/nameWords.js'
import type { Utterance } from './roles.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/** How much what stands around the talk says that somebody asks, or below zero that somebody answers. */
export function roleEvidence(name: string, { askers, stated, guessed, introduced }: Known): number {
  const isAmong = (others: readonly string[]): boolean => others.some((other) => isOne(name, other))
  const said = introduced.people.filter((one) => isOne(name, one.name)).reduce((sum, { asks }) => sum + asks, 0)
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
  const [holder, ...others] = isCrowd ? [] : titleHolders(persons[index]?.labels ?? [], known.around, known.names)
  if (others.length > 0) return undefined
  if (holder !== undefined && isFree(holder)) return inText(inFull(holder, [], known), known)
  if (persons[index]?.labels.some(isOffice) === true) return undefined
  if (role === 'other') return undefined
  const alike = persons.filter((person, at) => roles[at] === role && person.name === undefined)
  if (alike.length !== 1) return undefined
  const isOpen = (part: Speaker['role']): boolean =>
    persons.some((person, at) => person.name === undefined && roles[at] === part)
  const ruled = (part: Speaker['role']): readonly string[] =>
    [...new Set(namesFor(part, known).map(bareName))].filter(isFree)
  const other = role === 'questioner' ? 'interviewee' : 'questioner'
  const taken = isOpen(other) ? ruled(other).filter((name) => !isUnlikely(name, other, known)) : []
  const isTaken = (name: string): boolean => taken.length === 1 && taken.some((one) => isOne(one, name))
  const assigned = assignParts(
    known.candidates.filter((one) => isFree(one.name) && !isTaken(one.name)),
    {
      asks: isOpen('questioner') && !(taken.length === 1 && other === 'questioner'),
      answers: isOpen('interviewee') && !(taken.length === 1 && other === 'interviewee'),
    },
  )
  const [likeliest, opposite] =
    role === 'questioner' ? [assigned.asks, assigned.answers] : [assigned.answers, assigned.asks]
  // Nobody asks himself: who is likely to have the other part, and unlikely to have this one, is not the one.
  const hasOther = (name: string): boolean => isTaken(name) || (opposite !== undefined && isOne(opposite, name))
  const free = ruled(role).filter((name) => !(hasOther(name) && isUnlikely(name, role, known)))
  if (free.length === 1 && !(likeliest !== undefined && isUnlikely(free[0] ?? '', role, known))) return free[0]
  // The form that is guessed is without callings, and as the language has it where it bends no name.
  const guess =
    role === 'interviewee' ? known.guessed.find((name) => likeliest !== undefined && isOne(name, likeliest)) : undefined
  return (
    guess ??
    likeliest ??
    (free.length > 0 ? undefined : counterpart(persons, (name) => isFree(name) && !isTaken(name), known))
  )
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

/** Below this chance signs speak against somebody whom a rule found. */
const unlikely = 0.15

/** Whether the signs speak against somebody's having a part. */
function isUnlikely(name: string, role: Speaker['role'], { candidates }: Known): boolean {
  const found = candidates.find((one) => isOne(one.name, name))
  if (!found) return false
  const { asks, answers } = partProbabilities(found)
  return (role === 'questioner' ? asks : answers) < unlikely
}

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

/** The names that have a part by what is told, those of which lines and fields say so before those that are only introduced. */
function namesFor(role: Speaker['role'], known: Known): readonly string[] {
  const { askers, stated, guessed, introduced } = known
  const sign = role === 'questioner' ? 1 : -1
  const said = introduced.people.filter(({ asks, isStated }) => isStated && asks * sign > 0).map(({ name }) => name)
  const sure = [...(role === 'questioner' ? askers : stated), ...said]
  if (sure.length > 0) return sure
  const likely = introduced.people.filter(({ asks }) => asks * sign >= 2).map(({ name }) => name)
  const guesses = role === 'questioner' ? likely : guessed.length > 0 ? guessed.slice(0, 1) : likely
  return guesses.filter((name) => !isOverruled(name, role, known))
}

/** How much surer signs have to be of somebody else than of whom an introduction seems to speak. */
const surer = 8

/** Whether the signs speak far more for somebody else than for one who is only introduced as having a part. */
function isOverruled(name: string, role: Speaker['role'], { candidates }: Known): boolean {
  const oddsOf = (one: Candidate): number => {
    const { asks, answers } = partProbabilities(one)
    const chance = role === 'questioner' ? asks : answers
    return chance / Math.max(1 - chance, 1e-6)
  }
  const own = candidates.find((one) => isOne(one.name, name))
  return (
    own !== undefined && candidates.some((one) => one !== own && oddsOf(one) > 1 && oddsOf(one) > surer * oddsOf(own))
  )
}

/** Of two who are said to have met for the talk, or of those who are listed above it, the one who is not known to be another speaker. */
function counterpart(
  persons: readonly { readonly name?: string }[],
  isFree: (name: string) => boolean,
  { introduced, guessed }: Known,
): string | undefined {
  const others = introduced.pairs.flatMap((pair) => {
    const free = pair.filter(
      (name) => isFree(name) && !(persons.every(({ name: own }) => own === undefined) && name === guessed[0]),
    )
    return free.length === 1 ? free : []
  })
  if (others.length > 0) return new Set(others.map(plainWords)).size === 1 ? others[0] : undefined
  const open = introduced.listed.filter(isFree)
  return introduced.listed.length > 1 && open.length === 1 && persons.some(({ name }) => name !== undefined)
    ? open[0]
    : undefined
}
