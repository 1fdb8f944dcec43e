import type { Paragraph } from './paragraphs.js'
import { bareName, inMixedCase, looksLikeName, nameWords } from './people.js'
import type { Voices } from './voices.js'
import { countWords } from './wording.js'

/** The name that somebody gives who is asked for it on the record. */
export function nameGiven(paragraphs: readonly Paragraph[], { keys }: Voices): readonly string[] {
  const asked = [...keys.keys()]
    .slice(0, 12)
    .find((index) => /(?<!\p{L})your (?:full |complete )?name(?!\p{L})/iu.test(paragraphs[index]?.text ?? ''))
  const reply = asked === undefined ? undefined : paragraphs[asked + 1]?.text.split(/[.,;]/)[0]?.trim()
  return reply !== undefined && looksLikeName(reply) && countWords(reply) >= 2 ? [reply] : []
}

/** Who is sworn by a line of the record, where that is one alone: `MR TOM BRANDT (sworn)`. */
export function swornIn(paragraphs: readonly Paragraph[]): readonly string[] {
  const names = paragraphs.flatMap(({ text, label }) => {
    const name = label
      ? undefined
      : /^([^,(]{4,60}?),? \(?(?:sworn|affirmed|called|recalled)\b[^.!?]{0,40}$/u.exec(text)?.[1]
    return name !== undefined && looksLikeName(name) && nameWords(name).length >= 2 ? [inMixedCase(bareName(name))] : []
  })
  return new Set(names).size === 1 ? names.slice(0, 1) : []
}
