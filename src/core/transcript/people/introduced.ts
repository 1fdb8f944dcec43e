import { isBehindArticle, isNameOfThing } from '../personNames/thingNames.js'
import { isOfPublisher } from '../opening/introduction.js'
import { isCredited, namesIn } from '../personNames/namesInText.js'
import { bareName } from '../personNames/nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { introducingVerbs } from '../../language/reporting/introducingVerbs.js'

/** Somebody whom the text around a talk names, with how much it speaks of the part: above zero of one who asks, below of one who answers. */
export interface Introduced {
  readonly name: string
  readonly asks: number
}

const askerNoun =
  '(?:hosts?|co-?hosts?|moderators?|interviewers?|presenters?|presiders?|correspondent|reporter|journalist|editors?|editor-in-chief|anchor|chair|facilitator|colleagues?|staff writer|moderator(?:in)?|redakteur(?:in)?|journalistin?|reporterin?|journaliste|rédact(?:eur|rice)|periodista|redactora?|jornalista|giornalista|журналист(?:ка)?|корреспондент|ведущ(?:ий|ая))'
/** Words right before a name that tell the part. */
const before: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?<!\\p{L})${askerNoun}[,:]?\\s+(?:of .{3,40},\\s+)?$`, 'iu'), 2.5],
  [
    /(?:interview(?:ed)?(?: was)?(?: conducted)? by|conducted by|moderated by|hosted by|presided over by|chaired by|led by|asked by|questions? (?:by|from|put by)|interviewt von|geführt von|die fragen stellten?|das (?:gespräch|interview) führten?|propos recueillis par|réalisée? par|entrevistad[oa] por|realizad[oa] por|conducida por|беседовал[а]?|вопросы задавал[а]?|intervistat[oa] da|entrevista (?:de|por)|told|tells)\s+(?:our \p{L}+\s+|\p{L}+\.\s+)?$/iu,
    2.5,
  ],
  [
    /(?:interview(?:s|ed|ing)?(?: with)?|conversation with|q\s?&\s?a(?: with|:)?|questions (?:for|to)|minutes with|lunch with|interview mit|gespräch mit|entretien avec|rencontre avec|entrevista (?:a|con|com)|intervista (?:a|con)|интервью с|беседа с|asked|met|my guest,?(?: is| today is)?|our guest,?(?: is| today is)?|guest:?|(?:with|joining) (?:me|us)(?:,? (?:is|are|today|tonight|now|here|live|again|this \p{L}+|in the studio|on the line|from \p{Lu}\p{L}+)){0,4},?|joined (?:today |tonight |now )?by|im gespräch:?)\s+(?:\p{L}+\.?\s+){0,2}?$/iu,
    -2,
  ],
]
/** Words right behind a name. */
const behind: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `^(?:,|\\s\\(|\\s[–—-])\\s*(?:the\\s|a\\s|our\\s|an?\\s\\p{L}+\\s|\\p{L}+\\s)?${askerNoun}(?!\\p{L})`,
      'iu',
    ),
    2,
  ],
  [
    /^(?:,| \(| [–—-])\s*(?:[^.;]{0,30}\s)?(?:former|minister|ambassador|professor|director|author|founder|commissioner|judge|governor|deputy|secretary|negotiator|engineer|economist|head of|chief|admiral|general|ehemalige|ministerin?|botschafter|direktorin?|ancien(?:ne)?|ministre|directeur|directrice|ex-|exministr[oa]|director[a]?|бывш\p{L}+|министр)/iu,
    -0.7,
  ],
  [/^\s(?:asked|asks|interviewed|interviews|put (?:the|our) questions|hosts|moderates|chairs)(?!\p{L})/iu, 2.5],
  [new RegExp(`^(?:,[^.]{3,90},)?\\s${introducingVerbs}(?!\\p{L})`, 'iu'), -2],
]
const meets =
  /^(?:,[^.]{3,90},)?\s(?:spoke|speaks|talked|talks|sat down|sits down|caught up|in conversation|im gespräch|sprach|spricht|s['’]entretient|s['’]est entretenue?|habló|conversó|conversa|em conversa|in dialogo)\s(?:(?:to|with|mit|avec|con|com)\s)/iu

/** Reads what introductions, and lines of names above a talk, tell of the parts. */
export function introductionsIn(
  early: readonly string[],
  late: readonly string[],
  isWord: (word: string) => boolean,
): readonly Introduced[] {
  const found = new Map<string, { name: string; asks: number }>()
  const add = (name: string, asks: number): void => {
    const bare = bareName(name)
    const one = found.get(plainWords(bare)) ?? { name: bare, asks: 0 }
    found.set(plainWords(bare), { ...one, asks: one.asks + asks })
  }
  for (const whole of [...early, ...late]) {
    const text = whole.slice(0, 2000)
    if (isOfPublisher(text)) continue
    const names = [...namesIn(text, isWord)].filter(
      ({ name, start }) => !isCredited(text, start) && !isNameOfThing(name) && !isBehindArticle(text, start),
    )
    names.forEach(({ name, start, end }, index) => {
      const left = text.slice(Math.max(0, start - 70), start)
      const right = text.slice(end, end + 130)
      const next = names[index + 1]
      add(name, 0)
      const meeting = meets.exec(right)
      const isPair =
        meeting !== null &&
        next !== undefined &&
        next.start - end - meeting[0].length < 40 &&
        !/[.;]/.test(text.slice(end + meeting[0].length, next.start))
      if (meeting && !isPair) add(name, -1.5)
      const follows = index > 0 && /in conversation with\s+$/iu.test(left)
      // The first tells most: `interviewed by` names no interviewee.
      const told = follows ? undefined : before.find(([pattern]) => pattern.test(left))
      if (told) add(name, told[1])
      for (const [pattern, weight] of behind) if (pattern.test(right)) add(name, weight)
    })
  }
  return [...found.values()]
}
