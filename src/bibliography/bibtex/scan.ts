import type { Span } from '../../core/model.js'

/** The text of a field, or of a macro: without its braces or quotation marks, macros put in, markup as it stands. */
export interface RawField {
  readonly name: string
  readonly nameSpan: Span
  readonly value: string
  /** Of the whole value, with what surrounds it. */
  readonly valueSpan: Span
}

/** An entry as it stands in the file; names and type are in lower case. */
export interface RawEntry {
  readonly type: string
  readonly key: string
  readonly keySpan: Span
  readonly span: Span
  readonly fields: ReadonlyMap<string, RawField>
}

/** Something that cannot be read: what stands at the place, and what was expected there. */
export interface ScanProblem {
  readonly code: 'entry-malformed' | 'entry-key-missing' | 'entry-field-twice' | 'macro-unknown' | 'macro-too-long'
  readonly span: Span
  readonly text: string
  readonly expected: string
}

export type Scanned =
  | { readonly kind: 'entry'; readonly entry: RawEntry }
  | { readonly kind: 'preamble'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ScanProblem }

/** The months that BibTeX's styles predefine (btxdoc, section 3.3). */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What macros are written out as in one file, in UTF-16 units: a hundred thousand names of journals. */
export const mostWrittenOut = 10_000_000

