import type { SourceKind } from '../model.js'
import type { Extract, FoundField, NoInterview, Transcript } from './transcript.js'

/**
 * What a file most likely holds: captions by its format, a published interview where it names a publisher or an address, notes where nothing
 * in a text that has lists or quotation marks shows who speaks.
 */
export function likelyKind(read: Transcript | NoInterview): SourceKind {
  if ('notInterview' in read) return looksLikeNotes(read.extract) ? 'notes' : 'transcript'
  const { extract, fields } = read
  if (isOfMachine(extract)) return 'machine captions'
  return fields.some(isOfPublication) ? 'published interview' : 'transcript'
}

/** Captions, and what services for speech write down. */
const isOfMachine = ({ format }: Extract): boolean => ['vtt', 'srt', 'json'].includes(format)

const isOfPublication = ({ field }: FoundField): boolean =>
  field === 'publisher' || field === 'containerTitle' || field === 'url'

/** Lists of points, or short lines that are no sentences, as somebody writes them down while another speaks. */
function looksLikeNotes(extract: Extract): boolean {
  if (isOfMachine(extract)) return false
  const { text } = extract
  const lines = text.split('\n').filter((line) => line.trim())
  const points = lines.filter((line) => /^\s*(?:[-–•*·]|\d{1,2}[.)])\s/u.test(line)).length
  return points >= lines.length * 0.3 || /\bnotes?\b/iu.test(lines.slice(0, 3).join(' '))
}

/** From how many passages on what they begin with says something. */
const enough = 4

/**
 * Whether a transcript is written without capitals, or nearly so, as machines write down what they hear: then nothing shows which of its words
 * are names, and only those that somebody gives are known. Scripts without capitals are another matter.
 */
export function isInLowerCase({ passages }: Pick<Transcript, 'passages'>): boolean {
  const firsts = passages.flatMap(({ text }) => /\p{Lu}|\p{Ll}/u.exec(text.slice(0, 200))?.[0] ?? [])
  const lower = firsts.filter((letter) => /\p{Ll}/u.test(letter)).length
  const words = passages.flatMap(
    ({ text }) => text.slice(0, 2000).match(/(?<=\p{L}[,;]? )\p{L}[\p{L}\p{M}’']*/gu) ?? [],
  )
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && !/^I(?:$|[’'])/.test(word)).length
  const isBare = words.length >= 40 && capitals === 0
  return (
    firsts.length >= Math.min(enough, passages.length) && firsts.length > 0 && (lower * 2 >= firsts.length || isBare)
  )
}
