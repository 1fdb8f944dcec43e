import { formatCslJson } from '../../bibliography/interviewToCsl.js'
import { isProtectedInterview } from '../../terms/terms.js'
import type { Corpus } from '../../corpus/corpus.js'
import { matchBrackets } from '../../memo/brackets.js'
import { emptying } from '../../memo/hidden.js'
import { findMarkup, texMarks } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import type { Interview, Span } from '../../model.js'
import { signOf } from '../draft/texSigns.js'
import { dataUri } from '../html/dataUri.js'
import type { Inline } from '../document.js'
import type { Pictures } from '../labels.js'
import type { CitedMemo } from '../citedItem.js'

/** What Quarto is given to read. */
export interface QuartoInput {
  readonly memo: string
  readonly references: string
}

/** What goes along with a memo. */
export interface AlongForQuarto {
  readonly pictures: Pictures
  /** What the document has to say of itself, above its text. */
  readonly notices: readonly (readonly Inline[])[]
}

interface Edit extends Span {
  readonly text: string
}

/**
 * The memo and all that it cites, in CSL-JSON, so that nothing Quarto makes of it tells more than a document of ours. Quarto writes keys into pages
 * of HTML: those of protected sources are counted here instead, since somebody may have chosen a telling one. It writes names of pictures and what
 * cameras put into them, loads pictures from the web, and makes a property of every field of the front matter: pictures go along as they are in our
 * documents, others are told in words, and what was for us or for the making alone is left out.
 */
export function quartoInput(
  memo: Memo,
  { items }: CitedMemo,
  corpus: Pick<Corpus, 'interview'>,
  { pictures, notices }: AlongForQuarto,
): QuartoInput {
  const counted = new Map<string, string>()
  const neutral = (key: string): string | undefined => {
    const interview: Interview | undefined = corpus.interview(key)
    if (!interview || !isProtectedInterview(interview)) return undefined
    const name = counted.get(key) ?? `source-${counted.size + 1}`
    counted.set(key, name)
    return name
  }
  const { text, citations } = memo
  const front = frontMatter(text)[0]?.end ?? 0
  const keys = citations
    .flatMap((citation) => citation.items)
    .sort((a, b) => a.keySpan.start - b.keySpan.start)
    .flatMap(({ key, keySpan }): readonly Edit[] => {
      const name = neutral(key)
      return name === undefined ? [] : [{ ...keySpan, text: name }]
    })
  const header = withoutOurs(text.slice(0, front)).replace(/@(\{?)([\p{L}\p{N}_][^\s,;\]}"']*)/gu, (all, brace, key) =>
    typeof key === 'string' && neutral(key) !== undefined ? `@${String(brace)}${neutral(key) ?? ''}` : all,
  )
  const emptied = emptying(text)
  const hidden = memo.hidden.map((span) => ({ ...span, text: emptied(span) }))
  const body = edited(text, front, [
    ...hidden,
    ...keys,
    ...pictureEdits(memo, pictures),
    ...loading(text, front),
    ...texEdits(memo, front),
  ])
  // One voice of several has no citation of its own for Pandoc.
  const all = [...items.values()]
    .filter(({ id }) => !id.includes('#') || !corpus.interview(id.split('#')[0] ?? ''))
    .map((item) => ({ ...item, id: counted.get(item.id) ?? item.id }))
  const above = notices.map((content) => `\n\n${content.map(inMarkdown).join('')}\n\n`)
  return { memo: header + above.join('') + body, references: formatCslJson(all) }
}

/** Of plain words of ours. */
function inMarkdown(one: Inline): string {
  if (one.kind !== 'text') return ''
  return one.bold ? `**${one.text.trimEnd()}** ` : one.text
}

function edited(text: string, from: number, edits: readonly Edit[]): string {
  let out = ''
  let done = from
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue
    out += text.slice(done, start) + put
    done = end
  }
  return out + text.slice(done)
}

/** Fields that are said to Pandoc on its command line, or that say something to us alone. */
const ours = /^(?:attache-[\w-]*|bibliography|csl|references|reference-doc|css)[ \t]*:/

/** Front matter without those fields and the lines that are indented, or begin with a dash, below them. */
function withoutOurs(header: string): string {
  let isOurs = false
  const lines = header.split(/(?<=\r\n|\n|\r(?!\n))/)
  const kept = lines.filter((line) => {
    if (/^[^\s#-]|^---/.test(line)) isOurs = ours.test(line)
    return !isOurs
  })
  return kept.join('')
}

/** Pictures that are at hand stand in the memo itself; of others, and of those of the web, the words alone are left. */
function pictureEdits({ text, citingProse }: Memo, pictures: Pictures): readonly Edit[] {
  const targets = definitions(text)
  return [...matchBrackets(citingProse, text)].flatMap(([open, close]): readonly Edit[] => {
    if (text[open - 1] !== '!' || text[open - 2] === '\\') return []
    const rest = text.slice(close + 1, close + 2000)
    const [inline, address, bare, title = ''] = behindPicture.exec(rest) ?? []
    const [label = '', name = ''] = inline === undefined ? (/^\[([^\][]*)\]/.exec(rest) ?? []) : []
    const target = name === '' ? text.slice(open + 1, close) : name
    const source = inline === undefined ? targets.get(plain(target)) : (address ?? bare)
    if (source === undefined) return []
    const end = close + 1 + (inline ?? label).length
    const picture = pictures.get(source)
    if (picture) return [{ start: close + 1, end, text: `(${dataUri(picture)}${title})` }]
    const [attributes = ''] = /^\{[^{}]*\}/.exec(text.slice(end, end + 500)) ?? []
    return [
      { start: open - 1, end: open, text: '' },
      { start: close + 1, end: end + attributes.length, text: '{.picture}' },
    ]
  })
}

const behindPicture = /^\(\s*(?:<([^>\r\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(\s+(?:"[^"]*"|'[^']*'))?\s*\)/

function definitions(text: string): ReadonlyMap<string, string> {
  const all = text.matchAll(/^ {0,3}\[([^\][^][^\][]*)\]:[ \t]*(?:<([^>\r\n]*)>|(\S+))/gm)
  return new Map(Array.from(all, ([, label = '', address = '', bare = '']) => [plain(label), address || bare]))
}

function plain(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** Quotation marks of LaTeX, which Pandoc's Markdown does not know. */
function texEdits({ text, lang }: Memo, front: number): readonly Edit[] {
  const body = ' '.repeat(front) + text.slice(front)
  return texMarks(findMarkup(body).parts, body).map((mark) => ({
    start: mark.start,
    end: mark.end,
    text: signOf(mark, text, lang),
  }))
}

/** Tags of HTML that would have something loaded. */
function loading(text: string, front: number): readonly Edit[] {
  const { parts } = findMarkup(' '.repeat(front) + text.slice(front))
  return parts.flatMap(({ kind, start, end }): readonly Edit[] => {
    const isLoading =
      (kind === 'tag' || kind === 'rawElement') &&
      /^<(?:img|script|link|style|iframe|frame|object|embed|video|audio|source|track|image|svg|input)\b/i.test(
        text.slice(start, end),
      )
    return isLoading ? [{ start, end, text: '' }] : []
  })
}
