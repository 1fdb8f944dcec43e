import type { Corpus } from '../corpus/corpus.js'
import { plainWords } from '../language/foldName.js'
import { readMemo } from '../memo/memo.js'
import type { Entry, Interview, Provenance, Voice } from '../model.js'
import { findMentions } from '../names/findMentions.js'

/** Who or what a name may mean. */
export interface DefinedName {
  readonly entries: readonly Entry[]
  readonly speakers: readonly { readonly interview: Interview; readonly voice: Voice }[]
  /** Whether any of them has all of the name, and not only a name within it. */
  readonly isWhole: boolean
}

/** What a name means in a corpus of what may be read: the entries that have it, and who speaks under it. */
export function defineName(corpus: Corpus, name: string): DefinedName {
  const mentions = findMentions(corpus.matcher, readMemo(name, 'plaintext'))
  const ids = [
    ...new Set([...corpus.entriesNamed(name).map(({ id }) => id), ...mentions.flatMap((one) => one.entries)]),
  ]
  const asked = new Set([name, ...mentions.map(({ alias }) => alias)].map(plainWords))
  const wanted = plainWords(name)
  const isMeant = (voice: Voice): boolean => plainWords(voice.name).includes(wanted)
  const entries = ids.flatMap((id) => corpus.entry(id) ?? []).filter((entry) => isNamedHere(corpus, entry, asked))
  const speakers = corpus
    .interviews()
    .flatMap((interview) => interview.voices.filter(isMeant).map((voice) => ({ interview, voice })))
  const whole = new Set([wanted, wanted.replace(/^the /, '')])
  return {
    entries,
    speakers,
    isWhole: speakers.length > 0 || entries.some((entry) => isNamedHere(corpus, entry, whole)),
  }
}

/** Whether all that a part of an entry was taken from may be read, or is general knowledge; what has no source is the glossary’s own. */
export function isKnownHere(corpus: Corpus, sources: readonly Provenance[]): boolean {
  return sources.every((one) => one.kind === 'general' || corpus.interview(one.key) !== undefined)
}

/**
 * Whether an entry is known from what may be read, and has one of these names there: a code name must not lead to whom it stands for, nor an entry tell
 * of what only closed sources speak of.
 */
function isNamedHere(
  corpus: Corpus,
  { name, nameSources, definitions, aliases }: Entry,
  asked: ReadonlySet<string>,
): boolean {
  if (!isKnownHere(corpus, nameSources)) return false
  if (definitions.length && !definitions.some(({ sources }) => isKnownHere(corpus, sources))) return false
  const known = aliases.filter(({ sources }) => isKnownHere(corpus, sources)).map(({ text }) => text)
  return [name, ...known].some((one) => asked.has(plainWords(one)))
}
