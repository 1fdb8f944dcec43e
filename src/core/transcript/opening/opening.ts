import type { Span } from '../../model.js'
import type { Doubt, Dropped, DropReason, FoundField, TranscriptField } from '../transcript.js'
import { findDate } from './dates.js'
import { type LegendEntry, legendIn, mayBeExplained, withoutLabelLast } from '../labels/legend.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { byline, headField } from '../../language/headLines.js'
import { fieldOf, isMenu, peopleIn } from './openingForms.js'
import { isAboutTalk, isProse, namesOneOf } from './introduction.js'
import { furnitureForm, isTranscriptNote } from '../turns/promotion.js'
import { askersIn, withoutStop } from './bylines.js'
import type { Opening, Surroundings } from './openingShape.js'
import { mastheadIn, dateLineIn } from './publisher.js'
import { dropsOf, outside, regionReason, spanOf, spanWithin } from '../spans.js'
import { cleanTitle, titleAmong } from './title.js'
import { formOf, roleOf } from '../labels/speakerLabel.js'
import { plainWords } from '../../language/foldName.js'
import { countWords } from '../../language/words.js'

/** Takes apart what stands before the talk: title, date, names, introductions; the rest is furniture. */
export function readOpening(paragraphs: readonly Paragraph[], around: Surroundings): Opening {
  const reader = new OpeningReader(around)
  const title = titleAmong(withoutLabelLast(paragraphs, around.labels), around)
  paragraphs.forEach((paragraph, index) => reader.read(paragraph, title, index))
  return reader.result()
}

/** What stands above all of a page for whoever reads it by ear, or of a release. */
const skips = /^(?:for immediate|zum inhalt|zur? navigation|aller au|ir al|skip)/i

/** More paragraphs than this introduce no talk: its beginning was not found. */
const mostStandfirsts = 12

/** As many lines say nothing but by whom something is where a page lists works. */
const leastBylines = 3

class OpeningReader {
  readonly #around: Surroundings
  readonly #fields: FoundField[] = []
  readonly #standfirsts: Paragraph[] = []
  readonly #dropped: Dropped[] = []
  readonly #doubts: Doubt[] = []
  readonly #askers: string[] = []
  /** Those of them whom a line names behind `by` alone. */
  readonly #bylines = new Set<string>()
  readonly #legend: LegendEntry[] = []
  #titleDate: string | undefined
  /** What looks like the name of a publisher, where no line says who it is. */
  #masthead: FoundField | undefined
  #hasRead = false
  /** Whom the line before says to be named next: `Interviewer`, in a table with who it is beside it. */
  #named: 'interviewee' | 'interviewer' | undefined
  /** Whether the line before only says what comes next: `To:`, in a table with who it is beside it. */
  #isValue = false
  #isTitled = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  result(): Opening {
    const isDated = this.#fields.some(({ field }) => field === 'issued')
    const dated: readonly FoundField[] =
      this.#titleDate === undefined || isDated ? [] : [{ field: 'issued', value: this.#titleDate, from: 'text' }]
    const others = this.#authorsOfOthers()
    if (this.#standfirsts.length > mostStandfirsts) for (const one of this.#standfirsts.splice(0)) this.#doubted(one)
    const isOther = ({ field, value }: FoundField): boolean => field === 'interviewer' && others.has(value)
    return {
      fields: [...this.#fields.filter((one) => !isOther(one)), ...dated, ...(this.#masthead ? [this.#masthead] : [])],
      standfirsts: this.#standfirsts,
      dropped: [
        ...this.#dropped,
        ...this.#fields
          .filter(isOther)
          .flatMap(({ span }): readonly Dropped[] => (span ? [{ span, why: 'byline' }] : [])),
      ],
      doubts: this.#doubts,
      askers: this.#askers.filter((name) => !others.has(name)),
      legend: this.#legend,
    }
  }

  /** Who wrote what a page lists, `The Quay by Ines Okafor`: several with no word but `by` where another line says who asked. */
  #authorsOfOthers(): ReadonlySet<string> {
    const isMany = this.#bylines.size >= leastBylines && this.#askers.some((name) => !this.#bylines.has(name))
    return isMany ? this.#bylines : new Set()
  }

