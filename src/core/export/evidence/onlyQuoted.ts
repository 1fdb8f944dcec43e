import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { agreedDescription, namesOnRecord } from '../../corpus/voiceNames.js'
import { foldWord } from '../../language/fold.js'
import { reportingVerbs } from '../../language/reporting/reportingVerbs.js'
import type { Interview } from '../../model.js'

const verbOfSaying = new RegExp(`^(?:${reportingVerbs})$`, 'i')

/** Whether a sentence says nothing but who said what it quotes: `Reed said: “…”`. */
export function isOnlyQuoted(sentence: MemoSentence, interview: Interview, checked: Checked): boolean {
  const own = wordsOfSentence(sentence, checked).own.replaceAll(/x{2,}/g, ' ')
  const names = new Set(
    [...namesOnRecord(interview), agreedDescription(interview) ?? ''].flatMap(wordsIn).map(foldWord),
  )
  return wordsIn(own).every((word) => word === 'that' || verbOfSaying.test(word) || names.has(foldWord(word)))
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []
}
