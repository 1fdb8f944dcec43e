// What of a page of HTML is compared: the words of its blocks.
import { DomUtils } from 'htmlparser2'

/** Stands for what Pandoc cannot know: a number that Quarto gives, a formula, a value of a project, a key of no bibliography. */
export const any = '\uFFFC'
export const leaves = new Set(
  'p h1 h2 h3 h4 h5 h6 pre td th figcaption caption dt li dd blockquote div figure'.split(' '),
)
export const inner = new Set([...leaves, 'ul', 'ol', 'table', 'dl', 'section'])

export const normal = (text) =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\uFE0E', '')
    .trim()

const asides = /notice|attache-silent|^(?:attache-)?picture$/
/** Every block of a page with its kind and its own words; notes and entries are blocks among others here. */
export function pageBlocks(node) {
  if (!('children' in node)) return []
  if (node.name === 'head' || /^(?:attache-)?notice$/.test(node.attribs?.class)) return []
  // A picture that is not there is told of in words, in its caption's place.
  const [only] = node.children
  if (node.name === 'p' && /^(?:attache-)?picture$/.test(only?.attribs?.class))
    return [`figcaption ${normal(DomUtils.textContent(only)).replace(/^Picture: /, '')}`]
  const inside = node.children.flatMap(pageBlocks)
  if (!leaves.has(node.name)) return inside
  const own = node.children.filter((child) => !inner.has(child.name)).map(shownWords)
  const words = normal(own.join(''))
  const kind = node.name.replace(/^h\d$/, 'heading').replace(/^div$/, 'p')
  return words && !/^heading (?:Notes|References)$/.test(`${kind} ${words}`) ? [`${kind} ${words}`, ...inside] : inside
}

function shownWords(node) {
  if (node.type === 'text') return node.data
  if (!('children' in node)) return ''
  if (asides.test(node.attribs?.class) || /^doc-(?:noteref|backlink)$/.test(node.attribs?.role)) return ''
  if (node.name === 'math') return any
  return node.name === 'br' ? ' ' : node.children.map(shownWords).join('')
}
