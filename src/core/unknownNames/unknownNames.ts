import { mentionsName } from '../language/foldName.js'
import { hiddenNames } from '../corpus/voiceNames.js'
import { termsOfClaim, termsOfPassage } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import { type SearchedPart, searchedParts } from '../search/whoSaid.js'
import { findMentions } from '../names/findMentions.js'
import { tokensOf } from '../names/tokenizer.js'
import type { Interview, PassageRef, Span } from '../model.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { compare } from '../text/prefixes.js'
import { expansionsIn, initialsFit } from './acronyms.js'
import { isGeneric } from '../language/names/genericNames.js'
import { kindOfProperName } from '../language/names/properNames.js'
import { kindByName, type NameKind } from '../language/names/nameKinds.js'
import { capitalRuns, type CapitalRun, isAcronym, lowerCaseWords } from './scan.js'

/** A place where a name stands: `span` lies in `text`, the words of a passage or of a claim. */
export interface NamePlace {
  readonly key: string
  readonly ref: PassageRef
  readonly text: string
  readonly span: Span
}

/** Another form of a name, with why it is taken for one. */
export interface OtherForm {
  readonly text: string
  readonly why: 'acronym' | 'surname' | 'demonym'
}

/** A name that no entry of the corpus knows. */
export interface UnknownName {
  readonly name: string
  readonly others: readonly OtherForm[]
  /** In the order of the interviews, newest first. */
  readonly places: readonly NamePlace[]
  /** What it is, as far as its own words or those before it tell. */
  readonly guess?: NameKind
}

/** What was found in texts so far: everything that may be a name, known or not. */
export class NameScan {
  readonly #runs = new Map<string, { readonly run: CapitalRun; readonly place: NamePlace }[]>()
  readonly #lowerCase = new Set<string>()
  readonly #expansions = new Map<string, string>()

  /** Looks through what an interview has of texts. What was said off the record is left out, and so are names that must not be told. */
  add(corpus: Corpus, interview: Interview): void {
    const hidden = hiddenNames(corpus, interview)
    for (const part of searchedParts(interview, corpus.sourceOf(interview.key))) {
      const ref = freeRef(interview, part)
      if (ref) this.#addText(interview.key, ref, part.text, hidden)
    }
  }

  /** The names that no entry has and nobody ignores, those that stand most often first. */
  unknown(corpus: Corpus, ignored: ReadonlySet<string>): readonly UnknownName[] {
    const groups = new Map<string, NamePlace[]>()
    const runs = new Map<string, CapitalRun[]>()
    for (const all of this.#runs.values()) {
      for (const { run, place } of all) {
        const name = this.#nameOf(run)
        if (name === undefined || isIgnored(ignored, name, run) || isKnown(corpus, name, run)) continue
        groups.set(name, [...(groups.get(name) ?? []), place])
        runs.set(name, [...(runs.get(name) ?? []), run])
      }
    }
    const joined = this.#join([...groups.keys()], runs)
    return [...groups]
      .flatMap(([name, places]) =>
        joined.has(name) ? [] : makeName(name, places, runs.get(name) ?? [], joined, groups),
      )
      .sort((a, b) => b.places.length - a.places.length || compare(a.name, b.name))
  }

  #addText(key: string, ref: PassageRef, text: string, hidden: readonly string[]): void {
    for (const word of lowerCaseWords(text)) this.#lowerCase.add(word)
    for (const { acronym, name } of expansionsIn(text)) this.#expansions.set(acronym, name)
    for (const run of capitalRuns(text)) {
      if (mentionsName(run.text, hidden)) continue
      const place = { key, ref, text, span: { start: run.start, end: run.end } }
      const all = this.#runs.get(run.text)
      if (all) all.push({ run, place })
      else this.#runs.set(run.text, [{ run, place }])
    }
  }

  /** What of a run is the name: a sentence's first word is not, where it is no name elsewhere. Undefined where nothing is left. */
  #nameOf({ text, words, isInitial }: CapitalRun): string | undefined {
    const [first = '', ...rest] = words
    const plural = text.replace(/(?<=\p{Lu}{2})s$/u, '')
    if (!isInitial || isAcronym(first)) return plural
    const isWord = this.#lowerCase.has(first.toLowerCase()) || isGeneric(first.toLowerCase())
    if (!rest.length) return this.#elsewhere(text)
    if (!isWord) return text
    return rest.every((word) => isGeneric(word.toLowerCase()))
      ? undefined
      : text.slice(first.length).replace(/^\W+/, '')
  }

  /** A single word that begins a sentence is a name where it has its capital within one too. */
  #elsewhere(text: string): string | undefined {
    const others = this.#runs.get(text) ?? []
    return others.some(({ run }) => !run.isInitial) && !isGeneric(text.toLowerCase()) ? text : undefined
  }

  /** By name: the fuller name that it is another form of. */
  #join(names: readonly string[], runs: ReadonlyMap<string, readonly CapitalRun[]>): Map<string, Joined> {
    const joined = new Map<string, Joined>()
    const long = names.filter((name) => name.includes(' '))
    for (const name of names) {
      const explained = this.#expansions.get(name)
      const fuller = isAcronym(name)
        ? (long.find((one) => one === explained) ?? only(long.filter((one) => initialsFit(one, name))))
        : undefined
      const surname = fuller ? undefined : only(long.filter((one) => isPersonal(one) && one.endsWith(` ${name}`)))
      const home = fuller || surname ? undefined : only(names.filter((one) => isDemonymOf(name, one)))
      if (fuller) joined.set(name, { name: fuller, form: { text: name, why: 'acronym' } })
      else if (surname)
        joined.set(name, { name: surname, form: { text: withParticle(name, surname, runs), why: 'surname' } })
      else if (home) joined.set(name, { name: home, form: { text: name.replace(/s$/, ''), why: 'demonym' } })
    }
    // What is itself another form holds none.
    for (const [name, { name: fuller }] of joined) if (joined.has(fuller)) joined.delete(name)
    return joined
  }
}

