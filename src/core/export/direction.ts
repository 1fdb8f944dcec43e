import type { Inline, Text } from './document.js'

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i.test(language)
}

/** What words in another language have besides their typography. */
export type Speech = Pick<Text, 'language' | 'direction'>

/** Of `lang` and `dir` in attributes; a language that is written from right to left says so itself. */
export function speechOf(values: ReadonlyMap<string, string>): Speech {
  const tag = values.get('lang') ?? ''
  const language = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(tag) ? tag : undefined
  const asked = values.get('dir')
  const direction =
    asked === 'rtl' || asked === 'ltr' ? asked : language && isRightToLeft(language) ? ('rtl' as const) : undefined
  return { ...(language ? { language } : {}), ...(direction ? { direction } : {}) }
}

/** What all words of a line have in common. */
export function speechOfLine(content: readonly Inline[]): Speech {
  const texts = content.filter((one) => one.kind === 'text' && one.text.trim() !== '')
  const [first] = texts
  if (first?.kind !== 'text') return {}
  const { language, direction } = first
  const isShared = texts.every((one) => one.kind === 'text' && one.language === language && one.direction === direction)
  return isShared ? { ...(language ? { language } : {}), ...(direction ? { direction } : {}) } : {}
}

/** The same words where what is around them says their language and direction. */
export function withoutSpeech(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => {
    if (one.kind !== 'text') return one
    const { language: _, direction: _2, ...rest } = one
    return rest
  })
}
