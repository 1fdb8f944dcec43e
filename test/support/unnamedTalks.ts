import { readTranscript } from '../../src/core/import/index.js'
import type { Extract, NoInterview, SpeakerCorrection, Transcript } from '../../src/core/transcript/transcript.js'
import { decode } from '../../src/decode/formats.js'

/** What is said in every invented talk: who asks first, then who answers, in turns; an answer may have two paragraphs. */
const turns: readonly (readonly string[])[] = [
  ['Why is the quay of Norport closed, and since when has it been closed?'],
  [
    'It has been closed since May. The crane was sold in the autumn.',
    'We have not found another one, and I doubt we will.',
  ],
  ['Who decided that?'],
  ['The board did, on a Tuesday. I was not asked.'],
  ['And what about the ferries, do they still go?'],
  ['They go from the fish market now.'],
  ['Do you want to stay?'],
  ['I do. I have nowhere else to go.'],
]

const head = ['The crane and the quay', 'By Lena Brandt', 'Ines Okafor runs the harbour board of Norport.']

const lines = (form: (paragraph: string, who: 0 | 1, isFirst: boolean) => string): string =>
  turns.flatMap((turn, at) => turn.map((one, index) => form(one, at % 2 === 0 ? 0 : 1, index === 0))).join('\n\n')

const labelled = (asks: string, answers: string): string =>
  lines((text, who, isFirst) => (isFirst ? `${who === 0 ? asks : answers}: ${text}` : text))

const cues = (): string =>
  turns
    .map((turn, at) => `00:00:${10 + at}.000 --> 00:00:${11 + at}.000\n<v Speaker ${(at % 2) + 1}>${turn.join(' ')}\n`)
    .join('\n')

/** One talk in every layout that is read, by the names of its files. */
export const unnamedTalks: Readonly<Record<string, string>> = {
  'labels.txt': `${head.join('\n\n')}\n\n${labelled('Speaker 1', 'Speaker 2')}\n`,
  'letters.txt': `${labelled('Q', 'A')}\n`,
  'marked.vtt': `WEBVTT\n\n${cues()}`,
  'names on lines.txt': `${lines((text, who, isFirst) => (isFirst ? `${who === 0 ? 'Reporter' : 'Ines Okafor'}\n\n${text}` : text))}\n`,
  'headings.md': `# ${head.join('\n\n')}\n\n${lines((text, who) => (who === 0 ? `## ${text}` : text))}\n`,
  'signs.txt': `${lines((text, who, isFirst) => (isFirst ? `${who === 0 ? '[Q]' : '[A]'} ${text}` : text))}\n`,
  'unlabelled.txt': `${head.join('\n\n')}\n\n${lines((text) => text)}\n`,
}

/** The same talk under labels of somebody's choice. */
export const labelledTalk = (asks: string, answers: string): string =>
  `${head.join('\n\n')}\n\n${labelled(asks, answers)}\n`

/** A text as it is read, with what was told of its speakers. */
export async function readTold(
  text: string,
  file: string,
  told: readonly SpeakerCorrection[] = [],
): Promise<Transcript | NoInterview> {
  return readTranscript(await extractOf(text, file), told)
}

async function extractOf(text: string, file: string): Promise<Extract> {
  const extract = await decode(new TextEncoder().encode(text), file)
  if ('unreadable' in extract) throw new Error(`expected a readable text, got ${extract.unreadable}`)
  return extract
}
