import { passagesCited } from '../../citation/resolve.js'
import { mentionsName } from '../../language/foldName.js'
import { speakerDoubtOf } from '../../corpus/speakerDoubt.js'
import { lastWord } from '../../corpus/voiceNames.js'
import type { Passage } from '../../model.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { attributionsIn } from '../../sentence/attribution/attributions.js'
import type { Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { placesOfWords } from '../../quoted/verdict.js'

/**
 * A sentence that quotes, or names, a speaker of whom an import was not certain and whom nobody has confirmed since. In the examples nobody has
 * confirmed who says paragraph 4 of `okonjo2024`.
 *
 * Why: words given to the wrong person cannot be called back. Confirm the speaker in the Evidence view, or correct it in the transcript.
 *
 * ok:
 *
 *     A second tug would pay for itself, according to a call in 2024 [-@okonjo2024, para. 4].
 *
 * not ok:
 *
 *     Okonjo said in 2024 that the pilots want a tug [@⟦okonjo2024⟧, para. 4].
 *
 * not ok:
 *
 *     In 2024 “a second tug would pay for itself within a year” [@⟦okonjo2024⟧, para. 4].
 */
export const speakerUnconfirmed: Rule<'speaker-unconfirmed'> = {
  id: 'speaker-unconfirmed',
  severity: 'warning',
  *check(checked) {
    for (const sentence of checked.sentences)
      for (const one of sentence.cited) {
        const passage = doubtfulPassage(one, sentence, checked)
        if (passage)
          yield { span: one.item.keySpan, data: { key: one.item.key, ref: passage.ref, voice: passage.voice } }
      }
  },
}

/** The first passage of a doubtful speaker that the sentence quotes, or whose speaker it names. */
function doubtfulPassage(one: Cited, sentence: MemoSentence, checked: Checked): Passage | undefined {
  const { interview, item } = one
  if (!interview) return undefined
  const doubtful = interview.passages.filter((passage) => speakerDoubtOf(interview, passage))
  if (doubtful.length === 0) return undefined
  const refs = checked.quotations
    .filter(({ cited }) => cited.some((other) => other.item === item))
    .flatMap(({ text }) => placesOfWords(text, one, checked).flatMap((place) => place.refs))
  const quoted = doubtful.find(({ ref }) => refs.some((other) => isSameRef(other, ref)))
  const cited = passagesCited(item, interview, checked.corpus)
  const { own } = wordsOfSentence(sentence, checked)
  return (
    quoted ??
    doubtful.find((passage) => {
      const name = speakerDoubtOf(interview, passage)?.possibleName
      const isGiven = attributionsIn(sentence, checked).some(({ speakers }) =>
        speakers.some(({ voice }) => voice.id === passage.voice),
      )
      return (
        cited.includes(passage) &&
        (item.inText || isGiven || (name !== undefined && mentionsName(own, [lastWord(name)])))
      )
    })
  )
}
