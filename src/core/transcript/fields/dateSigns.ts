import { byline, headField } from '../opening/openingForms.js'
import { furnitureForm } from '../turns/promotion.js'
import { countWords, endsSentence, foldLine } from '../lines/wording.js'
import { datesIn } from './dateOptions.js'
import type { FieldOption, ValuePlace } from './fieldOption.js'
import { reach, type Shown } from '../weighed.js'
import { type ReadHead, valueOf } from './headLines.js'

/** The signs of a date; of none where `option` is undefined. */
export function dateSigns(
  option: FieldOption | undefined,
  head: ReadHead,
  others: readonly FieldOption[],
): readonly (string | Shown)[] {
  const found = valueOf(head.transcript.fields, 'issued')
  if (!option) return ofNone(head, found, others)
  const relation = relationTo(found, option.value)
  const places = placesOf(option)
  const best = places[0]
  return [
    relation,
    `${relation}, ${precision(option.value)}`,
    precision(option.value),
    ...(relation === 'found'
      ? [`found, from ${head.transcript.fields.find(({ field }) => field === 'issued')?.from}`]
      : []),
    ...ofOthers(option, others),
    ...option.stated.map((from) => `stated by ${from}`),
    ...ofAddress(option, head),
    `places ${Math.min(option.places.length, 4)}`,
    ...new Set(option.places.map(({ line }) => `in ${line.where}`)),
    ...(best ? ofPlace(best, head) : ['no place']),
    ...new Set(places.flatMap((place) => wordsBeside(place))),
  ]
}

/** The places from the likeliest on: above the talk, then in an introduction, what is said and below. */
function placesOf({ places }: FieldOption): readonly ValuePlace[] {
  const order = ['above', 'introduction', 'said', 'below']
  return [...places]
    .sort(
      (one, other) =>
        order.indexOf(one.line.where) - order.indexOf(other.line.where) || one.line.words - other.line.words,
    )
    .slice(0, 4)
}

