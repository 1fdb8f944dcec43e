import { readSpeakers, type ReadSpeaker, type ReadTalk } from '../doubts/readTalk.js'
import type { Candidate, NamePlace } from '../people/candidates.js'
import { formOf, isCode, isOfMachine, type LabelForm } from '../labels/labelForm.js'
import { nameParts } from '../personNames/nameForm.js'
import { chancesOf, type PartChances } from '../people/partOdds.js'
import { bareName } from '../personNames/people.js'
import { endsSentence, foldLine } from '../lines/wording.js'
import { choicesIn, meanOf, type NameChoice } from './nameChoices.js'
import { isWithin } from './relation.js'
import { type Speech, speechOf, type Spoken, spokenIn } from './speech.js'

/** Somebody who asks or answers, with what signs ask of the name and the labels. */
export interface Namesake extends ReadSpeaker {
  /** The name that was found, spelled as `foldLine` spells it. */
  readonly found: string | undefined
  readonly foldedLabels: readonly string[]
  readonly kind: LabelKind
}

/** What the labels of somebody are: the best of them, `name` where it has two words. */
export type LabelKind = LabelForm | 'one word' | 'code' | 'machine' | 'none'

/** A talk with all that may be a name in it. */
export interface ChoiceContext {
  readonly talk: ReadTalk
  readonly choices: readonly NameChoice[]
  readonly speech: Speech
  readonly speakers: readonly Namesake[]
  readonly title: string
  readonly publishers: readonly string[]
  readonly address: string
  /** Whom the text around the talk seems to name, and who is none of those who speak so far. */
  readonly open: readonly NameChoice[]
  /** How likely somebody is to ask, to answer and neither, by the text around the talk. */
  readonly partsOf: (choice: NameChoice) => PartChances
  /** What each part says of the family's name and of the one given. */
  readonly spokenOf: (choice: NameChoice) => Readonly<Record<keyof Speech, readonly Spoken[]>>
}

const kinds: readonly LabelKind[] = [
  'name',
  'one word',
  'initials',
  'role',
  'machine',
  'code',
  'question',
  'answer',
  'other',
]

function kindOf(labels: readonly string[]): LabelKind {
  const own = labels.map((label): LabelKind => {
    if (isOfMachine(label)) return 'machine'
    if (isCode(label)) return 'code'
    const form = formOf(label)
    return form === 'name' && !bareName(label).includes(' ') ? 'one word' : form
  })
  return kinds.find((kind) => own.includes(kind)) ?? 'none'
}

/** Looks at a talk once for all signs. */
export function contextOf(talk: ReadTalk): ChoiceContext {
  const { fields, speakers } = talk.transcript
  const valuesOf = (wanted: readonly string[]): readonly string[] =>
    fields.filter(({ field }) => wanted.includes(field)).map(({ value }) => value)
  const choices = choicesIn(talk)
  const taken = speakers.flatMap(({ name }) => (name === undefined ? [] : [foldLine(bareName(name))]))
  const speech = speechOf(talk)
  const title = valuesOf(['title'])[0] ?? ''
  return {
    talk,
    choices,
    speech,
    speakers: readSpeakers(talk)
      .filter(({ role }) => role !== 'other')
      .map((one) => ({
        ...one,
        found: one.name === undefined ? undefined : foldLine(bareName(one.name)),
        foldedLabels: one.labels.map((label) => foldLine(bareName(label))),
        kind: kindOf(one.labels),
      })),
    title,
    publishers: valuesOf(['publisher', 'containerTitle']).map(foldLine),
    address: (valuesOf(['url'])[0] ?? '').toLowerCase(),
    open: choices.filter(
      ({ folded, odds, places }) =>
        meanOf(odds) > 1 &&
        places.some(({ line, isLikeliest }) => isLikeliest && (line.where === 'above' || line.where === 'below')) &&
        !taken.some((one) => isWithin(one, folded) || isWithin(folded, one)),
    ),
    partsOf: once((choice) => chancesOf(candidateOf(choice, speech, title))),
    spokenOf: once(({ words }) => {
      const family = nameParts(words).family.join(' ')
      const given = words[0] ?? family
      const own = given === family ? [family] : [family, given]
      const of = (part: keyof Speech): readonly Spoken[] => own.map((word) => spokenIn(speech[part], word))
      return { asking: of('asking'), answering: of('answering') }
    }),
  }
}

/** A function that looks at each choice once. */
function once<T>(look: (choice: NameChoice) => T): (choice: NameChoice) => T {
  const seen = new Map<NameChoice, T>()
  return (choice) => {
    const known = seen.get(choice) ?? look(choice)
    seen.set(choice, known)
    return known
  }
}

/** A choice as the signs of parts look at somebody. */
function candidateOf({ name, words, places }: NameChoice, speech: Speech, title: string): Candidate {
  const around = places.filter(({ line }) => line.where === 'above' || line.where === 'below').slice(0, 8)
  const family = nameParts(words).family.join(' ')
  return {
    name,
    places: around.map(({ line, start, end }): NamePlace => {
      const left = line.text.slice(0, start)
      return {
        text: line.text,
        left: left.slice(-70),
        right: line.text.slice(end, end + 140),
        where: line.where === 'above' ? 'before' : 'behind',
        isProse: endsSentence(line.text),
        order: /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(left) ? 1 : 0,
        beside: line.beside,
        isBelowProse: line.isBelowProse,
      }
    }),
    mentions: around.length,
    isInTitle: title.includes(family),
    called: {
      asking: spokenIn(speech.asking, family).called,
      answering: spokenIn(speech.answering, family).called,
    },
    spokenOf: 0,
    own: { asking: 0, answering: 0 },
    isAsker: false,
    isStated: false,
    isListed: false,
    isOfWords: false,
    isBeforeFirst: false,
    isOnlyOne: false,
    hasMail: false,
    isInPath: false,
    isGuessed: false,
  }
}
