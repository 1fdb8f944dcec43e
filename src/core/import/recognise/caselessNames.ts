const caselessAsker =
  /(?:聞き手|取材|インタビュアー|采访|採訪|采写|撰文|记者|記者|访问)[^。？！\n]{0,16}?[：:・\s　/]\s*(\p{Script=Han}{2,5})\s*[）)】]?$/u

/** Who asked, in a line of credits of a script without capitals: `采访：本刊记者 杜闻溪`. */
export const caselessAskersIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => (text.length > 60 ? [] : (caselessAsker.exec(text)?.[1] ?? [])))

/** `حوار مع الدكتورة …`: whom an interview is with, up to the next sign. */
const caselessWith =
  /(?:حوار|مقابلة|لقاء|حديث)\s+مع\s+(?:(?:الدكتورة?|السيدة?|الأستاذة?|الوزيرة?|السفيرة?|اللواء)\s+)?((?:\p{Script=Arabic}+\s+){1,2}\p{Script=Arabic}+?)(?=\s*[:،.؛(\n]|$)/u

/** A name in a script without capitals: with it an introduction begins, and another line before the talk has it too. */
export function caselessNameIn(paragraphs: readonly string[]): string | undefined {
  const stated = paragraphs.flatMap((text) => caselessWith.exec(text.slice(0, 300))?.[1] ?? [])[0]
  if (stated !== undefined) return stated.trim()
  for (const text of paragraphs) {
    if (!/^[\p{Script=Han}·]{4}.*[。！]$/su.test(text)) continue
    const others = paragraphs.filter((other) => other !== text)
    const length = [4, 3, 2].find((size) => others.some((other) => other.includes(text.slice(0, size))))
    if (length !== undefined) return text.slice(0, length)
  }
  return undefined
}
