import { ours, house, isTold, isCalled } from '../../language/partWords.js'
import {
  answers,
  asked,
  asks,
  asksPerhaps,
  answersPerhaps,
  byWhom,
  goesOn,
  her,
  leads,
  met,
  inConversation,
  she,
  talkNoun,
  talks,
  us,
  utters,
  we,
  surelyAsked,
  weTalk,
  whom,
  withWhom,
} from '../../language/meetingWords.js'
import { honours, titles } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'

/** The source of a pattern for what those are called whose work it is to ask or to write, as far as it tells that of anybody. */
export const askingTrades =
  'hosts?|moderators?|interviewers?|presenters?|correspondents?|reporters?|journalists?|editors?|editor-in-chief|anchor|facilitator|columnist|producer|staff writer|broadcaster|moderator(?:in)?|redakteur(?:in)?|journalistin?|reporterin?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|jornalista|repórter|giornalista|cronista'

/** A person stands in a sentence as one sign, so that patterns can tell the order of two and what is between them. */
export const firstFeature = 0xe000
const P = '([\\uE000-\\uE0FF])'
const word = '[^\\s,;:!?()–—\\uE000-\\uE0FF]+'
const few = (count: number): string => `(?:\\s${word}){0,${count}}?`
/** What is told of somebody between two commas, in brackets or between dashes. */
const aside = '(?:,[^;:!?]{2,260}?,|\\s?\\([^()]{1,160}\\),?|\\s[–—-]\\s[^;:!?–—]{2,260}?\\s[–—-])'
/** The words before a name that say what somebody is. */
const lead = `(?:(?!${goesOn}\\s)${word},?\\s){0,10}?`
const and = `((?:(?:,\\s|,?\\s(?:and|und|et|y|e|и|i|en|och|og)\\s)(?:${word}\\s){0,6}?[\\uE000-\\uE0FF])*)`
const subject = `${P}${and}(?:${aside})?,?(?:\\s(?:who|qui|que|che|котор\\p{L}+|som))?${few(5)}`
const object = `${lead}${P}${and}`
const w = '(?<!\\p{L})'
const end = '(?!\\p{L})'

/** Which of the people of a pattern, by their order in it, asks and which answers. */
type Told = readonly [asker: number | undefined, answerer: number | undefined]
/** `open`: the one is whoever has more to show for it; `weak`: only if what is told of the two says so as well. */
type Sureness = 'sure' | 'open' | 'weak'

const of = (source: string): RegExp => new RegExp(source, 'giu')

