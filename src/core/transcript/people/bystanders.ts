import type { SpeakerRole } from '../transcript.js'
import type { Known } from './known.js'
import type { Label } from '../labels/label.js'
import { isProceedingsOffice } from '../personNames/officeWords.js'
import { asksForSomething, hosts, thanks } from '../turns/questionForm.js'
import { isSamePerson } from '../personNames/people.js'
import { alsoPresent } from './relatives.js'
import type { Utterance } from './roles.js'
import { namesSelf } from './told.js'
import { someInterviewee, someQuestioner } from '../turns/voices.js'
import { countWords, endsInQuestion } from '../lines/wording.js'

/** Somebody who speaks, as far as it tells whether they neither ask nor answer. */
interface Bystander {
  readonly name?: string
  readonly labels: readonly Label[]
  /** Whom a field, a byline or an introduction names as one who asks or answers. */
  readonly isKnown: boolean
  /** Who gives the own name, as hosts and guests do. */
  readonly isNamedBySelf: boolean
  /** Whom a line above the talk says to have been there too. */
  readonly isPresent: boolean
  /** Whose label says the part. */
  readonly isStated: boolean
}

/** Below this many turns a small share says nothing. */
const fewestTurns = 12
/** More people than this who say little are an audience, and no accident. */
const mostBystanders = 3
/** Shares of all words, numbers of turns, and words of a turn: at most these. */
const most = {
  ofOffice: 0.1,
  ofCounsel: 0.09,
  ofOthers: 0.04,
  turnsOfCounsel: 6,
  turns: 2,
  words: 15,
  reply: 15,
  ofRecording: 30,
  asked: 60,
}

interface Own {
  readonly at: readonly number[]
  readonly share: number
  readonly longest: number
}

/** What tells of each person whether they neither ask nor answer. */
export function bystandersOf(
  persons: readonly { readonly name?: string; readonly labels: readonly Label[]; readonly keys: readonly string[] }[],
  turns: readonly Utterance[],
  { stated, askers, guessed, around }: Known,
): readonly Bystander[] {
  const present = alsoPresent(around)
  return persons.map(({ name: called, labels, keys }, index) => {
    // A letter is nobody's name.
    const name = called === undefined || /^\p{L}$/u.test(called) ? undefined : called
    const texts = turns.flatMap(({ speaker, texts: own }) => (speaker === index ? [own[0] ?? ''] : []))
    return {
      ...(name !== undefined && { name }),
      labels,
      isPresent: name !== undefined && present.some((other) => isSamePerson(name, other)),
      isNamedBySelf: name !== undefined && namesSelf(name, texts),
      isKnown: name !== undefined && [...stated, ...askers, ...guessed].some((other) => isSamePerson(other, name)),
      isStated:
        keys.includes(someQuestioner) ||
        keys.includes(someInterviewee) ||
        labels.some(({ role }) => role !== undefined),
    }
  })
}

/**
 * Tells who neither asks nor answers: who has an office of the proceedings and little to say, counsel who rise, whoever runs the recording, and
 * whoever says a word or two that nobody asked for and nobody answers. Somebody is left to ask and somebody to answer; in doubt nobody is told so.
 */
export function withBystanders(
  roles: readonly SpeakerRole[],
  people: readonly Bystander[],
  turns: readonly Utterance[],
): readonly SpeakerRole[] {
  if (people.length < 3) return roles
  const owns = ownOf(people.length, turns)
  const isLong = turns.length >= fewestTurns
  const offices = people.map(({ labels, isPresent }, index) => {
    const own = owns[index]
    // Whoever was only there says little; more of it is an answer.
    const isBy = isPresent && own !== undefined && own.at.length <= most.turns
    return (isBy || (isLong && holdsOffice(labels))) && isOfFewWords(own, turns)
  })
  const accidents = people.map(
    (person, index) => isLong && !offices[index] && isAccident(person, roles, owns[index], index, turns),
  )
  const isCrowd = accidents.filter(Boolean).length > mostBystanders
  const told = roles.map((role, index): SpeakerRole => {
    if (offices[index]) return 'other'
    return accidents[index] && !isCrowd ? 'other' : role
  })
  const isLeft = (role: SpeakerRole): boolean => told.includes(role)
  return isLeft('questioner') && isLeft('interviewee') ? told : roles
}

function ownOf(count: number, turns: readonly Utterance[]): readonly Own[] {
  const words = turns.map(wordsIn)
  const all = words.reduce((sum, one) => sum + one, 0)
  return Array.from({ length: count }, (_, index) => {
    const at = turns.flatMap(({ speaker }, turn) => (speaker === index ? [turn] : []))
    const own = at.map((turn) => words[turn] ?? 0)
    return { at, share: own.reduce((sum, one) => sum + one, 0) / Math.max(all, 1), longest: Math.max(0, ...own) }
  })
}

