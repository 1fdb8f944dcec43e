import { countedIn } from '../opening/masthead.js'
import { explainsInitials, isListOfSpeakers, isPart, isPath, isSection } from '../opening/noTitles.js'
import { aboutInterview, byline, headField, isInstitution, isMenu, isMenuWord } from '../opening/openingForms.js'
import { isSubtitle } from '../opening/introduction.js'
import { furnitureForm, isTranscriptNote } from '../turns/promotion.js'
import { isAboutFile, subtitle } from '../opening/title.js'
import { countWords, endsInQuestion, endsSentence, foldLine, isCapitals, isCaseless } from '../lines/wording.js'
import { datesIn } from './dateOptions.js'
import type { FieldOption } from './fieldOption.js'
import { foundSigns, relationOf } from './fieldSigns.js'
import { reach, type Shown } from '../weighed.js'
import { titlePlaceSigns } from './titlePlaceSigns.js'
import { longWords, type ReadHead, valueOf } from './headLines.js'

/** The signs of a title; of none where `option` is undefined. */
export function titleSigns(option: FieldOption | undefined, head: ReadHead): readonly (string | Shown)[] {
  const found = valueOf(head.transcript.fields, 'title')
  if (!option) return ofNone(head, found)
  const own = [...ofWords(option, head), ...ofPeople(option, head), ...ofFile(option, head)]
  const relation = relationOf(option.folded, found === undefined ? undefined : foldLine(found))
  return [
    relation,
    ...(relation === 'found' ? foundSigns('title', option, head) : []),
    ...own,
    ...titlePlaceSigns(option, head),
  ]
}

function ofNone({ transcript, lines }: ReadHead, found: string | undefined): readonly (string | Shown)[] {
  const above = lines.filter(({ where }) => where === 'above').length
  return [
    'none',
    `none, above ${reach(above, [1, 2, 4, 8, 16, 40])}`,
    `none, layout ${transcript.layout}`,
    `none, format ${transcript.extract.format}`,
    ...(found === undefined ? ['none, none found'] : []),
    ...(transcript.extract.metadata.some(({ field }) => field === 'title') ? ['none, one stated'] : []),
  ]
}

