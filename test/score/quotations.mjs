// Alters quotations of the invented talks and counts which the checks let pass: node test/score/quotations.mjs [--cases N] [--seed N] [--explain].
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../install.mjs'
import { load } from './decode.mjs'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    explain: { type: 'boolean' },
  },
})
const cases = Number(values.cases)
/** Of as many true quotations as cases, so many may be refused. */
const mostRefused = 5

const { Corpus } = await load('src/core/corpus/corpus.ts', 'corpus')
const { MemoChecker } = await load('src/core/check/check.ts', 'check')
const { rules } = await load('src/core/check/rules/index.ts', 'rules')
const { readMemo } = await load('src/core/memo/memo.ts', 'memo')
const severities = Object.fromEntries(
  rules.filter(({ id }) => !/^quotation-(?:altered|retouched|misplaced)$/.test(id)).map(({ id }) => [id, 'off']),
)

const corpus = new Corpus()
for (const folder of ['checks', 'meaning', 'meaning/held', 'meaning/reported']) {
  const from = path.join(root, 'test/fixtures', folder, 'corpus')
  for (const name of fs.readdirSync(from)) {
    const text = fs.readFileSync(path.join(from, name), 'utf8')
    if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
    else if (name.endsWith('.md') && name !== 'README.md') corpus.set(`file:///corpus/${name}`, text)
  }
}
const checker = new MemoChecker(corpus)

