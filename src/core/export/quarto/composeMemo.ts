import { type Memo, readMemo } from '../../memo/memo.js'
import { numberedWords } from '../prose/languages/numbered.js'
import type { Unfilled } from '../../memo/refused.js'
import { type Composed, edited, untouched } from './composed.js'
import { frontMatterEdits, memoFields } from './frontMatter.js'
import { withIncludes } from './includes.js'
import { readProject } from './project.js'
import { referenceEdits } from './references.js'
import { valueEdits } from './shortcodes.js'
import { type KnownSurroundings, type Surroundings, withFiles } from './surroundings.js'
import { numbered } from './targets.js'
import { textCellEdits } from './textCells.js'

/** A memo as Quarto would have Pandoc read it, and where in the file what stands in it comes from. */
export interface ComposedMemo extends Pick<Composed, 'back' | 'included'> {
  readonly memo: Memo
  /** The files that it includes and that were not filled in, by the names it has for them. */
  readonly unfilled: ReadonlyMap<string, Unfilled>
}

/**
 * What Quarto does to a memo before Pandoc reads it, without running code: files are included, values filled in, figures, tables, equations and sections
 * numbered and referred to by their numbers, titles of callouts and tabs set, and the fields of its project are its own.
 */
export async function composeMemo(memo: Memo, surroundings: Surroundings): Promise<ComposedMemo> {
  return withFiles(surroundings, (known) => composeNow(memo, known))
}

/** The same at once, with the files that are known. */
export function composeNow(memo: Memo, surroundings: KnownSurroundings): ComposedMemo {
  const asWritten = untouched(memo.written)
  if (memo.language === 'plaintext') return { ...asWritten, memo, unfilled: new Map() }
  const { fields: shared, variables } = readProject(surroundings)
  const { composed: included, unfilled } = withIncludes(asWritten, surroundings)
  const fields = memoFields(included.text, memo.reader, shared)
  const headed = edited(included, frontMatterEdits(included.text, fields))
  const filled = edited(headed, [...valueEdits(headed.text, fields, variables), ...textCellEdits(headed.text, memo)])
  const again = (text: string): Memo => readMemo(text, memo.language, memo.reader, memo.profiles, memo.pinOf)
  const before = filled.text === memo.written ? memo : again(filled.text)
  const words = numberedWords(typeof fields['lang'] === 'string' ? fields['lang'] : 'en')
  const { targets, edits } = numbered(before, { words, numbersSections: fields['number-sections'] === true })
  const numberedText = edited(filled, [...edits, ...referenceEdits(before, targets)])
  return numberedText.text === memo.written
    ? { ...asWritten, memo, unfilled }
    : { ...numberedText, unfilled, memo: numberedText.text === before.written ? before : again(numberedText.text) }
}
