import assert from 'node:assert/strict'
import { guardAt, guardOf } from '../../../../src/core/quotation/guarded.js'
import { tokensOf } from '../../../../src/core/quotation/tokenizer.js'
import { verifyQuotation } from '../../../../src/core/quotation/verify.js'
import { type Random, seeded } from '../../../bench/random.js'
import { hedges, inventSource, lost, type QuotedSource, strong } from '../../../support/quotedSource.js'
import { shippedSource } from '../../../support/shippedSource.js'
import { shareOf } from '../../../support/verifying.js'

const rounds = shareOf(10_000, 60)

/** Words of one answer, cut at spaces, none of them in a bracket of the source. */
type Alter = (words: readonly string[], made: QuotedSource, random: Random) => readonly string[] | undefined

const alterations: Readonly<Record<string, Alter>> = {
  'a word replaced': (words, made, random) => {
    const at = random.below(words.length)
    return replaceAt(words, at, otherWord(made, random))
  },
  'a word dropped': (words, _, random) => {
    const at = inner(words, random)
    return [...words.slice(0, at), ...words.slice(at + 1)]
  },
  'a word added': (words, made, random) => {
    const at = inner(words, random)
    return [...words.slice(0, at), otherWord(made, random), ...words.slice(at)]
  },
  'two words swapped': (words, _, random) => {
    const at = random.below(words.length - 1)
    return [...words.slice(0, at), words[at + 1] ?? '', words[at] ?? '', ...words.slice(at + 2)]
  },
  'a negation lost': (words) => {
    const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && lost.includes(word))
    return at < 0 ? undefined : [...words.slice(0, at), ...words.slice(at + 1)]
  },
  'a negation lost in an ellipsis': (words) => {
    const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && lost.includes(word))
    return at < 0 ? undefined : replaceAt(words, at, '…')
  },
  'a guarded word in a bracket': (words, made, random) => {
    const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isGuarded(word))
    return at < 0 ? undefined : replaceAt(words, at, `[${otherWord(made, random)}]`)
  },
  'a number in a bracket at an edge': (words, _, random) => {
    const at = words.findIndex((word, index) => index > 3 && /^\d+$/.test(word))
    return at < 0 ? undefined : [...words.slice(0, at), `[${Number(words[at]) + 1 + random.below(90)}]`]
  },
  'a negation in a bracket at an edge': (words) => {
    const at = words.findIndex((word, index) => index < words.length - 4 && lost.includes(word))
    return at < 0 ? undefined : ['[that state]', ...words.slice(at + 1)]
  },
  'a hedge strengthened': (words, _, random) => {
    const at = words.findIndex((word) => hedges.includes(word))
    return at < 0 ? undefined : replaceAt(words, at, random.pick(strong))
  },
  'a digit changed': (words, _, random) => {
    const at = words.findIndex((word) => /^\d+$/.test(word))
    const word = words[at]
    if (word === undefined) return undefined
    const digit = random.below(word.length)
    const other = (Number(word.charAt(digit)) + 1 + random.below(8)) % 10
    return replaceAt(words, at, word.slice(0, digit) + String(other) + word.slice(digit + 1))
  },
  'sentences in another order': (words) => {
    const end = words.findIndex((word, index) => index < words.length - 1 && word.endsWith('.'))
    return end < 0 ? undefined : [...words.slice(end + 1), ...words.slice(0, end + 1)]
  },
  'two passages spliced': (words, made, random) => {
    const half = 1 + random.below(words.length - 1)
    return [...words.slice(0, half), ...fragment(made, random).slice(-half)]
  },
}

suite('Generated quotations', function () {
  test('with an alteration are never found', function () {
    refuse(Array.from({ length: 20 }, (_, index) => inventSource(seeded(index + 1))))
  })

  test('that are true are always found', () => {
    accept(Array.from({ length: 20 }, (_, index) => inventSource(seeded(index + 1))))
  })

  test('out of the real interview with an alteration are never found', function () {
    refuse([shippedSource(this)])
  })

  test('out of the real interview that are true are always found', function () {
    accept([shippedSource(this)])
  })
})

