import type { Dropped, DropReason } from '../transcript.js'
import { formOf, stripSigns } from '../labels/speakerLabel.js'
import { readLabel } from '../labels/labeller.js'
import type { Cut, Line } from './lines.js'
import { countedPart } from '../../language/documentLines.js'
import { plainWords } from '../../language/foldName.js'
import { beginsLower, clock, endsInPunctuation, endsSentence, foldNumbers } from './lineForm.js'

const pageWord = '(?:page|pg?\\.?|seite|s\\.|p[áa]g(?:ina|\\.)?|стр(?:аница|\\.)?|sida|side|strona|sayfa)'
const saidNumber = new RegExp(
  `^[-–—[(|~\\s]*${pageWord}\\s*(\\d{1,4})(?:\\s*(?:of|/|von|de|di|из|sur|z|av)\\s*\\d{1,4})?[-–—\\])|~\\s.]*$`,
  'i',
)
const bareNumber = /^[-–—[(|~\s]*(\d{1,4})(?:\s*(?:of|\/|von|de|di|из|sur)\s*\d{1,4})?[-–—\])|~\s]*$/i
const longestHead = 110

/** Takes out page numbers and running heads, also where they cut a sentence in two, and says on which page each line stands. */
export function cutPages(lines: readonly Line[]): Cut {
  const numbers = pageNumbers(lines)
  const heads = runningHeads(lines, numbers)
  if (numbers.size === 0 && heads.size === 0) return { lines, dropped: [] }
  const labels = lines.some(({ page }) => page !== undefined)
    ? printedPages(lines, numbers)
    : pageLabels(lines, numbers)
  const kept: Line[] = []
  const dropped: Dropped[] = []
  let turnsPage = false
  lines.forEach((line, index) => {
    const why: DropReason | undefined = numbers.has(index)
      ? 'page number'
      : heads.has(index)
        ? 'running head'
        : undefined
    turnsPage ||= line.turnsPage
    if (why) {
      dropped.push({ span: { start: line.start, end: line.end }, why })
      turnsPage ||= numbers.has(index)
      return
    }
    const page = labels?.[index]
    kept.push({ ...line, turnsPage, ...(page !== undefined && { page }) })
    turnsPage = false
  })
  return { lines: kept, dropped }
}