const precision = (value: string): string => (value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year')

function relationTo(found: string | undefined, value: string): string {
  if (found === undefined) return 'none found'
  if (found === value) return 'found'
  if (value.startsWith(found)) return 'more than found'
  if (found.startsWith(value)) return 'less than found'
  return found.slice(0, 7) === value.slice(0, 7)
    ? 'month of found'
    : found.slice(0, 4) === value.slice(0, 4)
      ? 'year of found'
      : 'other than found'
}

function ofNone(
  { transcript }: ReadHead,
  found: string | undefined,
  others: readonly FieldOption[],
): readonly string[] {
  const days = others.filter(({ value }) => value.length === 10)
  return [
    'none',
    `none, format ${transcript.extract.format}`,
    `none, layout ${transcript.layout}`,
    `none, of ${Math.min(others.length, 4)}`,
    `none, days ${Math.min(days.length, 3)}`,
    ...(found === undefined ? ['none, none found', `none, none found, days ${Math.min(days.length, 3)}`] : []),
  ]
}

/** How it stands among the other dates. */
function ofOthers({ value, places }: FieldOption, others: readonly FieldOption[]): readonly string[] {
  const days = others
    .filter((one) => one.value.length === 10)
    .map((one) => one.value)
    .sort()
  const more = others.some((one) => one.value !== value && one.value.startsWith(value))
  const at = days.indexOf(value)
  const years = others.map((one) => Number(one.value.slice(0, 4)))
  const first = others.find((one) => one.places.length > 0)
  return [
    `of ${Math.min(others.length, 4)}`,
    ...(more ? ['another is more exact'] : []),
    ...(at < 0
      ? []
      : [
          days.length === 1
            ? 'only day'
            : at === 0
              ? 'earliest day'
              : at === days.length - 1
                ? 'latest day'
                : 'day between',
        ]),
    ...(value.length < 10 && days.length > 0 ? ['less than a day where there is one'] : []),
    ...(others.every((one) => one.places.length <= places.length) ? ['most places'] : []),
    `years before the latest ${reach(Math.max(...years) - Number(value.slice(0, 4)), [1, 2, 5, 20])}`,
    ...(first && first.value === value ? ['first of all'] : []),
  ]
}

function ofAddress({ value }: FieldOption, { address, transcript }: ReadHead): readonly string[] {
  const figures = value.replaceAll('-', '')
  const plain = address.replace(/\D/g, '')
  const title = transcript.extract.metadata.find(({ field }) => field === 'title')?.value ?? ''
  return [
    ...(figures.length > 4 && plain.includes(figures) ? ['in the address'] : []),
    ...(plain.includes(figures.slice(0, 6)) && figures.length > 4 ? ['month in the address'] : []),
    ...(datesIn(title).some((one) => one.value === value) ? ['in the stated title'] : []),
  ]
}

function ofPlace({ line, before, behind }: ValuePlace, head: ReadHead): readonly string[] {
  const rest = countWords(`${before} ${behind}`.replace(/[|·,()•—–-]/gu, ' '))
  const all = datesIn(line.text)
  const same = all.filter(({ start }) => start === before.length).length
  const title = head.transcript.fields.find(({ field }) => field === 'title')
  const isTitle =
    title !== undefined && (title.span?.start === line.span.start || foldLine(title.value) === line.folded)
  return [
    `${line.where} line ${reach(line.index, [1, 2, 4, 8, 16, 30])}`,
    `${line.where} to the talk ${reach(line.toTalk, [1, 2, 4, 8, 16, 30])}`,
    `${line.where}, words beside ${reach(rest, [1, 2, 4, 8, 16])}`,
    ...(title?.span === undefined || line.where !== 'above'
      ? []
      : [line.span.start >= title.span.start ? 'behind the title' : 'before the title']),
    ...(isTitle ? ['in the title'] : []),
    ...(all.length - same > 0 ? ['with other dates'] : []),
    ...(line.block.region ? [`region ${line.block.region}`] : []),
    `block ${line.block.kind}`,
    ...(byline.test(line.text) ? ['byline'] : []),
    ...(headField.test(line.text) ? ['field'] : []),
    ...(furnitureForm(line.text) === undefined ? [] : ['furniture']),
    ...(endsSentence(line.text) && line.words > 8 ? ['in a sentence'] : []),
    ...(/\d{1,2}[:.]\d\d/.test(`${before} ${behind}`) ? ['with a time'] : []),
    ...(/[|·•]/.test(line.text) ? ['parted'] : []),
    ...(/[©ⓒ]|\(c\)|copyright|rights/iu.test(line.text) ? ['copyright'] : []),
    ...(/^\s*[-–—]\s*\d|[-–—/]\s*$/u.test(behind.slice(0, 4)) || /\d\s?[-–—/]\s?$/u.test(before)
      ? ['of a stretch']
      : []),
    ...(/https?:|www\./.test(line.text) ? ['address in the line'] : []),
    ...(head.interviewees.some((name) => line.folded.includes(name)) ? ['beside an interviewee'] : []),
    ...(head.questioners.some((name) => line.folded.includes(name)) ? ['beside a questioner'] : []),
  ]
}

/** The words next to a date, and the first of its line. */
function wordsBeside({ line, before, behind }: ValuePlace): readonly string[] {
  const left = foldLine(before).split(' ').filter(Boolean)
  const right = foldLine(behind).split(' ').filter(Boolean)
  const isShort = line.words < 16
  return [
    ...(left.length > 0 ? [`left: ${left.at(-1)}`] : [`left: nothing in ${line.where}`]),
    ...(right.length > 0 ? [`right: ${right[0]}`] : [`right: nothing in ${line.where}`]),
    ...(isShort ? [...left.slice(0, 6), ...right.slice(0, 4)].map((word) => `word: ${word}`) : []),
    ...(isShort && left.length > 0 ? [`first: ${left[0]}`] : []),
  ]
}
