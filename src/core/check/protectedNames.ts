import { plainWords, spellingsOf } from '../cite/foldName.js'
import { hiddenAffiliations, hiddenFamilyNames, hiddenNames, interviewees } from '../cite/names.js'
import { isProtectedInterview } from '../cite/protection.js'
import { addressesOf, type NamesFile } from '../import/protect.js'
import { functionWords } from '../mentions/commonWords.js'
import type { Interview, Span } from '../model.js'
import type { Checked } from './rule.js'

/** A protected interview that a memo cites, with the names that must not stand in it. */
export interface ProtectedSource {
  readonly interview: Interview
  readonly names: readonly string[]
  /** Whether the file of its names was at hand. Without it nobody can say that a memo tells nothing. */
  readonly isKnown: boolean
}

/** The protected interviews that a memo cites, each once. */
export function protectedSources(checked: Checked): readonly ProtectedSource[] {
  const cited = new Set(checked.cited.flatMap(({ interview }) => interview ?? []))
  return sourcesAmong([...cited], checked)
}

/** The other protected interviews of the corpus. */
export function uncitedSources(checked: Checked): readonly ProtectedSource[] {
  const cited = new Set(checked.cited.map(({ interview }) => interview))
  return sourcesAmong(
    checked.corpus.interviews().filter((interview) => !cited.has(interview)),
    checked,
  )
}

function sourcesAmong(all: readonly Interview[], { corpus, names }: Checked): readonly ProtectedSource[] {
  return all.filter(isProtectedInterview).map((interview) => {
    const file = names?.get(interview.key)
    const people = [...hiddenNames(corpus, interview), ...hiddenFamilyNames(interview)].filter(
      (name) => !isNoName(name),
    )
    const own = [...people, ...hiddenAffiliations(interview)]
    return { interview, names: [...own, ...(file ? namesIn(file, interview.description) : [])], isKnown: Boolean(file) }
  })
}

/** `The official`, as the heading of a voice: two words that stand in any text. */
function isNoName(name: string): boolean {
  return /^(?:[Tt]he|[Aa]n?) [^\p{Lu}]*$/u.test(name)
}

/**
 * Whole names, surnames, affiliations, title and address; a given name alone may be anybody's, and words of the agreed description may be told.
 */
function namesIn(file: NamesFile, description = ''): readonly string[] {
  const { names, affiliations } = file
  const surnames = names.flatMap((name) => name.trim().split(/\s+/).slice(1).at(-1) ?? [])
  const halves = surnames
    .flatMap((surname) => surname.split(/[-‐‑–]/))
    .filter((half) => !/^(?:\p{Ll}|Al$|El$)/u.test(half))
  const agreed = ` ${plainWords(description)} `
  return [...names, ...surnames, ...halves, ...affiliations, ...titlesOf(file), ...addressesOf(file)].filter(
    (name) => isTelling(plainWords(name)) && !agreed.includes(` ${plainWords(name)} `),
  )
}

/** What it was published as, and the parts of that before and behind a colon. Few words are a subject, and no title. */
function titlesOf({ stated: { title = '' } }: NamesFile): readonly string[] {
  const parts = [title, ...title.split(/[:–—]/)].map((part) => part.trim())
  return [...new Set(parts)].filter((part) => plainWords(part).split(' ').length > 3)
}

/** `Ines` of Dr. Ines Okafor: what may be anybody's, and tells something beside a citation of hers. */
export function givenNames({ names }: NamesFile, description = ''): readonly string[] {
  const agreed = ` ${plainWords(description)} `
  const given = names.flatMap((name) => name.trim().split(/\s+/).slice(0, -1))
  return [...new Set(given)].filter((name) => {
    const plain = plainWords(name)
    return /^\p{Lu}\p{L}{2,}/u.test(name) && !addressed.has(plain) && !agreed.includes(` ${plain} `)
  })
}

const addressed = new Set(
  'dr prof professor mrs sir dame lord lady amb ambassador gen general minister president senator the van von der den dos das'.split(
    ' ',
  ),
)

/** `Wu` tells somebody; `Do` at the beginning of a sentence does not. */
function isTelling(name: string): boolean {
  return name.length > 1 && !functionWords.has(name)
}

/** The names under which an interview on the record may be cited: these are no secret. */
export function openNames({ cited }: Checked): ReadonlySet<string> {
  const open = cited.flatMap(({ interview }) => (interview && !isProtectedInterview(interview) ? [interview] : []))
  return new Set(
    open.flatMap((interview) =>
      interviewees(interview).flatMap(({ name }) => [plainWords(name), plainWords(name.split(' ').at(-1) ?? '')]),
    ),
  )
}

/** Where a text tells one of the names: in any spelling, in the plural or possessive, a single word only with a capital. In order, without overlap. */
export function toldIn(text: string, names: readonly string[]): readonly Span[] {
  const forms = new Map<string, readonly (readonly string[])[]>()
  const inflected: (readonly string[])[] = []
  for (const spelling of new Set(names.flatMap(spellingsOf))) {
    const words = spelling.split(' ')
    if (words.some((word) => otherScript.test(word))) inflected.push(words)
    forms.set(words[0] ?? '', [...(forms.get(words[0] ?? '') ?? []), words])
  }
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    plain: plainWords(word),
    isCapital: /^\p{Lu}|^\p{Lo}/u.test(word),
    start: index,
    end: index + word.length,
  }))
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first) continue
    const candidates = [first.plain, first.plain.replace(/e?s$/, ''), first.plain.replace(/s$/, '')].flatMap(
      (start) => forms.get(start) ?? [],
    )
    const matching = [
      ...candidates.filter((form) => isForm(tokens.slice(at, at + form.length), form)),
      ...inflected.filter((form) => form.every((part, offset) => isInflected(tokens[at + offset]?.plain ?? '', part))),
    ]
    const length = Math.max(0, ...matching.map((form) => form.length))
    const last = tokens[at + length - 1]
    if (!last || length === 0 || (length === 1 && !first.isCapital)) continue
    found.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return found
}

/** Scripts whose names take endings or prefixes, or whose words are not parted at all. */
const otherScript = /[^\p{Script=Latin}\p{N}]/u

function isInflected(word: string, part: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(part))
    return word.includes(part)
  if (part.length < 4) return word === part
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(part)) return word.endsWith(part)
  // `Окафор`, `Окафора`, `Окафором`; of `Иванова` the end changes too.
  return word.startsWith(part.length > 4 ? part.slice(0, -1) : part) && word.length <= part.length + 3
}

function isForm(words: readonly { readonly plain: string }[], form: readonly string[]): boolean {
  return form.every((part, index) => {
    const word = words[index]?.plain
    const isLast = index === form.length - 1
    return word === part || (isLast && (word === `${part}s` || word === `${part}es`))
  })
}
