// Whether a word is one of somebody's name: lists of names and of other words that stand with capitals around talks, and the words of the known talks.
// The names of those who speak in these are left out, so that what is fitted to the talks afterwards sees names as it will see those of strangers.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../../install.mjs'
import { truthOf } from '../../known.mjs'
import { load } from '../decode.mjs'
import { lots } from './knownTalks.mjs'
import { fitHashed, logistic, percent } from './regression.mjs'

const { bits, nameFeaturesOf } = await load('src/core/transcript/personNames/nameWordClassifier.ts', 'word-odds')

/** The words of all lists of a kind. */
function listed(kind) {
  const folder = path.join(root, 'test/score/lists', kind)
  return fs.readdirSync(folder).flatMap((file) =>
    fs
      .readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.match(/\S+/g) ?? []),
  )
}

const lowerCase = (words) => new Set(words.map((word) => word.normalize('NFC').toLowerCase()))
/** The words of the lists by themselves. */
const known = {
  names: lowerCase(listed('names')),
  words: lowerCase(listed('words')),
}

/** How often a word is one of a name, and how often another. */
const counts = new Map()
function count(word, isName, weight) {
  const key = word
    .normalize('NFC')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')
    .toLowerCase()
  // Scripts without capitals are left to rules.
  if (!/\p{Ll}/u.test(key) || [...key].length < 2) return
  const own = counts.get(key) ?? { name: 0, other: 0 }
  own[isName ? 'name' : 'other'] += weight
  counts.set(key, own)
}
for (const word of listed('names')) {
  count(word, true, 1)
  // As those who have no such letters write it.
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  if (plain !== word.normalize('NFD')) count(plain, true, 0.5)
}
for (const word of listed('words')) count(word, false, 1)

/** In how many talks a word stands with a capital within sentences, and in how many in small letters. */
const nouns = new Map()
const small = new Map()
for (const { turns, standfirsts, title, unreadable } of Object.values(lots).flat().map(truthOf)) {
  if (unreadable) continue
  const said = turns.flatMap(({ paragraphs }) => paragraphs)
  const wordsIn = (texts, pattern) => new Set(texts.flatMap((text) => text.match(pattern) ?? []))
  for (const word of wordsIn([...said, ...standfirsts, title ?? ''], /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’-]+/gu))
    count(word, false, 0.2)
  for (const word of wordsIn(said, /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}'’-])/gu))
    small.set(word, (small.get(word) ?? 0) + 1)
  for (const word of wordsIn(said, /(?<=\p{L}[,;]? )\p{Lu}\p{Ll}[\p{L}\p{M}'’-]+/gu))
    nouns.set(word, (nouns.get(word) ?? 0) + 1)
}
// What three talks have so is a word of the language, or a place.
for (const [word, talks] of nouns) if (talks > 2 && !counts.get(word.toLowerCase())?.name) count(word, false, 0.5)

const cases = [...counts].map(([word, { name, other }]) => {
  const all = name + Math.min(other, 3)
  return {
    parts: nameFeaturesOf(word),
    share: name / all,
    weight: Math.sqrt(Math.min(all, 3)) * (name > other ? 1 : 0.5),
  }
})

/** How often all words are gone through, how far each step goes, and how strongly weights are drawn to nothing. */
const fitting = { bits, rounds: 4, rate: 0.25, pull: 0.0008, seed: 7 }
const fitWords = (some) =>
  fitHashed(some, fitting, ({ parts, share, weight }, weights, step) => {
    const slope = weight * (logistic(oddsOf(weights, parts)) - share)
    for (const part of [0, ...parts]) step(part, slope)
  })
const oddsOf = (weights, parts) => parts.reduce((sum, part) => sum + weights[part], weights[0])

/** Leaves a fifth of the words out. */
export function tryOut() {
  const isOut = (_, at) => at % 5 === 0
  const mixed = [...cases].sort((one, other) => one.parts[0] - other.parts[0])
  const partial = fitWords(mixed.filter((one, at) => !isOut(one, at)))
  for (const isName of [true, false]) {
    const some = mixed.filter((one, at) => isOut(one, at) && one.share > 0.5 === isName)
    const right = some.filter(({ parts }) => oddsOf(partial, parts) > 0 === isName)
    console.log(
      `words of ${isName ? 'names' : 'other kinds'}, left out of the fit: ${percent(right.length, some.length)} of ${some.length}`,
    )
  }
}

/** The weights of letters, and by how much whole words are likelier a name's than their letters tell: words by that. */
export function fit() {
  const weights = fitWords(cases)
  const rows = new Map()
  for (const word of [...new Set([...small.keys(), ...known.words, ...known.names])].sort((one, other) =>
    one < other ? -1 : 1,
  )) {
    const more = /^\p{Ll}+$/u.test(word) ? moreOf(word, oddsOf(weights, nameFeaturesOf(word))) : 0
    if (more !== 0) rows.set(more, [...(rows.get(more) ?? []), word])
  }
  const word = [...rows].sort(([one], [other]) => one - other).map(([more, words]) => [more, words.join(' ')])
  return { part: weights, word: Object.fromEntries(word) }
}

/**
 * By how much a whole word is likelier a name's than its letters tell. A listed name, unless it is a word of the language too, is at least about
 * as likely one as not. Otherwise as if every talk that has it in small letters, where many have, and the lists of other words ten times, where
 * its letters tell a name, had shown it to be none, against so many times that the letters are believed.
 */
function moreOf(word, odds) {
  const talks = (small.get(word) ?? 0) < 20 ? 0 : small.get(word)
  if (known.names.has(word) && talks === 0 && !known.words.has(word)) return Math.max(0, Math.round(0.5 - odds))
  const isMisread = !known.names.has(word) && known.words.has(word) && odds > 0
  return -Math.round(Math.log(1 + (talks + (isMisread ? 10 : 0)) / (known.names.has(word) ? 60 : 3)))
}
