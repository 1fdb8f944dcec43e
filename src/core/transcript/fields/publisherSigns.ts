import { articles, countedIn, noPublisher, offices } from '../opening/masthead.js'
import { aboutInterview, byline, headField, isInstitution, isMenuWord } from '../opening/openingForms.js'
import { looksLikeName } from '../personNames/people.js'
import { furnitureForm } from '../turns/promotion.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { countWords, endsSentence, foldLine, isCapitals, isCaseless } from '../lines/wording.js'
import { datesIn } from './dateOptions.js'
import type { FieldOption, ValuePlace } from './fieldOption.js'
import { foundSigns, relationOf } from './fieldSigns.js'
import { reach, type Shown } from '../weighed.js'
import { type ReadHead, valueOf } from './headLines.js'

/** The signs of the name of a publisher; of none where `option` is undefined. */
export function publisherSigns(option: FieldOption | undefined, head: ReadHead): readonly (string | Shown)[] {
  const { fields } = head.transcript
  const found = valueOf(fields, 'publisher')
  if (!option) return ofNone(head, found)
  const relation = relationOf(option.folded, found === undefined ? undefined : foldLine(found))
  return [
    relation,
    ...(relation === 'found' ? foundSigns('publisher', option, head) : []),
    ...ofWords(option),
    ...ofPeople(option, head),
    ...ofFile(option, head),
    ...ofPlaces(option, head),
  ]
}

function ofNone({ transcript, lines, hosts }: ReadHead, found: string | undefined): readonly string[] {
  const above = lines.filter(({ where }) => where === 'above').length
  const below = lines.filter(({ where }) => where === 'below').length
  return [
    'none',
    `none, above ${reach(above, [1, 2, 4, 8, 16, 40])}`,
    `none, below ${reach(below, [1, 2, 4, 8, 16])}`,
    `none, layout ${transcript.layout}`,
    `none, format ${transcript.extract.format}`,
    `none, hosts ${Math.min(hosts.size, 2)}`,
    ...(found === undefined ? ['none, none found'] : []),
    ...(lines.some(({ text }) => /[©ⓒ]|\(c\) \d/u.test(text)) ? ['none, copyright'] : []),
  ]
}

