import type { Dropped, Extract, FoundField } from '../transcript.js'
import { chooseFields } from '../fields/chooseFields.js'
import { assemble, type Recognised } from '../assemble.js'
import { outside } from '../spans.js'

/** Takes the likeliest title, date and publisher of all that the text has in place of what rules found, and leaves out what is not likely enough. */
export function withLikelyFields(extract: Extract, found: Recognised): Recognised {
  const chosen = new Map(
    [...chooseFields(assemble(extract, found))].map(([field, one]) => [field, isProject(one) ? undefined : one]),
  )
  if (found.fields.some(isProject) && !chosen.has('publisher')) chosen.set('publisher', undefined)
  if (chosen.size === 0) return found
  const gone = found.fields.filter(({ field }) => [...chosen.keys()].some((one) => one === field))
  const taken = [...chosen.values()].flatMap((field) => field ?? [])
  const spans = taken.flatMap(({ span }) => span ?? [])
  const dropped = [...found.dropped, ...gone.flatMap(asDropped)]
  return {
    ...found,
    fields: [...found.fields.filter((one) => !gone.includes(one)), ...taken],
    ...(gone.length > 0 && { givenUp: gone }),
    dropped: spans.reduce(
      (left, taking) =>
        left.flatMap(({ span, why }) => outside(span, [taking]).map((rest): Dropped => ({ span: rest, why }))),
      dropped,
    ),
  }
}

/** A line above the talk with the name of the project that it belongs to: whoever holds interviews for one publishes nothing yet. */
const isProject = (one: FoundField | undefined): boolean =>
  one !== undefined &&
  (one.field === 'publisher' || one.field === 'containerTitle') &&
  one.from === 'text' &&
  /(?<!\p{L})(?:project|research|study|fieldwork|working group|projekt|studie|projet|étude|proyecto|estudio|progetto|projeto)(?!\p{L})/iu.test(
    one.value,
  )

/** The words of a field that are none. */
const asDropped = ({ field, span }: FoundField): readonly Dropped[] =>
  span === undefined ? [] : [{ span, why: field === 'title' ? 'tag line' : 'byline' }]
