import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { type KnownPassage, type Match, matchPassages } from './alignPassages.js'
import type { Transcript } from '../transcript/transcript.js'
import type { KnownTurns, State, VoiceEdit } from './reimportState.js'
import { parseDocument } from 'yaml'
import { plainWords } from '../language/foldName.js'
import type { PersonName, SourceKind, VoiceRole } from '../model.js'
import { findFrontMatter } from '../corpus/read/frontMatter.js'
import { replaceAll, type Replacement } from '../text/replaceAll.js'
import { personOf } from './planPeople.js'

/**
 * The passages of an interview found again in a newer transcript. Where somebody told of another part, what was answered may be asked now, or
 * the other way round, and paragraphs of an answer may have become one question.
 */
export function matchesOf(
  known: readonly KnownPassage[],
  { passages, uncorrected }: Transcript,
): readonly (Match | undefined)[] {
  const matches = matchPassages(
    known,
    passages.map(({ ref, text }) => ({ kind: ref.kind, text })),
  )
  if (!uncorrected) return matches
  const taken = new Set(matches.flatMap((match) => match?.to ?? []))
  const others = matchPassages(known, passages)
  const within = partsOf(passages)
  return known.map(({ text, sha256 }, index) => {
    const other = others[index]
    const to = within.get((text === undefined ? sha256 : paragraphHash(text)) ?? '')
    return (
      matches[index] ?? (other && !taken.has(other.to) ? other : to === undefined ? undefined : { to, isSame: false })
    )
  })
}

/** The same where only voices changed. Of the parts of a passage the one that nobody was given goes on as the passage, else the first. */
export function matchesOfTurns({ cut, parts }: KnownTurns): readonly (Match | undefined)[] {
  return parts.map((own) => {
    const to = own.find((place) => !cut[place]?.isGiven) ?? own[0]
    return to === undefined ? undefined : { to, isSame: cut[to]?.isWhole === true }
  })
}

/** The passages of several paragraphs by the hashes of each; none for a paragraph that stands in two. */
export function partsOf(passages: Transcript['passages']): ReadonlyMap<string, number | undefined> {
  const within = new Map<string, number | undefined>()
  passages.forEach(({ text }, index) => {
    const parts = text.split('\n\n')
    if (parts.length < 2) return
    for (const hash of parts.map((part) => paragraphHash(part))) within.set(hash, within.has(hash) ? undefined : index)
  })
  return within
}

/** Somebody who has another name now, or another part. */
interface Changed {
  /** The name before, as names are compared. */
  readonly before: string
  /** Empty where nobody knows it. */
  readonly name: string
  readonly role: VoiceRole
}

const wholeName = ({ given = '', family = '', literal }: PersonName): string =>
  plainWords(literal ?? `${given} ${family}`)

/** The file with another kind of source in its front matter, where that is told. */
export function withKind(text: string, kind: SourceKind | undefined): string {
  const matter = findFrontMatter(text)
  if (!matter || kind === undefined) return text
  const document = parseDocument(matter.text)
  if (kind === (document.get('source-kind') ?? 'transcript')) return text
  if (kind === 'transcript') document.delete('source-kind')
  else document.set('source-kind', kind)
  return replaceAll(text, [{ span: matter.span, text: document.toString({ lineWidth: 0 }) }])
}

/** The lists of those who answer and who ask, where somebody told other names or parts. All else of the front matter stays as it is. */
export function peopleEdits(
  { interview, text }: Pick<State, 'interview' | 'text'>,
  edits: ReadonlyMap<string, VoiceEdit>,
): readonly Replacement[] {
  const known = [...interview.authors, ...interview.interviewers]
  const changed = interview.voices.flatMap((voice): readonly Changed[] => {
    const { name = voice.name, role = voice.role } = edits.get(voice.id) ?? {}
    const before = plainWords(voice.name)
    if (role === voice.role && plainWords(name) === before) return []
    // The heading of somebody whom no list names need be nobody's name.
    const isName = plainWords(name) !== before || known.some((one) => wholeName(one) === before)
    return [{ before, name: isName ? name : '', role }]
  })
  const matter = findFrontMatter(text)
  if (!matter || changed.length === 0) return []
  const personFor = (name: string): PersonName =>
    known.find((one) => wholeName(one) === plainWords(name)) ?? personOf(name)
  const listOf = (people: readonly PersonName[], part: VoiceRole): readonly PersonName[] => {
    const stay = people.flatMap((one) => {
      const now = changed.find(({ before }) => before === wholeName(one))
      if (!now) return [one]
      return now.role === part && now.name ? [personFor(now.name)] : []
    })
    const more = changed.flatMap(({ name, role }) => (role === part && name ? [personFor(name)] : []))
    return [...new Map([...stay, ...more].map((one) => [wholeName(one), one])).values()]
  }
  const document = parseDocument(matter.text)
  const lists = {
    author: listOf(interview.authors, 'interviewee'),
    interviewer: listOf(interview.interviewers, 'questioner'),
  }
  for (const [key, people] of Object.entries(lists))
    if (people.length > 0) document.set(key, people)
    else document.delete(key)
  return [{ span: matter.span, text: document.toString({ lineWidth: 0 }) }]
}
