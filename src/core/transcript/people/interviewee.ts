import { isBehindArticle, isNameOfThing } from '../personNames/thingNames.js'
import { isJoint } from '../personNames/nameForm.js'
import { isCredited, namesIn } from '../personNames/namesInText.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { isTitleAlone, nameWords } from '../personNames/nameWords.js'
import { someQuestioner, type Voices } from '../turns/voices.js'
import { endsSentence } from '../lines/lineForm.js'
import { introducingVerbs } from '../../language/reporting/introducingVerbs.js'
import { escapePattern } from '../../text/escapePattern.js'

/** How much of an introduction is looked at, in paragraphs and in UTF-16 units of each. */
const looked = { paragraphs: 60, units: 2000, questions: 200 }

/** Who seems to be interviewed, the likeliest first: by what introductions say of people, and by whom questions address. */
export function likelyInterviewees(
  paragraphs: readonly Paragraph[],
  { start, keys }: Voices,
  end: number,
  isWord: (word: string) => boolean,
): readonly string[] {
  const before = paragraphs.slice(0, start).map(({ text }) => text)
  const behind = paragraphs
    .slice(end)
    .flatMap(({ text }) => (/^\W{0,3}\p{Lu}/u.test(text) && text.length > 60 ? [text] : []))
  const introductions = [...before, ...behind].slice(0, looked.paragraphs).map((text) => text.slice(0, looked.units))
  const questions = [...keys].flatMap(([index, key]) => (key === someQuestioner ? [paragraphs[index]?.text ?? ''] : []))
  const scores = intervieweeScores(introductions, questions.slice(0, looked.questions), isWord)
  const named = [...scores].filter(([, score]) => score >= 2).sort(([, a], [, b]) => b - a)
  const inFull = (name: string): string => named.find(([other]) => other.endsWith(` ${name}`))?.[0] ?? name
  return named.map(([name]) => withoutCalling(inFull(name), [...before, ...behind]))
}

/** What is told of whoever is asked: what that one says, and what that one is and does. */
const isTold = `(?:${introducingVerbs}|talks|spoke|speaks|is|was|has|led|ran|runs|served|serves|spent|commanded|presided|heads|teaches|works|chairs|directs|leads)`
const withName =
  '(?:interview(?:s|ed)?(?: with)?|conversation with|talk(?:s|ed|ing)? (?:to|with)|spoke (?:to|with)|speak(?:s|ing)? (?:to|with)|q\\s?&\\s?a(?: with|:)?|questions (?:for|to)|(?:five )?minutes[^.]{0,20} with|met|im gespräch mit|gespräch mit|interview mit|entretien avec|rencontre avec|entrevista (?:a|ao|à|con|com)|intervista (?:al?|allo|alla|con)|интервью с|беседа с|asked)'

/** How much an introduction speaks of somebody as of the one who was interviewed. */
function intervieweeScores(
  paragraphs: readonly string[],
  questions: readonly string[],
  isWord: (word: string) => boolean,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const text = paragraphs.join('\n')
  const names = [
    ...new Set(
      paragraphs.flatMap((paragraph) =>
        [...namesIn(paragraph, isWord)]
          .filter(
            ({ name, start }) =>
              !isCredited(paragraph, start) && !isNameOfThing(name) && !isBehindArticle(paragraph, start),
          )
          .map(({ name }) => name),
      ),
    ),
  ]
  for (const name of names.slice(0, 40)) {
    const family = escapePattern(nameWords(name).at(-1) ?? name)
    const whole = escapePattern(name)
    const count = (pattern: string): number => text.match(new RegExp(pattern, 'giu'))?.length ?? 0
    const score =
      3 *
        count(`${withName}\\s+(?:\\p{L}+\\.?\\s+){0,3}?${whole}`) *
        (new RegExp(`(?:^|\\n)by\\s+${whole}`, 'iu').test(text) ? 0 : 1) +
      2 * count(`(?<!\\p{L})${whole}(?:,[^.]{3,90},)?\\s+${isTold}(?!\\p{L})`) +
      2 * count(`(?<!\\p{L})${isTold}\\s+(?:\\p{L}+\\s+){0,4}?${whole}`) +
      count(`(?<!\\p{L})${family}\\s+${isTold}(?!\\p{L})`) +
      3 * Math.min(addressed(name, questions), 1) +
      (paragraphs[0]?.includes(name) === true ? 1 : 0) +
      (paragraphs.some((paragraph) => isSubject(name, paragraph)) ? 2 : 0)
    if (score > 0) scores.set(name, score)
  }
  return scores
}

/**
 * Whether a paragraph in sentences begins with the name, as an introduction of somebody does: `Ines Okafor tracked ships …`, `Sociologist at
 * the University of Sandholm, Ines Okafor has …`. A short word before it is no calling: `In South Sandholm …`.
 */
const isSubject = (name: string, paragraph: string): boolean => {
  const found = new RegExp(
    `^\\W{0,3}(?:((?:\\p{L}+\\.?\\s){0,2}?)|\\p{Lu}[^.,:;!?]{8,100}, )${escapePattern(name)}(?:,|\\s\\p{Ll}|\\s\\()`,
    'u',
  ).exec(paragraph)
  const isLedIn = (found?.[1] ?? '')
    .split(/\s/)
    .some((word) => /^\p{Lu}\p{Ll}{0,2}$/u.test(word) && !isTitleAlone(word))
  return found !== null && !isLedIn && endsSentence(paragraph)
}

/** How often questions address somebody of that name: `Mr. Reed, …`. */
function addressed(name: string, questions: readonly string[]): number {
  const family = escapePattern(nameWords(name).at(-1) ?? name)
  const pattern = new RegExp(
    `(?<!\\p{L})(?:mr|mrs|ms|dr|prof(?:essor)?|minister|ambassador|general|judge|governor|herr|frau|monsieur|madame|señora?|signora?|sir|dame)\\.?\\s+(?:\\p{Lu}\\p{L}+\\s)?${family}(?!\\p{L})`,
    'iu',
  )
  return questions.filter((question) => pattern.test(question)).length
}

/**
 * A name without the calling before it, where the text also has it so: `Pharmacist Ines Okafor`. Who is first named in full and then by
 * two words of a family has no calling.
 */
function withoutCalling(name: string, texts: readonly string[]): string {
  const [calling = '', ...rest] = name.split(' ')
  if (rest.length < 2 || isJoint(rest[0] ?? '')) return name
  const alone = new RegExp(
    `(?<!${escapePattern(calling)}\\s)(?<!\\p{L})${escapePattern(rest.join(' '))}(?!\\p{L})`,
    'u',
  )
  const whole = texts.findIndex((text) => text.includes(name))
  return texts.some((text, index) => (index < whole || whole < 0 || isOccupation(calling, texts)) && alone.test(text))
    ? rest.join(' ')
    : name
}

/** Whether a word is what somebody does: the text has it in small letters too, or it ends as such words do. */
const isOccupation = (word: string, texts: readonly string[]): boolean =>
  /(?:ist|er|or|ian|ant|ée?r|eur|euse|ice|ora?|ologe?|in)$/u.test(word) ||
  texts.some((text) => new RegExp(`(?<!\\p{L})${escapePattern(word.toLowerCase())}(?!\\p{L})`, 'u').test(text))
