import { plainWords, spellingsOf } from '../language/foldName.js'
import { namesOnRecord } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { NamesFile } from '../terms/namesFile.js'
import { remembered } from '../text/remember.js'
import { isOrdinaryWord } from '../language/ordinaryWords.js'
import { storedNames } from './protectedNames.js'
import { overBreaks } from './disclosedAsRead.js'
import { disclosedIn, otherScript } from './disclosedIn.js'
import { plainLook } from './plainLook.js'
import { perVersionOf } from '../corpus/perVersion.js'

type Files = ReadonlyMap<string, NamesFile>
/** A text without the names. */
export type Mask = (text: string) => string

/** What stands for a name. */
export const gap = '[…]'

interface Secret {
  readonly name: string
  /** Its spellings without spaces. */
  readonly joined: readonly string[]
  /** The same for a first look: a name of another script may stand with another ending. */
  readonly near: readonly string[]
}

/**
 * Takes out of messages what the store's files of names hold: a problem names keys, ids and words as the memo has them, and is printed into logs that
 * others read. Names of who talks on the record in the same corpus are no secret, nor is a key that the corpus has.
 */
export function maskOf(corpus: Corpus, files: Files | undefined): Mask {
  return files?.size ? maskWith(files, corpus) : (text) => text
}

const maskWith = perVersionOf((files: Files, corpus): Mask => {
  const secrets = secretsOf(corpus, files)
  // A memo has nearly the same problems from one edit to the next.
  const without = remembered((text) => masked(text, secrets))
  return (text) => (corpus.interview(text) ? text : without(text))
})

function secretsOf(corpus: Corpus, files: Files): readonly Secret[] {
  const open = new Set(
    corpus
      .interviews()
      .filter((interview) => !isProtectedInterview(interview))
      .flatMap(namesOnRecord)
      .map(plainWords),
  )
  const names = [...files].flatMap(([key, file]) => storedNames(file, corpus.interview(key)?.description))
  return [...new Set(names)].filter((name) => !open.has(plainWords(name))).map(secretOf)
}

function secretOf(name: string): Secret {
  const joined = spellingsOf(name).map(joinedWords)
  return { name, joined, near: otherScript.test(name) ? joined.map((one) => one.slice(0, -1)) : joined }
}

/** A first look, which takes little time: where it finds nothing, no name stands in a text. */
export function mayDisclose(text: string, names: readonly string[]): boolean {
  return [text, overBreaks(text)].some((one) => nearIn(one, names.map(secretOf)).length > 0)
}

function nearIn(text: string, secrets: readonly Secret[]): readonly Secret[] {
  const joined = joinedWords(text)
  return secrets.filter(({ near }) => near.some((one) => joined.includes(one)))
}

function masked(text: string, secrets: readonly Secret[]): string {
  const near = nearIn(text, secrets)
  if (!near.length) return text
  const spans = disclosedIn(
    text,
    near.map(({ name }) => name),
  )
  const bare = [...spans].reverse().reduce((now, { start, end }) => now.slice(0, start) + gap + now.slice(end), text)
  // `dokafor21`: in a key or an id a name is a part of a word, which goes as a whole.
  const long = near.flatMap((secret) => secret.joined).filter((one) => one.length > 4 && !isOrdinaryWord(one))
  return bare.replace(/[\p{L}\p{M}\p{N}_.:-]+/gu, (word) =>
    long.some((one) => joinedWords(word).includes(one)) ? gap : word,
  )
}

function joinedWords(text: string): string {
  return plainLook(text).replaceAll(' ', '')
}

/** Everything of a value in which words can stand. */
export function maskAll<T>(value: T, mask: Mask): T {
  // What has the shape of a value before has it after.
  if (typeof value === 'string') return mask(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => maskAll(one, mask)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskAll<unknown>(one, mask)])) as T
}