export const forms: readonly (readonly [RegExp, Told, Sureness])[] = [
  [
    of(`${P}${and}(?:${aside})?,?${few(5)}\\s(?:${asked})(?:,?\\s${word}){0,12}?,?\\s${byWhom}\\s${object}`),
    [1, 0],
    'sure',
  ],
  [
    of(`${P}${and}(?:${aside})?${few(4)}\\s(?:von|vom)\\s${object}${few(8)}\\s(?:interviewt|befragt)${end}`),
    [1, 0],
    'sure',
  ],
  [of(`${P}(),?\\s(?:${whom})\\s${object}(?:${aside})?${few(4)}\\s(?:${met})${end}`), [1, 0], 'sure'],
  [of(`${P}(),?\\s${withWhom}\\s(?:${whom})\\s${object}`), [1, 0], 'sure'],
  [
    of(
      `${w}${talkNoun}${few(4)}\\s(?:with|mit|avec|con|com|с|z|a|à|de|met|med)\\s${object}(?:,?\\s${word}){0,10}?,?\\s(?:${byWhom}|${leads})\\s${object}`,
    ),
    [1, 0],
    'sure',
  ],
  [of(`(?:^|[,;:]\\s)${withWhom}\\s${object}(?:${aside})?${few(3)}\\s${talks}${few(4)}\\s${object}`), [1, 0], 'sure'],
  [
    of(
      `${w}(?:in|im|dans|en|nel|em|w|в)\\s${lead}${talkNoun}${few(4)}\\s${withWhom}\\s${object}(?:${aside})?,?(?:\\s${word}){0,6}?\\s${object}(?:${aside})?${few(3)}\\s${utters}${end}`,
    ),
    [0, 1],
    'sure',
  ],
  [
    of(
      `${subject}\\s${utters}${end}[^;!?\\uE000-\\uE0FF]{0,160}?\\s(?:in|im|dans|en|nel|em|w|в)\\s(?:${word}\\s){0,4}?${talkNoun}${few(4)}\\s${withWhom}\\s${object}`,
    ),
    [1, 0],
    'sure',
  ],
  [of(`${subject}\\s(?:${asks})${end}\\s?${object}`), [0, 1], 'sure'],
  [of(`(?:^|[,;:]\\s)(?:${surelyAsked})${few(8)}\\s${byWhom}\\s${object},\\s${object}`), [0, 1], 'sure'],
  [of(`${subject}\\s(?:hat|haben)\\s${object}${few(8)}\\s(?:interviewt|befragt)${end}`), [0, 1], 'sure'],
  [
    of(`${subject}\\s${withWhom}\\s${object}${few(8)}\\s(?:gesprochen|unterhalten|geredet|diskutiert)${end}`),
    [0, 1],
    'open',
  ],
  [of(`${subject}\\s(?:${answers})${end}\\s?${object}`), [1, 0], 'sure'],
  [of(`${subject}\\s(?:${asksPerhaps})${end}\\s?${object}`), [0, 1], 'weak'],
  [of(`${subject}\\s(?:${answersPerhaps})${end}\\s?${object}`), [1, 0], 'weak'],
  [of(`${subject}\\s${talks}${few(6)}\\s${withWhom}\\s${object}`), [0, 1], 'open'],
  [of(`(?:^|[\\s,])${talks}\\s${object}(?:${aside})?${few(4)}\\s${withWhom}\\s${object}`), [0, 1], 'open'],
  // A heading, which has no full stop, puts first whom it is about.
  [of(`^\\W{0,4}${P}()(?:${aside})?\\s${inConversation}\\s${withWhom}\\s${object}["”»*_]{0,3}$`), [1, 0], 'sure'],
]

/** A verb that begins a sentence has whoever was spoken of for its subject; what begins a heading is no verb. */
const begun = '^(?=.*[.!?…]["”»]?$)'

/** The same where one of the two stands as `she`, or is whoever writes: the sign of the part that the other one has. */
export const alone: readonly (readonly [RegExp, 'asks' | 'answers', Sureness])[] = [
  [of(`${w}(?:${surelyAsked})(?:,?\\s${word}){0,12}?,?\\s${byWhom}\\s${object}`), 'asks', 'sure'],
  [of(`${w}${she}${few(5)}\\s(?:${asked})(?:,?\\s${word}){0,12}?,?\\s${byWhom}\\s${object}`), 'asks', 'open'],
  [of(`(?:${w}${she}${few(5)}\\s|${begun})${talks}${few(6)}\\s${withWhom}\\s${object}`), 'asks', 'open'],
  [of(`(?:${w}${she}${few(4)}\\s|${begun})(?:${answers}|${answersPerhaps})${end}\\s?${object}`), 'asks', 'open'],
  [
    of(
      `${w}(?:in|im|dans|en|nel|em|w|в)\\s${lead}${talkNoun}${few(4)}\\s${withWhom}\\s${object}(?:${aside})?,?(?:\\s${word}){0,5}?\\s${she}${few(4)}\\s${utters}${end}`,
    ),
    'asks',
    'open',
  ],
  [
    of(
      `${w}${she}${few(4)}\\s${utters}${end}[^;!?\\uE000-\\uE0FF]{0,160}?\\s(?:in|im|dans|en|nel|em|w|в)\\s(?:${word}\\s){0,4}?${talkNoun}${few(4)}\\s${withWhom}\\s${object}`,
    ),
    'asks',
    'open',
  ],
  [of(`${subject}\\s${talks}${few(6)}\\s${withWhom}\\s${her}${end}`), 'asks', 'open'],
  [of(`${subject}\\s${withWhom}\\s${her}${few(6)}\\s(?:gesprochen|unterhalten|geredet)${end}`), 'asks', 'open'],
  [of(`${subject}\\s(?:${asks})${end}${few(2)}\\s${her}${end}`), 'asks', 'open'],
  [of(`${subject}\\s(?:${asksPerhaps})${end}${few(2)}\\s${her}${end}`), 'asks', 'weak'],
  [
    of(`${w}${we}${few(4)}\\s(?:${asks}|caught up with|sat down with|${talks}${few(4)}\\s${withWhom})\\s${object}`),
    'answers',
    'sure',
  ],
  [of(`${w}${weTalk}\\s${object}`), 'answers', 'sure'],
  [of(`${subject}\\s${talks}${few(6)}\\s${withWhom}\\s${us}${end}`), 'answers', 'sure'],
]