function refuse(sources: readonly QuotedSource[]): void {
  const random = seeded(7)
  const accepted: string[] = []
  const kinds = Object.entries(alterations)
  let owed = 0
  for (const [index, [name, alter]] of kinds.entries()) {
    let left = Math.ceil((rounds + owed * kinds.length) / kinds.length)
    owed = 0
    for (let attempt = 0; left > 0 && attempt < rounds * 5; attempt += 1) {
      const made = random.pick(sources)
      const quotation = alter(fragment(made, random), made, random)?.join(' ')
      if (quotation === undefined || isTrue(quotation, made)) continue
      left -= 1
      const result = verifyQuotation(quotation, made.interview, made.source)
      if (result.kind !== 'not-found') accepted.push(`${name}: ${quotation}`)
    }
    // A short text may hold no hedge, say; the other kinds then make up for it.
    assert.ok(left === 0 || (sources.length === 1 && index < kinds.length - 1), `too few quotations have ${name}`)
    owed = left
  }
  // The words may not be shown where the text may not be shared.
  assert.equal(accepted.length, 0, accepted.length ? `accepted ${accepted.length}: ${kindsOf(accepted, sources)}` : '')
}

function kindsOf(accepted: readonly string[], sources: readonly QuotedSource[]): string {
  const isInvented = sources.length > 1
  return accepted
    .slice(0, 5)
    .map((one) => (isInvented ? one : (one.split(':')[0] ?? '')))
    .join('\n')
}

function accept(sources: readonly QuotedSource[]): void {
  const random = seeded(11)
  const refused: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const made = random.pick(sources)
    const changed = changeLegitimately(fragment(made, random), random)
    if (verifyQuotation(changed.quotation, made.interview, made.source).kind !== 'found')
      refused.push(`${changed.how}: ${changed.quotation}`)
  }
  assert.equal(refused.length, 0, refused.length ? `refused ${refused.length}: ${kindsOf(refused, sources)}` : '')
}

/** The plainest thinkable check, against which the engine's is held: the very words, with the source's brackets or without. */
function isTrue(quotation: string, { answers, others }: QuotedSource): boolean {
  const plain = (text: string): string =>
    ` ${text
      .replace(/--/g, ' - ')
      .replace(/[.,]?$/, '')
      .replace(/\s+/g, ' ')
      .trim()} `
  // What a bracket or an ellipsis adds or hides may be nothing: “not not likely” holds “not … likely” as well.
  const words = plain(quotation.replace(/ (?:\[[^\]]*\]|…) /g, ' '))
  return [...answers.map((paragraphs) => paragraphs.join(' ')), ...others].some((text) => {
    const spoken = [text, text.replace(/ ?\[[^\]]*\]/g, '')]
    return spoken.some((one) => {
      const all = ` ${one.replace(/--/g, ' - ').replace(/\s+/g, ' ')} `
      return all.includes(words) || all.includes(words.trimEnd() + '.') || all.includes(words.trimEnd() + ',')
    })
  })
}

/** Four to 25 words of one paragraph that touch no bracket of the source. */
function fragment({ answers }: QuotedSource, random: Random): readonly string[] {
  for (;;) {
    const paragraph = random.pick(random.pick(answers))
    const words = paragraph.split(' ')
    const from = random.below(words.length)
    const part = words.slice(from, from + 4 + random.below(22))
    if (part.length >= 4 && !/[[\]]/.test(part.join(' '))) return part
  }
}

function otherWord(made: QuotedSource, random: Random): string {
  return fragment(made, random).find((word) => /^[a-z]+$/.test(word)) ?? 'merely'
}

function replaceAt(words: readonly string[], at: number, word: string): readonly string[] {
  return words.map((one, index) => (index === at ? word : one))
}

