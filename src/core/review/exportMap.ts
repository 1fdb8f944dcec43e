import type { Span } from '../model.js'
import { sha256Of } from '../text/hash.js'
import { readMemo } from '../memo/memo.js'
import type { MemoLanguage } from '../memo/memo.js'
import type { DocumentBlock, ReviewedDocument } from './documentBlocks.js'
import { likeness } from './matchBlocks.js'
import { memoUnits } from './memoUnits.js'
import { diffTokens } from '../text/wordDiff.js'

/** What is kept of a document that went out for a review: never in the document, and beside the memo only where that asks for it. */
export interface ExportMap {
  /** As an ISO date. */
  readonly day: string
  /** The memo's address, or its name where the map lies beside it; and its text as it was, see `keptText`. */
  readonly memo: string
  readonly text: string
  readonly blocks: readonly DocumentBlock[]
}

/** The prose of a memo alone: comments, front matter, code and addresses stand in no document, and must not lie beside the memo for others. */
export function keptText(text: string, language: MemoLanguage): string {
  return readMemo(text, language).citingProse.replace(/[ \t]{2,}/g, ' ')
}

/** A name that sorts by day and tells to which memo it belongs, and what is in it. */
export function exportMapName({ day, memo, text, blocks }: ExportMap): string {
  return `${day}-${memoPart(memo)}-${sha256Of(text + JSON.stringify(blocks.map(asWentOut))).slice(0, 12)}.json`
}

/** A block that nobody has changed yet. */
function asWentOut({ text, isNote, numbers, citations, looks, notes }: DocumentBlock): DocumentBlock {
  return { text, isNote, numbers, citations, inserted: [], formatted: [], looks, notes }
}

/** Whether a map of that name, or path, is one of a memo. */
export function isMapOf(name: string, memo: string): boolean {
  return name.split('-').at(-2) === memoPart(memo)
}

function memoPart(memo: string): string {
  return sha256Of(memo).slice(0, 12)
}

export function writeExportMap({ day, memo, text, blocks }: ExportMap): string {
  const kept = blocks.map((block) => ({ ...block, inserted: undefined, formatted: undefined }))
  return `${JSON.stringify({ version: 1, day, memo, text, blocks: kept })}\n`
}

/** Undefined where it is none of ours, of a later version, or not as it was written: its name tells what is in it. */
export function readExportMap(json: string, name: string): ExportMap | undefined {
  try {
    const read = JSON.parse(json) as Partial<ExportMap & { readonly version: number }>
    const { version, day, memo, text, blocks } = read
    if (version !== 1 || ![day, memo, text].every((one) => typeof one === 'string')) return undefined
    if (day === undefined || memo === undefined || text === undefined || !blocks?.every(isBlock)) return undefined
    const map = { day, memo, text, blocks: blocks.map(asWentOut) }
    return exportMapName(map) === name ? map : undefined
  } catch {
    return undefined
  }
}

/** One that lies beside a memo may come from anybody. */
function isBlock({ text, numbers, citations, looks, notes }: Partial<DocumentBlock>): boolean {
  const isPlace = (one: unknown): boolean => Number.isSafeInteger(one)
  const areSpans = (all: readonly Span[] | undefined): boolean =>
    Array.isArray(all) && all.every((one: Partial<Span> | null) => isPlace(one?.start) && isPlace(one?.end))
  const arePlaces = (all: readonly number[] | undefined): boolean => Array.isArray(all) && all.every(isPlace)
  return typeof text === 'string' && arePlaces(numbers) && arePlaces(notes) && areSpans(citations) && areSpans(looks)
}

/** Bytes of one: more than that of a long memo. */
export const largestMap = 8_000_000

/** Of a memo that shares its reviews: the folder beside it, by its name, and how many of what lies there are looked at. */
export const sharedMaps = {
  most: 40,
  folderOf: (memo: string) => `${memo}.review`,
  memoOf: (folder: string) => /^(.+)\.review$/.exec(folder)?.[1],
}

/** A document that shares less with an export was not made from it. */
const leastShared = 0.3

/** Of the exports that are known the one that a document was most surely made from. */
export function madeFrom(maps: readonly ExportMap[], document: ReviewedDocument): ExportMap | undefined {
  const shared = maps
    .map((map) => ({ map, share: shareOf(map, document.before) }))
    .filter(({ share }) => share >= leastShared)
  return shared.sort((a, b) => b.share - a.share)[0]?.map
}

function byNumber(blocks: readonly DocumentBlock[]): ReadonlyMap<number, string> {
  return new Map(blocks.flatMap(({ numbers, text }) => numbers.map((number) => [number, text])))
}

/** Of exports that are kept; of more than so many the latest are looked at. */
const mostMaps = 400

/** The files of exports that are worth a look, the latest first; those of one memo where it is named. */
export function mapsToRead(names: readonly string[], memo: string | undefined): readonly string[] {
  return names
    .filter((name) => memo === undefined || isMapOf(name, memo))
    .sort()
    .reverse()
    .slice(0, mostMaps)
}

/** How much of an export a document is made of, from 0 to 1: the words of paragraphs with the same number, else of the same words. */
function shareOf({ blocks }: ExportMap, document: readonly DocumentBlock[]): number {
  const texts = new Set(document.map(({ text }) => text))
  const marked = byNumber(document)
  const alike = blocks.map(({ text, numbers: [number] }) => {
    if (texts.has(text)) return 1
    const other = number === undefined ? undefined : marked.get(number)
    return other === undefined ? 0 : likeness(diffTokens(text), diffTokens(other))
  })
  return alike.length ? alike.reduce((sum, one) => sum + one, 0) / alike.length : 0
}

/** In how many paragraphs a memo has changed since. */
export function changesSince({ text }: ExportMap, now: string, language: MemoLanguage): number {
  const wordsOf = (memo: string): readonly string[] => {
    const kept = keptText(memo, language)
    return memoUnits(readMemo(kept, language)).map(({ span }) => kept.slice(span.start, span.end))
  }
  const [before, after] = [wordsOf(text), wordsOf(now)]
  const [known, fresh] = [new Set(before), new Set(after)]
  return Math.max(after.filter((one) => !known.has(one)).length, before.filter((one) => !fresh.has(one)).length)
}