/** Somebody where a sentence names two who talked. */
export interface Mention {
  /** The sentence, a sign for each name. */
  readonly signs: string
  readonly sign: string
  /** Whether a sentence before has told something of that person. */
  readonly isDescribed: boolean
}

const asksForLiving = `(?:${askingTrades}|co-?hosts?|writer|podcaster|contributor|newsletter|redaktion|chefredakteur(?:in)?|chroniqueu(?:r|se)|журналист\\p{L}*|корреспондент\\p{L}*|обозревател\\p{L}+|редактор\\p{L}*|ведущ\\p{L}+|dziennikar\\p{L}+|redaktor\\p{L}*|redaktør|redaktör)`
/** `the Review’s` */
const belongs = /\p{L}['’]s\s(?:\p{L}+\s){0,3}$/u
const isAsker = new RegExp(`(?<!\\p{L})${asksForLiving}(?!\\p{L})`, 'iu')
const isAskerBehind = new RegExp(
  `^(?:,|\\s\\(|\\s[–—])\\s?(?:[^.;,()\\uE000-\\uE0FF]{0,50}[\\s’'-])?${asksForLiving}(?!\\p{L})`,
  'iu',
)
const isOfHouse = new RegExp(
  `^(?:,|\\s\\(|\\s[–—]|\\s(?:of|from|for|von|vom|der|de|du|del|della|di|da|do))\\s?[^.;,()\\uE000-\\uE0FF]{0,40}(?<!\\p{L})${house}(?!\\p{L})`,
  'iu',
)

/** How much a sentence shows somebody to be one who asks, above zero, or who answers. */
export function evidenceOf({ signs, sign, isDescribed }: Mention): number {
  const at = signs.indexOf(sign)
  if (at < 0) return 0
  const before =
    /[^,;:.!?()–—\uE000-\uE0FF]{0,90}(?:,\s|\p{L}{1,4}\.\s)?$/u.exec(signs.slice(Math.max(0, at - 90), at))?.[0] ?? ''
  const behind = signs.slice(at + 1, at + 140)
  const isWhoAsks = isAsker.test(before) || isAskerBehind.test(behind) || isOfHouse.test(behind)
  const words = before.trim().split(/\s+/)
  const isTitled = words.slice(-3).some((one) => titles.has(plainWords(one)) && !neverTitles.has(plainWords(one)))
  return (
    (ours.test(before) || belongs.test(before) ? 2 : 0) +
    (isWhoAsks ? 2 : 0) -
    ((isTitled || isCalled.test(before)) && !isWhoAsks ? 1 : 0) -
    (isTold.test(behind) && !isWhoAsks ? 1 : 0) -
    (isDescribed ? 1.5 : 0)
  )
}

/** Words that stand before anybody. */
const neverTitles = new Set([
  'the',
  'host',
  'moderator',
  'reporter',
  'interviewer',
  'mr',
  'mrs',
  'ms',
  'under',
  'state',
  'he',
  'h',
  'members',
  'member',
  ...honours,
])
