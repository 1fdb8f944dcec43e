import { withAttribute, withoutField } from '../../corpus/terms/changeTerms.js'
import { readCorpusFile } from '../../corpus/read/corpusFile.js'
import { outlineOf } from '../../corpus/read/outlineOf.js'
import { readPassageRef } from '../../corpus/read/values.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { speakerDoubtOf } from '../../corpus/speakerDoubt.js'
import type { PassageRef } from '../../model.js'
import { replaceAll } from '../../text/replaceAll.js'
import { peopleEdits } from '../reimportMatches.js'

/**
 * The text of an interview's file in which somebody has confirmed who says a passage: it is its voice's, and who that voice may be is its name, also in
 * the lists of those who answer and ask. Undefined where nothing is in doubt.
 */
export function confirmSpeaker(text: string, ref: PassageRef): string | undefined {
  const { document: interview } = readCorpusFile('', text)
  if (interview?.kind !== 'interview') return undefined
  const passage = interview.passages.find((one) => isSameRef(one.ref, ref))
  const doubt = passage && speakerDoubtOf(interview, passage)
  if (!doubt) return undefined
  const { voice, isVoiceDoubtful } = passage
  const { possibleName: name } = doubt
  const records = outlineOf(text)
  const fields = records.flatMap((record) => record.fields)
  const line = fields.find((one) => {
    const named = readPassageRef(one.name)
    return named !== undefined && isSameRef(named, ref)
  })
  const heading = name === undefined ? undefined : records.find(({ id }) => id?.text === voice)
  const perhaps = heading?.fields.find((one) => one.name === 'perhaps')
  return replaceAll(text, [
    ...(line && isVoiceDoubtful ? [{ span: line.valueSpan, text: withAttribute(line.value, 'voice', voice) }] : []),
    ...(heading && perhaps && name !== undefined
      ? [
          { span: heading.titleSpan, text: name },
          withoutField(text, perhaps),
          ...peopleEdits({ interview, text }, new Map([[voice, { name }]])),
        ]
      : []),
  ])
}
