import { isDoubtfulJoint, isGeneration, isNameWord, joins } from './nameForm.js'

/** A word where it stands. */
export interface WordAt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands before and behind the letters of a word, the number of a link among it. An apostrophe before a capital may be the name's own. */
const signsBefore = /^\[\d{1,4}\](?=\p{Lu})|^[^\p{L}\p{N}'’‘ʻ]+|^[^\p{L}\p{N}]+(?=\p{Ll}{3})/u
const signsBehind = /[^\p{L}\p{N}\p{M}]+$/u
/** Words, those of two parts first. */
const words = /(?<=\s)(?:in ['’]t|von und zu)(?=\s)|[^\s—–/…|]+|[—–/…|]/gu
const possessive = /['’]s?$/u

/** The runs of words in a text that could be names by their look, small words of families among them. Any sign but that of an initial ends one. */
export function* capitalRuns(text: string): Generator<readonly WordAt[]> {
  let run: WordAt[] = []
  for (const match of text.matchAll(words)) {
    const before = signsBefore.exec(match[0])?.[0].length ?? 0
    if ((before > 0 || isBehindGap(text, match.index)) && run.length > 0) {
      yield* endedAt(run)
      run = []
    }
    const whole = match[0].slice(before)
    const start = match.index + before
    const signed = whole.replace(/[^\p{L}\p{N}\p{M}.]+$/u, '')
    const isStopped = signed.endsWith('.') && (isNameWord(signed) || (run.length > 1 && isGeneration(signed)))
    const bare = isStopped ? signed : whole.replace(signsBehind, '')
    const owner = isStopped ? bare : bare.replace(possessive, '')
    const isSmall = run.length > 0 && joins(owner, run.at(-1)?.text)
    const isPart = isSmall || isNameWord(owner) || (run.length > 1 && isGeneration(owner))
    if (isPart) run.push({ text: owner, start, end: start + owner.length })
    if ((!isPart || owner.length < whole.length) && run.length > 0) {
      yield* endedAt(run)
      run = []
    }
  }
  if (run.length > 0) yield* endedAt(run)
}

/** Names beside each other in columns are two. */
const isBehindGap = (text: string, at: number): boolean => /\t|\s{4}/.test(text.slice(Math.max(0, at - 4), at))

/** A run without small words at its end, parted before one that says `and` to two words. */
function* endedAt(run: readonly WordAt[]): Generator<readonly WordAt[]> {
  let from = 0
  for (let index = 1; index < run.length; index += 1) {
    if (!isDoubtfulJoint(run[index]?.text ?? '')) continue
    const next = run[index + 2]
    const isParting = next !== undefined && !joins(next.text, undefined)
    if (!isParting) continue
    yield trimmed(run.slice(from, index))
    from = index + 1
  }
  yield trimmed(run.slice(from))
}

function trimmed(run: readonly WordAt[]): readonly WordAt[] {
  let end = run.length
  // A letter without a full stop is a name's within it only.
  while (end > 0 && /^\p{Lu}$/u.test(run[end - 1]?.text ?? '')) end -= 1
  while (end > 0 && joins(run[end - 1]?.text ?? '', 'de')) end -= 1
  return run.slice(0, end)
}
