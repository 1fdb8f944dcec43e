import type { ExtractBlock } from '../transcript.js'
import { datesIn } from '../fields/dateOptions.js'
import { isSubtitle } from '../opening/introduction.js'
import * as meeting from '../people/meetingWords.js'
import { isListOfSpeakers, isPath, isSection } from '../opening/noTitles.js'
import { aboutInterview, byline, headField, isInstitution, isMenu, isMenuWord } from '../opening/openingForms.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { looksLikeName } from '../personNames/people.js'
import { furnitureForm, isTranscriptNote } from '../turns/promotion.js'
import { asksWithin, isOfSelf, isPersonal, isSpokenTo } from '../turns/questionForm.js'
import { endsInQuestion, endsSentence, isCapitals, isCaseless, withoutQuotations } from '../lines/wording.js'

const tellsOfTalk = new RegExp(
  `(?<!\\p{L})(?:${[meeting.asks, meeting.answers, meeting.talks, meeting.asked, meeting.weTalk, meeting.talkNoun].join('|')})(?!\\p{L})`,
  'iu',
)
/** `Excerpts:`, `The following is an edited transcript.` */
const leadsOn =
  /(?<!\p{L})(?:excerpts?|(?:here|below) (?:is|are)|the following|follows?|what follows|nachfolgend|hier|auszüge?|im folgenden|voici|ci-dessous|extraits?|a continuación|extractos?|estos son|ecco|di seguito|estratti|leia|a seguir|trechos|confira|ниже|вот|отрывк\p{L}+|poniżej|oto|fragmenty|berikut|petikan|hieronder|nedan|işte|aşağıda)(?!\p{L})|以下|下面|如下|次の|다음|يلي|التالي|هذا الحوار|इस प्रकार|अंश/iu
/** `This conversation has been condensed.` */
const ofText =
  /(?<!\p{L})(?:edited|condensed|shortened|abridged|abbreviated|translated|clarity|gekürzt|redigiert|bearbeitet|übersetzt|abrégée?|traduite?|editad[oa]|condensad[oa]|resumid[oa]|traducid[oa]|traduzid[oa]|tradott[oa]|сокращ\p{L}+|перевод\p{L}*|отредактирован\p{L}*|skróco\p{L}+|ingekort)(?!\p{L})|编辑|删节|編集|편집|تحرير|संपादित/iu
const stops = /[.!?。！？।؟…]["”’»」)]*(?=\s|$|\p{Lo})/gu
/** So many UTF-16 units of a text are looked at from its beginning, and as many from its end; dates are looked for in fewer. */
const longest = { text: 2000, dates: 400 }
/** More words make it long. */
const few = 12

/** How a paragraph is written. */
export function formSigns({ text: whole, block, isMarked }: Paragraph, words: number): readonly string[] {
  const length = words > few ? 'long' : 'short'
  const isLong = whole.length > longest.text * 2
  const text = isLong ? `${whole.slice(0, longest.text)}${whole.slice(-longest.text)}` : whole
  return [
    `end ${endOf(text)}`,
    `sentences ${Math.min(text.match(stops)?.length ?? 0, 4)}`,
    `block ${block.kind}`,
    `block ${block.kind}, ${length}`,
    ...flagsOf(text, words, block, isMarked === true).flatMap((flag) => [flag, `${flag}, ${length}`]),
  ]
}

/** By what kind of sign a text ends. */
export function endOf(text: string): string {
  if (endsInQuestion(text)) return 'question'
  if (endsSentence(text)) return 'stop'
  if (/[:：][^\p{L}\p{N}]*$/u.test(text)) return 'colon'
  if (/[,;–—-]$/u.test(text)) return 'open'
  return /[\])）]$/u.test(text) ? 'bracket' : 'none'
}

