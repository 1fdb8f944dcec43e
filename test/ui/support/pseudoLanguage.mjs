// A language that nobody speaks, made of the English texts: accented, so that what is hard-wired shows as plain English, and longer by a third, as
// many languages are, so that what has no room is cut.
import * as fs from 'node:fs'
import path from 'node:path'
import { manifestTexts } from '../../manifest.mjs'
import { messages } from '../../l10n.mjs'

/** Microsoft's name of a language for such tests. */
export const pseudoLanguage = 'qps-ploc'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'
const letters = new Map(plain.split('').map((letter, index) => [letter, accented[index]]))
const longer = 0.3
/** What a translator leaves: what is filled in, addresses of links, code, icons and names of settings. */
const kept = /\{\w+\}|\]\([^)]*\)|`[^`]*`|#?attache\.\w+#?|\$\([\w~-]+\)/
/** The language of dates and lists, which is told as a text, and one of another script. */
const [englishTag, otherTag] = ['en-GB', 'el-GR']

/** An English text in that language. */
export function pseudo(text) {
  if (text === englishTag) return otherTag
  const parts = text.split(new RegExp(`(${kept.source})`))
  const words = parts.map((part, index) => (index % 2 ? part : accent(part))).join('')
  const size = parts.filter((_, index) => index % 2 === 0).join('').length
  return (
    words +
    accent('longer '.repeat(Math.ceil(size / 10)))
      .slice(0, Math.ceil(size * longer))
      .trimEnd()
  )
}

function accent(text) {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('')
}

/** Gives a copy of the extension the texts of that language. */
export function writePseudoLanguage(extension) {
  write(path.join(extension, `package.nls.${pseudoLanguage}.json`), manifestTexts())
  write(path.join(extension, `media/l10n/bundle.l10n.${pseudoLanguage}.json`), messages())
}

function write(file, english) {
  fs.writeFileSync(
    file,
    JSON.stringify(Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]))),
  )
}

/**
 * Runs of plain words in a text of the screen that neither `data`, the texts of the user, nor `names`, single words that no language changes,
 * account for.
 */
export function plainEnglish(text, data, names = []) {
  const known = ` ${wordsOf(data).join(' ')} `
  const isKnown = (run) => run.every((word) => names.includes(word)) || known.includes(` ${run.join(' ')} `)
  return plainRuns(text)
    .filter((run) => !canSplit(run, isKnown))
    .map((run) => run.join(' '))
}

function plainRuns(text) {
  const runs = [[]]
  for (const word of wordsOf(text)) {
    if (/^[\x20-\x7e’]*[A-Za-z][\x20-\x7e’]*$/.test(word)) runs.at(-1).push(word)
    else runs.push([])
  }
  return runs.filter((run) => run.some((word) => /[A-Za-z]{3}/.test(word)))
}

/** Two texts of the user may follow each other, as a name does its place; three in one run are rather a sentence of ours. */
function canSplit(run, isKnown, parts = 3) {
  if (!run.length || isKnown(run)) return true
  if (parts === 1) return false
  return run.some(
    (_, index) => index > 0 && isKnown(run.slice(0, index)) && canSplit(run.slice(index), isKnown, parts - 1),
  )
}

function wordsOf(text) {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []
}