/** Whoever is asked and answers at length is there to answer, whatever the office. */
function isOfFewWords(own: Own | undefined, turns: readonly Utterance[]): boolean {
  if (!own || own.share > most.ofOffice) return false
  return !own.at.some(
    (turn) => endsInQuestion(turns[turn - 1]?.texts.at(-1) ?? '') && wordsIn(turns[turn]) > most.asked,
  )
}

const wordsIn = (turn: Utterance | undefined): number =>
  turn?.texts.reduce((sum, text) => sum + countWords(text), 0) ?? 0

const holdsOffice = (labels: readonly Label[]): boolean =>
  labels.some(({ name, affiliation }) => isProceedingsOffice(name) || isProceedingsOffice(affiliation ?? ''))

function isAccident(
  { name, isKnown, isStated, isNamedBySelf }: Bystander,
  roles: readonly SpeakerRole[],
  own: Own | undefined,
  index: number,
  turns: readonly Utterance[],
): boolean {
  if (!own || own.at.length === 0 || isKnown || isStated) return false
  const said = own.at.map((turn) => turns[turn]?.texts.join(' ') ?? '')
  if (own.share <= most.ofCounsel && own.at.length <= most.turnsOfCounsel && rises(said)) return true
  if (own.share > most.ofOthers || own.at.length > most.turns) return false
  const isHost = isNamedBySelf || said.some((text) => hosts.test(text))
  const isAtAnEnd = own.at.includes(0) || own.at.includes(turns.length - 1)
  const isHeeded = own.at.some((turn) => isAnsweredAtLength(turn, roles, turns))
  if (runsRecording.test(said[0] ?? '') && own.longest <= most.ofRecording && (isAtAnEnd || !isHeeded)) return true
  if (own.longest > most.words || isHeeded || isHost || said.every(isPolite)) return false
  const asks = said.some((text) => /[?？؟]/u.test(text) || asksForSomething(text))
  const isAsker = roles[index] === 'questioner'
  if (asks) return name === undefined || !isAsker
  return isAsker && othersAskWithSigns(index, roles, turns)
}

/** Counsel who were not to speak put themselves in order first, and speak to whoever presides. */
const rises = (said: readonly string[]): boolean =>
  said.some((text) => defers.test(text) || (risesWith.test(text) && presiding.test(text))) &&
  said.filter(endsInQuestion).length <= said.length / 3

const defers =
  /(?<!\p{L})(?:if (?:the|your) (?:commission|court|tribunal|honou?r|inquiry) pleases|i hesitate to rise)(?!\p{L})/iu

const risesWith =
  /(?<!\p{L})(?:i (?:must |do )?(?:rise|object)|i (?:act|appear) for|ich erhebe einspruch|ich vertrete|je m['’]oppose|je représente|me opongo|represento a|protesto|mi oppongo|возражаю|wnoszę sprzeciw|itiraz ediyorum)(?!\p{L})/iu

const presiding =
  /(?<!\p{L})(?:sir|madam|chair(?:man|woman)?|commissioner|judge|your (?:honou?r|worship)|my (?:lord|lady)|mr president|herr vorsitzender|frau vorsitzende|hohes gericht|monsieur le (?:président|juge)|madame la (?:présidente|juge)|señor(?:ía| presidente)|señora presidenta|excelência|senhora? presidente|signora? presidente|vostro onore|ваша честь|господин председатель|wysoki sądzie|sayın (?:başkan|hâkim))(?!\p{L})/iu

/** What is said of a recording, a picture or a line, and in no talk but to those who hold it. */
const runsRecording =
  /(?<!\p{L})(?:(?:we['’]re|we are|you['’]re|you are)(?: now)? (?:recording|live|on air|muted|(?:clear|off)(?=[.!]))|recording is on|recording has (?:started|stopped)|(?:stop|stopp|start)(?:ing)? the recording|lost (?:the|your) (?:captions|sound|picture|line)|(?:slides|captions) (?:aren['’]t|are not|won['’]t)|die aufnahme läuft|wir sind auf sendung|l['’]enregistrement (?:est lancé|tourne)|on est en direct|estamos (?:grabando|en directo|en vivo)|estamos (?:gravando|ao vivo)|stiamo registrando|siamo in diretta|запись (?:идёт|идет|включена)|мы в эфире)(?!\p{L})/iu

/** Thanks and a word or two are anybody's. */
const isPolite = (text: string): boolean => countWords(text) < 3 || thanks.test(text)

/** Whether somebody who answers goes on at length behind a turn. */
function isAnsweredAtLength(turn: number, roles: readonly SpeakerRole[], turns: readonly Utterance[]): boolean {
  const next = turns[turn + 1]
  if (!next || roles[next.speaker] !== 'interviewee') return false
  return wordsIn(next) > most.reply
}

/** Only where the others' questions have their signs do words without one ask for nothing. */
function othersAskWithSigns(index: number, roles: readonly SpeakerRole[], turns: readonly Utterance[]): boolean {
  const asking = turns.filter(({ speaker }) => speaker !== index && roles[speaker] === 'questioner')
  return asking.filter(({ texts }) => texts.some((text) => /[?？؟]/u.test(text))).length >= asking.length / 2
}
