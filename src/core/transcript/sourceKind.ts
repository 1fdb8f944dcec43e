import type { SourceKind } from '../model.js'
import type { Extract, FoundField, NoInterview, Transcript } from './transcript.js'

/**
 * What a file most likely holds: captions by its format, a published interview where it names a publisher or an address, notes where nothing
 * in a text that has lists or quotation marks shows who speaks.
 */
export function likelyKind(read: Transcript | NoInterview): SourceKind {
  if ('notInterview' in read) return looksLikeNotes(read.extract) ? 'notes' : 'transcript'
  const { extract, fields } = read
  if (extract.format === 'vtt' || extract.format === 'srt') return 'machine captions'
  return fields.some(isOfPublication) ? 'published interview' : 'transcript'
}

const isOfPublication = ({ field }: FoundField): boolean =>
  field === 'publisher' || field === 'containerTitle' || field === 'url'

/** Lists of points, or short lines that are no sentences, as somebody writes them down while another speaks. */
function looksLikeNotes({ text, format }: Extract): boolean {
  if (format === 'vtt' || format === 'srt') return false
  const lines = text.split('\n').filter((line) => line.trim())
  const points = lines.filter((line) => /^\s*(?:[-–•*·]|\d{1,2}[.)])\s/u.test(line)).length
  return points >= lines.length * 0.3 || /\bnotes?\b/iu.test(lines.slice(0, 3).join(' '))
}
