import { subtitle, kindAlone, aboutInterview, byline, headField } from '../../language/headLines.js'
import { namesAsker } from './bylines.js'
import { findDate } from './dates.js'
import { isInstitution, isMenuWord, place } from './openingForms.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { furnitureForm, isTranscriptNote } from '../turns/promotion.js'
import { explainsInitials, isPart, isPath } from './noTitles.js'
import { plainWords } from '../../language/foldName.js'
import { endsSentence, isCapitals, isCaseless } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** What the rest of the text tells about its title. */
export interface TitleHints {
  readonly interviewees: readonly string[]
  /** Folded lines that the text repeats. */
  readonly repeated: ReadonlySet<string>
  /** The title by the file's metadata. */
  readonly title?: string
  /** Whether a web page or front matter states that title, not only the properties of a file. */
  readonly isStated?: boolean
}

/** The title: what the text repeats, names the interviewed and looks like a heading. */
export function titleAmong(paragraphs: readonly Paragraph[], hints: TitleHints): Paragraph | undefined {
  const start = paragraphs.slice(0, 24)
  const firstProse = start.findIndex(({ text }) => countWords(text) >= 25 && endsSentence(text))
  const { title, ...others } = hints
  // A title of the file's that the text does not have is the file's own.
  const isInText = title !== undefined && start.some(({ text }) => isTitleOf(cleanTitle(text), title))
  let best: { paragraph: Paragraph; score: number } | undefined
  start.forEach((paragraph, index) => {
    // What somebody stated yields to a heading alone.
    if (title !== undefined && !isInText && hints.isStated && paragraph.block.kind !== 'heading') return
    const own = titleScore(paragraph, index, isInText ? hints : others, start[index - 1])
    const score =
      own +
      (own > 0 && leadsToHead(paragraph, start[index + 1]) ? 0.7 : 0) -
      (firstProse >= 0 && index > firstProse ? 3 : 0)
    if (score > 0 && (!best || score > best.score)) best = { paragraph, score }
  })
  return best?.paragraph
}

/** Whether it is what stands below a title: who wrote it, when, or what it is about. */
function leadsToHead(line: Paragraph, after: Paragraph | undefined): boolean {
  if (!after || countWords(line.text) < 4 || isInstitution(line.text) || subtitle.test(line.text)) return false
  // The parts of a site, or its title with its name, stand in a row.
  if (/\s[|•·]\s/.test(line.text)) return false
  if (isCapitals(line.text) || isCaseless(line.text)) return false
  const { text } = after
  const isProse = countWords(text) >= 15 && endsSentence(text)
  return (
    isProse || (countWords(text) <= 12 && findDate(text) !== undefined) || looksLikeName(byline.exec(text)?.[1] ?? text)
  )
}

/** Whether a line is a title of the file's metadata, or a good part of it. */
const isTitleOf = (line: string, title: string): boolean =>
  plainWords(title).includes(plainWords(line)) && plainWords(line).length * 2.5 >= plainWords(title).length

/** Lines that speak of the recording, the file or the issue: no title of what was said. */
const aboutFile =
  /\bconfidential\b|^\p{L}{2,6}[ -]\d{3,5} \d\S* |^(?:bc|zczc)[- ]\S|\bjob (?:no\.? )?[\d-]{3,}|^(?:transcription|transcribed|conducted|recorded|recording|duration|exported|confidence|generated)\b|\btranscri(?:ption|pts|bers)(?: services?)?(?:,? (?:inc|ltd|llc|gmbh)\b.*)?$|^(?:issue|vol(?:ume)?|no|nr|heft|ausgabe|numéro|número|выпуск)\.?\s*\d+\b|\s=\s|<\/?\w|\d{8}[_-]\d{4,6}|^\S+_\S+$|\.(?:mp[34]|m4a|wav|docx?|pdf|txt|vtt|srt)$|年[\d〇一二三四五六七八九十]{1,3}月号|^(?:start|beginning|begin|end) of\b|^(?:\d+\s?(?:h|hr|min|m|s|sec)\b\s?)+$|^by (?:mr|mrs|ms|dr)\b|^(?:来源|來源|出处|出典)\s?[:：]|^记者\s|^(?:sendung|programme?|podcast|show|panell?ists?|speakers?|participants|teilnehmer|podium)\s?[:：]|\b(?:inc|ltd|llc|gmbh)\.?$|\s[>›»]\s/iu

/** Whether all its longer words have capitals. */
function isInTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 3)
  return words.length > 2 && words.every((word) => /^\P{L}*\p{Lu}/u.test(word))
}

/** Whether a line says something of the file or of the recording. */
export const isAboutFile = (line: string): boolean => aboutFile.test(line.trim())

/** `Ines Okafor, Harbour Institute` below other lines says who is asked. */
function isIntroduced(line: string, people: readonly string[]): boolean {
  const [name = '', ...more] = line.split(/\s*,\s*/)
  if (more.some(isInstitution) && looksLikeName(name)) return true
  return more.length > 0 && people.some((one) => plainWords(one) === plainWords(name))
}

/** `Research  Events  Media`: what stands apart in a line is a menu. */
const isMenu = (line: string): boolean => /[^\s.?!:…]\s{2,}\S/.test(line)

