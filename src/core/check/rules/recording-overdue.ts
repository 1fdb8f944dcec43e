import type { Rule } from '../../cited/rule.js'

/**
 * A cited source whose recording was to be kept until a day that is over. It reminds; nothing is deleted.
 *
 * Why: the promise is easily forgotten, and nobody but you knows where the recording is.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     The pilots would strike [@⟦yilmaz2020⟧, para. 1].
 */
export const recordingOverdue: Rule<'recording-overdue'> = {
  id: 'recording-overdue',
  severity: 'info',
  *check({ cited, today = '' }) {
    const seen = new Set<string>()
    for (const { item, interview } of cited) {
      const days = interview ? [interview, ...interview.voices].flatMap(({ recordedUntil }) => recordedUntil ?? []) : []
      const [day] = days.sort()
      if (!interview || day === undefined || today <= day || seen.has(interview.key)) continue
      seen.add(interview.key)
      yield { span: item.keySpan, data: { key: interview.key, day } }
    }
  },
}
