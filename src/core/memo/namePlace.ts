import { ownNotes } from './ownNotes.js'
import type { Memo } from './memo.js'
import { frontMatter } from './prose.js'

/** What a name stands in, as a reader would say it: of a memo, or of the document that is made of one. */
export type NamePlace =
  | {
      readonly kind:
        | 'text'
        | 'title'
        | 'author'
        | 'abstract'
        | 'keywords'
        | 'front matter'
        | 'comment'
        /** A comment of a reviewer, which goes along with a document. */
        | 'review'
        | 'file name'
        | 'annex'
        /** What a style, a template or a program added. */
        | 'frame'
    }
  /** `number` is that of the memo's own footnotes, in a document that of all. */
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'entry'; readonly key: string }

/** What part of a memo an offset stands in. */
export function namePlaceAt(memo: Memo, offset: number): NamePlace {
  const { text, language } = memo
  const header = language === 'plaintext' ? 0 : (frontMatter(text)[0]?.end ?? 0)
  if (offset < header) return { kind: fieldAt(text.slice(0, header), offset) }
  const note = ownNotes(memo).findIndex(({ body }) => body.start <= offset && offset < body.end)
  if (note >= 0) return { kind: 'note', number: note + 1 }
  const isComment = [...text.matchAll(/<!--[^]*?-->/g)].some(
    ({ 0: comment, index }) => index <= offset && offset < index + comment.length,
  )
  return { kind: isComment ? 'comment' : 'text' }
}

const fields = {
  author: 'author',
  title: 'title',
  subtitle: 'title',
  abstract: 'abstract',
  keywords: 'keywords',
} as const

/** A field goes on in lines that are indented, and in those of a list. */
function fieldAt(header: string, offset: number): Exclude<NamePlace['kind'], 'note' | 'entry'> {
  for (const { groups, index, 0: whole } of header.matchAll(
    /^(?<field>author|title|subtitle|abstract|keywords):.*(?:(?:\r\n|\n|\r)(?:[ \t]+|-(?!--)).*)*/gm,
  ))
    if (index <= offset && offset < index + whole.length)
      return Object.entries(fields).find(([name]) => name === groups?.['field'])?.[1] ?? 'front matter'
  return 'front matter'
}
