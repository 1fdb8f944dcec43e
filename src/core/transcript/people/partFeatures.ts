import {
  writesFor,
  holds,
  verbs,
  lives,
  withBefore,
  byBefore,
  meets,
  asksBehind,
  titled,
} from '../../language/partWords.js'
import type { Candidate, NamePlace } from './candidates.js'
import { findDate } from '../opening/dates.js'
import { byline } from '../../language/headLines.js'
import { countWords } from '../../language/words.js'

/** A binary feature of the text around a talk that tells somebody's part in it. */
export interface PartFeature {
  readonly name: string
  readonly shows: (candidate: Candidate) => boolean
}

/** Whose work it is to ask or to write. */
const asksForLiving =
  '(?:hosts?|moderators?|interviewers?|presenters?|correspondents?|reporters?|journalists?|editors?|editor-in-chief|anchor|facilitator|columnist|producer|staff writer|broadcaster|moderator(?:in)?|redakteur(?:in)?|journalistin?|reporterin?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|jornalista|repórter|giornalista|cronista|co-?hosts?|presiders?|chair|contributing writer|writer for|freelance|autorin des magazins|журналист(?:ка)?|корреспондент|обозреватель|редактор|ведущ(?:ий|ая)|dziennikar(?:z|ka)|redaktor(?:ka)?|journalisten?|redaktør|toimittaja)'

