import type { BrokenStyle } from '../core/export/citationStyle.js'

/** Why no style can be made of a text, as far as its XML tells; undefined where nothing speaks against it. */
export function checkStyle(csl: string): BrokenStyle | undefined {
  if (csl.length > largestStyle) return { broken: 'engine' }
  const text = withoutComments(csl)
  const line = firstFault(text)
  if (line !== undefined) return { broken: 'not-xml', detail: String(line) }
  const root = /<([\w:.-]+)[\s>/]/.exec(text.replace(/<[?!][^>]*>/g, ''))?.[1]
  if (root === 'locale') return { broken: 'locale' }
  if (root !== 'style' || !/<style\s[^>]*http:\/\/purl\.org\/net\/xbiblio\/csl/.test(text)) return { broken: 'not-csl' }
  if (!/<citation[\s>]/.test(text)) return withoutCitations(text)
  return missingMacro(text)
}

/** In UTF-16 units; the longest of the styles that Zotero lists has a fifth. */
const largestStyle = 1_000_000

/** One that is never closed stays as it is, and is not looked for from each that is opened. */
function withoutComments(csl: string): string {
  const opening = /<!--|<!\[CDATA\[/g
  const unclosed = new Set<string>()
  let text = ''
  let done = 0
  for (let found = opening.exec(csl); found; found = opening.exec(csl)) {
    const [mark] = found
    const close = mark === '<!--' ? '-->' : ']]>'
    const end = unclosed.has(mark) ? -1 : csl.indexOf(close, opening.lastIndex)
    if (end < 0) {
      unclosed.add(mark)
      continue
    }
    opening.lastIndex = end + close.length
    text += csl.slice(done, found.index) + csl.slice(found.index, opening.lastIndex).replace(/[^\n]/g, ' ')
    done = opening.lastIndex
  }
  return text + csl.slice(done)
}

/** A style that depends on another has nothing but its name and where that one is. */
function withoutCitations(text: string): BrokenStyle {
  const link = [...text.matchAll(/<link\s[^>]*>/g)].find(([tag]) => /rel\s*=\s*["']independent-parent["']/.test(tag))
  const parent = /href\s*=\s*["']([^"']*)/.exec(link?.[0] ?? '')?.[1]
  return parent === undefined ? { broken: 'not-csl' } : { broken: 'dependent', detail: parent }
}

function missingMacro(text: string): BrokenStyle | undefined {
  const named = new Set(Array.from(text.matchAll(/<macro\s[^>]*?\bname\s*=\s*["']([^"']+)/g), ([, name]) => name))
  for (const [, name = ''] of text.matchAll(/<(?:text|key)\s[^>]*?\bmacro\s*=\s*["']([^"']+)/g))
    if (!named.has(name)) return { broken: 'macro-missing', detail: name }
  return undefined
}

const tag =
  /<(?:\?[^]*?\?|![^>]*|\/\s*([\w:.-]+)\s*|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y

/** The line of the first tag that is malformed, closes another one than is open, or is never closed; the first where there is no tag at all. */
function firstFault(text: string): number | undefined {
  const open: { readonly name: string; readonly at: number }[] = []
  let tags = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const match = tag.exec(text)
    if (!match) return lineAt(text, at)
    const [, closing, opening, , selfClosing] = match
    if (closing !== undefined && open.pop()?.name !== closing) return lineAt(text, at)
    if (opening !== undefined && !selfClosing) open.push({ name: opening, at })
    tags += opening === undefined ? 0 : 1
  }
  const [unclosed] = open.slice(-1)
  if (unclosed) return lineAt(text, unclosed.at)
  return tags === 0 ? 1 : undefined
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
