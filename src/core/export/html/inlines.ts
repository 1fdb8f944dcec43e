import type { Speech } from '../direction.js'
import type { Block, Cite, Inline, Text } from '../document.js'
import type { DocumentLabels } from '../labels.js'
import { type Attributes, element, type Node } from './nodes.js'

/** What is needed while a document becomes HTML, and what is gathered. */
export interface Writing {
  readonly labels: DocumentLabels
  /** The address and what else is known of a picture, by what the memo writes for it; undefined where it is told in words. */
  readonly picture: (source: string) => ({ readonly src: string } & Attributes) | undefined
  /** A formula, where it can be set. */
  readonly formula: (text: Text) => Node | undefined
  /** The words of a citation, among which are the marks of its notes. */
  readonly cite: (cite: Cite, words: readonly Node[]) => readonly Node[]
  /** The mark of a note. */
  readonly mark: (number: number) => string
  /** In order of their marks. */
  readonly notes: (readonly Block[])[]
  /** One where the title is the heading above all others, else none. */
  readonly titleLevels: 0 | 1
  /** How many tables there are so far. */
  readonly count: { tables: number }
}

export function inlineNodes(content: readonly Inline[], writing: Writing): readonly Node[] {
  return content.flatMap((one) => nodesOf(one, writing))
}

function nodesOf(one: Inline, writing: Writing): readonly Node[] {
  const { labels, notes } = writing
  switch (one.kind) {
    case 'text':
      return [(one.formula && writing.formula(one)) ?? textNode(one)]
    case 'break':
      return [element('br', {})]
    case 'cite':
      return writing.cite(one, inlineNodes(one.content, writing))
    case 'image': {
      const picture = writing.picture(one.source)
      if (!picture) return [element('span', { class: 'picture' }, [labels.picture(one.alt)])]
      const { src, ...size } = picture
      const { width, height } = one
      const style = width ? `width:${width.value}${width.unit}` : height && `height:${height.value}px;width:auto`
      return [element('img', { src, alt: one.alt, ...size, style })]
    }
    case 'note': {
      const number = notes.push(one.blocks)
      const attributes = {
        id: `note-mark-${number}`,
        href: `#note-${number}`,
        role: 'doc-noteref',
        'aria-label': labels.note(number),
      }
      return [element('sup', { class: 'mark' }, [element('a', attributes, [writing.mark(number)])])]
    }
  }
}

/** `lang` and `dir`. */
export function speechAttributes({ language, direction }: Speech): Attributes {
  return { lang: language, dir: direction }
}

/** Words in their typography. */
function textNode(text: Text): Node {
  const { bold, italic, smallCaps, underline, strike, position, code, language, direction, href } = text
  const around: readonly (false | undefined | readonly [tag: string, attributes?: Attributes])[] = [
    code && ['code'],
    position && [position === 'superscript' ? 'sup' : 'sub'],
    smallCaps && ['span', { class: 'small-caps' }],
    underline && ['u'],
    strike && ['s'],
    italic && ['em'],
    bold && ['strong'],
    (language ?? direction) !== undefined && ['span', speechAttributes(text)],
    href !== undefined && ['a', { href }],
  ]
  return around.reduce<Node>((inside, one) => (one ? element(one[0], one[1] ?? {}, [inside]) : inside), text.text)
}