interface Joined {
  readonly name: string
  readonly form: OtherForm
}

function makeName(
  name: string,
  places: readonly NamePlace[],
  runs: readonly CapitalRun[],
  joined: ReadonlyMap<string, Joined>,
  groups: ReadonlyMap<string, readonly NamePlace[]>,
): UnknownName {
  const own = [...joined].filter(([, one]) => one.name === name)
  const others = own.map(([, { form }]) => form)
  const distinct = others.filter((form, at) => others.findIndex(({ text }) => text === form.text) === at)
  const isPerson = runs.some(({ isTitled }) => isTitled) || others.some(({ why }) => why === 'surname')
  const isHome = others.some(({ why }) => why === 'demonym')
  const guess: NameKind | undefined =
    kindOfProperName(name) ??
    kindByName(tokensOf(name).map(({ text }) => text)) ??
    (isPerson ? { kind: 'actor', type: 'person' } : isHome ? { kind: 'actor', type: 'state' } : undefined)
  const all = [...places, ...own.flatMap(([other]) => groups.get(other) ?? [])]
  return { name, others: distinct, places: all, ...(guess ? { guess } : {}) }
}

/** Whether it is ignored as it stands, with the particle before it, or in the singular. */
function isIgnored(ignored: ReadonlySet<string>, name: string, { particled }: CapitalRun): boolean {
  return [name, particled ?? name, name.replace(/s$/, '')].some((form) => ignored.has(form))
}

/** Whether all words of the name are in names that entries have, as it stands or with the particle before it. */
function isKnown(corpus: Corpus, name: string, { particled }: CapitalRun): boolean {
  return isNamed(corpus, name) || (particled !== undefined && isNamed(corpus, particled))
}

function isNamed(corpus: Corpus, name: string): boolean {
  const mentions = findMentions(corpus.matcher, name)
  return tokensOf(name).every(
    ({ start, end, text }) =>
      !/^\p{Lu}/u.test(text) || mentions.some(({ span }) => span.start <= start && end <= span.end),
  )
}

/** The passage that a part is of, unless it was said off the record. */
function freeRef(interview: Interview, part: SearchedPart): PassageRef | undefined {
  if (part.kind === 'claim')
    return termsOfClaim(interview, part.claim) === 'off record' ? undefined : part.claim.at[0].ref
  const passage = interview.passages.find(({ ref }) => isSameRef(ref, part.block.ref))
  return passage && termsOfPassage(interview, passage) !== 'off record' ? passage.ref : undefined
}

/** Two to four words, none of which says that it is a body or an agreement: perhaps a given name and a surname. */
function isPersonal(name: string): boolean {
  const words = tokensOf(name).map(({ text }) => text)
  return words.length < 5 && !words.some(isAcronym) && kindByName(words) === undefined && !/ (?:of|the) /.test(name)
}

function withParticle(name: string, fuller: string, runs: ReadonlyMap<string, readonly CapitalRun[]>): string {
  const forms = (runs.get(name) ?? []).flatMap(({ particled }) => particled ?? [])
  return forms.find((form) => fuller.endsWith(` ${form}`)) ?? name
}

/** `Tessalian` and `Tessalians` of `Tessaly`. */
function isDemonymOf(name: string, home: string): boolean {
  if (home === name || home.includes(' ') || isAcronym(home)) return false
  const singular = name.replace(/s$/, '')
  const ending = /(?:ian|ean|an|ese|ish|ic|i)$/.exec(singular)
  const stem = ending ? singular.slice(0, ending.index) : ''
  return stem.length >= 4 && home.startsWith(stem) && home.length - stem.length <= 3
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined
}