/** The lines that hold a page's number, with it: a page word says so, or the bare numbers count the pages. */
function pageNumbers(lines: readonly Line[]): ReadonlyMap<number, string> {
  const said = new Map<number, string>()
  const bare = new Map<number, string>()
  const counting = new Map<string, [number, string][]>()
  lines.forEach(({ text, block }, index) => {
    if (text.length > longestHead || block.kind === 'cue' || block.kind === 'row' || block.region === 'note') return
    const number = saidNumber.exec(text)?.[1]
    if (number) said.set(index, number)
    else if (bareNumber.test(text)) bare.set(index, bareNumber.exec(text)?.[1] ?? '')
    else addTo(counting, foldNumbers(text), headNumber(index, text))
  })
  const found = new Map(said)
  for (const [index, number] of bare) {
    const { page, turnsPage } = lines[index] ?? {}
    const isEdge = turnsPage === true || lines[index + 1] === undefined || lines[index + 1]?.turnsPage === true
    if (isEdge && page === number) found.set(index, number)
  }
  if (counts([...bare.values()].map(Number))) for (const [index, number] of bare) found.set(index, number)
  for (const group of counting.values()) {
    if (counts(group.map(([, number]) => Number(number)))) for (const [index, number] of group) found.set(index, number)
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

/** `Page 2 of 3` at the end of a head or foot. */
const numberWithin = new RegExp(
  `(?:^|\\s)${pageWord}\\s*(\\d{1,4})(?:\\s*(?:of|/|von|de|di|из|sur|z|av)\\s*\\d{1,4})?\\W{0,3}$`,
  'i',
)

/** A head that begins or ends with a number, `Harbour Institute 12`, may count pages. */
function headNumber(index: number, text: string): [number, string] | undefined {
  const counted = numberWithin.exec(text)?.[1]
  if (counted !== undefined) return [index, counted]
  // `Article 3` on a line of its own counts articles, `Question 3` questions, and `Speaker 2` people.
  if (countedPart.test(text)) return undefined
  if (['question', 'answer', 'role'].includes(formOf(stripSigns(text.replace(/\W+$/u, ''))))) return undefined
  if (new RegExp(clock).test(text) || endsSentence(text) || endsSentence(text.replace(/\d+\W*$/, ''))) return undefined
  const [last, first] = [
    /(?:^|[\s|–—-])(\d{1,4})\W{0,3}$/.exec(text)?.[1],
    /^\W{0,3}(\d{1,4})(?=[\s|–—-])/.exec(text)?.[1],
  ]
  // `34 Harbour Review | April 2023` ends in a year.
  const number = last === undefined || (first !== undefined && /^(?:19|20)\d\d$/.test(last)) ? first : last
  return number === undefined ? undefined : [index, number]
}

function addTo<T>(groups: Map<string, T[]>, key: string, value: T | undefined): void {
  if (value === undefined) return
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** Whether numbers count pages: each one or two above the one before. */
function counts(numbers: readonly number[]): boolean {
  if (numbers.length < 2) return false
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  return steps.filter((step) => step === 1 || step === 2).length >= steps.length * 0.8
}

/** Lines that stand again and again where pages meet. */
function runningHeads(lines: readonly Line[], numbers: ReadonlyMap<number, string>): ReadonlySet<number> {
  const isEdge = lines.map((line, index) => numbers.has(index) || (line.turnsPage && index > 0))
  const isNear = (index: number): boolean =>
    index < 3 ||
    [-3, -2, -1, 0, 1, 2, 3].some((step) => {
      const at = index + step
      return isEdge[at] === true && (step <= 0 || numbers.has(at) || step <= 2)
    })
  const groups = new Map<string, number[]>()
  const cutting = lines.flatMap((_, index) => (cutsSentence(lines, index, numbers) ? [index] : []))
  lines.forEach((line, index) => {
    const { text, block } = line
    if (text.length > longestHead || numbers.has(index) || block.kind === 'cue' || block.kind === 'row') return
    const label = readLabel(line)
    if (label && (label.form === 'question' || label.form === 'answer')) return
    const folded = plainWords(text)
    if (folded && !endsSentence(text) && !/[:：]$/.test(text)) addTo(groups, folded, index)
  })
  const heads = new Set<number>(cutting)
  for (const group of groups.values()) {
    if (group.length < 2 || !isEdge.includes(true)) continue
    const near = group.filter(isNear)
    const inside = near.filter((index) => index >= 3)
    if (near.length >= group.length * 0.8 && inside.length > 0) for (const index of inside) heads.add(index)
  }
  return heads
}

/** The first line of a page between a sentence that is open and the words in small letters that go on with it. */
function cutsSentence(lines: readonly Line[], index: number, numbers: ReadonlyMap<number, string>): boolean {
  const [line, after] = [lines[index], lines[index + 1]]
  const before = lines[numbers.has(index - 1) ? index - 2 : index - 1]
  if (!before || !line?.turnsPage || !after || line.text.length > longestHead || line.block.kind !== 'line')
    return false
  return (
    !endsInPunctuation(before.text) &&
    !beginsLower(line.text) &&
    !endsInPunctuation(line.text) &&
    beginsLower(after.text)
  )
}

/** The page of every line. A number stands at a page's head where the page turns before it, or nothing stands before the first; else at its foot. */
function pageLabels(lines: readonly Line[], numbers: ReadonlyMap<number, string>): readonly (string | undefined)[] {
  const entries = [...numbers]
  const [first, firstNumber] = entries[0] ?? [0, '']
  const last = entries.at(-1)?.[0] ?? 0
  const feeds = entries.filter(([index]) => lines[index]?.turnsPage === true).length
  const isFed = lines.some(({ turnsPage }) => turnsPage)
  const isHead = isFed ? feeds > entries.length / 2 : Number(firstNumber) > 1 ? last < lines.length - 2 : first === 0
  const labels: (string | undefined)[] = []
  let next = 0
  lines.forEach((_, index) => {
    while ((entries[next]?.[0] ?? Infinity) < index) next += 1
    const after = entries[next]?.[1]
    const before = entries[next - 1]?.[1]
    labels.push(isHead ? (entries[next]?.[0] === index ? after : before) : (after ?? following(before)))
  })
  return labels
}

/** Where a file counts its pages otherwise than is printed on them, as one offset for all: the printed ones. */
function printedPages(
  lines: readonly Line[],
  numbers: ReadonlyMap<number, string>,
): readonly (string | undefined)[] | undefined {
  const pairs = [...numbers].flatMap(([index, printed]) => {
    const page = Number(lines[index]?.page)
    return Number.isInteger(page) && Number.isInteger(Number(printed)) ? [Number(printed) - page] : []
  })
  const [offset] = pairs
  if (offset === undefined || offset === 0 || pairs.length < 2 || pairs.some((one) => one !== offset)) return undefined
  return lines.map(({ page }) => {
    const shifted = page?.split('-').map((one) => Number(one) + offset)
    return shifted?.every((one) => one > 0) ? shifted.join('-') : page
  })
}

const following = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : String(Number(number) + 1)
