/** What stands for characters that mean something in LaTeX, or that readers of it turn into others. Unicode stays as it is. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}', // BibTeX counts braces behind a backslash too
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '\u00a0': '~',
}

const tags: Readonly<Record<string, string>> = {
  '<i>': '\\emph{',
  '<b>': '\\textbf{',
  '<sup>': '\\textsuperscript{',
  '<sub>': '\\textsubscript{',
  '<sc>': '\\textsc{',
  '<span style="font-variant:small-caps;">': '\\textsc{',
  '<span class="nocase">': '{',
}

const tag = /<\/(?:i|b|sup|sub|sc|span)>|<(?:i|b|sup|sub|sc|span(?: [^<>]*)?)>/

/** A variable’s text with its markup as LaTeX. */
export function latexOf(text: string): string {
  return text
    .split(new RegExp(`(${tag.source})`))
    .map((part) => (tag.test(part) ? markOf(part) : escaped(part)))
    .join('')
}

/** The same of a title in a language whose capitals stay. A colon gets braces, for the words before one are taken for a short title. */
export function latexOfPlainTitle(text: string): string {
  return latexOf(text).replaceAll(':', '{:}')
}

/**
 * The same of a title whose case is to stay as it is. Readers make capitals at the beginnings of words small, but for the first word and those in
 * braces, and what follows a colon large: words with a capital get braces, and so do marks behind which one is small.
 */
export function latexOfTitle(text: string): string {
  let depth = 0
  let isFirst = true
  return text
    .split(new RegExp(`(${tag.source})`))
    .map((part) => {
      if (tag.test(part)) {
        depth += isKeptCase(part) ? 1 : part === '</span>' && depth > 0 ? -1 : 0
        return markOf(part)
      }
      if (depth > 0) return escaped(part)
      const kept = withBraces(part, isFirst)
      isFirst &&= !/[\p{L}\p{N}]/u.test(part)
      return kept
    })
    .join('')
}

function withBraces(text: string, isFirst: boolean): string {
  let first = isFirst
  return text.replace(/([.?!…](?=\s)|:)|([\p{L}\p{N}\p{M}]+)|-+|[^]/gu, (found, mark?: string, word?: string) => {
    if (mark !== undefined) return `{${mark}}`
    if (word === undefined) return escaped(found)
    const wantsBraces = !first && /^\p{Lu}[\p{Ll}\p{M}\p{N}]*$/u.test(word)
    first = false
    return wantsBraces ? `{${word}}` : word
  })
}

function isKeptCase(part: string): boolean {
  return part.includes('nocase')
}

function markOf(part: string): string {
  if (part.startsWith('</')) return '}'
  return tags[part] ?? '{'
}

function escaped(text: string): string {
  return text
    .replace(/[\\{}$&%#_~^'`\u00a0]/g, (character) => commands[character] ?? character)
    .replace(/-(?=-)/g, '-{}')
    .replace(/\s*[\r\n]+\s*/g, ' ')
}
