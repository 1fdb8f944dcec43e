import type { Label } from './labels.js'
import type { Paragraph } from './paragraphs.js'
import { foldLine } from './wording.js'

/**
 * Takes `P1` to `P4` for people where their numbers come back out of order, as in the record of a group: questions and answers that are
 * counted, `P1`, `R1`, `P2`, only ever go up.
 */
export function withNumberedVoices(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const comeBack = lettersThatComeBack(paragraphs)
  if (comeBack.size === 0) return paragraphs
  const isCounted = (label: Label): boolean => comeBack.has(counted(label)?.letters ?? '')
  const othersAsk = paragraphs.some(({ label }) => label?.role === 'questioner' && !isCounted(label))
  return paragraphs.map((paragraph) => {
    if (!paragraph.label || !isCounted(paragraph.label)) return paragraph
    const { role: _, ...label } = paragraph.label
    const own = { ...label, form: 'role' as const, key: foldLine(label.name) }
    return { ...paragraph, label: othersAsk ? { ...own, role: 'interviewee' as const } : own }
  })
}

/** The letters and the number of a label that would say question or answer without the number. */
function counted({ form, name }: Label): { readonly letters: string; readonly number: number } | undefined {
  const found = form === 'question' || form === 'answer' ? /^(\D+?)[ ._-]?(\d{1,2})$/.exec(name) : null
  return found?.[1] && found[2] ? { letters: foldLine(found[1]), number: Number(found[2]) } : undefined
}

function lettersThatComeBack(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const highest = new Map<string, number>()
  const fallen = new Map<string, number>()
  for (const { label } of paragraphs) {
    const found = label && counted(label)
    if (!found) continue
    const before = highest.get(found.letters) ?? 0
    if (found.number < before) fallen.set(found.letters, (fallen.get(found.letters) ?? 0) + 1)
    highest.set(found.letters, Math.max(before, found.number))
  }
  return new Set([...fallen].filter(([, times]) => times >= 2).map(([letters]) => letters))
}
