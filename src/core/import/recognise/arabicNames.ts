/** A word of Arabic, with the signs for vowels and doubled letters that may stand on its letters. */
const word = '[\\p{Script=Arabic}\\p{Mn}]+'
/** Titles that stand before a name. They have the article; an office without it, `رئيس …`, goes on with what the office is of. */
const title =
  '(?:القاضية?|الدكتورة?|السيدة?|الأستاذة?|الوزيرة?|السفيرة?|اللواء|المهندسة?|الشيخة?|الباحثة?|الخبيرة?|الكاتبة?|الرئيسة?|المديرة?)'
const office = '(?:رئيسة?|مديرة?|وزيرة?|سفيرة?|أمينة?|نائبة?|محافظة?|قائدة?|ممثلة?|عضوة?)'

/** `حاورته: …`, also with a place before the colon, and the place alone before who writes from there, `عمّان: …`, on a line of its own. */
const asker = new RegExp(
  `^(?:حاور(?:ه|ها|ته|تها)(?:\\s[^:\\n]{2,30}(?=:))?\\s*:?\\s*|(?:أجرى الحوار|أجرت الحوار|حوار|كتب|كتبت)\\s*:?\\s+|${word}(?:\\s${word})?\\s?:\\s+)((?:${word}\\s+){1,3}${word})$`,
  'u',
)
/** Words that no name holds: a heading has them behind a colon. */
const noName = /(?<!\p{L})(?:لا|ما|من|في|على|إلى|عن|هل|كيف|لماذا|ليس|ليست)(?!\p{L})/u

/** Who asked, in a line of credits. */
export const arabicAsker = (text: string): string | undefined => {
  const name = asker.exec(text)?.[1]
  return name === undefined || noName.test(name) ? undefined : name
}

/** `حوار مع الدكتورة …`: whom an interview is with, up to the next sign. */
const interviewWith = new RegExp(
  `(?:حوار|مقابلة|لقاء|حديث)\\s+مع\\s+(?:${title}\\s+)?(?!${office}\\s)((?:${word}\\s+){1,2}${word}?)(?=\\s*[:،.؛(\\n]|$)`,
  'u',
)

/** `القاضي … لـ«…»:` in a headline: who told a paper something. */
const telling = new RegExp(`^(?:${title}\\s+)?(?!${office}\\s)((?:${word}\\s+){1,3}?${word})\\s+لـ?ـ?\\s?[«"“]`, 'u')

/** Some words behind a title, in a sentence. */
const titled = new RegExp(`(?<!${word})${title}\\s+(${word}(?:\\s+${word}){1,5})`, 'gu')

/** Whom a line says to be interviewed, else who has a title and a name before the talk and is called there by the last word of it alone. */
export function arabicNameIn(paragraphs: readonly string[]): string | undefined {
  const [stated] = paragraphs.flatMap((text) => {
    const early = text.slice(0, 300)
    return (interviewWith.exec(early) ?? telling.exec(early))?.[1] ?? []
  })
  if (stated !== undefined) return stated.trim()
  const all = paragraphs.join('\n')
  return [...all.matchAll(titled)].flatMap(([, words = '']) => nameAtStart(words.split(/\s+/), all) ?? [])[0]
}

/** The words up to the first with an article that also stands behind some other word. */
function nameAtStart(words: readonly string[], text: string): string | undefined {
  const at = words.findIndex((one, index) => index > 0 && one.startsWith('ال'))
  const [before, family] = [words[at - 1], words[at]]
  if (before === undefined || family === undefined) return undefined
  const isAlone = new RegExp(`(?<!${before}\\s+)(?<!${word})${family}(?!${word})`, 'u').test(text)
  return isAlone ? words.slice(0, at + 1).join(' ') : undefined
}
