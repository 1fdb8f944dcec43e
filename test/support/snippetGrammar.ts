/** What a snippet of VS Code says: the text that stands there before anybody types, and what can be filled in. */
export interface Snippet {
  /** With each placeholder's default, each choice's first value and each variable's value. */
  readonly text: string
  /** Tab stops in the order of their first use. */
  readonly stops: readonly number[]
  readonly choices: readonly (readonly string[])[]
}

/** The variables of VS Code that our snippets use, with a value for each: a name outside this list would be inserted as text. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '12',
  TM_SELECTED_TEXT: '',
}

/**
 * Reads a snippet body by VS Code's grammar (its guide "Snippets in Visual Studio Code", section "Snippet syntax"), without
 * transforms. Stricter than the editor, which takes for text whatever it cannot read: `$` and `}` that are
 * meant as text must be escaped, an escape must escape something, a placeholder has one default.
 * Throws with the offset of the first fault.
 */
export function readSnippet(body: string): Snippet {
  const defaults = new Map<number, string>()
  const stops: number[] = []
  const choices: string[][] = []
  let at = 0

  const fail = (expected: string): never => {
    throw new SyntaxError(`expected ${expected} at offset ${at} of ${JSON.stringify(body)}`)
  }
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = at
    const found = sticky.exec(body)?.[0]
    at += found?.length ?? 0
    return found
  }
  const stop = (number: number, value?: string): string => {
    if (value !== undefined && defaults.has(number)) fail(`one default for tab stop ${number}`)
    if (value !== undefined) defaults.set(number, value)
    if (!stops.includes(number)) stops.push(number)
    return value ?? defaults.get(number) ?? ''
  }
  const variable = (name: string): string => variables[name] ?? fail(`a variable of VS Code and not ${name}`)

  const readText = (inside: boolean): string => {
    let text = ''
    while (at < body.length && !(inside && body[at] === '}')) {
      const plain = take(/[^\\$}]+/)
      if (plain) text += plain
      else if (take(/\\/)) text += take(/[\\$}]/) ?? fail('one of \\ $ } after a backslash')
      else if (take(/\$/)) text += readDollar()
      else fail('\\} for a brace meant as text')
    }
    return text
  }

  const readDollar = (): string => {
    const short = take(/\d+/)
    if (short) return stop(Number(short))
    const name = take(/[A-Z_]+/)
    if (name) return variable(name)
    if (!take(/\{/)) fail('a tab stop, a variable or \\$')
    return readBraces()
  }

  const readBraces = (): string => {
    const number = take(/\d+/)
    const name = number ? undefined : (take(/[A-Z_]+/) ?? fail('a number or the name of a variable'))
    const known = name === undefined ? undefined : variable(name)
    if (number && take(/\|/)) return stop(Number(number), readChoice())
    const inner = take(/:/) ? readText(true) : undefined
    if (!take(/\}/)) fail('}')
    if (number) return stop(Number(number), inner)
    return known === '' ? (inner ?? '') : (known ?? '')
  }

  const readChoice = (): string => {
    const values: string[] = []
    do {
      const raw = take(/(?:\\[\\,|]|[^\\,|])+/) ?? fail('a choice')
      values.push(raw.replace(/\\(.)/g, '$1'))
    } while (take(/,/))
    if (!take(/\|\}/)) fail('|}')
    choices.push(values)
    return values[0] ?? ''
  }

  return { text: readText(false), stops, choices }
}
