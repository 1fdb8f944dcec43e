import type { Block, Document, Draft, Inline, Text } from './document.js'
import { tidy } from './draft/tidy.js'
import { encodedAddress } from '../text/encodedAddress.js'
import { joinLoneNotes } from './loneNotes.js'
import { mapLines } from './mapLines.js'
import type { RenderedMemo, Run } from './citedItem.js'

/** What is put into a draft besides what the style rendered. */
export interface Placing {
  /** The numbers of evidence that a citation stands for, `E3`, with the names of the rows that tell of them. */
  readonly evidence?: (index: number) => readonly { readonly label: string; readonly id: string }[]
  /** What the export has to say of itself, above the text. */
  readonly notices?: readonly (readonly Inline[])[]
  readonly annex?: readonly Block[]
  /** A last heading with nothing below it stays: somebody is about to write there. */
  readonly isBeingWritten?: boolean
}

/** The finished document: citations rendered, notes at their places, the bibliography where the memo wants it. */
export function placeCitations(draft: Draft, made: RenderedMemo, placing: Placing = {}): Document {
  const rendered = linked(made)
  const place = (content: readonly Inline[], inNote: boolean): readonly Inline[] =>
    moveNotes(filled(content, rendered, placing, inNote))
  const body = withBibliography(
    joinLoneNotes(draft.document.blocks.map((block) => mapLines(block, place))),
    draft,
    rendered,
    placing,
  )
  const notices = (placing.notices ?? []).map((content): Block => ({ kind: 'notice', content }))
  const annex: readonly Block[] = placing.annex?.length ? [{ kind: 'annex', blocks: placing.annex }] : []
  const { abstract } = draft.document
  // Who reads an abstract alone must see them as well.
  return abstract.length
    ? { ...draft.document, abstract: [...notices, ...abstract], blocks: [...body, ...annex] }
    : { ...draft.document, blocks: [...notices, ...body, ...annex] }
}

export function textsOf(runs: readonly Run[]): readonly Text[] {
  return runs.filter(({ text }) => text).map((run) => ({ kind: 'text', ...run }))
}

/** Links to entries go by their number: a key is nothing for readers, and may tell more than they are to know. */
function linked(rendered: RenderedMemo): RenderedMemo {
  const numbers = new Map(rendered.bibliography.map(({ id }, index) => [`#ref-${id}`, `#ref-${index + 1}`]))
  const runs = (all: readonly Run[]): readonly Run[] =>
    all.map(({ href, ...run }) => {
      const to = href?.startsWith('#') ? numbers.get(href) : href
      return to !== undefined && /^(?:https?:|mailto:|#)/i.test(to) ? { ...run, href: encodedAddress(to) } : run
    })
  return {
    ...rendered,
    citations: rendered.citations.map(({ text, note }) => ({
      text: runs(text),
      ...(note ? { note: runs(note) } : {}),
    })),
    bibliography: rendered.bibliography.map((entry, index) => ({ id: String(index + 1), runs: runs(entry.runs) })),
  }
}

/** Citations get what the style made of them, and no blank stands before a note, before punctuation, or before nothing. */
function filled(
  content: readonly Inline[],
  rendered: RenderedMemo,
  { evidence }: Placing,
  isInNote: boolean,
): readonly Inline[] {
  const out: Inline[] = []
  for (const one of content) {
    if (one.kind !== 'cite') {
      if (one.kind === 'note') trimLast(out)
      out.push(one)
      continue
    }
    const { text = [], note } = rendered.citations[one.index] ?? {}
    const marks = evidenceMarks(evidence?.(one.index) ?? [])
    const words = textsOf(text)
    const inNote = textsOf(note ?? [])
    // A footnote holds none.
    const inLine = isInNote ? [...words, ...inNote] : words
    const within: Inline[] =
      inNote.length && !isInNote
        ? [...inLine, { kind: 'note', blocks: [{ kind: 'paragraph', content: [...inNote, ...marks] }] }]
        : [...inLine, ...marks]
    const first = inLine[0]?.text ?? ''
    if (!first || /^[,;:.!?)\]]/.test(first)) trimLast(out)
    out.push({ ...one, content: within })
  }
  return out
}

