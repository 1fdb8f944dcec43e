import { type Random, seeded } from './random.js'

export interface GeneratedFile {
  readonly uri: string
  readonly text: string
}

export interface GeneratedCorpus {
  readonly files: readonly GeneratedFile[]
  /** Names as memos write them, the commonest first. */
  readonly names: readonly string[]
  readonly keys: readonly string[]
}

const claimsEach = 90
const paragraphsEach = 20
const questionsEach = 12
const interviewsPerGlossary = 10
const entriesPerGlossary = 15

/** Interviews of the size of real ones, with names that follow Zipf's law, shared and colliding aliases. The same for the same seed. */
export function generateCorpus(interviews: number, seed = 1): GeneratedCorpus {
  const random = seeded(seed)
  const words = makeWords(random, 3000)
  const glossaries = Math.ceil(interviews / interviewsPerGlossary)
  const names: string[] = []
  const files: GeneratedFile[] = []
  for (let index = 0; index < glossaries; index += 1) {
    files.push({ uri: `file:///bench/glossary${index}.md`, text: glossaryText(index, random, words, names) })
  }
  const keys: string[] = []
  for (let index = 0; index < interviews; index += 1) {
    const key = `voice${index}`
    keys.push(key)
    files.push({ uri: `file:///bench/${key}.md`, text: interviewText(key, index, random, words, names) })
  }
  return { files, names, keys }
}

/** A memo of about so many characters, a citation in every third sentence. */
export function generateMemo(length: number, { names, keys }: GeneratedCorpus, seed = 7): string {
  const random = seeded(seed)
  const words = makeWords(seeded(1), 3000)
  const parts = ['---\ntitle: A memo\nbibliography: references.json\n---\n\n# A memo\n']
  let size = 0
  while (size < length) {
    const sentences = Array.from({ length: 4 + random.below(4) }, () => {
      const text = sentence(random, words, names, 14 + random.below(12))
      return random.below(3)
        ? `${text}.`
        : `${text} [@${random.zipf(keys)}, para. ${1 + random.below(paragraphsEach)}].`
    })
    const paragraph = `\n${sentences.join(' ')}\n`
    parts.push(paragraph)
    size += paragraph.length
  }
  return parts.join('')
}

function makeWords(random: Random, count: number): readonly string[] {
  const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze al en or is um at ing er'.split(' ')
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(syllables)).join(''),
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function sentence(random: Random, words: readonly string[], names: readonly string[], length: number): string {
  const all = Array.from({ length }, (_, at) =>
    at > 0 && random.below(7) === 0 ? random.zipf(names) : random.zipf(words),
  )
  return capital(all.join(' '))
}

function glossaryText(index: number, random: Random, words: readonly string[], names: string[]): string {
  const entries = Array.from({ length: entriesPerGlossary }, (_, at) => {
    const name = Array.from({ length: 2 + random.below(2) }, () => capital(random.pick(words))).join(' ')
    const acronym = `${name.replace(/[^A-Z]/g, '')}${'ABCDEFGH'.charAt(random.below(8))}${'KLMNOP'.charAt(random.below(6))}`
    names.push(name, acronym)
    return [
      `### ${name} {#e${index}-${at}}`,
      '',
      '- type: organisation',
      `- definition: ${sentence(random, words, ['it'], 12)}. [general]`,
      `- alias: ${acronym} (case, ambiguous)`,
      `- alias: ${capital(random.pick(words))} ${capital(random.pick(words))} (ambiguous)`,
      '',
    ].join('\n')
  })
  return ['---', 'attache: glossary/1', '---', '', `# Glossary ${index}`, '', '## Actors', '', ...entries].join('\n')
}

function interviewText(
  key: string,
  index: number,
  random: Random,
  words: readonly string[],
  names: readonly string[],
): string {
  const some = (count: number): string => Array.from({ length: count }, () => random.zipf(words)).join(' ')
  const day = String(1 + random.below(28)).padStart(2, '0')
  const lines = [
    '---',
    'attache: interview/1',
    `citation-key: ${key}`,
    'type: interview',
    `title: ${sentence(random, words, names, 6)}`,
    'author:',
    `  - family: Voice${index}`,
    `issued: ${1990 + random.below(35)}-0${1 + random.below(9)}-${day}`,
    'terms: on record',
    '---',
    '',
    `# Interview ${index}`,
    '',
    '## Voices',
    '',
    `### Voice${index} {#it}`,
    '',
    '- role: interviewee',
    '',
    '### Questioner {#questioner}',
    '',
    '- role: questioner',
    '',
    '## Questions',
    '',
  ]
  for (let question = 1, paragraph = 1; question <= questionsEach; question += 1) {
    lines.push(`### Q${question} ${some(4)}`, '', `- Q${question}: “${some(3)} … ${some(3)}”`)
    const last = Math.round((question * paragraphsEach) / questionsEach)
    for (; paragraph <= last; paragraph += 1) lines.push(`- ¶${paragraph}: “${some(3)} … ${some(3)}”`)
    lines.push('')
  }
  lines.push('## Topics', '')
  for (let claim = 0; claim < claimsEach; claim += 1) {
    if (claim % 18 === 0) lines.push(`### ${capital(some(2))} {#t${claim}}`, '')
    if (claim % 6 === 0) lines.push(`#### ${capital(some(2))} {#s${claim}}`, '')
    lines.push(`###### ${sentence(random, words, names, 5).slice(0, 45).trim()} {#c${claim}}`, '')
    lines.push(`${sentence(random, words, names, 16 + random.below(10))}.`, '')
    lines.push(`- at: ¶${1 + random.below(paragraphsEach)} “${some(3)} … ${some(3)}”`)
    lines.push(
      `- kind: ${random.pick(['fact', 'assessment', 'assessment', 'forecast'])}`,
      '- coded: Bench 2026-01-01',
      '',
    )
  }
  return lines.join('\n')
}
