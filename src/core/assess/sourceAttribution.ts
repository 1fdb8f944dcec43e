import { attributionAround } from '../sentence/attribution/attributions.js'
import { speakersNamedIn } from '../sentence/attribution/speakers.js'
import type { Corpus } from '../corpus/corpus.js'
import { relaying } from '../language/reporting/reportedSpeech.js'
import type { Interview, Span } from '../model.js'
import { blank } from '../text/blank.js'

/** To whom a sentence gives what it says as his own view. Offsets are the sentence's. */
interface SourceAttribution {
  /** Where it first names somebody who speaks in the interview as who says this; undefined where it names nobody so. */
  readonly attributedTo: Span | undefined
  /** The sentence without all words that do. */
  readonly unattributed: string
}

/** Looks in a sentence of a memo for those of an interview who are named as saying what it says; who only passes on what others say is none. */
export function attributionIn(sentence: string, interview: Interview, corpus: Corpus): SourceAttribution {
  const all = speakersNamedIn(corpus, sentence).flatMap((one) => {
    const whole = one.speakers.some((speaker) => speaker.interview === interview) && attributionAround(sentence, one)
    return whole && !relaying.test(sentence.slice(whole.start, whole.end)) ? { name: one.span, whole } : []
  })
  return {
    attributedTo: all[0]?.name,
    unattributed: blank(
      sentence,
      all.map(({ whole }) => whole),
    ),
  }
}
