import { isProtectedInterview } from '../terms/terms.js'
import type { Interview } from '../model.js'
import { hashIn, sumsText } from './source/hashes.js'
import type { SourceText } from './source/sourceText.js'
import { toNewestVersion } from './newestVersion.js'

/** The files of an interview in the newest version of the format. */
export interface Migrated {
  readonly text: string
  /** The file of hashes; none of a protected interview, and none where it stays as it is. */
  readonly sums?: string
}

/**
 * Brings an interview into the newest version, and gives it its file of hashes: those that it has, the others from its text, where that begins and ends
 * as the passage does. A file of hashes that is here is only written anew once no hash is missing, so that nothing is lost that git may still
 * have. `interview` is what `text` reads as, with its hashes. Undefined where nothing changes.
 */
export function migrate(
  interview: Interview,
  text: string,
  sums: string | undefined,
  source: SourceText | undefined,
): Migrated | undefined {
  const { passages, version } = interview
  const hashOf = (passage: Interview['passages'][number]): string | undefined =>
    passage.sha256 ?? (source && hashIn(source, passage))
  const isWhole = version === 1 || passages.every((passage) => !passage.first || hashOf(passage) !== undefined)
  const hashes = sumsText(passages, hashOf)
  const isKept = isProtectedInterview(interview) || !isWhole || sums?.replaceAll('\r\n', '\n') === hashes
  const after = toNewestVersion(text)
  return after === text && isKept ? undefined : { text: after, ...(isKept ? {} : { sums: hashes }) }
}
