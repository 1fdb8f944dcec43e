import { titles } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'
import { clock, isCapitals, isReference } from '../lines/lineForm.js'
import type { Line } from '../lines/lines.js'
import { readTimedBeginning } from '../lines/timedBeginning.js'
import { easternLabel } from '../personNames/easternTitles.js'

/** How labels are set apart from what is said. */
export type Form = 'colon' | 'dash' | 'stop' | 'letter' | 'line' | 'bracket' | 'lead' | 'capitals'

/** The beginning of a line that would be a label, were its form the one of the text. */
export interface Beginning {
  readonly form: Form
  /** Of all of it, with the signs and blanks behind, in UTF-16 units. */
  readonly length: number
  /** The words with what tells of them, times among it, as they stand there. */
  readonly words: string
  /** What closes them. */
  readonly sign: string
}

const longest = 90
const before = new RegExp(
  `^(?:(?:>>?>?|»|[-–—•*·])\\s+|>>+|#{1,6}\\s+)?(?:[\\[(<]${clock}[\\])>]\\s*|${clock}\\s+(?=[*_]))?(?:Q\\s?\\d{1,3}[.:]?\\s+(?=\\p{Lu}[^:.?!]{1,40}[:：]))?`,
  'u',
)
const letter =
  /^([*_]{0,3})(Q(?:uestion)?|A(?:nswer)?|Frage|Antwort|Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Réponse|Вопрос|Ответ|Pytanie|Odpowiedź|F|P|R|D|V|В|О)\s?(\d{1,3})?\s?(\.\s?[-–—]{1,2}|[.)\-–—]|(?=\s{2}|\t))\1(?=\s)/u
const dash =
  /^([*_]{0,3})((?:[^\s.:–—|]+\.?\s){0,6}?[^\s:–—|]+?)(?:\s*\([^)]{1,60}\))?\1(?:\.?\s?[–—]\s|\.\s?[-–—]{1,2}\s*(?=\S)|\s-\s|\s?\|\s?|\t+| {2,}(?=\S))/u
