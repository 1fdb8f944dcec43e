import type { Inline, Styling } from './inline.js'
import { resolvedKey } from './bibStrings.js'
import { accented, letterCommand, mathCommand } from './latexSymbols.js'

/** Commands whose argument is shown in a typography. */
const styled: Readonly<Record<string, Styling>> = {
  emph: 'i',
  textit: 'i',
  textsl: 'i',
  mkbibemph: 'i',
  mkbibitalic: 'i',
  textbf: 'b',
  mkbibbold: 'b',
  textsc: 'sc',
  textsuperscript: 'sup',
  mkbibsuperscript: 'sup',
  textsubscript: 'sub',
  mkbibsubscript: 'sub',
}

/** Commands that hold to the end of their group. */
const declared: Readonly<Record<string, Styling>> = {
  it: 'i',
  em: 'i',
  sl: 'i',
  itshape: 'i',
  slshape: 'i',
  bf: 'b',
  bfseries: 'b',
  sc: 'sc',
  scshape: 'sc',
}

/** Commands of which only the last argument is shown: how many stand before it. */
const passedOver: Readonly<Record<string, number>> = { href: 1, foreignlanguage: 1, textcolor: 1, textlang: 1 }

/** Commands of which nothing is shown: how many arguments they take. */
const hidden: Readonly<Record<string, number>> = {
  noopsort: 1,
  noop: 1,
  footnote: 1,
  thanks: 1,
  label: 1,
  arabic: 1,
  relax: 0,
  protect: 0,
  selectlanguage: 1,
}

const quotes: Readonly<Record<string, true>> = { enquote: true, mkbibquote: true, textquote: true }

/**
 * What the LaTeX of a field says. Commands that nobody knows leave their arguments. `hides` names commands of the file's own that show
 * nothing (`\newcommand{\noopsort}[1]{}`).
 */
export function readLatex(source: string, hides: ReadonlySet<string> = new Set()): readonly Inline[] {
  if (!/[\\{}$~]/.test(source)) return text(withLigatures(source.replace(/\s+/g, ' ')))
  return new LatexReader(source, hides).read()
}

