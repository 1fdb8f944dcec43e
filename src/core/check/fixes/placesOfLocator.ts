import { formatPlaces } from '../../citation/citation.js'
import type { Edit } from '../../citation/insert.js'
import type { Locator } from '../../memo/locator.js'
import type { Interview, PassageRef } from '../../model.js'
import { distinctRefs, kindsOfLocators, refsOf } from '../../citation/locatorRefs.js'
import { isSameRef } from '../../corpus/source/sourceText.js'

/** Puts other passages of a source in the place of a locator, in braces where it has them. */
export function replacePlaces(text: string, { span }: Locator, refs: readonly PassageRef[], source: Interview): Edit {
  const places = formatPlaces(source, distinctRefs(refs)).replace(/^, /, '')
  return { replace: span, text: text[span.start] === '{' ? `{${places}}` : places }
}

/** Names further passages behind those of a locator, which stay as the author wrote them; one alone gets the label of several. */
export function addPlaces(text: string, locator: Locator, refs: readonly PassageRef[], source: Interview): Edit {
  const own = refsOf(locator)
  if (own?.length === 1) return replacePlaces(text, locator, [...own, ...refs], source)
  const last = locator.parts.at(-1) ?? locator.parts[0]
  const more = distinctRefs(refs).filter((ref) => !own?.some((one) => isSameRef(one, ref)))
  const isSameKind = more.every(({ kind }) => kind === kindsOfLocators[last.label])
  const { end } = last.span
  const numbers = more.map(({ number }) => `, ${number}`).join('')
  return { replace: { start: end, end }, text: isSameKind ? numbers : formatPlaces(source, more) }
}
