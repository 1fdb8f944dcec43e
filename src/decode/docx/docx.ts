import type { Extract, Region, TrackedChanges } from '../../core/transcript/transcript.js'
import {
  countRevisions,
  settled,
  type WordBlock,
  type WordParagraph,
  type WordStory,
} from '../../core/text/wordDocument.js'
import { Blocks } from '../blocks.js'
import { propertiesOf } from '../officeProperties.js'
import { Runs } from '../runs.js'
import { Tables } from '../tables.js'
import { Unreadable } from '../unreadable.js'
import { readWordFile } from './word.js'

const regions: Readonly<Partial<Record<WordStory['kind'], Region>>> = {
  header: 'header',
  footnote: 'note',
  endnote: 'note',
  footer: 'footer',
}

/**
 * A Word file: its text, then notes and footers; headers come first. Comments are nobody's words in the conversation and stay out.
 * @throws Unreadable where there are tracked changes of which `changes` does not say what counts
 */
export function decodeDocx(bytes: Uint8Array, changes?: TrackedChanges): Extract {
  const { stories, properties } = readWordFile(bytes)
  const told = stories.filter(({ kind }) => kind !== 'comment')
  const count = told.reduce((sum, { blocks }) => sum + countRevisions(blocks), 0)
  if (count > 0 && !changes) throw new Unreadable('tracked changes', count)
  const blocks = new Blocks()
  for (const story of told) {
    const tables = new Tables(blocks)
    addBlocks(settled(story.blocks, changes ?? 'accepted'), regions[story.kind], tables)
    tables.end()
  }
  return blocks.toExtract('docx', propertiesOf(properties))
}

function addBlocks(blocks: readonly WordBlock[], region: Region | undefined, tables: Tables): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      addParagraph(block, region, tables)
      continue
    }
    tables.open()
    for (const row of block.rows) {
      tables.row()
      for (const cell of row) {
        tables.cell()
        addBlocks(cell, region, tables)
      }
    }
    tables.close()
  }
}

function addParagraph(paragraph: WordParagraph, region: Region | undefined, tables: Tables): void {
  for (const anchor of paragraph.anchors) if ('box' in anchor) addBlocks(anchor.box, region ?? 'quote', tables)
  const { level, quoted, isCaption } = paragraph
  const said = paragraph.runs.filter(({ isHidden }) => !isHidden)
  const runs = new Runs(tables)
  for (const { text, isMarked, look } of said) runs.add(text, isMarked, look)
  const own = region ?? (quoted === 'style' ? 'quote' : isCaption ? 'caption' : undefined)
  const pages = said.flatMap(({ text, page }) => (text.trim() && page ? page : []))
  const [from, to] = [pages[0], pages.at(-1)]
  tables.add({
    kind: level === undefined ? 'paragraph' : 'heading',
    ...runs.take(),
    ...(level !== undefined && { level }),
    ...(own !== undefined && { region: own }),
    ...(from !== undefined && { page: from === to ? String(from) : `${from}-${to}` }),
  })
}