  read(paragraph: Paragraph, title: Paragraph | undefined, index: number): void {
    const { text, block } = paragraph
    const isFirst = !this.#hasRead
    if (paragraph === title) {
      this.#hasRead = true
      this.#isTitled = true
      const date = findDate(text)
      if (date?.iso?.length === 10) this.#titleDate = date.iso
      return this.#field('title', cleanTitle(text), paragraph)
    }
    if (block.region !== undefined && block.region !== 'header' && block.region !== 'quote')
      return this.drop(paragraph, regionReason(block.region))
    if (title && plainWords(text) === plainWords(title.text)) return this.drop(paragraph, 'title')
    if (this.#readNamed(paragraph)) return
    if (this.#readLegend(paragraph) || this.#readField(paragraph) || this.#readAddress(paragraph)) return
    const isValue = this.#isValue
    this.#isValue = /^\S+(?: \S+)?\s?[:：]$/u.test(text)
    if (this.#readDate(paragraph) || (!isValue && this.#readByline(paragraph))) return
    const form = furnitureForm(text)
    if (form) return this.drop(paragraph, form)
    if (title && plainWords(text).includes(plainWords(title.text)) && countWords(text) < countWords(title.text) + 12)
      return this.drop(paragraph, 'title')
    this.#hasRead ||= countWords(text) > 1 && !isMenu(text) && !skips.test(text)
    if (!this.#readPublisher(paragraph, isFirst)) this.#readProse(paragraph, index, title && !this.#isTitled)
  }

  #readProse(paragraph: Paragraph, index: number, isAboveTitle?: boolean): void {
    const { text } = paragraph
    if (!isProse(text))
      return this.drop(
        paragraph,
        this.#around.repeated.has(plainWords(text)) ? 'navigation' : index === 0 ? 'boilerplate' : 'tag line',
      )
    if (isTranscriptNote(text)) return this.drop(paragraph, 'note')
    const { interviewees, subject } = this.#around
    // Above the title a site speaks of itself, unless it names somebody.
    if (isAboveTitle ? !namesOneOf(text, interviewees) : !isAboutTalk(text, interviewees, subject)) {
      return this.#doubted(paragraph)
    }
    this.#standfirsts.push(paragraph)
  }

  /** Leaves out what may introduce the talk after all. */
  #doubted(paragraph: Paragraph): void {
    this.#doubts.push({ code: 'furniture-guessed', span: spanOf(paragraph), data: { why: 'boilerplate' } })
    this.drop(paragraph, 'boilerplate')
  }

  #field(field: TranscriptField, value: string, paragraph: Paragraph, span = spanOf(paragraph)): void {
    // Where something was cut out of a paragraph, no span of the text is its words alone.
    if (paragraph.pieces.length > 1) {
      this.#fields.push({ field, value, from: 'text' })
      return this.drop(paragraph, field === 'title' ? 'title' : 'byline')
    }
    this.#fields.push({ field, value, from: 'text', span })
    this.#dropRest(paragraph, [span], 'byline')
  }

  #readField(paragraph: Paragraph): boolean {
    const match = headField.exec(paragraph.text)
    const [, name = '', value = ''] = match ?? []
    if (!match || countWords(value) > 30) return false
    const field = fieldOf.find(([pattern]) => pattern.test(name))?.[1]
    if (field === 'issued') return this.#readDate(paragraph) || this.#dropped.push(...dropsOf(paragraph, 'byline')) > 0
    const at = spanWithin(paragraph, value)
    if (!field || !at) return this.#dropped.push(...dropsOf(paragraph, 'byline')) > 0
    if (field === 'interviewee' || field === 'interviewer') {
      const people = peopleIn(value)
      if (people.length === 0) return false
      for (const { name: person, affiliation } of people)
        this.#legend.push({ key: plainWords(name), name: person, ...(affiliation && { affiliation }) })
      return this.#people(field, people, paragraph, 'legend')
    }
    this.#field(field, value.replace(/[*_]+$/, ''), paragraph, at)
    return true
  }

