import { marksOf } from '../../language/quotationMarks.js'
import type { TexMark } from '../../memo/markup.js'

/** LaTeX sets ``so'' and \enquote{so} as its document's language has them; other marks are those of their author. */
export function signOf({ sign, isOpening, start }: TexMark, text: string, language = ''): string {
  if (!/[`'\\}]/.test(text.charAt(start))) return sign
  const { quotes, innerQuotes } = marksOf(language)
  const wished = isOpening ? { '“': quotes[0], '‘': innerQuotes[0] } : { '”': quotes[1], '’': innerQuotes[1] }
  return new Map(Object.entries(wished)).get(sign) ?? sign
}
