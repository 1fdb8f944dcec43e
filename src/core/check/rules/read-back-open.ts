import { isAhead, isReadBack } from '../../corpus/readBacks.js'
import { interviewees } from '../../corpus/voiceNames.js'
import type { Interview } from '../../model.js'
import type { Checked } from '../../cited/checked.js'
import type { Found, Rule } from '../../cited/rule.js'
import { wordsWithoutCitation } from './quotation-uncited.js'
import {
  asksApproval,
  type Quoted,
  readBackItems,
  readBacksOf,
  stateOfItem,
  termsOfQuoted,
} from '../../disclosure/readBack.js'

/**
 * A source that agreed to be printed only after reading it back, and whose answer is not recorded. An answer lapses when her words, the sentence, the
 * name or the rank changes, not by a comma. One of a day in the future does not count. Its words without a citation are on no sheet, so they are not
 * answered. It cannot be switched off in a memo.
 *
 * Why: the agreement was the price of the interview. A release needs a name and a reason.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Vidal calls the harbour “a promise with cranes” [@⟦vidal2024⟧, para. 1].
 *
 * not ok:
 *
 *     For now it is “⟦a promise with cranes⟧”.
 */
export const readBackOpen: Rule<'read-back-open'> = {
  id: 'read-back-open',
  severity: 'warning',
  *check(checked) {
    for (const quoted of quotedIn(checked)) {
      const found = openOf(quoted, checked)
      if (found) yield found
    }
    const uncited = wordsWithoutCitation(checked, (interview) => promised(interview).length > 0)
    for (const { span, interview, voice } of uncited)
      if (promised(interview).some((one) => one.voice.id === voice))
        yield { span, data: { key: interview.key, voice, open: 1, all: 1, state: 'uncited' } }
  },
}

function quotedIn({ cited }: Checked): readonly Quoted[] {
  return [...new Set(cited.flatMap(({ interview }) => interview ?? []))].flatMap(promised)
}

/** Those of an interview who approve what is printed. */
function promised(interview: Interview): readonly Quoted[] {
  return interviewees(interview)
    .map((voice) => ({ interview, voice }))
    .filter((one) => asksApproval(termsOfQuoted(one)))
}

function openOf(quoted: Quoted, checked: Checked): Found<'read-back-open'> | undefined {
  const { interview, voice } = quoted
  const items = readBackItems(quoted, checked)
  const records = readBacksOf(interview, checked)
  const open = items.filter((item) => !records || !isReadBack(stateOfItem(item, records, checked)))
  const [first] = open
  if (!first) return undefined
  const latest = records && stateOfItem(first, records, checked)
  const ahead = records?.find((one) => one.hash === first.hash && isAhead(one, checked.today ?? one.day))
  const data = { key: interview.key, voice: voice.id, open: open.length, all: items.length }
  if (!records) return { span: first.span, data: { ...data, state: 'closed' } }
  if (ahead) return { span: first.span, data: { ...data, state: 'ahead', day: ahead.day } }
  if (!latest || latest.state === 'answered' || latest.state === 'released')
    return { span: first.span, data: { ...data, state: 'to-send' } }
  return { span: first.span, data: { ...data, state: latest.state, day: latest.day } }
}
