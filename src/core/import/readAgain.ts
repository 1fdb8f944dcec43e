import { plainWords } from '../language/foldName.js'
import type { Interview } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { matchPassages, knownPassage } from './alignPassages.js'
import type { NoInterview, SpeakerRole, SpeakerCorrection, Transcript } from '../transcript/transcript.js'
import { readByParagraphs } from '../transcript/document.js'
import { speakerNameOf } from '../transcript/speakers.js'
import { isNamed, withSavedTurns } from './savedTurns.js'
import { readTranscript } from '../transcript/readTranscript.js'

/**
 * A newer transcript of an interview, read with what the file of the older one says of those who speak: names and parts that somebody told
 * then are in the file, and the newer text says `Speaker 1` again. Signs in the text count for more. `file` is the text of the
 * interview's file, which keeps what was taken out of the transcript.
 */
export function readAgain(
  transcript: Transcript,
  interview: Interview,
  source: SourceText | undefined,
  file = '',
): Transcript | NoInterview {
  const unspoken = readByParagraphs(transcript.extract, interview.sourceKind)
  if (unspoken) return unspoken
  const reading = transcript.uncorrected?.reading ?? transcript
  const told = reading.layout === 'signs' ? [] : toldByFile(reading, interview, source)
  const now = told.length > 0 ? readTranscript(transcript.extract, told) : reading
  // The older file may know fewer voices; then it tells nothing that can be used.
  const usable = 'notInterview' in now ? reading : now
  return withSavedTurns(usable, { interview, source, file }, olderVoices(usable, interview, source))
}

/** What the voices of a file say of the speakers of a newer transcript that it does not say itself. */
function toldByFile(
  reading: Transcript,
  interview: Interview,
  source: SourceText | undefined,
): readonly SpeakerCorrection[] {
  const voices = olderVoices(reading, interview, source)
  const labels = reading.speakers.flatMap((one) => one.labels)
  return reading.speakers.flatMap((speaker, index): readonly SpeakerCorrection[] => {
    const voice = interview.voices.find(({ id }) => id === voices[index])
    const role = roles.find((one) => one === voice?.role)
    if (!voice || !role) return []
    // What a label of the text says nobody need have told: two who are told one name would be one.
    const isKnown = [speakerNameOf(speaker, reading) ?? '', ...labels].map(plainWords).includes(plainWords(voice.name))
    const corrections = {
      ...(role === speaker.role ? {} : { role }),
      ...(isKnown || !isNamed(voice, interview) ? {} : { name: voice.name }),
    }
    return Object.keys(corrections).length > 0 ? [{ speaker: index, ...corrections }] : []
  })
}

const roles: readonly SpeakerRole[] = ['interviewee', 'questioner', 'other']

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
