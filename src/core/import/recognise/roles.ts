import type { SpeakerRole } from '../model.js'
import { questionerWords } from './lexicon.js'
import { isSamePerson } from './people.js'
import { asksForSomething } from './questionForm.js'
import { countWords, endsInQuestion, foldLine } from './wording.js'

/** Somebody of whom the part in the talk is to be told. */
export interface Candidate {
  readonly name?: string
  readonly stated?: SpeakerRole
  readonly affiliation?: string
  /** Whether the words stand under a label that says answer. */
  readonly isAnswer?: boolean
}

/** Who speaks, by the index of the candidate, and what. */
export interface Utterance {
  readonly speaker: number
  readonly texts: readonly string[]
}

/** Tells who asks and who answers: what labels and introduction say first, then who asks whom. `isGuessed` says for whom only the latter could tell. */
export function rolesOf(
  candidates: readonly Candidate[],
  turns: readonly Utterance[],
  askers: readonly string[],
  interviewees: readonly string[],
): readonly { readonly role: SpeakerRole; readonly isGuessed: boolean }[] {
  const stated = candidates.map((candidate) => statedRole(candidate, askers, interviewees))
  const asking = askingOf(candidates.length, turns)
  const roles = candidates.map(
    (_, index): SpeakerRole => stated[index] ?? ((asking[index] ?? 0) > 0 ? 'questioner' : 'interviewee'),
  )
  const open = candidates.map((_, index) => index).filter((index) => stated[index] === undefined)
  const words = wordsOf(candidates.length, turns)
  // Beside one whose words are called answers, who says little and is no witness speaks for those who ask.
  const answering = candidates.findIndex(({ isAnswer }) => isAnswer === true)
  for (const index of answering < 0 ? [] : open)
    if ((words[index] ?? 0) < (words[answering] ?? 0) * 0.3) roles[index] = 'questioner'
  if (open.length > 0 && !roles.includes('interviewee'))
    roles[most(open, (index) => (words[index] ?? 0) * (1 - (asking[index] ?? 0)))] = 'interviewee'
  if (open.length > 0 && !roles.includes('questioner')) roles[most(open, (index) => asking[index] ?? 0)] = 'questioner'
  return roles.map((role, index) => ({
    role,
    isGuessed: stated[index] === undefined && Math.abs(asking[index] ?? 0) < 0.15,
  }))
}

function statedRole(
  { name, stated, affiliation }: Candidate,
  askers: readonly string[],
  interviewees: readonly string[],
): SpeakerRole | undefined {
  if (stated) return stated
  if (
    affiliation &&
    foldLine(affiliation)
      .split(' ')
      .some((word) => questionerWords.has(word))
  )
    return 'questioner'
  if (name === undefined) return undefined
  const isAmong = (others: readonly string[]): boolean =>
    others.some((other) => isSamePerson(name, other) || isSamePerson(other, name))
  if (isAmong(askers)) return 'questioner'
  return isAmong(interviewees) ? 'interviewee' : undefined
}

/** Between 1, who only asks, and -1, who only answers. */
function askingOf(count: number, turns: readonly Utterance[]): readonly number[] {
  const asked = zeros(count)
  const answered = zeros(count)
  const spoke = zeros(count)
  const add = (numbers: number[], index: number, value: number): void =>
    void (numbers[index] = (numbers[index] ?? 0) + value)
  turns.forEach(({ speaker, texts }, index) => {
    const last = texts.at(-1) ?? ''
    const all = texts.join(' ')
    add(spoke, speaker, 1)
    if (interjects.test(all)) return
    if (endsInQuestion(last) && countWords(all) < 200) add(asked, speaker, 1)
    else if (hosts.test(all)) add(asked, speaker, 0.8)
    else if (asksForSomething(all) && countWords(all) < 120) add(asked, speaker, 0.6)
    else if (/[?？؟]/.test(all) && countWords(all) < 80) add(asked, speaker, 0.3)
    const before = turns[index - 1]
    if (before && before.speaker !== speaker && asksForSomething(before.texts.at(-1) ?? '')) add(answered, speaker, 1)
  })
  const words = wordsOf(count, turns)
  const mean = words.reduce((sum, one) => sum + one, 0) / Math.max(turns.length, 1)
  return spoke.map((number, index) => {
    const share = ((asked[index] ?? 0) - (answered[index] ?? 0)) / Math.max(number, 1)
    const length = (words[index] ?? 0) / Math.max(number, 1)
    // Who asks once among many answers, to be heard perhaps, is no questioner.
    if (share > 0 && number >= 4 && (asked[index] ?? 0) < Math.min(2, number * 0.4)) return -share
    return share + (length < mean * 0.5 ? 0.12 : length > mean * 1.3 ? -0.12 : 0)
  })
}

/** Who wants to be heard asks for nothing else. */
const interjects =
  /^\W{0,3}(?:(?:can|could|may|might|if) i (?:just |please |quickly )?(?:come in|jump in|add|say|respond|interrupt|interject|finish|answer|take that|correct)|darf ich (?:kurz |dazu )?(?:etwas|einhaken|ergänzen|antworten)|je peux (?:ajouter|répondre)|¿?puedo (?:añadir|responder))/iu

/** What somebody says who leads a talk. */
const hosts =
  /(?<!\p{L})(?:welcome (?:back )?to|with (?:me|us) (?:is|are|today|now|in the studio)|(?:today )?we have with us|my guest|our (?:next )?guests?|joins? (?:me|us)|joining (?:me|us)|thank you (?:both )?for (?:joining|being|coming|your time|speaking)|take a (?:short |quick )?break|we(?:['’]re| are) back|on that note|the floor is yours|please do|go ahead|next question|last question|one (?:more|last) question|the (?:lady|gentleman|woman|man) (?:in|at|with)|herzlich willkommen|bei uns (?:ist|sind)|mein gast|vielen dank für das gespräch|notre invitée?|merci d['’]avoir|nuestro invitado|gracias por (?:venir|acompañarnos)|спасибо за (?:беседу|интервью)|у нас в гостях)(?!\p{L})/iu

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

function wordsOf(count: number, turns: readonly Utterance[]): readonly number[] {
  const words = zeros(count)
  for (const { speaker, texts } of turns)
    for (const text of texts) words[speaker] = (words[speaker] ?? 0) + countWords(text)
  return words
}

function most(indexes: readonly number[], value: (index: number) => number): number {
  return [...indexes].sort((a, b) => value(b) - value(a))[0] ?? 0
}

/** Whether anybody is asked anything. */
export function isAsked(turns: readonly Utterance[], hasStatedRoles: boolean): boolean {
  const asking = turns.filter(
    ({ texts }) => asksForSomething(texts.at(-1) ?? '') || texts.some((text) => /[?？؟]/.test(text)),
  ).length
  return hasStatedRoles || asking >= (turns.length >= 10 ? 2 : 1)
}
