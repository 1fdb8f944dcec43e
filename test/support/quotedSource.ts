import { type Random } from '../bench/random.js'
import type { Interview } from '../../src/core/model.js'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { readSource, type SourceText } from '../../src/core/corpus/source/sourceText.js'

/** An interview with its text, and what was said in each of its answers, paragraph by paragraph. */
export interface QuotedSource {
  readonly interview: Interview
  readonly source: SourceText
  readonly answers: readonly (readonly string[])[]
  /** What else was said: questions, and whatever stands before them. */
  readonly others: readonly string[]
}

export const hedges = ['may', 'could', 'might', 'perhaps', 'probably', 'likely']
export const strong = ['will', 'must', 'certainly', 'definitely', 'surely']
export const lost = 'not never hardly no nicht keine niemals jamais rien n’ont aucune'.split(' ')
const small = 'the a of in and to for with on by from at as its their that which while since into over about'.split(' ')
const verbs =
  'signs measures opens shares keeps builds sells sends asks finds takes holds moves guards counts crosses'.split(' ')

/** An invented interview of some questions and paragraphs, with hedges, negations, numbers, brackets and dashes. */
export function inventSource(random: Random, questions = 4): QuotedSource {
  const names = Array.from({ length: 400 }, () => inventWord(random))
  const answers = Array.from({ length: questions }, () =>
    Array.from({ length: 1 + random.below(3) }, () => inventParagraph(random, names)),
  )
  return makeSource(answers.map((paragraphs) => ({ question: `${sentence(random, names).slice(0, -1)}?`, paragraphs })))
}

/** An interview of these questions and answers. */
export function makeSource(
  turns: readonly { readonly question: string; readonly paragraphs: readonly string[] }[],
): QuotedSource {
  let number = 0
  const passages: string[] = []
  const blocks: string[] = []
  for (const [index, { question, paragraphs }] of turns.entries()) {
    passages.push(`### Q${index + 1} A question`, '', `- Q${index + 1}: “a … b”`)
    blocks.push(`[Q${index + 1}]\n${question}`)
    for (const paragraph of paragraphs) {
      number += 1
      passages.push(`- ¶${number}: “a … b”`)
      blocks.push(`[¶${number}]\n${paragraph}`)
    }
    passages.push('')
  }
  const head =
    '---\nattache: interview/1\ncitation-key: made\ntype: interview\ntitle: Made\nterms: on record\n---\n\n# Made\n'
  const voices =
    '## Voices\n\n### A {#a}\n\n- role: interviewee\n\n### B {#b}\n\n- role: questioner\n\n### C {#c}\n\n- role: editor\n'
  const { document } = readCorpusFile('file:///made.md', `${head}\n${voices}\n## Questions\n\n${passages.join('\n')}\n`)
  if (document?.kind !== 'interview') throw new Error('expected an interview')
  const source = readSource('file:///made.txt', `${blocks.join('\n\n')}\n`)
  return {
    interview: document,
    source,
    answers: turns.map(({ paragraphs }) => paragraphs),
    others: turns.map(({ question }) => question),
  }
}

function inventWord(random: Random): string {
  const syllables = 'bar cel dor fen gal hin jor kes lum mar nol pir quo rus sal tem vol wex yar zan'.split(' ')
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('')
}

function inventParagraph(random: Random, names: readonly string[]): string {
  return Array.from({ length: 3 + random.below(4) }, () => sentence(random, names)).join(' ')
}

function sentence(random: Random, names: readonly string[]): string {
  const words = Array.from({ length: 8 + random.below(16) }, () => inventPiece(random, names))
  const text = words.join(' ').replace(/,$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function inventPiece(random: Random, names: readonly string[]): string {
  const name = random.pick(names)
  switch (random.below(24)) {
    case 0:
      return random.pick(hedges)
    case 1:
      return random.pick(lost)
    case 2:
      return String(2 + random.below(2020))
    case 3:
      return `${name},`
    case 4:
      return `${name}--${random.pick(names)}`
    case 5:
      return `“${name}”`
    case 6:
      return `${name}-${random.pick(names)}`
    case 7:
      return `${name}’s`
    case 8:
      return `${name} [the ${random.pick(names)} of ${random.pick(names)}]`
    case 9:
    case 10:
    case 11:
      return random.pick(verbs)
    case 12:
    case 13:
    case 14:
    case 15:
    case 16:
      return random.pick(small)
    default:
      return name
  }
}