const name = /[^\s"#%'(),={}]+/y
const typeName = /[A-Za-z][\w-]*/y
const space = /\s*/y
/** Between entries; a comment goes to the end of its line. */
const entryOrComment = /@|%.*/g

/**
 * The entries of a BibTeX or BibLaTeX file in their order, one at a time, so that a big file can be read in slices. Comments, and what stands
 * between entries, are passed over. A broken entry is told, and reading goes on at the next line that begins with an `@`.
 */
export function* scanBibTeX(text: string): Generator<Scanned> {
  const macros: Macros = { values: new Map(months.map((month, index) => [month, String(index + 1)])), writtenOut: 0 }
  let at = 0
  for (;;) {
    entryOrComment.lastIndex = at
    const found = entryOrComment.exec(text)
    if (!found) return
    at = found.index + found[0].length
    if (found[0] !== '@') continue
    at -= 1
    const scanner = new EntryScanner(text, at, macros)
    yield* scanner.scan()
    at = Math.max(scanner.at, at + 1)
  }
}

interface Macros {
  readonly values: Map<string, string>
  /** In UTF-16 units: one that doubles the one before it grows beyond any memory in a few lines. */
  writtenOut: number
}

/** Thrown within an entry where reading it cannot go on, and caught at its end. */
class Broken extends Error {
  readonly at: number
  readonly expected: string

  constructor(at: number, expected: string) {
    super(expected)
    this.at = at
    this.expected = expected
  }
}

class EntryScanner {
  readonly #text: string
  readonly #start: number
  readonly #macros: Macros
  readonly #problems: ScanProblem[] = []
  /** Where the scanner stands, afterwards where the next entry is looked for. */
  at: number

  constructor(text: string, start: number, macros: Macros) {
    this.#text = text
    this.#start = start
    this.#macros = macros
    this.at = start + 1
  }

  *scan(): Generator<Scanned> {
    try {
      const found = this.#block()
      for (const problem of this.#problems) yield { kind: 'problem', problem }
      if (found) yield found
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      const { at, expected } = error
      const span = { start: Math.min(at, this.#text.length), end: Math.min(at + 1, this.#text.length) }
      const found = this.#text.slice(at, at + 20).split(/[\r\n]/, 1)[0] ?? ''
      yield { kind: 'problem', problem: { code: 'entry-malformed', span, text: found, expected } }
      this.at = this.#nextLineWithEntry(this.#start + 1)
    }
  }

  #block(): Scanned | undefined {
    this.#skipSpace()
    const type = this.#match(typeName)?.toLowerCase()
    if (type === undefined || type === 'comment') return undefined
    this.#skipSpace()
    const open = this.#text[this.at]
    // An `@` of an address or the like in the text between entries.
    if (open !== '{' && open !== '(') return undefined
    this.at += 1
    const close = open === '{' ? '}' : ')'
    if (type === 'string') return this.#macro(close)
    if (type === 'preamble') return { kind: 'preamble', text: this.#last(close) }
    return this.#entry(type, close)
  }

  #macro(close: string): undefined {
    this.#skipSpace()
    const key = this.#need(name, 'name =').toLowerCase()
    this.#expect('=')
    this.#macros.values.set(key, this.#last(close))
  }

  #last(close: string): string {
    const value = this.#value()
    this.#skipSpace()
    if (this.#text[this.at] === ',') this.at += 1
    this.#expect(close)
    return value
  }

  #entry(type: string, close: string): Scanned {
    this.#skipSpace()
    const keyStart = this.at
    const key = this.#match(/[^\s,{}()=]+/y) ?? ''
    const keySpan = { start: keyStart, end: this.at }
    if (key === '') this.#note('entry-key-missing', keySpan, type, `@${type}{key, …}`)
    const fields = new Map<string, RawField>()
    for (;;) {
      this.#skipSpace()
      if (this.#text[this.at] === close) break
      this.#expect(',', `, ${close}`)
      this.#skipSpace()
      if (this.#text[this.at] === close) break
      this.#field(fields)
    }
    this.at += 1
    const span = { start: this.#start, end: this.at }
    return { kind: 'entry', entry: { type, key, keySpan, span, fields } }
  }

  #field(fields: Map<string, RawField>): void {
    const start = this.at
    const field = this.#need(name, 'name = {…}').toLowerCase()
    const nameSpan = { start, end: this.at }
    this.#expect('=')
    this.#skipSpace()
    const valueStart = this.at
    const value = this.#value()
    const valueSpan = { start: valueStart, end: this.at }
    if (fields.has(field)) this.#note('entry-field-twice', nameSpan, field, '')
    else fields.set(field, { name: field, nameSpan, value, valueSpan })
  }

  /** Strings, numbers and macros, joined by `#`. */
  #value(): string {
    let value = ''
    for (;;) {
      this.#skipSpace()
      value += this.#part()
      const end = this.at
      this.#skipSpace()
      if (this.#text[this.at] !== '#') {
        this.at = end
        return value
      }
      this.at += 1
    }
  }

  #part(): string {
    const first = this.#text[this.at]
    if (first === '{') return this.#delimited('}')
    if (first === '"') return this.#delimited('"')
    const start = this.at
    const word = this.#need(name, '{…}, "…"')
    if (/^\d+$/.test(word)) return word
    const macro = this.#macros.values.get(word.toLowerCase())
    if (macro === undefined) this.#note('macro-unknown', { start, end: this.at }, word, `@string{${word} = {…}}`)
    return macro === undefined ? word : this.#writtenOut(macro, { start, end: this.at })
  }

  /** Empty once macros have been written out as more than a bibliography holds, which is told where it happens. */
  #writtenOut(macro: string, span: Span): string {
    const macros = this.#macros
    const isFirst = macros.writtenOut <= mostWrittenOut
    macros.writtenOut += macro.length
    if (macros.writtenOut <= mostWrittenOut) return macro
    if (isFirst) this.#note('macro-too-long', span, this.#text.slice(span.start, span.end), '')
    return ''
  }

  /** Up to the delimiter that stands outside of braces. A backslash takes nothing from a brace: that is how BibTeX counts. */
  #delimited(close: string): string {
    const start = this.at + 1
    let depth = 0
    for (let at = start; at < this.#text.length; at++) {
      const character = this.#text[at]
      if (depth === 0 && character === close) {
        this.at = at + 1
        return this.#text.slice(start, at)
      }
      if (character === '{') depth += 1
      if (character === '}') depth -= 1
      if (depth < 0) throw new Broken(at, close)
      if (character === '@' && this.#beginsEntry(at)) throw new Broken(at, close)
    }
    throw new Broken(this.#text.length, close)
  }

  /** An entry that begins a line within a value: the value was not closed. */
  #beginsEntry(at: number): boolean {
    if (!/[\r\n]/.test(this.#text[at - 1] ?? '')) return false
    entryStart.lastIndex = at
    return entryStart.test(this.#text)
  }

  #nextLineWithEntry(from: number): number {
    nextEntry.lastIndex = from
    const found = nextEntry.exec(this.#text)
    return found ? found.index : this.#text.length
  }

  #note(code: ScanProblem['code'], span: Span, text: string, expected: string): void {
    this.#problems.push({ code, span, text, expected })
  }

  #expect(character: string, told = character): void {
    this.#skipSpace()
    if (this.#text[this.at] !== character) throw new Broken(this.at, told)
    this.at += 1
  }

  #need(pattern: RegExp, told: string): string {
    const found = this.#match(pattern)
    if (found === undefined) throw new Broken(this.at, told)
    return found
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)?.[0]
    this.at += found?.length ?? 0
    return found === '' ? undefined : found
  }

  #skipSpace(): void {
    this.#match(space)
  }
}

const entryStart = /@[A-Za-z]+\s*[{(]\s*[^\s,{}()=]*\s*,/y
const nextEntry = /(?<=[\r\n])[ \t]*@[A-Za-z]+\s*[{(]/g