function inner(words: readonly string[], random: Random): number {
  return 1 + random.below(words.length - 2)
}

/** Whether a word is guarded before the next, which may be the number of which it is part: `about 40`. */
function isGuarded(word: string, next = ''): boolean {
  const own = tokensOf(word).length
  const tokens = tokensOf(`${word} ${next}`)
  return tokens.some((_, index) => index < own && guardAt(tokens, index) !== undefined)
}

type Change = (words: readonly string[], random: Random) => readonly string[] | undefined

/** Changes to words; each leaves the quotation true. */
const legitimate: Readonly<Record<string, Change>> = {
  nothing: (words) => words,
  'a bracket that explains': (words, random) => {
    const at = inner(words, random)
    return [...words.slice(0, at), '[the upper house]', ...words.slice(at)]
  },
  'a bracket at an edge': (words, random) => {
    const at = inner(words, random)
    const isRight = /^[\p{L}’]+$/u.test(words[at - 1] ?? '') && !isGuarded(words[at - 1] ?? '', words[at])
    return isRight ? ['[the upper house]', ...words.slice(at)] : undefined
  },
  'a bracket for words': (words, random) => {
    const at = inner(words, random)
    const count = Math.min(1 + random.below(4), words.length - 1 - at)
    const replaced = words.slice(at, at + count)
    const isRight = replaced.every(
      (word, index) => /^[\p{L}’]+$/u.test(word) && !isGuarded(word, words[at + index + 1]),
    )
    return count > 0 && isRight ? [...words.slice(0, at), '[that state]', ...words.slice(at + count)] : undefined
  },
  'an ellipsis': (words, random) => {
    const at = inner(words, random)
    const count = 1 + random.below(words.length - 1 - at)
    const hidden = words.slice(at, at + count)
    const isRight = !hidden.some((word) => tokensOf(word).some((token) => guardOf(token) === 'negation'))
    return isRight
      ? [...words.slice(0, at), random.pick(['…', '...', '[...]', '[…]', '. . .']), ...words.slice(at + count)]
      : undefined
  },
  'a bracketed initial': (words) => {
    const [first = '', ...rest] = words
    if (!/^\p{L}{2}/u.test(first)) return undefined
    const letter = first.charAt(0)
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
    return [`[${other}]${first.slice(1)}`, ...rest]
  },
}

/** Changes to how it is written. */
const typography: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  (text) => text.replace(/[“”]/g, '’'),
  (text) => text.replaceAll('--', '—'),
  (text) => text.replaceAll('--', ' – '),
  (text, random) => text.replace(/ /g, () => random.pick([' ', ' ', '\n', '\u00A0', '\r\n'])),
  (text, random) => text.replace(/\p{L}(?=\p{L})/gu, (letter) => (random.below(9) ? letter : `${letter}\u00AD`)),
  (text, random) =>
    text.replace(/(?<![\p{L}[])\p{L}{4,}(?![\p{L}\]])/gu, (word) =>
      random.below(6) ? word : random.pick([`*${word}*`, `**${word}**`, `_${word}_`]),
    ),
  (text) => text.replace(/[-,;$]/g, (sign) => `\\${sign}`),
  (text) => `> ${text.replace(/(\S+ \S+ \S+) /g, '$1\n> ')}`,
  (text) => `“${text.replace(/[“”]/g, "'")}”`,
  (text) => text.replace(/[.,]?$/, ','),
]

function changeLegitimately(
  words: readonly string[],
  random: Random,
): { readonly quotation: string; readonly how: string } {
  const name = random.pick(Object.keys(legitimate))
  const changed = legitimate[name]?.(words, random)
  const text = (changed ?? words).join(' ')
  const at = random.below(typography.length + 2)
  return { quotation: typography[at]?.(text, random) ?? text, how: `${changed ? name : 'nothing'}, typography ${at}` }
}