function titleScore(
  { text, block }: Paragraph,
  index: number,
  hints: TitleHints,
  before: Paragraph | undefined,
): number {
  const plain = text.replace(/^[*_#\s]+|[*_\s]+$/g, '')
  const words = countWords(plain)
  const isStated = hints.title !== undefined && plainWords(hints.title) === plainWords(plain)
  if (
    (!isStated && (words > 26 || text.length > 220)) ||
    block.region === 'navigation' ||
    block.region === 'footer' ||
    block.region === 'note' ||
    block.region === 'caption' ||
    block.region === 'aside'
  )
    return 0
  if (hints.title !== undefined)
    return plainWords(hints.title).includes(plainWords(plain)) && plainWords(plain)
      ? 10 + plainWords(plain).length - index * 0.01
      : 0
  if (
    furnitureForm(plain) ||
    isTranscriptNote(plain) ||
    headField.test(plain) ||
    namesAsker(plain) ||
    /^<?https?:/.test(plain) ||
    kindAlone.test(plain) ||
    isMenuWord(plain) ||
    isAboutFile(plain) ||
    /^[^:：]{2,30}[:：][\d\s.,]+$/u.test(plain) ||
    /^[-–—_=*]{4}/.test(plain) || // a rule across the page, or that of a message that is passed on
    (isPath(plain) && block.kind !== 'heading') ||
    isPart(plain) ||
    explainsInitials(plain)
  )
    return 0
  const date = findDate(plain)
  if (date && words <= 8 && countWords(plain.slice(0, date.span.start) + plain.slice(date.span.end)) <= 5) return 0
  let score = 2 - index * 0.15
  if (block.kind === 'heading') score += block.level === 1 ? 5 : 2
  if (hints.repeated.has(plainWords(plain)) && !isInstitution(plain)) score += 2
  if (aboutInterview.test(plain) && words > 1) score += 2
  if (words > 1 && hints.interviewees.some((name) => plainWords(plain).includes(plainWords(name)))) score += 1.5
  if (hints.interviewees.some((name) => plainWords(plain) === plainWords(name))) score -= 2.5
  if (/[:：?]/.test(plain)) score += 0.8
  if (/[:：]$/.test(plain) && !isCapitals(plain)) score -= 3
  if (words === 1) score -= 2.5
  else if (words <= 2) score -= 0.5
  else if (words >= 4) score += 0.3
  if (date?.iso?.length === 10) score -= 1.5
  const [named = ''] = plain.split(',')
  // `Ines Okafor, harbour master: “A quay is no receipt”`
  const isIntroducing = index > 0 && plain.includes(',') && !/[:：]\s?[“„«"]/.test(plain)
  if (isIntroducing && looksLikeName(named) && !isNameOfThing(named)) score -= 2
  if (isIntroducing && isIntroduced(plain, hints.interviewees)) score -= 3
  if (isInstitution(plain.split(',')[0] ?? '') && plain.includes(',')) score -= 3
  if (endsSentence(plain) && !/[?？]\W*$/.test(plain) && words > 9 && !isInTitleCase(plain)) score -= 4
  if (endsSentence(plain) && /^(?:she|he|they|er|sie|il|elle|él|ella|он|она)\s/iu.test(plain)) score -= 4
  if (isInstitution(plain) && (!aboutInterview.test(plain) || !subtitle.test(plain))) score -= 1.6
  if (/^[“„«"‘'].*[”“»"’']$/u.test(plain)) score += 1.5
  if (index > 0 && subtitle.test(plain))
    score -= before && !isInstitution(before.text) && !findDate(before.text) && !isAboutFile(before.text) ? 4 : 0
  if (words > 1 && looksLikeName(plain) && words <= 3) score -= 0.8
  if (place.test(plain) && words === 1) score -= 1

  if (isMenu(text)) score -= 3
  return score
}

/**
 * The title of the file's metadata taken apart: the title itself, and what pages add of their site, where the text has that too or the
 * page states it elsewhere.
 */
export function partTitle(
  whole: string,
  lines: readonly string[],
  publishers: readonly string[],
): { readonly title: string; readonly publisher?: string } {
  const parts = whole.split(/\s+(?:[|»·•–—-]|::)\s+/)
  const known = lines.map(plainWords)
  const stated = publishers.map(plainWords)
  // The first line of a page may go on behind the site's name.
  const isIn = (part: string): boolean =>
    isStatedAs(part, stated) ||
    known.includes(plainWords(part)) ||
    known[0]?.startsWith(`${plainWords(part)} `) === true
  // A page may have its title cut short.
  const isCut = (part: string, line: string): boolean =>
    countWords(part) >= 5 && countWords(line) <= 60 && plainWords(line).startsWith(`${plainWords(part)} `)
  // A site's name stands behind the title more often than before it.
  const ends = [parts.length - 1, 0].filter((at) => isIn(parts[at] ?? '') && countWords(parts[at] ?? '') <= 6)
  const at =
    ends.find((one) => isStatedAs(parts[one] ?? '', stated)) ??
    ends.find((one) => isInstitution(parts[one] ?? '')) ??
    ends[0]
  const publisher = at === undefined ? undefined : parts[at]
  const others = parts.filter((_, index) => index !== at)
  const cut = others.length === 1 ? lines.find((line) => isCut(others[0] ?? '', line)) : undefined
  if (publisher !== undefined && cut !== undefined) return { title: cleanTitle(cut), publisher }
  if (publisher === undefined || others.length === 0 || !others.some((part) => known.includes(plainWords(part))))
    return { title: lines.find((line) => isCut(whole, line)) ?? whole }
  const isFirst = at === 0
  return {
    title: isFirst
      ? whole.slice(whole.indexOf(others[0] ?? ''))
      : whole.slice(0, whole.lastIndexOf(publisher)).replace(/\s+\S+\s*$/, ''),
    publisher,
  }
}

/** `Nordbote` is what `Nordbote Verlag` publishes. */
const isStatedAs = (part: string, stated: readonly string[]): boolean =>
  plainWords(part) !== '' && stated.some((one) => `${one} `.startsWith(`${plainWords(part)} `))

/** A title without the signs that made it one. */
export const cleanTitle = (text: string): string => text.replace(/^[*_#\s]+|[*_\s]+$/g, '').replace(/\s+/g, ' ')
