import { ignoreLine } from '../corpus/source/ignoreLine.js'
import { holdsName, mentionsName, plainWords } from '../language/foldName.js'
import type { Terms } from '../model.js'
import { isUsableKey, suggestKey } from '../coding/scaffold.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import type { ImportAnswers } from '../terms/answers.js'
import { likelyEnough } from '../transcript/doubts/likelyMistakes.js'
import { hiddenWords } from './disclosure/hiddenWords.js'
import type { Transcript, TranscriptField } from '../transcript/transcript.js'
import { closedMatter, interviewText, openMatter, questionsText, sourceText, sumsOfPassages } from './planText.js'
import { isPersonsName } from './planPeople.js'
import { voicesOf } from './planVoices.js'
import { speakerNameOf } from '../transcript/speakers.js'
import { formatNamesFile, formsOf, protectedWords, protects, repeatsPosition } from '../terms/namesFile.js'
import { knowsAffiliation, namesFileOf } from './disclosure/namesOfTranscript.js'

export type { ImportAnswers } from '../terms/answers.js'

const neutral = 'source-'

/** A file to write, by its name in the folder it belongs to. */
export interface PlannedFile {
  readonly name: string
  readonly text: string
}

/** Something that the transcript states and the corpus leaves out, because it would tell who spoke. */
export type LeftOut = TranscriptField | 'text' | 'anchors'

/** What an import would write, and where. Nothing is written by the core. */
export interface ImportPlan {
  readonly key: string
  /** Into the corpus folder: `KEY.md` and, on record only, `KEY.sums` and `KEY.txt`. */
  readonly corpus: readonly PlannedFile[]
  /** Into the protected store outside the workspace: `KEY.names.json`, `KEY.sums` and `KEY.txt`; none on record. */
  readonly store: readonly PlannedFile[]
  /** The line that keeps the source text out of git, for a `.gitignore` in the corpus folder; none where no text goes there. */
  readonly ignore?: string
  readonly leftOut: readonly LeftOut[]
  /** Of a protected interview: where its people work is not known, so that nothing keeps it out of memos. */
  readonly lacksAffiliation?: true
  /** Of a protected interview: the agreed description repeats a position or institution that the transcript tells of its people. */
  readonly repeatsPosition?: true
}

/** Why answers cannot be used; `data` of the sentence is the answer itself. */
export type AnswerProblem =
  | 'key-unusable'
  | 'key-taken'
  | 'key-tells-name'
  | 'description-missing'
  | 'description-tells-name'

/**
 * A free key: `okafor2024` on record; `source-` and some digits, which tell nothing, where the speaker is protected. `taken` are those of
 * corpus and store.
 */
export function suggestImportKey(transcript: Transcript, terms: Terms, taken: ReadonlySet<string>): string {
  if (protects({ terms })) return neutralKey(transcript, taken)
  const speaker = transcript.speakers.find(({ role }) => role === 'interviewee')
  // A name that is only likely stands in no key: the key is what memos cite, for good.
  const isSure = speaker === undefined || speaker.isNameCorrected === true || (speaker.nameChance ?? 1) >= likelyEnough
  const name = speaker && isSure ? speakerNameOf(speaker, transcript) : undefined
  const issued = transcript.fields.find(({ field }) => field === 'issued')?.value ?? ''
  return suggestKey(
    name === undefined || transcript.layout !== 'document' ? (name ?? 'interview') : keyWord(name),
    issued,
    taken,
  )
}

/** `IEA` of the International Energy Agency, the family name of a person, the last word of a short title. */
function keyWord(name: string): string {
  const initials = isPersonsName(name)
    ? []
    : [...name.matchAll(/(?<!\p{L})\p{Lu}(?=\p{L})/gu)].map(([letter]) => letter)
  return initials.length > 2 ? initials.join('') : name
}

/** How many digits of the hash tell transcripts apart, unless another one has the same. */
const shortestDigits = 4

/** Made of the words alone, so that one transcript has one key on every machine, and two have two: names are found in the store by it. */
function neutralKey(transcript: Transcript, taken: ReadonlySet<string>): string {
  const key = longestNeutralKey(transcript)
  let length = neutral.length + shortestDigits
  while (taken.has(key.slice(0, length)) && length < key.length) length += 1
  return key.slice(0, length)
}

function longestNeutralKey({ passages }: Transcript): string {
  return `${neutral}${paragraphHash(passages.map(({ text }) => text).join(' '))}`
}

