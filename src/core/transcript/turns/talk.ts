import type { DropReason, TranscriptLayout } from '../transcript.js'
import { isTailHead, tailStart, isPageFoot } from './tail.js'
import type { SpeakerLabels } from '../labels/labeller.js'
import { namesIn } from '../personNames/namesInText.js'
import type { Paragraph } from './paragraphs.js'
import { isReported, isTalk, isOneVoice } from './isTalk.js'
import { beginsToAsk, isPersonal, isSpokenTo } from './questionForm.js'
import { firstQuestion, openingEnd } from './firstQuestion.js'
import { styledVoices } from './styledVoices.js'
import { labelledVoices, someQuestioner, unlabelledVoices, type Voices } from './voices.js'
import { plainWords } from '../../language/foldName.js'
import { endsInPunctuation } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** Who utters which paragraph, by the layout of the text; undefined where nobody seems to be asked. */
export function voicesOf(
  paragraphs: readonly Paragraph[],
  labelling: SpeakerLabels,
  furniture: ReadonlyMap<number, DropReason>,
  patterns: { readonly repeated: ReadonlySet<string> },
  isLabelled: boolean,
  isWord: (word: string) => boolean,
): Voices | undefined {
  if (isLabelled) {
    if (isReported(paragraphs)) return undefined
    const start = paragraphs.findIndex(({ label, changes, block, text }, index) => {
      // Subtitles have no introduction: what they show before the first label is said by somebody, a short title aside.
      const isSaid = block.kind === 'cue' && !furniture.has(index) && (endsInPunctuation(text) || countWords(text) > 8)
      return label !== undefined || changes || isSaid
    })
    return unlessOne(paragraphs, labelledVoices(paragraphs, start, furniture, layoutOf(paragraphs, labelling)))
  }
  const from = openingEnd(paragraphs)
  const styled = styledVoices(paragraphs, furniture, from, (start, last) =>
    tailStart(paragraphs, last, peopleAround(paragraphs, start, isWord), furniture),
  )
  if (styled) return unlessOne(paragraphs, styled)
  const start = firstQuestion(paragraphs, patterns, furniture, plainWords, from)
  if (start < 0) return undefined
  const last = lastAnswered(paragraphs, start, patterns, furniture)
  const end = tailStart(paragraphs, last, peopleAround(paragraphs, start, isWord), furniture)
  const voices = unlabelledVoices(paragraphs, start, end, furniture)
  return isTalk(paragraphs, voices, isWord) ? voices : undefined
}

const unlessOne = (paragraphs: readonly Paragraph[], voices: Voices): Voices | undefined =>
  isOneVoice(paragraphs, voices) ? undefined : voices

/** The last question that an answer follows. One or two behind a heading such as "Related" belong to teasers. */
function lastAnswered(
  paragraphs: readonly Paragraph[],
  start: number,
  { repeated }: { readonly repeated: ReadonlySet<string> },
  furniture: ReadonlyMap<number, DropReason>,
): number {
  const answered: number[] = []
  let open: number | undefined
  for (let index = start; index < paragraphs.length; index += 1) {
    const text = paragraphs[index]?.text ?? ''
    if (furniture.has(index)) continue
    if (beginsToAsk(text)) open = index
    else if (open !== undefined && endsInPunctuation(text) && !isPageFoot(text)) {
      answered.push(open)
      open = undefined
    }
  }
  const head = paragraphs.findIndex(({ text }, index) => {
    if (index <= start || repeated.has(plainWords(text)) || !isTailHead(text)) return false
    const after = answered.filter((one) => one > index).length
    return after <= 2 && answered.length - after >= Math.max(3, after * 3)
  })
  return answered.reverse().find((index) => head < 0 || index < head) ?? start
}

function layoutOf(paragraphs: readonly Paragraph[], labelling: SpeakerLabels): TranscriptLayout {
  if (labelling.onLines) return 'names on lines'
  return paragraphs.some(({ label }) => label?.style === 'format') || labelling.labels.size === 0 ? 'marked' : 'labels'
}

function peopleAround(
  paragraphs: readonly Paragraph[],
  start: number,
  isWord: (word: string) => boolean,
): readonly string[] {
  return [
    ...new Set(
      paragraphs
        .slice(0, start)
        .flatMap(({ text }) => [...namesIn(text.slice(0, 2000), isWord)].map(({ name }) => name)),
    ),
  ]
}

/** The first paragraph behind the talk. */
export function endOf(
  paragraphs: readonly Paragraph[],
  voices: Voices,
  furniture: ReadonlyMap<number, DropReason>,
  isWord: (word: string) => boolean,
  before: readonly Paragraph[],
): number {
  if (voices.layout === 'unlabelled')
    return [...voices.keys.keys()].reduce((last, index) => Math.max(last, index), voices.start) + 1
  // Titles of other talks may look like a label and words: `Ines Okafor: five questions on ferries`.
  const said = paragraphs.reduce(
    (last, { label, changes, text }, index) =>
      (label !== undefined || changes) && (endsInPunctuation(text) || countWords(text) > 14) ? index : last,
    voices.start,
  )
  const head =
    voices.layout === 'headings'
      ? -1
      : paragraphs.findIndex(({ text, label }, index) => index > said && label === undefined && isTailHead(text))
  const isSpoken = ({ label, changes }: Paragraph, index: number): boolean =>
    (label !== undefined || changes || voices.keys.get(index) === someQuestioner) && (head < 0 || index < head)
  const last = paragraphs.reduce(
    (found, paragraph, index) => (isSpoken(paragraph, index) ? index : found),
    voices.start,
  )
  const names = [
    ...peopleAround(before, before.length, isWord),
    ...paragraphs.flatMap(({ label }) => (label?.form === 'name' ? [label.name] : [])),
  ]
  const end = tailStart(paragraphs, last, [...new Set(names)], furniture)
  // Behind the last of captions stands what the page shows besides.
  const isCue = (index: number): boolean => paragraphs[index]?.block.kind === 'cue'
  const behind = paragraphs.findIndex((_, index) => index > last && !isCue(index))
  return isCue(last) && behind >= 0 ? Math.min(end, behind) : end
}

/** The last paragraphs of a talk, as far as nobody in them speaks to anybody or of himself: they may be about those who talked. */
export function remarksAtEnd(paragraphs: readonly Paragraph[], { keys }: Voices): readonly Paragraph[] {
  const last = [...keys.keys()].slice(-4).flatMap((index) => paragraphs[index] ?? [])
  const isSaid = ({ text, label }: Paragraph): boolean => label !== undefined || isPersonal(text) || isSpokenTo(text)
  return last.filter((_, index) => !last.slice(index).some(isSaid))
}
