import { type Group, groupsOf, isKin, isKnownElsewhere, takesTurns } from './labelGroups.js'
import type { Label } from './labelForm.js'
import type { Line } from '../lines/lines.js'
import { nameWords } from '../personNames/nameWords.js'
import { endsInQuestion, endsInPunctuation } from '../lines/lineForm.js'

/** Names on lines of their own that are believed to say who speaks below them: they come again and take turns. */
export function believeNameLines(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  known: string,
): ReadonlyMap<number, Label> {
  const followed = labels.map((label, index) => (label && lines[index + 1] && !labels[index + 1] ? label : undefined))
  const groups = groupsOf(followed)
  const turns = takesTurns(followed, groups)
  const isSure = ({ first, at, key }: Group): boolean =>
    at.length >= 2 &&
    turns.has(key) &&
    (first.form === 'role' ||
      first.form === 'name' ||
      first.form === 'question' ||
      first.form === 'answer' ||
      first.form === 'initials')
  const sure = groups.filter(isSure)
  const total = sure.reduce((sum, { at }) => sum + at.length, 0)
  const isOne = (group: Group): boolean =>
    sure.includes(group) || sure.some(({ first }) => isKin(group.first.name, first.name))
  const from = groups.reduce(
    (first, group) => (isOne(group) ? Math.min(first, group.at[0] ?? first) : first),
    lines.length,
  )
  const paragraphs = lines.filter(
    (line, index) => index > from && (line.begins || line.blanks > 0 || (labels[index - 1] && !labels[index])),
  ).length
  if (sure.length < 2 || total < 4 || total < paragraphs * 0.2) return new Map()
  const isTimed = sure.every(({ first }) => first.time !== undefined)
  // What stands first may be the name of a programme, with a title below it.
  const isSpoken = (at: readonly number[]): boolean =>
    at.some((index) => index > from || endsInPunctuation(lines[index + 1]?.text ?? ''))
  // Names set like the sure ones: below an empty line, with words right under them.
  const isSet = (index: number): boolean =>
    ((lines[index]?.blanks ?? 0) > 0 || lines[index]?.begins === true) &&
    lines[index + 1]?.blanks === 0 &&
    lines[index + 1]?.begins === false
  const areSet = sure.every(({ at }) => at.every(isSet))
  const isAlike = ({ first, at }: Group): boolean =>
    areSet &&
    first.form === 'name' &&
    /^\S+(?: \S+){1,3}$/u.test(first.name) &&
    at.every((index) => isSet(index) && index > from && endsInPunctuation(paragraphEnd(lines, index + 1)))
  const isAlso = ({ first, key, at }: Group): boolean =>
    isAlike({ first, key, at }) ||
    (isTimed && first.time !== undefined) ||
    (first.form === 'role' && key !== 'speaker') ||
    (key.includes(' ') && nameWords(first.name).length <= 4 && isKnownElsewhere(known, key) && isSpoken(at)) ||
    sure.some(({ first: other }) => isKin(first.name, other.name))
  const keys = new Set(groups.filter((group) => sure.includes(group) || isAlso(group)).map(({ key }) => key))
  // In a list of those who take part something stands behind the name, above what they say nothing does.
  const bare = new Map<string, number>()
  labels.forEach((label, index) => {
    if (label && label.affiliation === undefined && !bare.has(label.key)) bare.set(label.key, index)
  })
  const listed = labels.flatMap((label, index) =>
    label?.affiliation !== undefined && index < (bare.get(label.key) ?? 0) ? [index] : [],
  )
  // A list asks nothing, and says nothing in sentences below everybody.
  const below = listed.map((index) => paragraphEnd(lines, index + 1))
  const isList = !(below.some(endsInQuestion) && below.every(endsInPunctuation))
  const isListed = (index: number): boolean => isList && listed.includes(index)
  const isName = (index: number): boolean => keys.has(labels[index]?.key ?? '') && !isListed(index)
  return new Map(
    labels.flatMap((label, index) =>
      label && isName(index) && lines[index + 1] && !isName(index + 1) ? [[index, label] as const] : [],
    ),
  )
}

/** The last line of the paragraph that a line begins. */
function paragraphEnd(lines: readonly Line[], from: number): string {
  let index = from
  while (lines[index + 1]?.blanks === 0 && lines[index + 1]?.begins === false) index += 1
  return lines[index]?.text ?? ''
}

/** The letter with a name and a colon behind it that a line begins with: an initial, or a sign before a sentence, `R. Bueno: la verdad es`. */
export const initialAndName = (text: string): string | undefined =>
  /^[^\p{L}]{0,16}(\p{Lu}\.\s?(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)[*_]{0,3}\s?[:：(]/u.exec(
    text,
  )?.[1]

/** Those of them that are names, since lines begin with them again: `V. Okafor:`. */
export function initialledNames(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const name = initialAndName(text)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= 2 ? [name] : [])))
}
