import { isCaselessCredit } from '../opening/caselessCredits.js'
import type { CaselessPerson } from './hanNames.js'
import { isHouseWord, isJoinedWord, isNoNameWord, isTitleWord, spacedWord, weightOf } from '../lines/spacedWords.js'
import { endsSentence } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/** What tells whom a talk is with, right before the name: `حوار مع …`, `گفت‌وگو با …`, `ריאיון עם …`. */
const leads: readonly (readonly [RegExp, number])[] = [
  // A headline that somebody says, with who it is behind it.
  [/[”“"’'»]\s?[–—-]{1,2}\s?/gu, 2],
  [
    /(?:حوار|الحوار|مقابلة|المقابلة|لقاء|اللقاء|حديث|دردشة)(?:\s\S+){0,2}?\sمع\s|(?:گفت[‌\s]?و[‌\s]?گو|گفتگو|مصاحبه|گپ|دیدار|هم[‌\s]?صحبت)(?:‌?[یي]{1,2})?(?:\s\S+){0,2}?\sبا\s|(?:ריאיון|ראיון|שיחה|מפגש)(?:\s\S+){0,2}?\sעם\s/gu,
    4,
  ],
  [
    /(?<!\p{L})(?:قال|قالت|يقول|تقول|أكد|أكدت|يرى|ترى|كشف|كشفت|يتحدث|تتحدث|تحدث|تحدثت|التقينا|التقيت|پای صحبت‌?های)\s|(?:সাক্ষাৎকারে|मिलिए)\s/gu,
    1.5,
  ],
]

/** The same right behind the name: `… से बातचीत`, `… سے گفتگو`, `… لـ«المدار»`, `… در گفت‌وگو`. */
const tails: readonly (readonly [RegExp, number])[] = [
  [
    /\s(?:से|के साथ|सँग|सँगको|संग)\s(?:\S+\s){0,3}?(?:बातचीत|साक्षात्कार|इंटरव्यू|भेंटवार्ता|संवाद|मुलाक़?ात|चर्चा|कुराकानी|अन्तर्वार्ता)|\s(?:का|की)\s(?:\S+\s){0,1}?(?:साक्षात्कार|इंटरव्यू|भेंटवार्ता)|\s(?:سے|کے ساتھ)\s(?:\S+\s){0,3}?(?:انٹرویو|گفتگو|بات چیت|مکالمہ|ملاقات|نشست)|\sکا\s(?:\S+\s)?انٹرویو|\sدر\s(?:گفت[‌\s]?و[‌\s]?گو|گفتگو|مصاحبه)|\s+لـ?ـ?\s?[«"“]|\s(?:यांची|यांच्याशी)\s(?:\S+\s)?(?:मुलाखत|संवाद|बातचीत)|\s?-?এর\s(?:\S+\s)?সাক্ষাৎকার/gu,
    4,
  ],
  [
    /\s(?:से|سے)\s(?:\S+\s){0,9}?(?:बात की|बातचीत की|बात हुई|मुलाक़?ात की|بات کی|گفتگو کی|بات چیت کی|ملاقات کی|نشست کی)|\s(?:في|خلال)\s(?:حوار|مقابلة|حديث|اللقاء|لقاء)|\sب(?:ריאיון|ראיון)|\sב(?:ריאיון|ראיון)/gu,
    3,
  ],
  // Whoever did something is a person, or a house of which another line shows that.
  [/\s(?:ने|نے)\s(?!(?:कहा|बताया|کہا|بتایا))/gu, 1.5],
  [
    /\s(?:ने\s(?:कहा|बताया)|(?:कहते|कहती|बताते|बताती|मानते|मानती) हैं|का कहना है|نے\s(?:کہا|بتایا)|(?:کہتے|کہتی|بتاتے|بتاتی) ہیں|کا کہنا ہے|می[‌\s]?گوید|معتقد است|گفت|אומר|אומרת|אמר|אמרה|מספר|מספרת|বলেন|বললেন)/gu,
    1.5,
  ],
]

/** What a caption says of who took the picture. */
const pictured =
  /[([]?(?:فوتو|تصوير|تصویر|عکس|عکاسی|صورة|صور|फोटो|फ़ोटो|तस्वीर|छाया|छायाचित्र|ছবি|צילום|צילומים|படம்)\s?[:：/=]\s?[^\s:：()]+(?:\s[^\s:：()]+){0,3}(?=\s?(?:[)\].,،؛|।]|$))/gu

const words = new RegExp(spacedWord, 'gu')

/** Everybody before a talk whom its words speak of as of the one who is asked, the likeliest first. */
export function spacedPeopleIn(
  before: readonly string[],
  talk: readonly string[],
  askers: readonly string[],
): readonly CaselessPerson[] {
  const lines = before.map((text) =>
    text
      .slice(0, 1200)
      .replace(pictured, ' . ')
      .replace(/[*_#]+/g, ''),
  )
  const prose = lines.findIndex((text) => text.length > 160 && endsSentence(text))
  const scores = new Map<string, number>()
  const add = (run: Run | undefined, line: number, weight: number): void => {
    const name = run && nameIn(run, lines, line, talk)
    if (name !== undefined && !askers.includes(name)) scores.set(name, (scores.get(name) ?? 0) + weight)
  }
  lines.forEach((text, line) => {
    const tokens = tokensOf(text)
    for (const [pattern, weight] of leads)
      for (const match of text.matchAll(pattern)) {
        const from = match.index + match[0].length
        // A paper that somebody spoke to stands between quotation marks.
        if (!/^[«“"'‘(]/u.test(text.slice(from))) add(runBehind(tokens, from), line, weight)
      }
    for (const [pattern, weight] of tails)
      for (const match of text.matchAll(pattern)) add(runBefore(tokens, match.index), line, weight)
    for (const token of tokens) if (isTitleWord(token.text)) add(runBehind(tokens, token.end), line, 1.5)
    const colon = /^[^:：\n]{4,60}?(?=\s?[:：]\s?\S)/u.exec(text)
    const isHeadline = text.length < 200 && (prose < 0 || line <= prose) && colon !== null && !isCaselessCredit(text)
    if (isHeadline && !/[»”"]\s?$/u.test(colon[0])) add(runBefore(tokens, colon[0].length), line, 2.4)
    if (!isHeadline && tokens.length > 4 && tokens[0] && text.slice(0, tokens[0].start).trim() === '')
      add(runBehind(tokens, tokens[0].start), line, 0.5)
  })
  return [...scores]
    .filter(([name]) => !isHouse(name, [...lines, ...talk]))
    .map(([name, score]) => ({
      name,
      score: score + Math.min(2, placesOf(name, [...lines, ...talk]) - 1) + callsOf(name, lines),
    }))
    .filter(({ score }) => score >= fewest)
    .sort((a, b) => b.score - a.score)
}

/** What somebody has the rights of, or has a staff, is no person; nor is a line of the masthead, which begins or ends with the name of nobody else. */
function isHouse(name: string, texts: readonly string[]): boolean {
  const one = escapePattern(name)
  const house = new RegExp(
    `(?:©|\\(c\\)|الحقوق محفوظة|अधिकार|حقوق)[^\\n]{0,30}${one}|${one}\\s(?:ब्यूरो|टीम|न्यूज़?|ट्रस्ट|डेस्क|بیورو|ٹیم|ڈیسک|نیوز)|[«“"]${one}[»”"]|^${one}$`,
    'iu',
  )
  return texts.some((text) => text.length < 400 && house.test(text.trim()))
}

/** One where a line has the last word of a name alone, as people are called once they have been introduced. */
function callsOf(name: string, lines: readonly string[]): number {
  const family = name.split(' ').at(-1) ?? name
  const bare = lines.map((text) => text.replaceAll(name, ''))
  return placesOf(family, bare) > 0 ? 1 : 0
}

/** A title and a second place, or who a talk is said to be with. */
const fewest = 2.5

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words one behind another of which a name may be made, up to where it can be told to end. */
interface Run {
  readonly words: readonly string[]
  /** Whether the name begins with the first of them; else it ends with the last. */
  readonly isFromStart: boolean
  /** Whether words of grammar, a sign or an end of the text stand on the other side. */
  readonly isBounded: boolean
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(words)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))

const mostWords = 6

function runBehind(tokens: readonly Token[], from: number): Run | undefined {
  let at = tokens.findIndex(({ start }) => start >= from)
  if (at < 0) return undefined
  while (isTitleWord(tokens[at]?.text ?? '')) at += 1
  const run: string[] = []
  let isBounded = true
  for (let index = at; index < tokens.length; index += 1) {
    const [token, before] = [tokens[index], tokens[index - 1]]
    if (!token || isNoNameWord(token.text)) break
    if (index > at && before && token.start - before.end > 1) break
    if (run.length >= mostWords) {
      isBounded = false
      break
    }
    run.push(token.text)
  }
  return run[0] !== undefined && !isHouseWord(run[0]) ? { words: run, isFromStart: true, isBounded } : undefined
}

function runBefore(tokens: readonly Token[], until: number): Run | undefined {
  const at = tokens.map(({ end }) => end <= until).lastIndexOf(true)
  const run: string[] = []
  let isBounded = true
  for (let index = at; index >= 0; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]]
    if (!token || isNoNameWord(token.text) || isTitleWord(token.text)) break
    if (index < at && next && next.start - token.end > 1) break
    if (run.length >= mostWords) {
      isBounded = false
      break
    }
    run.unshift(token.text)
  }
  return run[0] !== undefined && !isHouseWord(run[0]) && tokens[at] && until - tokens[at].end <= 1
    ? { words: run, isFromStart: false, isBounded }
    : undefined
}

/** The name in a run of words: the longest that stands in another place too; where none does, all of a short run. */
function nameIn(
  { words: run, isFromStart, isBounded }: Run,
  lines: readonly string[],
  own: number,
  talk: readonly string[],
): string | undefined {
  const elsewhere = [...lines.filter((_, index) => index !== own), ...talk]
  const forms = run
    .map((_, index) => (isFromStart ? run.slice(0, index + 1) : run.slice(index)))
    .filter((form) => weightOf(form) > 1 && weightOf(form) < 5 && !isJoinedWord(form.at(-1) ?? ''))
    .sort((a, b) => b.length - a.length)
  const again = forms.find((form) => placesOf(form.join(' '), elsewhere) > 0)
  if (again) return again.join(' ')
  // `سالم بن حمود البطراني ميناءين`: the family has the article, and stands alone elsewhere.
  const family = forms.find((form) => form.at(-1)?.startsWith('ال') === true && placesOf(form.at(-1) ?? '', lines) > 1)
  if (family) return family.join(' ')
  const called = isFromStart
    ? [...forms].reverse().find(
        (form) =>
          placesOf(
            form.at(-1) ?? '',
            lines.filter((_, index) => index !== own),
          ) > 0,
      )
    : undefined
  if (called) return called.join(' ')
  return isBounded && weightOf(run) > 1 && weightOf(run) < 4 ? run.join(' ') : undefined
}

/** How many texts have the name as words of their own. */
function placesOf(name: string, texts: readonly string[]): number {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${escapePattern(name)}(?![\\p{L}\\p{M}])`, 'u')
  return texts.filter((text) => text.includes(name) && pattern.test(text)).length
}

/** The names, one word or two longer than some words that stand at their end, by lines that bound them by a title, a sign or a word of grammar. */
export function spacedFormsOf(said: string, lines: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const text of lines.map((one) => one.slice(0, 1200).replace(pictured, ' . '))) {
    const tokens = tokensOf(text)
    const ends = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${escapePattern(said)}(?![\\p{L}\\p{M}])`, 'gu'))]
    for (const { index } of ends) {
      const run = runBefore(tokens, index + said.length)
      const isLonger = run?.isBounded === true && run.words.join(' ') !== said && weightOf(run.words) < 5
      if (isLonger) found.add(run.words.join(' '))
    }
  }
  return [...found]
}
