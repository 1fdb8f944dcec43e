import type { TranscriptField } from '../transcript.js'
import type { FieldOption } from './fieldOption.js'
import type { ReadHead } from './headLines.js'

/** What may speak for the value that rules found. */
export function foundSigns(
  field: TranscriptField,
  { places }: FieldOption,
  { transcript }: ReadHead,
): readonly string[] {
  const from = transcript.fields.find((one) => one.field === field)?.from
  return [
    `found, from ${from}`,
    `found, format ${transcript.extract.format}`,
    ...(places.length === 0 ? ['found, no place'] : []),
  ]
}

/** How a value compares with another one, both folded. */
export function relationOf(value: string, other: string | undefined): string {
  if (other === undefined) return 'none found'
  if (value === other) return 'found'
  if (` ${other} `.startsWith(` ${value} `)) return 'begins found'
  if (` ${other} `.endsWith(` ${value} `)) return 'ends found'
  if (` ${other} `.includes(` ${value} `)) return 'within found'
  if (` ${value} `.startsWith(` ${other} `)) return 'goes on behind found'
  if (` ${value} `.endsWith(` ${other} `)) return 'goes on before found'
  return ` ${value} `.includes(` ${other} `) ? 'around found' : 'other than found'
}
