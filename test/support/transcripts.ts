import type {
  FoundField,
  Speaker,
  Transcript,
  TranscriptField,
  TranscriptPassage,
} from '../../src/core/transcript/transcript.js'
import type { PassageKind } from '../../src/core/model.js'

/** What somebody says: the index of the speaker, undefined for a standfirst, and the words. */
export interface Said {
  readonly by?: number
  readonly text: string
  readonly page?: string
  readonly time?: string
}

export interface Talk {
  readonly speakers: readonly (Pick<Speaker, 'role'> & Partial<Speaker>)[]
  readonly said: readonly Said[]
  readonly fields?: Readonly<Partial<Record<TranscriptField, string>>>
}

/** A transcript as a recogniser gives it, from what was said alone. */
export function transcriptOf({ speakers, said, fields = {} }: Talk): Transcript {
  const numbers: Record<PassageKind, number> = { standfirst: 0, question: 0, paragraph: 0 }
  let text = ''
  const passages = said.map((one): TranscriptPassage => {
    const start = text.length
    text += `${one.text}\n\n`
    const role = one.by === undefined ? undefined : speakers[one.by]?.role
    const kind = role === undefined ? 'standfirst' : role === 'questioner' ? 'question' : 'paragraph'
    numbers[kind] += 1
    return {
      ref: { kind, number: numbers[kind] },
      ...(one.by === undefined ? {} : { speaker: one.by }),
      ...(kind !== 'standfirst' && numbers.question ? { question: numbers.question } : {}),
      text: one.text,
      pieces: [{ start, end: start + one.text.length }],
      ...(one.page === undefined ? {} : { page: one.page }),
      ...(one.time === undefined ? {} : { time: one.time }),
    }
  })
  const found = Object.entries(fields).map(
    // The keys are those of the type above.
    ([field, value]): FoundField => ({ field: field as TranscriptField, value, from: 'front matter' }),
  )
  return {
    extract: { format: 'txt', text, blocks: [], metadata: [] },
    layout: 'labels',
    fields: found,
    speakers: speakers.map((one) => ({ labels: [], turns: 1, ...one })),
    passages,
    turns: passages.flatMap(({ speaker }, index) => (speaker === undefined ? [] : [{ speaker, passages: [index] }])),
    dropped: [],
    doubts: [],
    unknown: [],
  }
}

/** An invented interview on record. */
export const straitTalk: Talk = {
  speakers: [
    { name: 'Tomas Lind', role: 'questioner', labels: ['LIND'] },
    { name: 'Ines Okafor', role: 'interviewee', labels: ['OKAFOR'], affiliation: 'director of the Harbour Institute' },
  ],
  fields: {
    title: 'Fog over the Strait Accord',
    issued: '2024-03-12',
    publisher: 'Harbour Policy Review',
    interviewee: 'Ines Okafor',
    interviewer: 'Tomas Lind',
    url: 'https://harbour.example/okafor',
  },
  said: [
    { text: 'Ferry talks resume on the Vell Strait, Ines Okafor says, and Estmark has to choose.' },
    { by: 0, text: 'Thank you, Ms Okafor. The vote in Estmark has slipped again. Why is it so late?', page: '12' },
    {
      by: 1,
      text: 'The government in Norport is split over the lanes, and in my view the matter is simple as that.',
      page: '12',
      time: '00:14:03',
    },
    {
      by: 1,
      text: 'By winter, if the numbers hold, the ferries will be running again.',
      page: '13',
      time: '00:15:20',
    },
    { by: 0, text: 'And the lanes?' },
    { by: 1, text: 'Yes.' },
  ],
}
