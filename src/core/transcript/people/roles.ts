import type { SpeakerRole } from '../transcript.js'
import { questionerWords } from '../../language/labelWords.js'
import { hosts } from '../../language/questionWords.js'
import { asksForSomething, asksUnmarked } from '../turns/questionForm.js'
import { questionScore } from '../turns/questionClassifier.js'
import { plainWords } from '../../language/foldName.js'
import { endsInQuestion } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** A speaker whose role is to be classified. */
export interface Candidate {
  /** The part that the label itself says. */
  readonly stated?: SpeakerRole
  readonly affiliation?: string
  /** Whether the words stand under a label that says answer. */
  readonly isAnswer?: boolean
  /** How much what stands around the talk speaks of the part: above zero of one who asks, below of one who answers. */
  readonly evidence: number
}

/** Who speaks, by the index of the candidate, and what. */
export interface Utterance {
  readonly speaker: number
  readonly texts: readonly string[]
}

/**
 * Tells who asks and who answers. What labels say is settled; for the others everything that is told of them around the talk and in it
 * is summed up, and of all ways to give the parts that leave somebody to ask and somebody to answer the likeliest is taken.
 */
export function rolesOf(candidates: readonly Candidate[], turns: readonly Utterance[]): readonly SpeakerRole[] {
  const isLed = candidates.some(({ affiliation }) => affiliation !== undefined && leading.test(affiliation))
  // Beside anchors correspondents are asked as often as they ask.
  const stated = candidates.map((one) =>
    isLed && one.stated === undefined && reporting.test(one.affiliation ?? '') ? undefined : statedRole(one),
  )
  const talk = askingOf(candidates.length, turns)
  const words = wordsOf(candidates.length, turns)
  const asks = candidates.map(({ evidence }, index) => evidence + (talk[index] ?? 0))
  const roles = candidates.map(
    (_, index): SpeakerRole => stated[index] ?? ((asks[index] ?? 0) > 0 ? 'questioner' : 'interviewee'),
  )
  const open = candidates.map((_, index) => index).filter((index) => stated[index] === undefined)
  // Beside one whose words are called answers, who says little and is no witness speaks for those who ask, unless it is to them that the replies go.
  const answering = candidates.findIndex(({ isAnswer }) => isAnswer === true)
  for (const index of answering < 0 ? [] : open)
    if ((words[index] ?? 0) < (words[answering] ?? 0) * 0.3) roles[index] = 'questioner'
  if (open.length > 0 && !roles.includes('interviewee'))
    roles[most(open, (index) => -(asks[index] ?? 0))] = 'interviewee'
  if (open.length > 0 && !roles.includes('questioner')) roles[most(open, (index) => asks[index] ?? 0)] = 'questioner'
  return roles
}

const leading = /(?<!\p{L})(?:anchor|co-?anchor|host|co-?host|presenter|moderator)(?!\p{L})/iu
const reporting = /(?<!\p{L})(?:correspondent|reporter|journalist|editor)(?!\p{L})/iu

function statedRole({ stated, affiliation }: Candidate): SpeakerRole | undefined {
  if (stated) return stated
  const words = affiliation === undefined ? [] : plainWords(affiliation).split(' ')
  const isOfMeeting = words.length <= 2 || words.some((word) => meetings.test(word))
  return words.some((word) => questionerWords.has(word) && (isOfMeeting || !chairs.test(word)))
    ? 'questioner'
    : undefined
}

/** Who chairs a house answers for it, who chairs a meeting asks. */
const chairs = /^(?:co)?chair(?:man|woman|person)?$|^vorsitzende[rn]?$/
const meetings =
  /^(?:committee|subcommittee|commission|inquiry|panel|session|meeting|hearing|ausschuss\p{L}*|sitzung)$/u

/** How much each speaker's turns are those of one who asks, above zero, or of one who answers. */
function askingOf(count: number, turns: readonly Utterance[]): readonly number[] {
  const sums = zeros(count)
  const spoke = zeros(count)
  const words = zeros(count)
  const odds = turns.map(oddsOf)
  const hosting = zeros(count)
  for (const { speaker, texts } of turns) if (texts.some((text) => leads.test(text))) add(hosting, speaker, 1)
  turns.forEach(({ speaker, texts }, index) => {
    const before = turns[index - 1]
    const follows =
      before !== undefined &&
      before.speaker !== speaker &&
      (odds[index - 1] ?? 0) > 1 &&
      endsInQuestion(before.texts.at(-1) ?? '')
    add(sums, speaker, bounded((odds[index] ?? 0) - (follows ? 1.2 : 0)))
    add(spoke, speaker, 1)
    for (const text of texts) add(words, speaker, countWords(text))
  })
  const mean = words.reduce((sum, one) => sum + one, 0) / Math.max(turns.length, 1)
  return sums.map((sum, index) => {
    const number = Math.max(spoke[index] ?? 0, 1)
    const length = (words[index] ?? 0) / number
    const share = sum / number + (length < mean * 0.5 ? 0.3 : length > mean * 1.3 ? -0.3 : 0)
    return share * Math.min(number, 6) + Math.min(hosting[index] ?? 0, 2) * 1.5
  })
}

/** What only somebody says whose programme or event it is. */
const leads =
  /(?<!\p{L})(?:this is [^.?]{2,60},? (?:the|a|our) (?:show|podcast|programme|program|series)|welcome (?:back )?to (?:the|another|this|our|today['’]s|tonight['’]s)|(?:my|our) guests? (?:today|tonight|this week|is|are|has|have)|joining (?:me|us) (?:is|are|today|now|tonight)|(?:today|tonight)[^.]{0,20} (?:i['’]m|we['’]re|i am|we are) (?:joined|talking|speaking)|i['’]ll be (?:moderating|presiding|your host)|i['’]m your host|thanks for (?:listening|watching)|mein gast|bei uns zu gast|notre invitée?|nuestr[oa] invitad[oa]|у нас в гостях)(?!\p{L})/iu

const bounded = (odds: number): number => Math.max(-2.5, Math.min(2.5, odds))

/** How much likelier a turn asks than answers. */
function oddsOf({ texts }: Utterance): number {
  const all = texts.join(' ')
  const last = texts.at(-1) ?? ''
  const odds =
    texts.length > 1 && !endsInQuestion(last)
      ? Math.min(questionScore(last), questionScore(texts[0] ?? ''))
      : questionScore(last)
  return hosts.test(all) ? Math.max(odds, 1.5) : odds
}

function add(numbers: number[], index: number, value: number): void {
  numbers[index] = (numbers[index] ?? 0) + value
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

function wordsOf(count: number, turns: readonly Utterance[]): readonly number[] {
  const words = zeros(count)
  for (const { speaker, texts } of turns) for (const text of texts) add(words, speaker, countWords(text))
  return words
}

function most(indexes: readonly number[], value: (index: number) => number): number {
  return [...indexes].sort((a, b) => value(b) - value(a))[0] ?? 0
}

/** Whether anybody is asked anything. Captions of speech that a machine heard often have no signs at all: there the first words tell. */
export function isAsked(turns: readonly Utterance[], hasStatedRoles: boolean): boolean {
  const hasSigns = turns.some(({ texts }) => texts.some((text) => /[.!?？؟。]/.test(text)))
  const asking = turns.filter(({ texts }) =>
    hasSigns
      ? asksForSomething(texts.at(-1) ?? '') || texts.some((text) => /[?？؟]/.test(text))
      : texts.some(asksUnmarked),
  ).length
  return hasStatedRoles || asking >= (turns.length >= 10 ? 2 : 1)
}