const behindAsks = new RegExp(
  `^(?:,|\\s\\(|\\s[–—-]|\\s\\|)\\s*(?:[^.;,]{0,40}[\\s(])?${asksForLiving}(?!\\p{L})`,
  'iu',
)
const isAsker = new RegExp(
  `^(?:\\s(?:is|was|ist|war|est|es|è|é)|\\s[—–-])\\s(?:[^.;,]{0,60}\\s)?${asksForLiving}(?!\\p{L})`,
  'iu',
)
const behindHolds = new RegExp(`^(?:,|\\s\\(|\\s[–—-])\\s*(?:[^.;]{0,40}\\s)?${holds}`, 'iu')
const isHolder = new RegExp(
  `^\\s(?:is|was|has been|served|ist|war|est|es|è|é|является)\\s(?:[^.;]{0,60}\\s)?${holds}`,
  'iu',
)
const beforeHolds = new RegExp(`${holds}\\s+(?:[^.;,]{0,40}\\s)?$`, 'iu')
const beforeAsks = new RegExp(`(?<!\\p{L})${asksForLiving}[,:]?\\s+(?:of .{3,40},\\s+)?$`, 'iu')
const behindVerb = new RegExp(`^(?:,[^.]{3,120},|\\s\\([^)]*\\))?\\s${verbs}(?!\\p{L})`, 'iu')
const behindLife = new RegExp(`^(?:,[^.]{3,120},|\\s\\([^)]*\\))?\\s${lives}(?!\\p{L})`, 'iu')
const apposition =
  /^(?:,|\s\(|\s[–—])\s*(?:an?|the|\p{L}+|head|chief|senior|eine?|der|die|le|la|l['’]|un|une|el|una)\s/iu
const belongs = /\p{L}['’]s\s+(?:own\s+)?$/u
const leads = /^\W{0,3}(?:\p{L}+\.?\s){0,2}?$/u

const some =
  (test: (place: NamePlace) => boolean) =>
  ({ places }: Candidate): boolean =>
    places.some(test)
const isBefore = ({ where }: NamePlace): boolean => where === 'before'
const isBehind = ({ where }: NamePlace): boolean => where === 'behind'
const isBegun = ({ left, order }: NamePlace): boolean => order === 0 && left.length < 30 && leads.test(left)
const isFirstMeeting = ({ between }: NamePlace): boolean => between !== undefined && meets.test(between)
const isSecondMeeting = ({ since }: NamePlace): boolean => since !== undefined && meets.test(since)
/** Somebody who stands in a relation to somebody else, or of whom something else is told. */
const another =
  /(?:predecessor|successor|colleague|wife|husband|brother|sister|father|mother|son|daughter|co-author|founder|prime minister|then|under|after|when|since|nachfolger(?:in)?|vorgänger(?:in)?|prédécesseur|successeur|predecesor[a]?|sucesor[a]?)\s+(?:\p{L}+\.?\s){0,1}?$|^(?:,\s(?:[^,.]{0,30}\s)?(?:predecessor|successor|colleague|wife|husband|brother|sister|co-author|nachfolger(?:in)?|vorgänger(?:in)?)|\s(?:resigned|became|died|was elected|took over))(?!\p{L})/iu
/** Words that lead from somebody to somebody else. */
const beside = /(?<!\p{L})(?:by|with|and|of)\s+(?:\p{L}+\.?\s){0,1}?$/iu
const isAnother = ({ left, right, order }: NamePlace): boolean =>
  another.test(left) || another.test(right) || (order > 0 && beside.test(left))
const parted = /^\s*(?:[|/·•–—-]|,?\s(?=\d|\p{Lu}\p{L}+\s\d))/u
const beganTitle = /^\s*[:：]\s*["“„«'‘]/u
const isAlone = ({ text, isProse }: NamePlace): boolean => !isProse && countWords(text) <= 5

/** `Posted on 3 September by Ines Okafor`. */
const isBehindBy = ({ left, isProse }: NamePlace): boolean =>
  !isProse && /(?<!\p{L})(?:by|von|par|por|di|da|av|door|oleh)\s+(?:\[\d{1,4}\])?$/iu.test(left)
const isDated = (text: string): boolean => findDate(text) !== undefined
const goesOn = /^,?\s\p{Ll}[\p{L}'’]*(?=[\s,])/u
/** Whether somebody stands where a sentence begins that goes on in small letters, or behind what is said first of whom it is about. */
const isSubject = ({ left, right }: NamePlace): boolean =>
  /(?:^|[.!?…]["”»)]?\s)(?:(?:\p{L}+\.?\s)?|[^.!?,;:]{3,60},\s)$/u.test(left) && goesOn.test(right)

/** Their weights stand in `../models/parts.json`. */
export const partFeatures: readonly PartFeature[] = [
  { name: 'always', shows: () => true },
  { name: 'asks by a field or byline', shows: ({ isAsker: is }) => is },
  { name: 'is interviewed by a field', shows: ({ isStated }) => isStated },
  { name: 'is listed as one who asks', shows: ({ listed }) => listed === 'questioner' },
  { name: 'is listed as one who answers', shows: ({ listed }) => listed === 'interviewee' },
  { name: 'has a line', shows: ({ isListed }) => isListed },
  { name: 'is in the title', shows: ({ isInTitle }) => isInTitle },
  { name: 'is before the talk', shows: some(isBefore) },
  { name: 'is behind the talk alone', shows: ({ places }) => places.length > 0 && places.every(isBehind) },
  { name: 'is in prose before', shows: some((place) => isBefore(place) && place.isProse) },
  { name: 'is in prose behind', shows: some((place) => isBehind(place) && place.isProse) },
  { name: 'is the first in prose', shows: ({ isBeforeFirst }) => isBeforeFirst },
  { name: 'is mentioned twice', shows: ({ mentions }) => mentions >= 2 },
  { name: 'is mentioned four times', shows: ({ mentions }) => mentions >= 4 },
  { name: 'stands alone on a line before', shows: some((place) => isBefore(place) && isAlone(place)) },
  { name: 'stands alone on a line behind', shows: some((place) => isBehind(place) && isAlone(place)) },
  { name: 'is in a byline', shows: some((place) => byline.test(place.text) || isBehindBy(place)) },
  { name: 'is in a line that is no prose', shows: some((place) => isBefore(place) && !place.isProse) },
  { name: 'begins prose before', shows: some((place) => isBefore(place) && place.isProse && isBegun(place)) },
  { name: 'begins prose behind', shows: some((place) => isBehind(place) && place.isProse && isBegun(place)) },
  {
    name: 'comes later in prose',
    shows: ({ places }) => places.length > 0 && places.every(({ isProse, order }) => isProse && order > 0),
  },
  { name: 'with', shows: some(({ left }) => withBefore.test(left)) },
  { name: 'with, behind another', shows: some(({ left, order }) => order > 0 && withBefore.test(left)) },
  { name: 'is somebody else', shows: some(isAnother) },
  {
    name: 'begins a line with a date',
    shows: some((place) => !place.isProse && place.order === 0 && place.left === '' && parted.test(place.right)),
  },
  { name: 'says the title', shows: some((place) => place.left.length < 20 && beganTitle.test(place.right)) },
  { name: 'by', shows: some(({ left }) => byBefore.test(left)) },
  { name: 'meets first', shows: some(isFirstMeeting) },
  { name: 'is met', shows: some(isSecondMeeting) },
  { name: 'somebody who asks, before', shows: some(({ left }) => beforeAsks.test(left)) },
  { name: 'somebody who asks, behind', shows: some(({ right }) => behindAsks.test(right)) },
  { name: 'is somebody who asks', shows: some(({ right }) => isAsker.test(right) || writesFor.test(right)) },
  { name: 'holds an office, behind', shows: some(({ right }) => behindHolds.test(right) && !behindAsks.test(right)) },
  { name: 'holds an office, before', shows: some(({ left }) => beforeHolds.test(left)) },
  { name: 'is an officer', shows: some(({ right }) => isHolder.test(right) && !isAsker.test(right)) },
  { name: 'says', shows: some(({ right }) => behindVerb.test(right)) },
  { name: 'lives', shows: some((place) => isBefore(place) && behindLife.test(place.right)) },
  { name: 'asks', shows: some(({ right }) => asksBehind.test(right)) },
  { name: 'is told of', shows: some(({ right }) => apposition.test(right)) },
  { name: 'has a title', shows: some(({ left }) => titled.test(left)) },
  { name: 'belongs to somebody', shows: some(({ left }) => belongs.test(left)) },
  { name: 'is called by who asks', shows: ({ called }) => called.asking > 0 },
  { name: 'is called by who answers', shows: ({ called }) => called.answering > 0 },
  { name: 'is spoken of', shows: ({ spokenOf }) => spokenOf > 0 },
  { name: 'is spoken of often', shows: ({ spokenOf }) => spokenOf > 2 },
  { name: 'gives the name, asking', shows: ({ own }) => own.asking > 0 },
  { name: 'gives the name, answering', shows: ({ own }) => own.answering > 0 },
  { name: 'has words for a name', shows: ({ isOfWords }) => isOfWords },
  { name: 'is the only one in prose before', shows: ({ isOnlyOne }) => isOnlyOne },
  { name: 'has an address for mail', shows: ({ hasMail }) => hasMail },
  { name: 'is in the address of a page', shows: ({ isInPath }) => isInPath },
  { name: 'is introduced as interviewed', shows: ({ isGuessed }) => isGuessed },
  { name: 'stands alone beside a date', shows: some((place) => isAlone(place) && place.beside.some(isDated)) },
  {
    name: 'shares a line with a date',
    shows: some(({ text, isProse }) => !isProse && text.length < 100 && isDated(text)),
  },
  { name: 'signs', shows: some((place) => isAlone(place) && (place.isBelowProse || /^\s*[–—-]/u.test(place.left))) },
  {
    name: 'begins a line that goes on',
    shows: some((place) => !place.isProse && isBegun(place) && goesOn.test(place.right)),
  },
  { name: 'begins a sentence', shows: some((place) => place.isProse && isBefore(place) && isSubject(place)) },
  { name: 'is among catchwords', shows: some(({ text, isProse }) => !isProse && text.split(/[,|·•]/u).length > 3) },
]

/** The features that a candidate shows, by their place in the list. */
export const partFeaturesOf = (candidate: Candidate): readonly number[] =>
  partFeatures.flatMap(({ shows }, index) => (shows(candidate) ? [index] : []))
