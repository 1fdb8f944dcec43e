import { isProtected, isProtectedInterview, termsOfVoice } from '../terms/terms.js'
import { plainWords } from '../language/foldName.js'
import { isRoleHeading } from '../corpus/roleHeadings.js'
import type { Interview, Voice } from '../model.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { countWords } from '../language/words.js'
import { matchPassages, knownPassage } from './alignPassages.js'
import type {
  NoInterview,
  SpeakerRole,
  SpeakerCorrection,
  Transcript,
  TranscriptPassage,
} from '../transcript/transcript.js'
import { readByParagraphs } from '../transcript/document.js'
import { nameOf } from '../transcript/speakers.js'
import { readTranscript } from '../transcript/readTranscript.js'

/**
 * A newer transcript of an interview, read with what the file of the older one says of those who speak: names and parts that somebody told
 * then are in the file, and the newer text says `Speaker 1` again. Signs in the text and what is corrected now count for more.
 */
export function readAgain(
  transcript: Transcript,
  interview: Interview,
  source: SourceText | undefined,
  corrections: readonly SpeakerCorrection[] = [],
): Transcript | NoInterview {
  const unspoken = readByParagraphs(transcript.extract, interview.sourceKind, corrections)
  if (unspoken) return unspoken
  const reading = transcript.uncorrected?.reading ?? transcript
  const older = reading.layout === 'signs' ? [] : toldByFile(reading, interview, source)
  const read = (all: readonly SpeakerCorrection[]): Transcript | NoInterview =>
    all.length > 0 || transcript.uncorrected
      ? readTranscript(transcript.extract, all, transcript.labelCorrections)
      : transcript
  const now = read([...older, ...corrections])
  // The older file may know fewer voices; then it tells nothing that can be used.
  const usable = 'notInterview' in now && older.length > 0 ? read(corrections) : now
  return 'notInterview' in usable ? usable : withSavedTurns(usable, interview, source)
}

/** Fewer words may be said by anybody. */
const fewestKnown = 4

/** Whoever says a paragraph in the saved text says it here, where both have it once in the same words: somebody may have put that right. Marks in the newer text count for more. */
function withSavedTurns(now: Transcript, interview: Interview, source: SourceText | undefined): Transcript {
  if (now.layout === 'signs') return now
  const voices = olderVoices(now, interview, source)
  const hashes = now.passages.map(({ text }) => paragraphHash(text))
  const speakers = now.passages.map(({ speaker, text, isStated }, index) => {
    const same = interview.passages.filter(({ sha256 }) => sha256 === hashes[index])
    const isKnown = !isStated && same.length === 1 && hashes.filter((one) => one === hashes[index]).length === 1
    const voice = isKnown && countWords(text) >= fewestKnown ? same[0]?.voice : undefined
    // Two speakers may be one voice of the older file, which the newer text tells apart.
    const saved = voice === undefined || voices[speaker ?? -1] === voice ? -1 : voices.indexOf(voice)
    return speaker === undefined || saved < 0 ? speaker : saved
  })
  if (speakers.every((speaker, index) => speaker === now.passages[index]?.speaker)) return now
  const numbers = { question: 0, paragraph: 0, standfirst: 0 }
  const passages = now.passages.map((passage, index): TranscriptPassage => {
    const { question: _, speaker: before, ref, ...rest } = passage
    const speaker = speakers[index]
    const isAsked = now.speakers[speaker ?? -1]?.role === 'questioner'
    const kind = speaker === before ? ref.kind : isAsked ? 'question' : 'paragraph'
    const number = (numbers[kind] += 1)
    const under = numbers.question && kind !== 'standfirst' ? { question: numbers.question } : {}
    return { ...rest, ref: { kind, number }, ...(speaker === undefined ? {} : { speaker }), ...under }
  })
  return { ...now, passages }
}

/** What the voices of a file say of the speakers of a newer transcript that it does not say itself. */
function toldByFile(
  reading: Transcript,
  interview: Interview,
  source: SourceText | undefined,
): readonly SpeakerCorrection[] {
  const voices = olderVoices(reading, interview, source)
  return reading.speakers.flatMap((speaker, index): readonly SpeakerCorrection[] => {
    const voice = interview.voices.find(({ id }) => id === voices[index])
    const role = roles.find((one) => one === voice?.role)
    if (!voice || !role) return []
    const isKnown = [nameOf(speaker, reading) ?? '', ...speaker.labels].map(plainWords).includes(plainWords(voice.name))
    const corrections = {
      ...(role === speaker.role ? {} : { role }),
      ...(isKnown || !isNamed(voice, interview) ? {} : { name: voice.name }),
    }
    return Object.keys(corrections).length > 0 ? [{ speaker: index, ...corrections }] : []
  })
}

const roles: readonly SpeakerRole[] = ['interviewee', 'questioner', 'other']

/** Whether what stands above a voice is its name, and may be told. */
const isNamed = (voice: Voice, interview: Interview): boolean =>
  !isProtectedInterview(interview) && !isProtected(termsOfVoice(interview, voice)) && !isRoleHeading(voice.name)

/**
 * For each speaker of a newer transcript the voice of the file that most of the passages belong to which both have, whatever part they were
 * taken for; undefined where no voice has most of them.
 */
export function olderVoices(
  { passages, speakers }: Transcript,
  interview: Interview,
  source: SourceText | undefined,
): readonly (string | undefined)[] {
  // Paragraphs of an answer may have become one question.
  const candidates = passages.flatMap(({ text, speaker }) => {
    const parts = text.split('\n\n')
    return [text, ...(parts.length > 1 ? parts : [])].map((words) => ({ text: words, speaker }))
  })
  const known = interview.passages.map((passage) => knownPassage(interview, passage, source))
  const votes = speakers.map(() => new Map<string, number>())
  matchPassages(known, candidates).forEach((match, index) => {
    const own = votes[candidates[match?.to ?? -1]?.speaker ?? -1]
    const voice = interview.passages[index]?.voice
    if (own && voice) own.set(voice, (own.get(voice) ?? 0) + 1)
  })
  return votes.map((own) => {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0)
    return [...own].find(([, count]) => count * 2 > all)?.[0]
  })
}
