import type { Anchor, Passage } from '../../model.js'
import type { FieldReader } from './fields.js'
import { type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import { formatPassageRef, readPassageRef, readWords } from './values.js'

/** What a claim may rest on, and what those before it do. */
export interface Places {
  readonly passages: readonly Passage[]
  /** By name, `¶2`: the first of that name. */
  readonly named: ReadonlyMap<string, Passage>
  /** By the key of an anchor: the id of the first claim that has it. */
  readonly anchors: Map<string, string>
}

/** The places that a claim rests on; those that cannot be read, or that the interview does not have, are reported. */
export function readAnchors(
  fields: FieldReader,
  record: OutlineRecord,
  { passages, named, anchors }: Places,
  report: Report,
): readonly Anchor[] {
  fields.required('at')
  return fields.all('at').flatMap((field) => {
    const quote = /[“"]/.exec(field.value)?.index ?? field.value.length
    const lost = lostPassage(field.value)
    if (lost) {
      report('anchor-lost', field.valueSpan, { text: formatPassageRef(lost) }, ['¶n “first words … last words”'])
      return []
    }
    const ref = readPassageRef(unwrap(field.value.slice(0, quote)))
    const words = readWords(field.value.slice(quote))
    if (!ref || !words) {
      report('anchor-malformed', field.valueSpan, { text: record.title }, ['¶2 “first words … last words”'])
      return []
    }
    if (!named.has(formatPassageRef(ref))) {
      const others = passages.flatMap((passage) =>
        passage.ref.kind === ref.kind ? [formatPassageRef(passage.ref)] : [],
      )
      report('passage-missing', field.valueSpan, { text: formatPassageRef(ref) }, others)
      return []
    }
    const anchor: Anchor = { ref, ...words, span: field.valueSpan }
    const twin = anchors.get(anchorKey(anchor))
    if (twin !== undefined) report('anchor-duplicate', field.valueSpan, { text: twin })
    return [anchor]
  })
}

/** `was ¶5 “…”`: words that a newer transcript does not have. Without a place the claim cannot be cited until somebody gives it one. */
function lostPassage(value: string): Anchor['ref'] | undefined {
  const [, place] = /^was\s+([^“"]*)/.exec(value) ?? []
  return place === undefined ? undefined : readPassageRef(place)
}

/** The same for anchors of the same place and words alone: none of these has a line break. */
export function anchorKey({ ref, first, last }: Anchor): string {
  return `${ref.kind}\n${ref.number}\n${first}\n${last}`
}
