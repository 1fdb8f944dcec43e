/** Where JSON breaks (RFC 8259), and what was expected there. */
export interface JsonMistake {
  readonly at: number
  readonly expected: string
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// JSON forbids them, and so they must be named.
// oxlint-disable-next-line no-control-regex
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /(?:true|false|null)(?![A-Za-z])/y
const space = /[ \t\r\n]*/y
/** Hostile nesting must not overflow the stack. */
const deepest = 200

/** Walks over the value that begins at an offset: where it ends, or where it breaks. Nothing is built. */
export function walkJson(text: string, from: number, depth = 0): number | JsonMistake {
  const start = skip(text, from)
  const first = text[start]
  if (first === '{') return walkList(text, start, '}', depth)
  if (first === '[') return walkList(text, start, ']', depth)
  const end = match(string, text, start) ?? match(number, text, start) ?? match(word, text, start)
  return end ?? { at: start, expected: first === '"' ? '"' : '{…}, […], "…"' }
}

/** Behind the opening bracket: members or values, parted by commas. */
function walkList(text: string, start: number, close: '}' | ']', depth: number): number | JsonMistake {
  if (depth > deepest) return { at: start, expected: close }
  let at = skip(text, start + 1)
  if (text[at] === close) return at + 1
  for (;;) {
    const end = close === '}' ? walkMember(text, at, depth) : walkJson(text, at, depth + 1)
    if (typeof end !== 'number') return end
    at = skip(text, end)
    if (text[at] === close) return at + 1
    if (text[at] !== ',') return { at, expected: `, ${close}` }
    at = skip(text, at + 1)
  }
}

function walkMember(text: string, start: number, depth: number): number | JsonMistake {
  const end = match(string, text, start)
  if (end === undefined) return { at: start, expected: '"name": …' }
  const colon = skip(text, end)
  return text[colon] === ':' ? walkJson(text, colon + 1, depth + 1) : { at: colon, expected: ':' }
}

function skip(text: string, from: number): number {
  return match(space, text, from) ?? from
}

function match(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found ? from + found[0].length : undefined
}