/** ` [E1, E2]`, each a link to its row. */
function evidenceMarks(all: readonly { readonly label: string; readonly id: string }[]): readonly Text[] {
  if (!all.length) return []
  const links = all.flatMap(({ label, id }, index): readonly Text[] => [
    { kind: 'text', text: index ? ', ' : '\u00a0[' },
    { kind: 'text', text: label, href: `#${id}` },
  ])
  return [...links, { kind: 'text', text: ']' }]
}

function trimLast(out: Inline[]): void {
  const last = out.at(-1)
  if (last?.kind !== 'text' || last.code) return
  const text = last.text.replace(/[ \u00a0]+$/, '')
  if (text) out[out.length - 1] = { ...last, text }
  else out.pop()
}

const punctuation = /^[.,;:!?…]+["'”’»]*/

/** Notes of citations stand behind the punctuation that follows, as Pandoc puts them: `words [@a].` becomes `words.` and then the mark. */
function moveNotes(content: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  const rest = [...content]
  for (let one = rest.shift(); one; one = rest.shift()) {
    if (!isNoteAlone(one)) {
      out.push(one)
      continue
    }
    const notes = [one, ...notesBehind(rest)]
    const next = rest[0]
    const [found] = next?.kind === 'text' && !next.code ? (punctuation.exec(next.text) ?? []) : []
    if (next?.kind === 'text' && found !== undefined) {
      out.push({ ...next, text: found })
      rest[0] = { ...next, text: next.text.slice(found.length) }
    }
    out.push(...notes)
  }
  return tidy(out)
}

/** Further ones that only blanks part from it, which go. */
function notesBehind(rest: Inline[]): readonly Inline[] {
  const notes: Inline[] = []
  for (;;) {
    const [first, second] = rest
    if (first && isNoteAlone(first)) notes.push(...rest.splice(0, 1))
    else if (first?.kind === 'text' && !first.text.trim() && second && isNoteAlone(second))
      notes.push(...rest.splice(0, 2).slice(1))
    else return notes
  }
}

function isNoteAlone(one: Inline): boolean {
  return one.kind === 'cite' && one.content.length > 0 && one.content.every(({ kind }) => kind === 'note')
}

/** At `::: {#refs}`, else at the end under the title that the front matter gives; a heading with nothing below it goes with an empty one. */
function withBibliography(
  blocks: readonly Block[],
  { wishes }: Draft,
  rendered: RenderedMemo,
  { isBeingWritten }: Placing,
): readonly Block[] {
  const entries = wishes.withoutBibliography ? [] : rendered.bibliography
  const made: readonly Block[] = entries.length
    ? [{ kind: 'bibliography', entries, hangingIndent: rendered.hangingIndent }]
    : []
  const placed = { isDone: false }
  const inPlace = putRefs(blocks, made, placed)
  if (placed.isDone) return inPlace
  if (!made.length) return rendered.citations.length && !isBeingWritten ? withoutLastHeading(inPlace) : inPlace
  const { bibliographyTitle: title } = wishes
  const heading: readonly Block[] = title
    ? [{ kind: 'heading', level: 1, content: [{ kind: 'text', text: title }], id: 'bibliography' }]
    : []
  return [...inPlace, ...heading, ...made]
}

function putRefs(blocks: readonly Block[], made: readonly Block[], placed: { isDone: boolean }): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'refs') {
      const isFirst = !placed.isDone
      placed.isDone = true
      if (made.length && isFirst) out.push(...made)
      else if (!made.length && out.at(-1)?.kind === 'heading') out.pop()
    } else if (block.kind === 'quote') out.push({ ...block, blocks: putRefs(block.blocks, made, placed) })
    else out.push(block)
  }
  return out
}

function withoutLastHeading(blocks: readonly Block[]): readonly Block[] {
  return blocks.at(-1)?.kind === 'heading' ? blocks.slice(0, -1) : blocks
}