function flagsOf(text: string, words: number, block: ExtractBlock, isMarked: boolean): readonly string[] {
  const dates = datesIn(text.slice(0, longest.dates))
  const said = withoutQuotations(text)
  const form = furnitureForm(text)
  const inCapital = text.split(/\s+/).filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length / Math.max(words, 1)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const flags: readonly (readonly [string, boolean])[] = [
    ['subtitle', isSubtitle(text)],
    ['furniture', form !== undefined],
    [`furniture ${form}`, form !== undefined],
    ['note', isTranscriptNote(text)],
    ['byline', byline.test(text)],
    ['field', headField.test(text)],
    ['begins with a label', /^\W{0,2}\p{L}[\p{L}\s.’'()/-]{0,30}[:：]/u.test(text)],
    ['begins with a word before a colon', /^\p{Lu}[\p{L}.]{0,14}\s?[:：]\s/u.test(text)],
    ['begins with capitals before a colon', /^\p{Lu}[\p{Lu}\s]{2,30}\s?[:：]/u.test(text)],
    ['begins in capitals', /^\p{Lu}{2,}[\s,]\p{Lu}{2,}/u.test(text) && !isCapitals(text)],
    ['begins with a place', /^\p{Lu}[\p{L}\s.,]{2,40}\s[–—-]{1,2}\s/u.test(text)],
    ['about the talk', aboutInterview.test(text)],
    ['tells of a talk', tellsOfTalk.test(text)],
    ['leads on', leadsOn.test(text)],
    ['of the text', ofText.test(text)],
    ['menu', isMenu(text)],
    ['menu word', isMenuWord(text)],
    ['institution', isInstitution(text)],
    ['path', isPath(text)],
    ['section', isSection(text)],
    ['list of speakers', isListOfSpeakers(text)],
    ['name', words <= 6 && looksLikeName(text)],
    ['capitals', isCapitals(text) && words > 1],
    ['caseless', isCaseless(text)],
    ['all capital words', inCapital === 1 && words > 2],
    ['many capital words', inCapital > 0.5 && words > 4],
    ['few capital words', inCapital < 0.2 && words > 9],
    ['begins small', /^["“‘«([*_]{0,3}\p{Ll}/u.test(text)],
    ['begins in a figure', /^\P{L}*\d/u.test(text)],
    ['begins with a sign', /^[-–—•·*>#▲■※→|]/u.test(text)],
    ['has a day', dates.some(({ value }) => value.length === 10)],
    ['has a month', dates.some(({ value }) => value.length === 7)],
    ['date first', dates.some(({ start }) => start < 12)],
    ['quoted', /^[“„«"‘'「『].*[”“»"’'」』][^\p{L}\p{N}]*$/u.test(text)],
    ['has a quotation', said.length < text.length],
    ['mostly quoted', said.trim().length < text.length * 0.4],
    ['in brackets', /^[([（【].*[\])）】][^\p{L}\p{N}]*$/u.test(text)],
    ['ends with brackets', /[([（][^()[\]（）]{2,60}[\])）][^\p{L}\p{N}]*$/u.test(text)],
    ['address', /https?:|www\.|\S@\S/u.test(text)],
    ['cut short', /(?:\.{3}|…)[^\p{L}\p{N}]*$/u.test(text)],
    ['parted', /\s[|·•»>›＞]\s/u.test(text)],
    ['dashed', /\s[–—-]\s/u.test(text)],
    ['semicolons', (text.match(/[;；]/gu)?.length ?? 0) > 1],
    ['equal signs', /\p{L}\s?=\s?\p{L}/u.test(text)],
    ['time', /\d{1,2}[:.h]\d\d(?!\d)/u.test(text)],
    ['rights', /©|\(c\)|rights|rechte|droits|derechos|direitos|права/iu.test(text)],
    ['mostly no letters', letters < text.length * 0.6 && !isCaseless(text)],
    ['of oneself', isOfSelf(said)],
    ['of us', !isOfSelf(said) && isPersonal(said)],
    ['spoken to', isSpokenTo(said)],
    ['asks within', asksWithin.test(said)],
    ['marked', isMarked],
    [`level ${block.level}`, block.level !== undefined],
    [`region ${block.region}`, block.region !== undefined],
    ['led', block.lead !== undefined],
  ]
  return flags.flatMap(([name, shows]) => (shows ? [name] : []))
}
