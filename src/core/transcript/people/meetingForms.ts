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
} from './meetingWords.js'

/** A person stands in a sentence as one sign, so that patterns can tell the order of two and what is between them. */
export const firstSign = 0xe000
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
