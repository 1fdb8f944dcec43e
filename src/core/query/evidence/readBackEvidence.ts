import { citedVoices } from '../../citation/citedVoices.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { interviewees } from '../../corpus/voiceNames.js'
import { readBackItems, readBacksOf, stateOfItem, termsOfQuoted } from '../../disclosure/readBack.js'
import type { ReadBackEvidence } from './evidenceTypes.js'

/** What became of a sentence that its source reads back; undefined where that was neither agreed nor begun, and where nothing of it is printed. */
export function readBackEvidence(
  { item, interview }: Cited,
  { cited }: MemoSentence,
  checked: Checked,
): ReadBackEvidence | undefined {
  if (!interview) return undefined
  const records = readBacksOf(interview, checked) ?? []
  const voices = citedVoices(item, interview, checked.corpus)
  for (const voice of interviewees(interview).filter(({ id }) => voices.includes(id))) {
    const { readBack = 'none' } = termsOfQuoted({ interview, voice })
    if (readBack === 'none' && !records.length) continue
    const items = readBackItems({ interview, voice }, checked)
    const here = items.find(({ span }) => cited.some((one) => one.item.keySpan.start === span.start))
    if (!here) continue
    const latest = stateOfItem(here, records, checked)
    return {
      hash: here.hash,
      all: [...new Set(items.map(({ hash }) => hash))],
      today: checked.today ?? '',
      ...(latest ? { latest } : {}),
    }
  }
  return undefined
}
