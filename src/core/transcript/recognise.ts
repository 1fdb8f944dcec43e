import type { Doubt, Dropped, Extract, FoundField, NoInterview } from './transcript.js'
import type { Recognised } from './assemble.js'
import { furnitureWithin, patternsOf } from './turns/bodyFurniture.js'
import type { SpeakerLabels } from './labels/labeller.js'
import type { Label } from './labels/speakerLabel.js'
import { likelyInterviewees } from './people/interviewee.js'
import { wordsInSmallLetters } from './labels/smallLetters.js'
import { mailPartsIn } from './opening/mailHead.js'
import { readOpening } from './opening/opening.js'
import type { Paragraph } from './turns/paragraphs.js'
import { copyrightIn, withPartedTitle } from './opening/publisher.js'
import { asksForSomething } from './turns/questionForm.js'
import { peopleIn } from './people/peopleIn.js'
import { isAsked } from './people/roles.js'
import { everybodyOf, namesInFields } from './people/findSpeakers.js'
import { dropsOf } from './spans.js'
import { endOf, voicesOf } from './turns/talk.js'
import { type Voices, voiceOf } from './turns/voices.js'
import { plainWords } from '../language/foldName.js'

/** What was found while lines were joined to paragraphs. */
export interface Noted {
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
}

/** Recognises the talk in the paragraphs of a text, and what stands around it. */
export function recognise(
  extract: Extract,
  paragraphs: readonly Paragraph[],
  labelling: SpeakerLabels,
  noted: Noted,
): Recognised | NoInterview {
  const isWord = wordsInSmallLetters(paragraphs)
  const patterns = patternsOf(paragraphs)
  const isLabelled = paragraphs.some(({ label, changes }) => label !== undefined || changes)
  const furniture = furnitureWithin(paragraphs, 0, paragraphs.length, patterns, isLabelled)
  const voices = voicesOf(paragraphs, labelling, furniture, patterns, isLabelled, isWord)
  if (!voices)
    return { extract, notInterview: paragraphs.some(({ text }) => asksForSomething(text)) ? 'no turns' : 'one voice' }
  const start = voices.start
  const before = paragraphs.slice(0, start)
  const end = endOf(paragraphs, voices, furniture, isWord, before)
  const labels = labelsByVoice(paragraphs, voices)
  const guessed = likelyInterviewees(paragraphs, voices, end, isWord)
  const labelNames = [...labels.values()]
    .flat()
    .filter(({ form }) => form === 'name')
    .map(({ name }) => name)
  const copyright = copyrightIn(paragraphs)
  const metadata = withPartedTitle(extract.metadata, before, copyright)
  const title = metadata.find(({ field }) => field === 'title')
  const opening = readOpening(before, {
    labels: new Map([...labels.values()].flat().map((label) => [plainWords(label.name), label])),
    interviewees: [
      ...namesInFields(extract.metadata, 'interviewee'),
      ...guessed.slice(0, isLabelled ? 4 : 1),
      ...labelNames,
    ],
    repeated: patterns.repeated,
    subject: subjectOf(paragraphs, voices),
    ...(title && { title: title.value, isStated: title.from !== 'file properties' }),
  })
  const mail = mailPartsIn(before.map(({ text }) => text))
  const stated = [...metadata, ...opening.fields]
  const known = [...stated, ...copyright]
  const fields = [...known, ...dateInAddress(known, before)]
  const around = [...before, ...paragraphs.slice(end)]
  const people = peopleIn(extract, {
    paragraphs,
    voices,
    before,
    around,
    opening,
    mail,
    fields,
    guessed,
    isWord,
  })
  const order = [...voices.keys]
    .filter(([index]) => index < end)
    .map(([index, key]) => ({ index, key, text: paragraphs[index]?.text ?? '' }))
  const everybody = everybodyOf(order, labels, people)
  if (new Set(everybody.indexOf.values()).size < 2) return { extract, notInterview: 'one voice' }
  if (
    labelling.labels.size === 0 &&
    !isAsked(
      order.map(({ key, text }) => ({ speaker: everybody.indexOf.get(key) ?? 0, texts: [text] })),
      paragraphs[start]?.block.kind === 'cue',
    )
  )
    return { extract, notInterview: 'no turns' }
  return {
    layout: voices.layout,
    paragraphs,
    order,
    everybody,
    standfirsts: opening.standfirsts,
    fields,
    dropped: [...noted.dropped, ...opening.dropped, ...droppedFrom(start, end, paragraphs, voices, furniture)],
    doubts: [...noted.doubts, ...opening.doubts],
  }
}

/** The day that the address of a page has, `/2024/10/15/`, in a field or on a line above the talk, where nothing else is dated. */
function dateInAddress(fields: readonly FoundField[], before: readonly Paragraph[]): readonly FoundField[] {
  const addresses = [
    ...fields.flatMap(({ field, value }) => (field === 'url' ? value : [])),
    ...before.flatMap(({ text }) => /^permalink:\s*(\S+)$/u.exec(text)?.[1] ?? []),
  ]
  const [, ...parts] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)/.exec(addresses.join(' ')) ?? []
  const isDated = parts.length === 0 || fields.some(({ field }) => field === 'issued')
  return isDated ? [] : [{ field: 'issued', value: parts.join('-'), from: 'text' }]
}

/** What is no part of the talk from its beginning on, within it and behind it. */
function droppedFrom(
  start: number,
  end: number,
  paragraphs: readonly Paragraph[],
  { keys }: Voices,
  furniture: ReturnType<typeof furnitureWithin>,
): readonly Dropped[] {
  return paragraphs.slice(start).flatMap((paragraph, step) => {
    const index = start + step
    if (index < end && keys.has(index)) return []
    return dropsOf(paragraph, furniture.get(index) ?? (index < end ? 'heading' : 'teaser'))
  })
}

function labelsByVoice(paragraphs: readonly Paragraph[], { keys }: Voices): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>()
  for (const index of keys.keys()) {
    const label = paragraphs[index]?.label
    if (!label) continue
    const own = labels.get(voiceOf(label))
    if (!own) labels.set(voiceOf(label), [label])
    else if (own.length < 50 || own.every(({ name }) => name !== label.name)) own.push(label)
  }
  return labels
}

/** The longer words of the first paragraphs of the talk. */
function subjectOf(paragraphs: readonly Paragraph[], { keys }: Voices): ReadonlySet<string> {
  const words = new Set<string>()
  for (const index of [...keys.keys()].slice(0, 80))
    for (const word of plainWords((paragraphs[index]?.text ?? '').slice(0, 4000)).split(' '))
      if (word.length > 4) words.add(word)
  return words
}
