import { plainWords } from './foldName.js'
import { stemOf } from './stem.js'

/** Words for who holds an office, the first of a row standing for all. */
const holders = [
  'head chief director boss chair chairman chairwoman chairperson leader manager president executive commissioner superintendent',
  'adviser advisor counsellor counselor consultant aide',
  'spokesman spokeswoman spokesperson',
  'minister secretary',
  'officer official',
  'envoy ambassador emissary representative',
  'engineer technician',
]
const ranks = 'deputy vice assistant second associate acting under'
const fields = [
  'port harbour harbor',
  'sea maritime marine naval navy',
  'security safety',
  'finance financial treasury budget',
  'defence defense military',
  'foreign external',
]
const first = new Map(
  [...holders, ranks, ...fields].flatMap((row) => {
    const [one = '', ...more] = row.split(' ').map((word) => stemOf(word))
    return [one, ...more].map((word) => [word, one] as const)
  }),
)

/** The stem that stands for all words for one office or field of it; of any other word its own. */
export function sameOffice(stem: string): string {
  return first.get(stem) ?? stem
}

const holderWords = stemsIn([...holders, 'deputy assistant'])
const before = stemsIn([ranks, ...fields])

function stemsIn(rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.join(' ').split(' ').map(stemOf))
}

/** For each word, whether it tells an office, whoever holds it: `deputy director of customs`, in small letters too. */
export function officesAmong(words: readonly string[]): readonly boolean[] {
  const stems = words.map((word) => stemOf(plainWords(word)))
  const tells = words.map(() => false)
  stems.forEach((stem, at) => {
    if (!holderWords.has(stem)) return
    let start = at
    while (before.has(stems[start - 1] ?? '')) start--
    // `of the port`: what stands behind it in the same stretch of words.
    const [, behind = ''] =
      /^(\S+ (?:(?:of|for|in|at|to) (?:the )?)\S+(?: and \S+)?)/i.exec(stretch(words.slice(at, at + 6))) ?? []
    const end = at + Math.max(1, behind.split(' ').filter(Boolean).length)
    for (let index = start; index < end; index++) tells[index] = true
  })
  return tells
}

/** Up to the first mark that parts. */
function stretch(words: readonly string[]): string {
  const end = words.findIndex((word) => /[,.;:!?–—)]$/.test(word))
  return words.slice(0, end < 0 ? words.length : end + 1).join(' ')
}