function ofWords({ value, folded }: FieldOption): readonly string[] {
  const words = countWords(value)
  const all = folded.split(' ')
  const flags: readonly (readonly [string, boolean])[] = [
    ['institution', isInstitution(value)],
    ['no publisher', noPublisher.test(value)],
    ['office', offices.test(value)],
    ['name of somebody', looksLikeName(value) && !isNameOfThing(value)],
    ['name of a thing', isNameOfThing(value)],
    ['article', articles.test(value)],
    ['capitals', isCapitals(value) && words > 1],
    ['one word in capitals', isCapitals(value) && words === 1],
    ['caseless', isCaseless(value)],
    ['begins small', /^\p{Ll}/u.test(value)],
    ['begins in a figure', /^\d/.test(value)],
    ['has a figure', /\d/.test(value)],
    ['has a date', datesIn(value).length > 0],
    ['sentence', endsSentence(value)],
    ['question', /[?？]/.test(value)],
    ['commas', /[,，]/.test(value)],
    ['colon', /[:：]/.test(value)],
    ['brackets', /[()[\]]/.test(value)],
    ['signs', /[|·•/»›>]/u.test(value)],
    ['quotes', /["“”„«»]/u.test(value)],
    ['menu word', isMenuWord(value)],
    ['furniture', furnitureForm(value) !== undefined],
    ['field', headField.test(value)],
    ['byline', byline.test(value)],
    ['about the talk', aboutInterview.test(value)],
    ['counted', countedIn(value) !== undefined],
    ['small words', /\s\p{Ll}{4,}/u.test(value)],
    ['address', /https?:|www\.|@|\.\p{L}{2,3}$/iu.test(value)],
    ['company', /(?<!\p{L})(?:inc|ltd|llc|gmbh|ag|sa|plc|co|kg|srl|bv)\.?$/iu.test(value)],
  ]
  return [
    `words ${Math.min(words, 9)}`,
    ...flags.flatMap(([name, shows]) => (shows ? [name] : [])),
    `first: ${all[0]}`,
    `last: ${all.at(-1)}`,
    ...new Set(all.map((word) => `word: ${word}`)),
    ...(isCaseless(value) ? [`last: ${value.slice(-1)}`, `last: ${value.slice(-2)}`] : []),
  ]
}

function ofPeople({ folded }: FieldOption, { interviewees, questioners, transcript }: ReadHead): readonly string[] {
  const all = [...interviewees, ...questioners]
  const valuesOf = (wanted: string): readonly string[] =>
    transcript.fields.flatMap(({ field, value }) => (field === wanted ? [foldLine(value)] : []))
  const title = valuesOf('title')[0] ?? ''
  const affiliations = [
    ...valuesOf('affiliation'),
    ...transcript.speakers.flatMap((one) =>
      one.role === 'interviewee' && one.affiliation !== undefined ? [foldLine(one.affiliation)] : [],
    ),
  ]
  const labels = transcript.speakers.flatMap(({ role, labels: own }) =>
    own.map((label) => [role, foldLine(label)] as const),
  )
  return [
    ...(interviewees.includes(folded) ? ['interviewee'] : []),
    ...(questioners.includes(folded) ? ['questioner'] : []),
    ...(all.some(
      (name) => name !== folded && (` ${folded} `.includes(` ${name} `) || ` ${name} `.includes(` ${folded} `)),
    )
      ? ['within a name, or around one']
      : []),
    ...(affiliations.some((one) => ` ${one} `.includes(` ${folded} `)) ? ['where somebody works'] : []),
    ...labels.flatMap(([role, label]) => (label === folded ? [`label, ${role}`] : [])),
    ...(title === folded ? ['title'] : ` ${title} `.includes(` ${folded} `) ? ['in the title'] : []),
    ...(` ${folded} `.includes(` ${title} `) && title !== folded && title ? ['around the title'] : []),
  ]
}

/** What the file says, and addresses. */
function ofFile({ value, folded, stated }: FieldOption, { transcript, hosts, address }: ReadHead): readonly string[] {
  const statedAs = (wanted: string): readonly string[] =>
    transcript.extract.metadata.flatMap((one) => (one.field === wanted ? [foldLine(one.value)] : []))
  const plain = folded.replaceAll(' ', '')
  const bare = folded.replace(/^(?:the|la|le|les|el|los|der|die|das|il|o|a) /, '').replaceAll(' ', '')
  const initials = value
    .split(/[\s-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? word.slice(0, 1) : []))
    .join('')
    .toLowerCase()
  const own =
    /^https?:\/\/(?:www\.)?([^/]+)/
      .exec(address)?.[1]
      ?.split('.')
      .slice(0, -1)
      .map((one) => one.replaceAll('-', '')) ?? []
  const isHost = (some: Iterable<string>): boolean => [...some].some((one) => one === plain || one === bare)
  const startsHost = (some: Iterable<string>): boolean =>
    bare.length > 4 &&
    [...some].some(
      (one) => one !== bare && one !== plain && (one.startsWith(bare) || (one.length > 4 && bare.startsWith(one))),
    )
  return [
    ...stated.map((from) => `stated by ${from}`),
    ...new Set(statedAs('publisher').map((one) => `stated: ${relationOf(folded, one)}`)),
    ...new Set(statedAs('containerTitle').map((one) => `stated container: ${relationOf(folded, one)}`)),
    ...new Set(statedAs('title').map((one) => `stated title: ${relationOf(folded, one)}`)),
    ...(isHost(own) ? ['own host'] : isHost(hosts) ? ['host'] : startsHost(hosts) ? ['like a host'] : []),
    ...(initials.length > 2 && (hosts.has(initials) || own.includes(initials)) ? ['initials a host'] : []),
  ]
}

function ofPlaces({ places, folded, value }: FieldOption, head: ReadHead): readonly (string | Shown)[] {
  const { lines } = head
  if (places.length === 0) return ['no place']
  const whole = places.filter(({ before, behind }) => !before && !behind)
  const count = (where: string): number => places.filter(({ line }) => line.where === where).length
  const isIn = (text: string): boolean => ` ${text} `.includes(` ${folded} `)
  const elsewhere = lines.filter((line) => isIn(line.folded)).length
  const longer = lines.filter((line) => line.text.includes(value)).length
  const signs = [
    ...(['above', 'introduction', 'said', 'below'] as const).map(
      (where) => `${where} ${reach(count(where), [1, 2, 3])}`,
    ),
    `lines with it ${reach(elsewhere, [1, 2, 3, 5])}`,
    `lines with it so ${reach(longer, [1, 2, 3, 5])}`,
    `whole lines ${reach(whole.length, [1, 2, 3])}`,
    ...(count('above') > 0 && count('below') > 0 ? ['above and below'] : []),
    ...(places.some(({ line }) => line.where === 'above' && line.index === 0) ? ['first line of all'] : []),
    ...(whole.some(({ line }) => line.where === 'above' && line.index === 0) ? ['whole first line'] : []),
  ]
  return [...signs, ...new Set(places.slice(0, 6).flatMap((place) => ofPlace(place, head)))]
}

/** Words before a name that say it published something. */
const publishes =
  /(?:publi|erschien|veröffentl|herausge|appeared|printed|issued|source|quelle|fuente|paru|pubblic|опублик|издатель|источник|来源|來源|出处|出典|نشر|المصدر)/iu

function ofPlace({ line, before, behind }: ValuePlace, head: ReadHead): readonly string[] {
  const { where, text, block } = line
  const left = foldLine(before).split(' ').filter(Boolean)
  const right = foldLine(behind).split(' ').filter(Boolean)
  const title = head.transcript.fields.find(({ field }) => field === 'title')
  const isTitle =
    title !== undefined &&
    title.span !== undefined &&
    title.span.start <= line.span.start &&
    line.span.end <= title.span.end
  const isWhole = !before.trim() && !behind.trim()
  const signs = [
    ...(where === 'above'
      ? [`line ${reach(line.index, [1, 2, 4, 8, 16, 30])}`, `to the talk ${reach(line.toTalk, [1, 2, 4, 8])}`]
      : []),
    ...(where === 'below' ? [`below line ${reach(line.index, [1, 2, 4, 8])}`] : []),
    ...(isWhole ? [`whole in ${where}`] : []),
    ...(block.region ? [`region ${block.region}`] : []),
    ...(block.kind === 'heading' ? [`heading ${block.level}`] : []),
    ...(isTitle ? ['in the line of the title'] : []),
    ...(title?.span === undefined || where !== 'above'
      ? []
      : [line.span.start >= title.span.start ? 'behind the title' : 'before the title']),
    `sign before ${/[^\p{L}\p{N}\s]\s*$/u.exec(before)?.[0].trim() ?? (before ? 'word' : 'nothing')}`,
    `sign behind ${/^\s*[^\p{L}\p{N}\s]/u.exec(behind)?.[0].trim() ?? (behind ? 'word' : 'nothing')}`,
    ...(left.length > 0 ? [`left: ${left.at(-1)}`, ...left.slice(-3, -1).map((word) => `near left: ${word}`)] : []),
    ...(right.length > 0 ? [`right: ${right[0]}`] : []),
    ...(/[©ⓒ]|\(c\)|copyright/iu.test(before) ? ['copyright'] : []),
    ...(/[©ⓒ]|\(c\)|copyright/iu.test(before) && left.every((word) => /^\d+$|^c$|^copyright$/.test(word))
      ? ['right behind copyright']
      : []),
    ...(line.words <= 16 && publishes.test(before) ? ['said to publish'] : []),
    ...(/rights|rechte|droits|derechos|direitos|prawa|права/iu.test(text) ? ['rights'] : []),
    ...(line.words <= 14 && datesIn(behind).some(({ start }) => start < 12) ? ['before a date'] : []),
    ...(line.words <= 14 && datesIn(before).some(({ end }) => before.length - end < 6) ? ['behind a date'] : []),
    ...(line.words > 25 ? [`in prose ${where}`] : []),
    ...(/[*_]$/.test(before.trimEnd()) && /^[*_]/.test(behind.trimStart()) ? ['in italics'] : []),
    ...(byline.test(text) ? ['in a byline'] : []),
    ...(headField.test(text) ? ['in a field'] : []),
    ...(head.questioners.some((name) => foldLine(before).includes(name)) ? ['behind a questioner'] : []),
    ...(head.interviewees.some((name) => foldLine(before).includes(name)) ? ['behind an interviewee'] : []),
  ]
  return signs
}
