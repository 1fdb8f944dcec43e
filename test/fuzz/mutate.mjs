import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What no file should hold, and some do: controls, escapes, marks of direction, halves of pairs, byte order marks, markup. */
const odd = [
  '\0',
  '\u001b[31m',
  '\u009b',
  '\u202e',
  '\ud800',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '\r',
  '<script>',
  '![x](//a/b)',
]
const pieces = [
  ...odd,
  '[@',
  '“',
  '”',
  '---\n',
  '{#',
  '}',
  '<!--',
  '-->',
  '@small2010',
  '`',
  '$',
  '\t',
  ':::',
  'Q: ',
  '¶3',
  '://',
]

/** A text with one to four changes of the kinds that damage, carelessness and malice make. */
export function mutated(text, random) {
  let now = text
  for (let times = 1 + random.below(4); times > 0; times -= 1) now = random.pick(changes)(now, random)
  return now.slice(0, 400_000)
}

const part = (text, random, most) => {
  const start = random.below(text.length + 1)
  return [start, Math.min(text.length, start + 1 + random.below(most))]
}

const changes = [
  (text, random) => {
    const [start, end] = part(text, random, 400)
    return text.slice(0, start) + text.slice(end)
  },
  (text, random) => {
    const [start, end] = part(text, random, 300)
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random.below(20)) + text.slice(end)
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return (
      text.slice(0, at) + random.pick(pieces).repeat(random.chance(0.05) ? 3000 : 1 + random.below(3)) + text.slice(at)
    )
  },
  (text, random) => {
    const lines = text.split('\n')
    const [one, other] = [random.below(lines.length), random.below(lines.length)]
    ;[lines[one], lines[other]] = [lines[other], lines[one]]
    return lines.join('\n')
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' '])),
  (text, random) => {
    const lines = text.split('\n')
    const line = random.pick(lines)
    return [...lines, ...Array.from({ length: random.pick([3, 30, 1500]) }, () => line.slice(0, 200))].join('\n')
  },
]

/** The same of a file: of text as text, of a Word file in its document, of anything else in its bytes. */
export function mutatedFile(bytes, name, random) {
  const parts = name.endsWith('.docx') && random.chance(0.8) ? partsOf(bytes) : undefined
  if (parts) {
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    return zipSync({ ...parts, 'word/document.xml': strToU8(mutated(document, random)) })
  }
  const isText = !/\.(?:docx|pdf)$/.test(name)
  const text = Buffer.from(bytes).toString(isText ? 'utf8' : 'latin1')
  return Uint8Array.from(Buffer.from(mutated(text, random), isText ? 'utf8' : 'latin1'))
}

/** Undefined of what is no zip any more. */
function partsOf(bytes) {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}