/** `--`, ```` `` ```` and the like as the characters that TeX makes of them. */
function withLigatures(words: string): string {
  return words.replace(/---|--|``|''|`|'/g, (found) => ligatures[found] ?? found)
}

const ligatures: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
}

function text(words: string): readonly Inline[] {
  return words === '' ? [] : [{ kind: 'text', text: words }]
}

const plainWords = /[^\\{}$~]+/y
const command = /\\(?:([A-Za-z]+)\*?[ \t\r\n]*|([^]))/y
/** Deeper nesting is no text of a person. */
const deepest = 60

class LatexReader {
  readonly #source: string
  readonly #hides: ReadonlySet<string>
  #at = 0
  #quoted = 0

  constructor(source: string, hides: ReadonlySet<string>) {
    this.#source = source
    this.#hides = hides
  }

  read(): readonly Inline[] {
    const content: Inline[] = []
    while (this.#at < this.#source.length) {
      for (const one of this.#sequence(0)) content.push(one)
      this.#at += 1 // a closing brace too many
    }
    return content
  }

  /** Up to the brace that closes the group, or the end. */
  #sequence(depth: number): readonly Inline[] {
    const content: Inline[] = []
    while (this.#at < this.#source.length && this.#source[this.#at] !== '}') {
      const words = this.#match(plainWords)
      const parts = words === undefined ? this.#special(depth) : text(withLigatures(words.replace(/\s+/g, ' ')))
      for (const part of parts) content.push(part)
    }
    return content
  }

  #special(depth: number): readonly Inline[] {
    const character = this.#source[this.#at]
    if (character === '\\') return this.#command(depth)
    this.#at += 1
    if (character === '~') return text('\u00a0')
    if (character === '$') return this.#math()
    return depth < deepest ? [this.#group(depth)] : []
  }

  /** Behind an opening brace. */
  #group(depth: number): Inline {
    const content = this.#sequence(depth + 1)
    this.#at += 1
    return { kind: 'group', content }
  }

  #command(depth: number): readonly Inline[] {
    command.lastIndex = this.#at
    const [whole = '\\', letters, sign = ''] = command.exec(this.#source) ?? []
    this.#at += whole.length
    if (depth >= deepest) return []
    if (letters === undefined) return this.#sign(sign, depth)
    const styling = styled[letters]
    if (styling) return [{ kind: 'styled', styling, content: this.#argument(depth) }]
    const holding = declared[letters]
    if (holding) return [{ kind: 'styled', styling: holding, content: this.#sequence(depth + 1) }]
    if (quotes[letters]) return this.#quote(depth)
    if (letters === 'bibstring') return text(resolvedKey(this.#raw()))
    if (letters === 'url' || letters === 'path' || letters === 'nolinkurl') return text(this.#raw())
    const skipped = passedOver[letters]
    if (skipped !== undefined) this.#skipArguments(skipped)
    if (skipped !== undefined) return this.#argument(depth)
    const unseen = this.#hides.has(letters) ? 1 : hidden[letters]
    if (unseen !== undefined) this.#skipArguments(unseen)
    if (unseen !== undefined) return []
    return this.#letter(letters, depth)
  }

  #letter(letters: string, depth: number): readonly Inline[] {
    const accent = accented(letters)
    if (accent) return withAccent(this.#argument(depth), accent)
    const symbol = letterCommand(letters)
    if (symbol === undefined) return []
    // `\o stby` and `\TeX book` are one word, `\o{} x` and `\LaTeX{} guide` are two.
    if (this.#source.startsWith('{}', this.#at)) this.#at += 2
    return text(symbol)
  }

  #sign(sign: string, depth: number): readonly Inline[] {
    const accent = accented(sign)
    if (accent) return withAccent(this.#argument(depth), accent)
    if (sign === '\\' || /\s/.test(sign)) return text(' ')
    if (sign === ',' || sign === ';' || sign === ':') return text('\u2009')
    if (sign === '-' || sign === '/' || sign === '@') return []
    if (sign === '(' || sign === ')' || sign === '[' || sign === ']') return []
    return text(sign)
  }

  #quote(depth: number): readonly Inline[] {
    const [open, close] = this.#quoted % 2 ? ['‘', '’'] : ['“', '”']
    this.#quoted += 1
    const content = this.#argument(depth)
    this.#quoted -= 1
    return [...text(open), ...content, ...text(close)]
  }

  /** A group, a command, or one character. */
  #argument(depth: number): readonly Inline[] {
    this.#match(/\s+/y)
    const character = this.#source.codePointAt(this.#at)
    if (character === undefined || this.#source[this.#at] === '}') return []
    const first = String.fromCodePoint(character)
    if (first === '\\') return this.#command(depth + 1)
    this.#at += first.length
    if (first !== '{') return text(first)
    const group = depth < deepest ? this.#group(depth) : undefined
    return group?.kind === 'group' ? group.content : []
  }

  #skipArguments(count: number): void {
    for (let left = count; left > 0; left--) this.#raw()
  }

  /** The argument in braces as it stands; empty where there is none. */
  #raw(): string {
    this.#match(/\s+/y)
    if (this.#source[this.#at] !== '{') return ''
    const start = this.#at + 1
    let depth = 0
    for (; this.#at < this.#source.length; this.#at++) {
      if (this.#source[this.#at] === '{') depth += 1
      if (this.#source[this.#at] === '}' && --depth === 0) break
    }
    this.#at += 1
    return this.#source.slice(start, this.#at - 1)
  }

  /** Behind a dollar sign. A lone one is a dollar. */
  #math(): readonly Inline[] {
    const end = this.#source.indexOf('$', this.#at)
    if (end < 0) return text('$')
    const formula = this.#source.slice(this.#at, end)
    this.#at = end + 1
    return formula === '' ? [] : readMath(formula)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)?.[0]
    this.#at += found?.length ?? 0
    return found === '' ? undefined : found
  }
}

/** Indices, exponents and Greek letters as far as a bibliography has them; anything else as its letters. */
function readMath(formula: string): readonly Inline[] {
  const parts = formula.matchAll(/([_^])\s*(\{[^{}]*\}|\\[A-Za-z]+|[^\s{}\\])|\\(?:[A-Za-z]+|[^])|[^\\_^]+|[_^]/g)
  return [...parts].flatMap(([part, mark, argument = '']): readonly Inline[] => {
    if (mark && argument.replace(/[{}\s]/g, '') === '\\circ') return text('°')
    if (mark) {
      const content = readMath(argument.replace(/^\{|\}$/g, ''))
      return [{ kind: 'styled', styling: mark === '_' ? 'sub' : 'sup', content }]
    }
    if (part.startsWith('\\')) return text(mathCommand(part.slice(1)) ?? '')
    return text(part.replace(/[{}]/g, ''))
  })
}

/** Puts a combining accent behind the first letter. */
function withAccent(content: readonly Inline[], accent: string): readonly Inline[] {
  const [first, ...others] = content
  if (!first) return text(accent)
  if (first.kind !== 'text') return [{ ...first, content: withAccent(first.content, accent) }, ...others]
  const letter = { ı: 'i', ȷ: 'j' }[first.text] ?? String.fromCodePoint(first.text.codePointAt(0) ?? 0x20)
  const rest = first.text.slice(first.text === 'ı' || first.text === 'ȷ' ? 1 : letter.length)
  return [{ kind: 'text', text: (letter + accent).normalize('NFC') + rest }, ...others]
}
