import type { Inline, Text } from '../document.js'

/** One space for any white space, none at the ends or around breaks; neighbours of one look are one text. */
export function tidy(content: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const one of content) {
    const last = out.at(-1)
    if (one.kind !== 'text' || one.code || one.formula) {
      if (one.kind === 'break' && last?.kind === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() }
      out.push(one)
      continue
    }
    const isFirst = !last || last.kind === 'break'
    const afterSpace = last?.kind === 'text' && /[ \t\n]$/.test(last.text)
    const text = one.text.replace(/[ \t\r\n]+/g, ' ')
    const words = isFirst || afterSpace ? text.replace(/^ /, '') : text
    if (last?.kind === 'text' && isSameLook(last, one)) out[out.length - 1] = { ...last, text: last.text + words }
    else if (words) out.push({ ...one, text: words })
  }
  const last = out.at(-1)
  if (last?.kind === 'text' && !last.code) out[out.length - 1] = { ...last, text: last.text.replace(/ $/, '') }
  return out.filter((one) => one.kind !== 'text' || one.text)
}

function isSameLook({ text: _a, ...one }: Text, { text: _b, ...other }: Text): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => key in one && key in other && Reflect.get(one, key) === Reflect.get(other, key))
}
