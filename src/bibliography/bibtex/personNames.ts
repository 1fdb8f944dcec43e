import type { CslName } from '../../core/bibliography/item.js'
import { plainOf } from './inline.js'
import { readLatex } from './latex.js'
import { splitList, splitOutsideBraces } from './split.js'

type Part = 'family' | 'given' | 'suffix' | 'dropping-particle' | 'non-dropping-particle'
type Parts = { readonly [P in Part]?: string }

/**
 * The people of a field (btxdoc, section 4; BibLaTeX, section 3.4 and its extended name format). A name that stands whole in braces is not split.
 * `usesPrefix` is BibLaTeX's option `useprefix`: a `von` then belongs to the family name.
 */
export function readNames(source: string, usesPrefix: boolean): readonly CslName[] {
  return splitList(source).map((name) => readName(name, usesPrefix))
}

function readName(source: string, usesPrefix: boolean): CslName {
  if (source === 'others' || isWhole(source)) return { literal: decode(source) }
  if (/^(?:family|given|prefix|suffix)\s*=/.test(source)) return extendedName(source, usesPrefix)
  const parts = splitOutsideBraces(source, /,/y).map((part) => part.trim())
  const [first = '', second, third] = parts
  if (second === undefined) return withParticles(naturalName(first), usesPrefix)
  const { particle, rest } = leadingParticle(wordsOutsideBraces(first))
  const [given, suffix] = third === undefined ? [second, undefined] : [third, second]
  return withParticles(
    named({ family: join(rest), given: spacedInitials(decode(given)), suffix: suffix && decode(suffix), particle }),
    usesPrefix,
  )
}

interface Named {
  readonly family: string
  readonly given?: string
  readonly suffix?: string | undefined
  readonly particle?: string
}

function named({ family, given = '', suffix = '', particle = '' }: Named): Parts {
  return {
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(suffix ? { suffix } : {}),
    ...(particle ? { 'dropping-particle': particle } : {}),
  }
}

/** `Ludwig van Beethoven`: what begins with a small letter parts the given names from the family name. */
function naturalName(source: string): Parts {
  const words = wordsOutsideBraces(source)
  const before = words.slice(0, -1)
  const from = before.findIndex(isSmall)
  const to = before.map(isSmall).lastIndexOf(true)
  if (from < 0) return named({ family: join(words.slice(-1)), given: spacedInitials(join(before)) })
  return named({
    given: spacedInitials(join(words.slice(0, from))),
    particle: join(words.slice(from, to + 1)),
    family: join(words.slice(to + 1)),
  })
}

/** `given=Jean, family=Berg, prefix=de la, useprefix=true` */
function extendedName(source: string, usesPrefix: boolean): CslName {
  const pairs = splitOutsideBraces(source, /,/y).map((pair): readonly [string, string] => {
    const [name = '', ...value] = pair.split('=')
    return [
      name.trim().toLowerCase(),
      decode(
        value
          .join('=')
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      ),
    ]
  })
  const value = new Map(pairs)
  const own = value.get('useprefix')
  const parts = named({
    family: value.get('family') ?? '',
    given: value.get('given') ?? '',
    suffix: value.get('suffix'),
    particle: value.get('prefix') ?? '',
  })
  return withParticles(parts, own === undefined ? usesPrefix : own === 'true')
}

/** Particles that stand within a part: at the beginning of the family name in braces, or at the end of the given names. */
function withParticles(parts: Parts, usesPrefix: boolean): CslName {
  const { 'dropping-particle': particle, ...others } = parts
  const name = particle && usesPrefix ? { ...others, 'non-dropping-particle': particle } : parts
  return fromGiven(fromFamily(name))
}

function fromFamily(name: Parts): Parts {
  const { family = '' } = name
  const [, own = '', rest = ''] = /^((?:\p{Ll}[\p{L}\p{M}]*(?: |[’'-]))+)(.+)$/u.exec(family) ?? []
  if (!own || name['non-dropping-particle'] !== undefined) return name
  return { ...name, 'non-dropping-particle': own.trim(), family: rest }
}

function fromGiven(name: Parts): Parts {
  const { given = '' } = name
  const [, rest = '', own = ''] = /^(.*?\S) ((?:\p{Ll}[\p{L}\p{M}’']*)(?: \p{Ll}[\p{L}\p{M}’']*)*)$/u.exec(given) ?? []
  if (!own || name['dropping-particle'] !== undefined) return name
  return { ...name, 'dropping-particle': own, given: rest }
}

function leadingParticle(words: readonly string[]): { readonly particle: string; readonly rest: readonly string[] } {
  const at = words.slice(0, -1).findIndex((word) => !isSmall(word) || isWhole(word))
  const end = at < 0 ? words.length - 1 : at
  return { particle: join(words.slice(0, end)), rest: words.slice(end) }
}

function wordsOutsideBraces(source: string): readonly string[] {
  return splitOutsideBraces(source, /\s+/y).filter((word) => word !== '')
}

function join(words: readonly string[]): string {
  return decode(words.join(' '))
}

function isSmall(word: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(decode(word))
}

/** One group and nothing else. */
function isWhole(source: string): boolean {
  // `{\"O}` is a letter.
  if (!source.startsWith('{') || /^\{\\\S*$/.test(source)) return false
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '{') depth += 1
    if (source[at] === '}') depth -= 1
    if (depth === 0) return at === source.length - 1
  }
  return false
}

/** `J.R.R.` as styles want it, `J. R. R.` */
function spacedInitials(given: string): string {
  return given.replace(/(?<=\p{Lu}\.)(?=\p{Lu}(?:\.|$))/gu, ' ')
}

function decode(source: string): string {
  return plainOf(readLatex(source)).trim()
}