  /** A name below a line that is nothing but a part in the talk. */
  #readNamed(paragraph: Paragraph): boolean {
    const part = this.#named
    this.#named = partAlone(paragraph.text)
    const people = part ? nameAlone(paragraph.text) : []
    return part !== undefined && people.length > 0 && this.#people(part, people, paragraph, 'legend')
  }

  #readLegend(paragraph: Paragraph): boolean {
    const { entries, explains } = legendIn(paragraph.text, (key, stands) =>
      mayBeExplained(this.#around.labels.get(key), stands),
    )
    this.#legend.push(...entries)
    if (explains) this.#dropped.push(...dropsOf(paragraph, 'legend'))
    return explains
  }

  #readAddress(paragraph: Paragraph): boolean {
    const address = /^<?(https?:\/\/[^\s>]+)>?$/.exec(paragraph.text)?.[1]
    if (!address) return false
    const span = spanWithin(paragraph, address)
    this.#field('url', address, paragraph, span ?? spanOf(paragraph))
    return true
  }

  #readDate(paragraph: Paragraph): boolean {
    const { text } = paragraph
    const line = dateLineIn(text)
    if (!line) return false
    const { date, before } = line
    const at = spanWithin(paragraph, text.slice(date.span.start, date.span.end))
    const span = at ?? spanOf(paragraph)
    const spans = date.iso === undefined || !at ? [] : [at]
    if (date.iso === undefined)
      this.#doubts.push({ code: 'date-ambiguous', span, data: { text: text.slice(date.span.start, date.span.end) } })
    else this.#fields.push({ field: 'issued', value: date.iso, from: 'text', ...(at && { span: at }) })
    const asker = byline.exec(before)?.[1]
    if (asker !== undefined && looksLikeName(asker)) {
      const own = spanWithin(paragraph, asker)
      this.#askers.push(asker)
      this.#fields.push({ field: 'interviewer', value: asker, from: 'text', ...(own && { span: own }) })
      if (own) spans.unshift(own)
    }
    this.#dropRest(paragraph, spans, 'byline')
    return true
  }

  #readByline(paragraph: Paragraph): boolean {
    const people = askersIn(paragraph.text)
    if (/^\W{0,3}(?:by|von|par|por|di|da|af|av|door)\s/iu.test(paragraph.text))
      for (const { name } of people) this.#bylines.add(withoutStop(name))
    return people.length > 0 && this.#people('interviewer', people, paragraph, 'byline')
  }

  #people(
    field: 'interviewee' | 'interviewer',
    found: readonly { readonly name: string }[],
    paragraph: Paragraph,
    why: DropReason,
  ): true {
    const people = found.map(({ name }) => ({ name: withoutStop(name) }))
    const spans = people.flatMap(({ name }): readonly Span[] => {
      const span = spanWithin(paragraph, name)
      if (field === 'interviewer') this.#askers.push(name)
      this.#fields.push({ field, value: name, from: 'text', ...(span && { span }) })
      return span ? [span] : []
    })
    this.#dropRest(paragraph, spans, why)
    return true
  }

  #readPublisher(paragraph: Paragraph, isFirst: boolean): boolean {
    const text = this.#masthead ? undefined : mastheadIn(paragraph.text, isFirst)
    if (text === undefined) return false
    const span = spanWithin(paragraph, text) ?? spanOf(paragraph)
    this.#masthead = { field: 'publisher', value: text, from: 'text', span }
    this.#dropRest(paragraph, [span], 'byline')
    return true
  }

  drop(paragraph: Paragraph, why: DropReason): void {
    this.#dropped.push(...dropsOf(paragraph, why))
  }

  #dropRest(paragraph: Paragraph, spans: readonly Span[], why: DropReason): void {
    for (const piece of paragraph.pieces) this.#dropped.push(...outside(piece, spans).map((span) => ({ span, why })))
  }
}

/** The part in the talk that a line names and nothing else, as in a table with who it is beside it: `Interviewer`. A letter may be another's: `A:` of mail. */
function partAlone(text: string): 'interviewee' | 'interviewer' | undefined {
  const head = text.replace(/\s*[:：]$/, '')
  const role = head.length > 1 && text.length < 30 ? roleOf(formOf(head), head) : undefined
  return role === 'questioner' ? 'interviewer' : role
}

/** Who a line names that is nothing but a name in full. */
const nameAlone = (text: string): ReturnType<typeof peopleIn> =>
  looksLikeName(text) && countWords(text) > 1 ? peopleIn(text) : []