function isNeutral(key: string, transcript: Transcript): boolean {
  const isMade = longestNeutralKey(transcript).startsWith(key) && key.length >= neutral.length + shortestDigits
  return isMade || /^source-\d+$/.test(key)
}

/** What is wrong with the answers; none before `planImport`. */
export function checkAnswers(
  transcript: Transcript,
  answers: ImportAnswers,
  taken: ReadonlySet<string>,
): readonly AnswerProblem[] {
  const { key, description = '' } = answers
  const problems: AnswerProblem[] = []
  if (!isUsableKey(key)) problems.push('key-unusable')
  if (taken.has(key)) problems.push('key-taken')
  if (!protects(answers)) return problems
  const { names } = namesFileOf(transcript, answers)
  const telling = protectedWords({ names, affiliations: [], stated: {} })
  // Letters of a short name may stand in any word, `Our` in `source`.
  if (!isNeutral(key, transcript) && tellsName(key, telling)) problems.push('key-tells-name')
  if (!description.trim()) problems.push('description-missing')
  if (mentionsName(description, telling)) problems.push('description-tells-name')
  return problems
}

/** `Wu` is told by `wu-2024` alone, a longer name by `okafor2024` too. */
function tellsName(key: string, names: readonly string[]): boolean {
  const isShort = (name: string): boolean => plainWords(name).length < 3
  const words = key.replace(/\d+/g, ' ')
  return (
    holdsName(
      key,
      names.filter((name) => !isShort(name)),
    ) || mentionsName(words, names.filter(isShort))
  )
}

/** All files of an import. The answers must have been checked: this throws rather than write a name where it may not stand. */
export function planImport(transcript: Transcript, answers: ImportAnswers): ImportPlan {
  const [problem] = checkAnswers(transcript, answers, new Set())
  if (problem) throw new Error(`expected answers that were checked, got ${problem}`)
  return protects(answers) ? planProtected(transcript, answers) : planOpen(transcript, answers)
}

function planOpen(transcript: Transcript, answers: ImportAnswers): ImportPlan {
  const { key } = answers
  const voices = voicesOf(transcript, key)
  const matter = openMatter(transcript, answers)
  const isDocument = transcript.layout === 'document'
  const interview = interviewText(matter, voices.voices, questionsText(transcript.passages, voices, {}), isDocument)
  return {
    key,
    corpus: [
      { name: `${key}.md`, text: interview },
      { name: `${key}.txt`, text: sourceText(transcript.passages) },
      { name: `${key}.sums`, text: sumsOfPassages(interview, transcript.passages) },
    ],
    store: [],
    ignore: ignoreLine(key),
    leftOut: [],
  }
}

function planProtected(transcript: Transcript, answers: ImportAnswers): ImportPlan {
  const { key, terms, description = '' } = answers
  const names = namesFileOf(transcript, answers)
  const isOffRecord = terms === 'off record'
  const hidden = hiddenWords(transcript, formsOf(protectedWords(names, description)))
  const voices = voicesOf(transcript, key, description)
  const matter = closedMatter(transcript, answers)
  const questions = isOffRecord ? '' : questionsText(transcript.passages, voices, { hidden })
  const interview = interviewText(matter, voices.voices, questions, transcript.layout === 'document')
  return {
    key,
    corpus: [{ name: `${key}.md`, text: interview }],
    store: [
      { name: `${key}.names.json`, text: formatNamesFile(names) },
      { name: `${key}.txt`, text: sourceText(transcript.passages) },
      { name: `${key}.sums`, text: sumsOfPassages(interview, transcript.passages) },
    ],
    leftOut: [
      ...new Set<LeftOut>(transcript.fields.map(({ field }) => field).filter((field) => field !== 'language')),
      'text',
      ...(isOffRecord ? (['anchors'] as const) : []),
    ],
    ...(knowsAffiliation(transcript) ? {} : { lacksAffiliation: true }),
    ...(repeatsPosition(names, description) ? { repeatsPosition: true } : {}),
  }
}

/** A `.gitignore` with one more line; the same text where it has that line. */
export function withIgnored(gitignore: string, line: string): string {
  if (gitignore.split(/\r?\n/).some((one) => one.trim() === line)) return gitignore
  const before = gitignore && !gitignore.endsWith('\n') ? `${gitignore}\n` : gitignore
  return `${before}${line}\n`
}
