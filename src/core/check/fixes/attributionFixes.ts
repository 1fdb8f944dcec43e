import { displayName } from '../../corpus/voiceNames.js'
import type { Span } from '../../model.js'
import type { Attribution } from '../../sentence/attribution/attributions.js'
import { beginning } from '../../sentence/certainty/estimateFixes.js'
import type { RenderedClaim, Rendering } from '../../sentence/claims/renderings.js'
import type { Fix } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'

/**
 * `Reed warned that …` becomes `Reed reported the view of Kestrian engineers that …`, where it is their view. None where the words do not go on
 * with `that`, or nobody knows who holds it.
 */
export function reportedViewFixes({ name, whole }: Attribution, holder: string, { memo }: Checked): readonly Fix[] {
  if (/\bunnamed\b/i.test(holder) || whole.start !== name.start) return []
  const behind = memo.text.slice(whole.end)
  const date = /^ in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d(?= that\b)/u.exec(behind)?.[0].length ?? 0
  if (!/^ that\b/.test(behind.slice(date))) return []
  const verb = { start: name.end, end: whole.end }
  const edits = [{ replace: verb, text: ` reported the view of ${holder}` }]
  return [{ kind: 'name-holder', edits, data: { holder } }]
}

const auxiliary = /\b(?:was|were|been|being|has|have|had|be|is|are|did)(?: \p{L}+ly)? $/iu

/** `Velmark signed` becomes `Reed expected that Velmark would sign`, where `verb` is how the forecast's verb stands in a dictionary. */
export function expectedFixes(
  done: Span,
  verb: string,
  rendering: Rendering,
  one: RenderedClaim,
  { memo }: Checked,
): readonly Fix[] {
  const { interview } = one.cited
  const voice = interview?.voices.find(({ id }) => id === one.claim.voice)
  const speaker =
    one.claim.holder ?? (interview && voice?.role === 'interviewee' ? displayName(interview, voice) : undefined)
  const isNamed = rendering.sentence.cited.some(({ item }) => item.inText)
  if (speaker === undefined || isNamed || /\bunnamed\b/i.test(speaker)) return []
  if (auxiliary.test(memo.text.slice(Math.max(0, done.start - 30), done.start))) return []
  const before = beginning(`${speaker.slice(0, 1).toUpperCase()}${speaker.slice(1)} expected that`, rendering, memo)
  const isPassive = /^(?:(?:has|have|had) been|was|were)\b/i.test(memo.text.slice(done.start, done.end))
  if (!before || isPassive) return []
  const edits = [...before, { replace: done, text: `would ${verb}` }]
  return [{ kind: 'tell-expected', edits, data: { speaker } }]
}

/** `Reed judged it likely that …` becomes `We assess it likely that …`: whose estimate it is. */
export function ownEstimateFixes({ whole }: Attribution, rendering: Rendering, { memo }: Checked): readonly Fix[] {
  const { sentence } = rendering
  if (whole.start !== sentence.span.start || sentence.cited.some(({ item }) => item.inText)) return []
  if (!/^ (?:it|that)\b/.test(memo.text.slice(whole.end))) return []
  const words = memo.text.slice(whole.start, whole.end)
  return [{ kind: 'assess-instead', edits: [{ replace: whole, text: 'We assess' }], data: { words } }]
}
