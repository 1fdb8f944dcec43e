import { Math as WordMath } from 'docx'
import { latexToMath } from 'docx/math'
import type { ReadFormulas } from '../core/export/labels.js'
import temml, { type Options } from 'temml'

/** A macro that calls itself without end, or a size that would fill the screen, makes no formula. */
export function readFormulas(texts: readonly string[]): ReadFormulas {
  const all = [...new Set(texts)]
  const mathML = all.flatMap((text): readonly (readonly [string, string])[] => {
    const made = attempt(() => temml.renderToString(texIn(text), { ...limits, displayMode: text.startsWith('$$') }))
    return made === undefined ? [] : [[text, made]]
  })
  return { mathML: new Map(mathML), inWord: new Set(all.filter((text) => formulaOfWord(text))) }
}

const limits: Options = { throwOnError: true, maxExpand: 1000, maxSize: [10, 10] }

/** The formula as Word has it; undefined for what Word, or the library, does not know. */
export function formulaOfWord(text: string): WordMath | undefined {
  return attempt(() => new WordMath({ children: [...latexToMath(texIn(text))] }))
}

function texIn(text: string): string {
  return text.replace(/^\$\$?|\$\$?$/g, '')
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined // no LaTeX, or what the library does not know
  }
}
