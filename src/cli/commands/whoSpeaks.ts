import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import { plainWords } from '../../core/language/foldName.js'
import type { SpeakerRole, SpeakerCorrection, Transcript } from '../../core/transcript/transcript.js'
import type { Known } from '../../core/import/otherInterview.js'
import { nameOf, numberOf, placesOf, type SpeakerDoubt, speakerDoubts } from '../../core/transcript/speakers.js'
import { noInterviewSentence, speakerSentence } from '../../words/import/import.js'
import { plainEnglish } from '../../words/l10n.js'
import type { Options } from '../options.js'
import type { Older } from './importOlder.js'
import type { Job } from './importJob.js'

/** One option: who is meant, which part it gives and which name. */
interface Telling {
  readonly option: string
  readonly who: string
  readonly role: SpeakerRole
  readonly name?: string
}

/** What the options say of those who speak. */
export function tellings({ asks, answers, neither }: Options): readonly Telling[] {
  const read = (option: string, role: SpeakerRole, values: readonly string[]): readonly Telling[] =>
    values.map((value) => {
      const [, who = value, name] = /^([^=]*)=(.*)$/su.exec(value) ?? []
      return { option, who: who.trim(), role, ...(name === undefined ? {} : { name }) }
    })
  return [
    ...read('--asks', 'questioner', asks),
    ...read('--answers', 'interviewee', answers),
    ...read('--neither', 'other', neither),
  ]
}

/**
 * The transcript with what the older interview and the options say of those who speak; a sentence where the options cannot be followed. Of a
 * protected one it tells numbers alone.
 */
export function whoSpeaks(
  { tools, options, terms, kind }: Job,
  read: Transcript,
  older: (Known & Pick<Older, 'before'>) | undefined,
): Transcript | string {
  const again = (told: readonly SpeakerCorrection[]) =>
    older
      ? tools.readAgain(read, older.interview, older.source, told, older.before.text)
      : (tools.readByParagraphs(read.extract, kind, told) ??
        tools.readTranscript(read.extract, told, read.labelCorrections))
  const shown = older ? again([]) : read
  if ('notInterview' in shown) return noInterviewSentence(shown.notInterview, plainEnglish)
  const all = tellings(options)
  if (all.length === 0) return shown
  if (shown.layout === 'document' && all.some(({ role }) => role !== 'interviewee'))
    return 'Nobody asks in a document: --asks and --neither belong to interviews. --answers 1=NAME says who its author is.'
  const isTold = !isProtected(terms) && !(older && isProtectedInterview(older.interview))
  const told: SpeakerCorrection[] = []
  for (const { option: flag, who, role, name } of all) {
    const option = isTold ? `${flag} ${who}` : flag
    const found = matching(who, shown)
    const [speaker, ...more] = found
    if (speaker === undefined) return `${option} is none of those who speak: ${choices(shown, isTold)}`
    if (more.length > 0)
      return `${option} may be several of those who speak; give the number: ${choices(shown, isTold)}`
    const places = placesOf(speaker, shown)
    if (told.some((one) => places.includes(one.speaker)))
      return `${option} is somebody of whom another option tells already: ${choices(shown, isTold)}`
    told.push(...places.map((place) => ({ speaker: place, role, ...(name === undefined ? {} : { name }) })))
  }
  const now = again(told)
  return 'notInterview' in now ? noInterviewSentence(now.notInterview, plainEnglish) : now
}

/** The indexes of those whom a number, a label or a name means. */
function matching(who: string, transcript: Transcript): readonly number[] {
  const indexes = [...transcript.speakers.keys()]
  const byNumber = indexes.filter((index) => String(numberOf(index, transcript)) === who)
  const wanted = plainWords(who)
  return byNumber.length > 0
    ? byNumber
    : indexes.filter((index) => {
        const speaker = transcript.speakers[index]
        const names = speaker ? [nameOf(speaker, transcript) ?? '', ...speaker.labels] : []
        return wanted !== '' && names.some((name) => plainWords(name) === wanted)
      })
}

function choices(transcript: Transcript, isTold: boolean): string {
  return `${transcript.speakers.map((_, index) => speakerSentence(index, transcript, isTold, plainEnglish)).join('; ')}.`
}

const optionFor: { readonly [K in SpeakerRole]: string } = {
  questioner: '--asks',
  interviewee: '--answers',
  other: '--neither',
}

/** What the first lines of a report say where it is doubtful who speaks, or where somebody has no name. */
export function whoSpeaksHint(transcript: Transcript): readonly string[] {
  const doubts = speakerDoubts(transcript)
  const listed = (isWanted: (doubt: SpeakerDoubt) => boolean) => {
    const found = doubts.flatMap((doubt, index) => (doubt !== undefined && isWanted(doubt) ? index : []))
    const role = transcript.speakers[found[0] ?? -1]?.role ?? 'other'
    const numbers = found.map((index) => numberOf(index, transcript))
    return {
      numbers: numbers.join(', '),
      example: `${optionFor[role]} ${numbers[0] ?? 1}=NAME`,
      isAny: found.length > 0,
    }
  }
  const doubtful = listed((doubt) => doubt !== 'part alone')
  const unnamed = listed((doubt) => doubt === 'part alone')
  return [
    ...(doubtful.isAny
      ? [
          `It is doubtful who speaks as ${doubtful.numbers} below. Say it with --asks, --answers or --neither, as in ${doubtful.example}.`,
        ]
      : []),
    ...(unnamed.isAny
      ? [`No name was found of ${unnamed.numbers} below. If you know it, say it, as in ${unnamed.example}.`]
      : []),
  ]
}
