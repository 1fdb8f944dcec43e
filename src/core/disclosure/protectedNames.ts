import { titlesAndParticles } from '../language/nameWordLists.js'
import { plainWords } from '../language/foldName.js'
import { hiddenAffiliations, hiddenFamilyNames, hiddenNames, lastWord, peopleOnRecord } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../terms/terms.js'
import { addressesOf, type NamesFile, withoutPlace } from '../terms/namesFile.js'
import { functionWords } from '../language/commonWords.js'
import type { Interview } from '../model.js'
import { isNameParticle } from '../language/nameParticles.js'
import { protectedWordsIn } from './protectedWords.js'
import type { Checked } from '../cited/checked.js'

/** A protected interview that a memo cites or whose words it has, with the names that must not stand in it. */
export interface ProtectedSource {
  readonly interview: Interview
  readonly names: readonly string[]
  /** Whether the file of its names was at hand. Without it nobody can say that a memo tells nothing. The sample’s source is invented, and has no names. */
  readonly isKnown: boolean
}

/** The protected interviews that a memo cites, in hidden content too, puts into its bibliography, or has words of without a citation, each once. */
export function protectedSources(checked: Checked): readonly ProtectedSource[] {
  return sourcesAmong([...interviewsOf(checked)], checked)
}

/** The other protected interviews of the corpus. */
export function uncitedSources(checked: Checked): readonly ProtectedSource[] {
  const cited = interviewsOf(checked)
  return sourcesAmong(
    checked.corpus.interviews().filter((interview) => !cited.has(interview)),
    checked,
  )
}

function interviewsOf(checked: Checked): ReadonlySet<Interview> {
  const { memo, cited, listed, corpus } = checked
  const hidden = memo.hiddenCitations.flatMap(({ items }) => items.map(({ key }) => corpus.interview(key)))
  const used = protectedWordsIn(checked).flatMap((words) =>
    words.isTelling ? words.places.map(({ key }) => corpus.interview(key)) : [],
  )
  return new Set(
    [...[...cited, ...listed].map(({ interview }) => interview), ...hidden, ...used].flatMap((one) => one ?? []),
  )
}

function sourcesAmong(all: readonly Interview[], { corpus, names }: Checked): readonly ProtectedSource[] {
  return all.filter(isProtectedInterview).map((interview) => {
    const file = names?.get(interview.key)
    const people = [...hiddenNames(corpus, interview), ...hiddenFamilyNames(interview)].filter(
      (name) => !isNoName(name),
    )
    const freed = new Set((file?.open ?? []).flatMap((name) => [name, lastWord(name)]).map(plainWords))
    const own = [...people.filter((name) => !freed.has(plainWords(name))), ...hiddenAffiliations(interview)]
    return {
      interview,
      names: [...own, ...(file ? storedNames(file, interview.description) : [])],
      isKnown: Boolean(file) || interview.isSample === true,
    }
  })
}

/** `The official`, as the heading of a voice: two words that stand in any text. */
function isNoName(name: string): boolean {
  return /^(?:[Tt]he|[Aa]n?) [^\p{Lu}]*$/u.test(name)
}

/**
 * Whole names, surnames, affiliations with their place and without, title and address; a given name alone may be anybody's, and words of the agreed description may be told.
 */
export function storedNames(file: NamesFile, description = ''): readonly string[] {
  const { names } = file
  const affiliations = file.affiliations.flatMap((one) => [one, ...withoutPlace(one)])
  const surnames = names.flatMap((name) => name.trim().split(/\s+/).slice(1).at(-1) ?? [])
  const halves = surnames
    .flatMap((surname) => surname.split(/[-‐‑–]/))
    .filter((half) => !/^(?:\p{Ll}|Al$|El$)/u.test(half))
  const all = [
    ...names,
    ...surnames,
    ...names.flatMap(withParticles),
    ...halves,
    ...affiliations,
    ...titlesOf(file),
    ...addressesOf(file),
  ]
  return agreedAside(all, description).filter((name) => isTelling(plainWords(name)))
}

/** `van der Meer` of Jan van der Meer. */
function withParticles(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  let start = words.length - 1
  while (start > 1 && isNameParticle(plainWords(words[start - 1] ?? ''))) start--
  return start < words.length - 1 ? [words.slice(start).join(' ')] : []
}

/** Without what the agreed description says anyway. */
export function agreedAside(names: readonly string[], description = ''): readonly string[] {
  const agreed = ` ${plainWords(description)} `
  return names.filter((name) => !agreed.includes(` ${plainWords(name)} `))
}

/** What it was published as, and the parts of that before and behind a colon. Few words are a subject, and no title. */
function titlesOf({ stated: { title = '' } }: NamesFile): readonly string[] {
  const parts = [title, ...title.split(/[:–—]/)].map((part) => part.trim())
  return [...new Set(parts)].filter((part) => plainWords(part).split(' ').length > 3)
}

/** `Ines` of Dr. Ines Okafor: what may be anybody's, and tells something beside a citation of hers. */
export function givenNames({ names }: NamesFile, description = ''): readonly string[] {
  const given = names.flatMap((name) => name.trim().split(/\s+/).slice(0, -1))
  return agreedAside([...new Set(given)], description).filter(
    (name) => /^\p{Lu}\p{L}{2,}/u.test(name) && !titlesAndParticles.has(plainWords(name)),
  )
}

/** `Wu` tells somebody; `Do` at the beginning of a sentence does not. */
function isTelling(name: string): boolean {
  return name.length > 1 && !functionWords.has(name)
}

/**
 * The names under which the interviews on the record may be cited that a memo cites, of those who answer and those who ask. Whoever the `secret` names of a
 * protected source name too is not among them, for the memo must not put the two together; a namesake of theirs is.
 */
export function openNames(checked: Checked, secret: readonly string[] = []): ReadonlySet<string> {
  const open = [...interviewsOf(checked)].filter((interview) => !isProtectedInterview(interview))
  const hidden = [...new Set(secret.map(plainWords))].map((name) => name.split(' '))
  const free = open.flatMap(peopleOnRecord).filter((name) => !isPersonAmong(hidden, plainWords(name).split(' ')))
  return new Set(free.flatMap((name) => [name, lastWord(name)]).map(plainWords))
}

/** Whether one of the names has the surname, and a given name or its initial as well. A surname is compared alone where nothing more is known. */
function isPersonAmong(names: readonly (readonly string[])[], person: readonly string[]): boolean {
  const surname = person.at(-1) ?? ''
  const namesakes = names.filter((name) => name.includes(surname))
  const whole = namesakes.filter((name) => name.length > 1)
  const given = person.slice(0, -1)
  if (!whole.length || !given.length) return namesakes.length > 0
  return whole.some((name) => given.some((one) => name.some((other) => other !== surname && isGiven(one, other))))
}

function isGiven(one: string, other: string): boolean {
  const isInitial = one.length === 1 || other.length === 1
  return !titlesAndParticles.has(one) && (one === other || (isInitial && one[0] === other[0]))
}