function ofWords({ value, folded }: FieldOption, { subject, asked }: ReadHead): readonly (string | Shown)[] {
  const words = countWords(value)
  const long = [...new Set(longWords(value))]
  const share = long.filter((word) => subject.has(word)).length / Math.max(long.length, 1)
  const dates = datesIn(value)
  const letters = value.match(/\p{L}/gu)?.length ?? 0
  const inCapital = value.split(/\s+/).filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length / Math.max(words, 1)
  const small = /(?<![\p{L}'’-])\p{Ll}{4,}/u.test(value)
  const flags: readonly (readonly [string, boolean])[] = [
    ['sentence', endsSentence(value) && !endsInQuestion(value)],
    ['long sentence', endsSentence(value) && words > 14],
    ['question', endsInQuestion(value)],
    ['colon', /[:：]\s?\S/.test(value)],
    ['ends in a colon', /[:：]$/.test(value)],
    ['ends open', /[,;–—-]$/.test(value)],
    ['quoted', /^[“„«"‘'「『].*[”“»"’'」』]$/u.test(value)],
    ['has quotes', /[“„«"「『»]/u.test(value)],
    [
      'quotes open',
      (value.match(/[“„«「『]/gu)?.length ?? 0) !== (value.match(/[”»」』]/gu)?.length ?? 0) && !value.includes('“'),
    ],
    ['capitals', isCapitals(value) && words > 1],
    ['caseless', isCaseless(value)],
    ['begins small', /^\p{Ll}/u.test(value)],
    ['begins in a figure', /^\P{L}*\d/u.test(value)],
    ['has a figure', /\d/.test(value)],
    ['mostly figures', letters < value.length * 0.5],
    ['time', /\d{1,2}[:.]\d\d(?!\d)/.test(value)],
    ['has a date', dates.some((one) => one.value.length === 10)],
    ['has a month', dates.some((one) => one.value.length === 7)],
    ['date alone', dates.some(({ start, end }) => countWords(value.slice(0, start) + value.slice(end)) <= 3)],
    ['parted', /\s[|·•»>›＞]\s/.test(value)],
    ['dashed', /\s[–—-]\s/.test(value)],
    ['slashed', /\s\/\s/.test(value)],
    ['brackets', /[[\]()【】]/.test(value)],
    ['address', /https?:|www\.|@/.test(value)],
    ['underscores', /\S_\S/.test(value)],
    ['institution', isInstitution(value)],
    ['field', headField.test(value)],
    ['byline', byline.test(value)],
    ['furniture', furnitureForm(value) !== undefined],
    ['note', isTranscriptNote(value)],
    ['menu', isMenu(value)],
    ['menu word', isMenuWord(value)],
    ['of the file', isAboutFile(value)],
    ['about the talk', aboutInterview.test(value)],
    ['begins as a talk', subtitle.test(value)],
    ['subtitle', isSubtitle(value)],
    ['path', isPath(value)],
    ['section', isSection(value)],
    ['list of speakers', isListOfSpeakers(value)],
    ['part of a head', isPart(value)],
    ['explains initials', explainsInitials(value)],
    ['counted', countedIn(value) !== undefined],
    ['commas', (value.match(/[,،、]/gu)?.length ?? 0) > 2],
    ['no small words', !small && !isCapitals(value) && words > 2],
    ['all capital words', inCapital === 1 && words > 2],
    [
      'episode',
      /(?<!\p{L})(?:episode|ep|folge|episodio|épisode|odcinek|session|day|tag|jour|vol|no|nr|issue|part|interview)\.?\s?#?\d/iu.test(
        value,
      ),
    ],
  ]
  const [first = '', ...rest] = folded.split(' ')
  return [
    `words ${reach(words, [2, 3, 4, 6, 9, 13, 18, 26, 40])}`,
    `letters ${reach(letters, [4, 10, 20, 40, 80, 140])}`,
    ...flags.flatMap(([name, shows]) => (shows ? [name, words > 5 ? `${name}, long` : `${name}, short`] : [])),
    ['share of the subject', share],
    `words of the subject ${reach(long.filter((word) => subject.has(word)).length, [1, 2, 3, 5])}`,
    `words asked ${reach(long.filter((word) => asked.has(word)).length, [1, 2, 3])}`,
    `first: ${first}`,
    ...(rest.length > 0 ? [`last: ${rest.at(-1)}`] : []),
    ...new Set(folded.split(' ').map((word) => `word: ${word}`)),
  ]
}

function ofPeople({ folded }: FieldOption, { interviewees, questioners, transcript }: ReadHead): readonly string[] {
  const has = (names: readonly string[]): number => names.filter((name) => ` ${folded} `.includes(` ${name} `)).length
  const family = (names: readonly string[]): boolean =>
    names.some((name) => ` ${folded} `.includes(` ${name.split(' ').at(-1)} `))
  const answers = has(interviewees)
  const asks = has(questioners)
  const affiliations = transcript.fields.flatMap(({ field, value }) =>
    field === 'affiliation' ? [foldLine(value)] : [],
  )
  const publishers = transcript.fields.flatMap(({ field, value }) => (field === 'publisher' ? [foldLine(value)] : []))
  return [
    `interviewees ${Math.min(answers, 2)}`,
    `questioners ${Math.min(asks, 2)}`,
    ...(answers > 0 && asks > 0 ? ['both'] : []),
    ...(answers === 0 && family(interviewees) ? ['family of an interviewee'] : []),
    ...([...interviewees, ...questioners].includes(folded) ? ['name alone'] : []),
    ...(interviewees.some((name) => folded.startsWith(`${name} `)) ? ['begins with an interviewee'] : []),
    ...(questioners.some((name) => folded.startsWith(`${name} `)) ? ['begins with a questioner'] : []),
    ...(affiliations.includes(folded) ? ['affiliation'] : []),
    ...(publishers.includes(folded) ? ['publisher'] : []),
    ...(publishers.some((one) => one !== folded && folded.includes(one)) ? ['has the publisher'] : []),
  ]
}

/** What the file says, and the address of the page. */
function ofFile({ folded, stated }: FieldOption, { transcript, address }: ReadHead): readonly (string | Shown)[] {
  const titles = transcript.extract.metadata.flatMap(({ field, value }) => (field === 'title' ? [foldLine(value)] : []))
  const relations = new Set(titles.map((title) => relationOf(folded, title)))
  const long = longWords(folded)
  const slug = address.replace(/^https?:\/\/[^/]+/, '')
  return [
    ...stated.map((from) => `stated by ${from}`),
    ...[...relations].map((relation) => `stated: ${relation}`),
    ...(titles.length > 0 && !titles.some((title) => title.includes(folded) || folded.includes(title))
      ? ['not stated']
      : []),
    ...(slug.length > 4
      ? [
          [
            'share in the address',
            long.filter((word) => slug.includes(word)).length / Math.max(long.length, 1),
          ] as const,
        ]
      : []),
  ]
}