const bracket = /^[[<]\s*([^\]>:[<]{1,60}?)\s*:?\s*[\]>]\s*:?(?=\s)/
/** Words in bold or italics in a text file. */
const marked = /^(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{2,60}?)\1\s+(?=\S)/u
const capitalWord = "(?:\\p{Lu}[\\p{Lu}'’-]+\\.?|\\p{Lu}\\.)"
const capitals = new RegExp(
  `^${capitalWord}(?:\\s${capitalWord}){0,4}(?=\\s+(?:[\\d"“¿¡(\\[]|\\p{Lu}\\p{Ll}|\\p{Lu}['’]?\\s|\\p{Ll}))\\s+`,
  'u',
)
/** Up to a full stop that ends neither a title nor an initial, and behind which a sentence begins. */
const stopped = /^[^.!?:;]{1,180}(?:\.[^.!?:;]{1,60}){0,4}?\.\s+(?=["“([]?[\p{Lu}\d¿¡]|\[)/u
const lineEnd = /[.!?…,;:：]["”’]?$/
const timeBehind = new RegExp(`^[*_]{0,3}\\s*(?:[\\[(]?${clock}[\\])]?(?=\\s|$)\\s*[-–—:]?)?`)

/** Every beginning of a line that could be a label, in whatever form. Words are bounded, their look alone is not judged. */
export function beginningsOf(line: Line): readonly Beginning[] {
  const { text } = line
  if (isReference(text)) return []
  const start = before.exec(text)?.[0].length ?? 0
  const rest = text.slice(start, start + longest + 160)
  const found: Beginning[] = []
  const add = (form: Form, length: number, words: string, sign: string): void => {
    if (/\p{L}/u.test(words) && words.length <= longest + 60) found.push({ form, length: start + length, words, sign })
  }
  const one = letter.exec(rest)
  if (one) add('letter', one[0].length, `${one[2]}${one[3] ?? ''}`, one[4] === '' ? '  ' : (one[4] ?? ''))
  const east = easternLabel.exec(rest)
  const name = east?.slice(1).find(Boolean)
  if (east && name !== undefined) add('colon', east[0].length, name.normalize('NFKC'), ':')
  const inside = bracket.exec(rest)
  if (inside) {
    const time = timeBehind.exec(rest.slice(inside[0].length))?.[0] ?? ''
    add('bracket', inside[0].length + time.length, `${inside[1] ?? ''} ${time}`, '[')
  }
  const timed = readTimedBeginning(rest)
  if (timed) add(timed.sign === ':' ? 'colon' : 'dash', timed.length, `${timed.words} ${timed.time}`, timed.sign)
  const colon = colonOf(rest)
  if (colon > 0 && !timed) {
    const signs = /^[:：]+/.exec(rest.slice(colon))?.[0].length ?? 1
    const end = colon + signs
    add(
      'colon',
      end + (timeBehind.exec(rest.slice(end))?.[0].length ?? 0),
      `${rest.slice(0, colon)} ${timeBehind.exec(rest.slice(end))?.[0] ?? ''}`,
      ':',
    )
  }
  const dashed = one ? null : dash.exec(rest)
  if (dashed && /\p{L}/u.test(rest.slice(dashed[0].length)))
    add('dash', dashed[0].length, dashed[0].replace(/[\s–—|.-]+$/, ''), '–')
  const stop = stopOf(rest)
  if (stop > 0) add('stop', stop, rest.slice(0, stop).replace(/\.\s+$/, ''), '.')
  const { lead } = line.block
  const isLed = lead && lead.start <= line.start && lead.end < line.end && lead.end - line.start <= longest
  const own = isLed ? undefined : marked.exec(rest)
  if (own) add('lead', own[0].length, own[2] ?? '', 'lead')
  if (isLed) {
    const words = text.slice(0, lead.end - line.start)
    const sign = /^\s*[.·•|>–—-]{1,2}(?=\s)/.exec(text.slice(words.length))?.[0] ?? ''
    const said = text.slice(words.length + sign.length)
    if (!/^\s*(?:[*_]*[:：]|\p{Ll})/u.test(said) && /\p{L}/u.test(said) && !/[!?,;:]\s*$|\([^)]*$/.test(words))
      found.push({
        form: 'lead',
        length: words.length + sign.length,
        words: words.replace(/(?<=\p{L}{3})\.\s*$/u, ''),
        sign: 'lead',
      })
  }
  const plain = capitals.exec(rest)
  if (plain && /\p{Lu}{3}/u.test(plain[0])) add('capitals', plain[0].length, plain[0].trim(), 'type')
  const isLine =
    line.block.level !== 1 && text.length <= longest && line.block.kind !== 'cue' && line.block.kind !== 'row'
  if (
    isLine &&
    !/[:：]\s+\p{L}/u.test(text) &&
    (!lineEnd.test(text.replace(/\s*[([][^()[\]]*[)\]]$/u, '')) || /\b(?:Dr|Mr|Jr|Sr)\.$/.test(text))
  )
    found.push({
      form: 'line',
      length: text.length,
      words: text.slice(start).replace(/^[【（〔［](.*)[】）〕］]$/u, '$1'),
      sign: 'line',
    })
  return found
}

/** Where what is said begins behind a title and a name, or capitals, and a full stop: `Mr. Okello. I thank`, `The CHAIRMAN. Yes.`; 0 where nothing does. */
function stopOf(rest: string): number {
  for (let found = stopped.exec(rest), from = 0; found;) {
    const end = from + found[0].length
    const words = rest.slice(0, end).replace(/\.\s+$/, '')
    const last = words.split(/\s+/).at(-1) ?? ''
    const isShort =
      /^\p{Lu}$/u.test(last) ||
      (/^\p{Lu}\p{L}{0,4}$/u.test(last) && titles.has(plainWords(last)) && !/^the$/iu.test(words.split(/\s+/)[0] ?? ''))
    // Any word cut short before a name in capitals is a title: `RADM. OKAFOR. I thank the Chair.`
    const isCut = /^\p{Lu}\p{L}{1,6}$/u.test(words) && /^\p{Lu}{2,}[\p{Lu}\s'’-]*\.\s/u.test(rest.slice(end))
    if (!isShort && !isCut) return isTitled(words) ? end : 0
    from = end
    found = stopped.exec(rest.slice(end))
  }
  return 0
}

/** A title before other words, or a name in capitals, with an office in small letters behind a comma perhaps. */
function isTitled(words: string): boolean {
  const [name = ''] = words.replace(/\s*[([].*$/u, '').split(',')
  const parts = name.trim().split(/\s+/)
  if (parts.length > 7) return false
  const isTitle = titles.has(plainWords(parts[0] ?? '')) || /^\p{Lu}\p{L}{1,6}\.$/u.test(parts[0] ?? '')
  return (isTitle && parts.length > 1 && /^\p{Lu}/u.test(parts.at(-1) ?? '')) || (isCapitals(name) && name.length > 3)
}

/** The first colon that is not within parentheses, a time or an address; -1 where there is none. */
function colonOf(text: string): number {
  let depth = 0
  for (let at = 0; at < Math.min(text.length, longest + 60); at += 1) {
    const sign = text[at] ?? ''
    if (sign === '(' || sign === '[' || sign === '（') depth += 1
    else if (sign === ')' || sign === ']' || sign === '）') depth -= 1
    else if (/[!?]/.test(sign) && depth === 0) return -1
    else if (
      sign === '.' &&
      at > 30 &&
      depth === 0 &&
      /^\s+\S+\s+\S+\s+\S+\s+\S+\s+\S/.test(text.slice(at + 1, at + 60))
    )
      return -1
    else if (sign === '：' && depth <= 0) return at
    else if (sign === ':' && depth <= 0 && !/^\d\d/.test(text.slice(at + 1)) && !text.startsWith('//', at + 1))
      return at
  }
  return -1
}
