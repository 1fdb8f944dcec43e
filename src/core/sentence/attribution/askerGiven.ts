import { displayName } from '../../corpus/voiceNames.js'
import type { Interview, PassageRef, Voice } from '../../model.js'
import { placeOf } from '../../citation/resolve.js'
import { attributionsIn, beginsWithAttribution, isAttributionDenied } from './attributions.js'
import type { Found } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { speakersNamedIn } from './speakers.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { wordsOf } from '../../cited/sentenceWords.js'

/**
 * Whoever asks the questions of an interview, or neither asks nor answers in it, given by name what only its interviewee says in the paragraphs that are cited. Only where the
 * sentence names nobody else, and cites this interview alone.
 */
export function* askersGiven(sentence: MemoSentence, checked: Checked): Iterable<Found<'wrong-voice'>> {
  const { own: words } = wordsOf(sentence, checked)
  const [one, ...more] = sentence.cited
  const interview = one?.interview
  if (!interview || more.length || one.item.inText || !one.item.locator || isAttributionDenied(words)) return
  if (attributionsIn(sentence, checked).length || speakersNamedIn(checked.corpus, words).length) return
  const place = placeOf(checked.corpus, interview, one.item.locator)
  const passages = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const [first] = passages
  const isAnswer = ({ ref, voice }: (typeof passages)[number]): boolean =>
    ref.kind === 'paragraph' && voice === first?.voice && roleOf(voice) === 'interviewee'
  const roleOf = (id: string): string | undefined => interview.voices.find((voice) => voice.id === id)?.role
  if (!first || !passages.every(isAnswer)) return
  for (const voice of interview.voices) {
    const names = voice.role === 'questioner' || voice.role === 'other' ? namesOf(interview, voice) : []
    const name = names.find((called) => {
      const at = indexOfName(words, called)
      return at >= 0 && beginsWithAttribution(words.slice(at + called.length))
    })
    if (name === undefined) continue
    const at = indexOfName(words, name)
    const start = sentence.span.start + at
    const refs: readonly [PassageRef, ...PassageRef[]] = [first.ref, ...passages.slice(1).map(({ ref }) => ref)]
    const data = { key: interview.key, name, refs, voice: first.voice, answers: [] }
    yield { span: { start, end: start + name.length }, data, fixes: [] }
  }
}

/** As a memo may name somebody: in full, where no front matter tells which part is the family's, and by the last word. */
function namesOf(interview: Interview, voice: Voice): readonly string[] {
  const displayed = displayName(interview, voice)
  if (displayed === undefined) return []
  const last = displayed === voice.name ? displayed.split(' ').at(-1) : undefined
  return last === undefined || last === displayed ? [displayed] : [displayed, last]
}

/** Where a name stands as a word of its own. */
function indexOfName(words: string, name: string): number {
  const at = words.indexOf(name)
  const isWhole = !/[\p{L}\p{N}]/u.test(words.charAt(at - 1) + words.charAt(at + name.length))
  return at >= 0 && isWhole ? at : -1
}
