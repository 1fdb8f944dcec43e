import type { Paragraph } from '../turns/paragraphs.js'
import { bareName, inMixedCase, looksLikeName, nameWords } from '../personNames/people.js'
import type { Voices } from '../turns/voices.js'
import { countWords, foldLine } from '../lines/wording.js'

/** The name that somebody gives who is asked for it on the record. */
export function nameGiven(paragraphs: readonly Paragraph[], { keys }: Voices): readonly string[] {
  const asked = [...keys.keys()]
    .slice(0, 12)
    .find((index) => /(?<!\p{L})your (?:full |complete )?names?(?!\p{L})/iu.test(paragraphs[index]?.text ?? ''))
  const reply = asked === undefined ? undefined : paragraphs[asked + 1]?.text.split(/[.,;]/)[0]?.trim()
  return reply !== undefined && looksLikeName(reply) && countWords(reply) >= 2 ? [reply] : []
}

/** Names in full that somebody says under a label of the family's, and nothing else: `MR OKAFOR: Tom Reginald Okafor.` */
export const namesSaid = (paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.slice(0, 400).flatMap(({ text, label }) => {
    const name = text.replace(/\.$/, '').trim()
    const family = label && nameWords(label.name).at(-1)
    const isOwn =
      family !== undefined && text.length < 60 && foldLine(nameWords(name).at(-1) ?? '') === foldLine(family)
    return isOwn && looksLikeName(name) && nameWords(name).length >= 2 ? [name] : []
  })

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
