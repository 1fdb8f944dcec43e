import type { Speaker } from '../transcript.js'
import type { Known } from './known.js'
import type { Label } from '../labels/speakerLabel.js'
import { namesIn } from '../personNames/namesInText.js'
import { inFull, inText } from '../personNames/fullNames.js'
import { titleHolders } from '../personNames/titleHolder.js'
import { bareName, isSamePerson, isTitleAlone } from '../personNames/nameWords.js'
import type { Utterance } from './roles.js'
import { isNameOfThing } from '../personNames/thingNames.js'

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
const sureFor = (role: Speaker['role'], { askers, stated }: Known): readonly string[] =>
  role === 'questioner' ? askers : stated

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