/** Every paragraph of an answer as its words, with the names of its talk, of its paragraph and of the question before it. */
const paragraphs = corpus.interviews().flatMap(({ key, passages }) => {
  const source = corpus.sourceOf(key)
  if (!source) return []
  const namesIn = (text) => [
    ...new Set([...text.matchAll(/(?<=\p{L},? )\p{Lu}\p{Ll}{3,}(?![\p{L}’'-])/gu)].map(([name]) => name)),
  ]
  // A word that stands in small letters as well, or with its genitive elsewhere, is no name by itself.
  const isName = (name) => !new RegExp(`\\b${name.toLowerCase()}\\b`, 'u').test(source.text)
  const names = namesIn(source.text).filter(isName)
  let asked = ''
  return source.blocks.flatMap(({ ref, span }) => {
    const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
    if (ref.kind === 'question') asked = text
    if (ref.kind !== 'paragraph' || !passages.length) return []
    const near = namesIn(`${asked} ${text}`).filter((name) => names.includes(name))
    return [{ key, number: ref.number, words: text.split(' '), names, near }]
  })
})
const allWords = [...new Set(paragraphs.flatMap(({ words }) => words))]
const lowered = allWords.filter((word) => /^[a-z]{4,}$/.test(word))
const adjectives = lowered.filter((word) => /(?:al|ive|ous|ic|ful|less|able|ant|ary)$/.test(word))
const verbs = lowered.filter((word) => /.{3}ed$/.test(word))
const prepositions =
  'against for between through without under over before after from with among despite towards'.split(' ')
const quantifiers = 'all most many some few both every several any'.split(' ')
const conjunctions = 'and but although because while unless since'.split(' ')
const units =
  /^(?:per|percent|million|billion|thousand|tonnes?|tons?|kilomet(?:re|er)s?|met(?:re|er)s?|years?|months?|weeks?|days?|hours?|euros|dollars|crowns|litres|hectares)$/
const tenses = {
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
  was: 'is',
  were: 'are',
  says: 'said',
  think: 'thought',
  takes: 'took',
  want: 'wanted',
}
const views = /^(?:think|believe|suspect|guess|suppose|doubt|hope|fear|expect|say|said|thought|know)$/

let state = Number(values.seed)
/** From 0 to below `n`: mulberry32. */
function random(n) {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) % n
}
const pick = (list) => list[random(list.length)]
const bare = (word = '') => word.replace(/[.,;:?!]+$/, '')
const begins = (a, b) => a.slice(0, 4) === b.slice(0, 4)
/** Whether two names may name the same: a capital and its state. */
const isSame = (a, b) =>
  begins(a, b) || corpus.entriesNamed(bare(a)).some((one) => corpus.entriesNamed(bare(b)).includes(one))
/** The word in brackets, with the marks that stood behind it. */
const put = (words, at, by) => words.with(at, `[${by}]${words[at].slice(bare(words[at]).length)}`)
const placesOf = (words, test) => words.flatMap((word, at) => (test(bare(word), at) ? [at] : []))
/** One word of a list for another of it. */
const exchanged = (list) => (words) => {
  const at = pick(placesOf(words, (word) => list.includes(word)))
  const by = pick(list)
  return at === undefined || begins(bare(words[at]), by) ? undefined : put(words, at, by)
}
const anyWord = (words, list) => {
  const at = pick(placesOf(words, (word) => /^[a-z]{4,}$/.test(word) && lowered.includes(word)))
  const by = pick(list)
  return at === undefined || by === bare(words[at]) ? undefined : put(words, at, by)
}

/** From the words of a quotation and what is known of its talk: what is false; undefined where there is nothing to change. */
const altered = {
  'name for name': (words, { names }) => {
    const at = pick(placesOf(words, (word) => names.includes(word)))
    const by = pick(names)
    return at === undefined || isSame(by, words[at]) ? undefined : put(words, at, by)
  },
  'names swapped': (words, { names }) => {
    const [a, b] = placesOf(words, (word) => names.includes(word))
    // Two in a row are mostly one: “General Moor”.
    if (b === undefined || b === a + 1 || isSame(words[a], words[b])) return undefined
    return put(put(words, a, bare(words[b])), b, bare(words[a]))
  },
  'another adjective': exchanged(adjectives),
  'another verb': exchanged(verbs),
  'another preposition': exchanged(prepositions),
  'another quantifier or conjunction': (words) => exchanged(pick([quantifiers, conjunctions]))(words),
  'a joining word for a telling one': (words) => anyWord(words, [...prepositions, ...quantifiers, ...conjunctions]),
  'another number in brackets': (words) => {
    const at = pick(placesOf(words, (word) => /^\d[\d,.]*$/.test(word)))
    const by = String(2 + random(90))
    return at === undefined || bare(words[at]) === by ? undefined : put(words, at, by)
  },
  'lost % or unit': (words) => {
    const at = pick(
      placesOf(words, (word, index) => word.endsWith('%') || (units.test(word) && isCount(words[index - 1]))),
    )
    if (at === undefined || at === words.length - 1 || at === 0) return undefined
    if (/%/.test(words[at])) return words.with(at, words[at].replace('%', ''))
    return pick([words.toSpliced(at, 1), words.with(at, '[…]')])
  },
  '“I think they” bracketed away': (words, { near }) => {
    // At the edge of a quotation the bracket stands for the last word alone, and what precedes is not quoted.
    const at = pick(
      placesOf(
        words,
        (word, index) => index > 0 && /^(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he)$/.test(word) && views.test(words[index + 1]),
      ),
    )
    if (at === undefined || !near.length || at + 3 >= words.length) return undefined
    const isSubject = /^(?:they|it|he|she|we|this)$/.test(words[at + 2])
    return words.toSpliced(at, isSubject ? 3 : 2, `[${pick([...near, 'It', 'the council'])}]`)
  },
}
const kept = {
  '[was] for “is”': (words) => {
    const at = pick(placesOf(words, (word) => Object.hasOwn(tenses, word)))
    return at === undefined ? undefined : put(words, at, tenses[bare(words[at])])
  },
  '[its] for “their”': (words) => {
    const at = pick(placesOf(words, (word) => /^(?:their|our|my|his|her|your)$/.test(word)))
    return at === undefined ? undefined : put(words, at, pick(['its', 'their', 'the', 'his']))
  },
  'a name from the question': (words, { near }) => {
    const at = pick(placesOf(words, (word) => /^(?:they|it|he|she|them|him|we|us|They|It|He|She|We)$/.test(word)))
    return at === undefined || !near.length ? undefined : put(words, at, pick(near))
  },
  'another capital': (words) => {
    const [first = ''] = words[0]
    if (!/[a-hj-z]/i.test(first) || words[0].length < 2) return undefined
    return words.with(
      0,
      `[${first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()}]${words[0].slice(1)}`,
    )
  },
}

function isCount(word = '') {
  return /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|per)$/.test(
    word,
  )
}

/** As many quotations as `cases`, of which many may be drawn twice; fewer where the talks have few places. */
function drawn(change) {
  const made = []
  for (let tries = 0; made.length < cases && tries < cases * 400; tries++) {
    const { words, ...known } = pick(paragraphs)
    const length = 7 + random(11)
    if (words.length < length) continue
    const at = random(words.length - length + 1)
    const part = words.slice(at, at + length)
    // Marks and brackets of the source itself would make another quotation.
    if (/[“”"‘[\]()…]/.test(part.join(' '))) continue
    const other = change(part, known)
    if (other) made.push({ ...known, from: part.join(' '), text: other.join(' ').replace(/[.,;:?!]+$/, '') })
  }
  return made
}

/** Which of them are told: as no quotation of the source, or by an error. Several stand in a memo, as they cost less. */
function toldOf(made) {
  const different = [...new Map(made.map((quoted) => [nameOf(quoted), quoted])).values()]
  const told = new Set()
  for (let from = 0; from < different.length; from += 100) {
    const part = different.slice(from, from + 100)
    const starts = []
    let text = ''
    for (const { key, number, text: words } of part) {
      starts.push(text.length)
      text += `It says: “${words}” [@${key}, para. ${number}].\n\n`
    }
    for (const { ruleId, severity, span } of checker.check(readMemo(text, 'markdown'), { severities }))
      if (severity === 'error' || ruleId === 'quotation-altered')
        told.add(nameOf(part[starts.findLastIndex((start) => start <= span.start)]))
  }
  return { different: different.length, isTold: (quoted) => told.has(nameOf(quoted)) }
}

function nameOf({ key, number, text }) {
  return `${key} ${number} ${text}`
}

let isBad = false
for (const [name, change] of Object.entries({ ...altered, ...kept })) {
  const isRight = name in kept
  const made = drawn(change)
  const { different, isTold } = toldOf(made)
  const wrong = made.filter((quoted) => isTold(quoted) === isRight)
  isBad ||= !made.length || wrong.length > (isRight ? mostRefused : 0)
  const found = `${isRight ? 'refused' : 'accepted'} ${wrong.length}`
  console.log(`${name.padEnd(36)} ${String(made.length).padStart(6)} (${different} different)  ${found}`)
  const examples = values.explain ? wrong.slice(0, 12) : []
  for (const { from, text } of examples) console.log(`   ${from}\n   → ${text}`)
}
if (isBad) process.exitCode = 1
