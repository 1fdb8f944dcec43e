import type { NewBlock } from './blocks.js'
import { countWords } from '../core/language/words.js'

/** The words before a colon with which a cue begins. A time holds a colon and is none. */
const before = /^(?!https?:)([^\n:：]{1,60}[:：](?!\d\d|\/\/)[ \t]*)/u

/** At least this share of the cues begins with a name where a program for meetings puts one before each. */
const least = 0.7

/**
 * Takes the names off the cues of a recording in which a program put the speaker's name before each, as Zoom and Meet do: the same few
 * names come again and again, and hardly a cue is without one. Names before changes of the speaker alone are left in the text.
 */
export function withNamedCues(blocks: readonly NewBlock[]): readonly NewBlock[] {
  const cues = blocks.filter(({ kind }) => kind === 'cue')
  if (cues.length < 4 || cues.some(({ speaker }) => speaker !== undefined)) return blocks
  const onLines = namesOnLines(cues)
  if (onLines) return blocks.flatMap((block) => (block.kind === 'cue' ? partedAt(block, onLines) : [block]))
  const counts = new Map<string, number>()
  for (const { text } of cues) for (const name of namesBefore(text)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const again = cues.filter(({ text }) => namesBefore(text).some((name) => (counts.get(name) ?? 0) > 1))
  const different = new Set(again.map(({ text }) => namesBefore(text)[0]))
  if (again.length < cues.length * least || different.size > again.length / 2) return blocks
  return blocks.map((block) => {
    if (block.kind !== 'cue') return block
    const name = nameBeforeColon(block.text, counts)
    if (name === undefined) return block
    const text = block.text.slice(name.length)
    return text.trim() ? { ...block, text, speaker: name.replace(/\s*[:：]\s*$/u, '') } : block
  })
}

/** A line of a cue that may be a name, in brackets perhaps. */
const nameLine = /^[ \t]*([([]?[\p{Lu}\p{Lo}][^\n.?!:：()[\]]{0,58}[)\]]?)[ \t]*$/u

/** The few lines with one of which hardly a cue does not begin, above its words; undefined where there are none. */
function namesOnLines(cues: readonly NewBlock[]): ReadonlySet<string> | undefined {
  const firsts = cues.flatMap(({ text }) => {
    const [first = '', ...rest] = text.split('\n')
    const name = nameLine.exec(first)?.[1]
    return name !== undefined && rest.length > 0 ? [name] : []
  })
  const names = new Set(firsts)
  return firsts.length >= cues.length * least && names.size <= firsts.length / 2 ? names : undefined
}

/** A cue, parted at each line that is one of the names. A dash alone says that the speaker changes. */
function partedAt(cue: NewBlock, names: ReadonlySet<string>): readonly NewBlock[] {
  const parts: { readonly speaker?: string; readonly lines: string[] }[] = [{ lines: [] }]
  for (const line of cue.text.split('\n')) {
    const name = nameLine.exec(line)?.[1]
    const isName = name !== undefined && (names.has(name) || (/^[([]/.test(name) && parts.length > 1))
    if (isName) parts.push({ speaker: name.replace(/^[([]|[)\]]$/g, ''), lines: [] })
    else if (!/^\s*[-–—]?\s*$/u.test(line)) parts.at(-1)?.lines.push(line)
  }
  const said = parts.filter(({ lines }) => lines.length > 0)
  return said.map(({ speaker, lines }) => ({ ...cue, text: lines.join('\n'), ...(speaker && { speaker }) }))
}

/** What may be the name before a cue: up to the first colon, and up to the second, for `Host: Ines Okafor: words`. */
function namesBefore(text: string): readonly string[] {
  const first = before.exec(text)?.[1]
  if (first === undefined) return []
  const second = before.exec(text.slice(first.length))?.[1]
  return second === undefined ? [first] : [first, first + second]
}

/** The longer one where the shorter hardly ever stands without it. Who speaks once has a capital or no case, and few words. */
function nameBeforeColon(text: string, counts: ReadonlyMap<string, number>): string | undefined {
  const [first, both] = namesBefore(text)
  if (first === undefined) return undefined
  const [single, double] = [counts.get(first) ?? 0, both === undefined ? 0 : (counts.get(both) ?? 0)]
  if (both !== undefined && double > 1 && double >= single * 0.5) return both
  const isNameLike = /^["([]?[\p{Lu}\p{Lo}]/u.test(first) && countWords(first) <= 5
  return single > 1 || (isNameLike && !/[.?!]\s/u.test(first)) ? first : undefined
}
