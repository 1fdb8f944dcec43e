import { isBehindArticle, isNameOfThing } from '../personNames/thingNames.js'
import { isCredited, namesIn } from '../personNames/namesInText.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { bareName, nameWords } from '../personNames/nameWords.js'
import { someQuestioner, type Voices } from '../turns/voices.js'
import { introducingVerbs } from '../../language/reporting/introducingVerbs.js'
import { endsSentence } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/** How much is looked at: paragraphs of an introduction, UTF-16 units of each, questions, and names. */
const looked = { paragraphs: 60, units: 2000, questions: 200, names: 40 }

/** What is told of whoever is asked: what that one says, and what that one is and does. */
const isTold = `(?:${introducingVerbs}|talks|spoke|speaks|is|was|has|led|ran|runs|served|serves|spent|commanded|presided|heads|teaches|works|chairs|directs|leads)`
const withName =
  '(?:interview(?:s|ed)?(?: with)?|conversation with|talk(?:s|ed|ing)? (?:to|with)|spoke (?:to|with)|speak(?:s|ing)? (?:to|with)|q\\s?&\\s?a(?: with|:)?|questions (?:for|to)|(?:five )?minutes[^.]{0,20} with|met|im gespräch mit|gespräch mit|interview mit|entretien avec|rencontre avec|entrevista (?:a|ao|à|con|com)|intervista (?:al?|allo|alla|con)|интервью с|беседа с|asked)'
const calling =
  '(?:mr|mrs|ms|dr|prof(?:essor)?|minister|ambassador|general|judge|governor|herr|frau|monsieur|madame|señora?|signora?|sir|dame)'

const begins = (whole: string): RegExp => new RegExp(`^\\W{0,3}${whole}(?:,|\\s\\p{Ll}|\\s\\()`, 'u')

/** Who seems to be interviewed, the likeliest first: by what introductions say of people, and by whom questions address. */
export function likelyInterviewees(
  paragraphs: readonly Paragraph[],
  { start, keys }: Voices,
  end: number,
  isWord: (word: string) => boolean,
): readonly string[] {
  const behind = paragraphs.slice(end).filter(({ text }) => /^\W{0,3}\p{Lu}/u.test(text) && text.length > 60)
  const introductions = [...paragraphs.slice(0, start), ...behind]
    .slice(0, looked.paragraphs)
    .map(({ text }) => text.slice(0, looked.units))
  const questions = [...keys]
    .flatMap(([index, key]) => (key === someQuestioner ? [paragraphs[index]?.text ?? ''] : []))
    .slice(0, looked.questions)
    .join('\n')
  const names = introductions.flatMap((text) =>
    [...namesIn(text, isWord)].flatMap(({ name, start: at }) =>
      isCredited(text, at) || isNameOfThing(name) || isBehindArticle(text, at) ? [] : [name],
    ),
  )
  const text = introductions.join('\n')
  const scoreOf = (name: string): number => {
    const [whole, family] = [escapePattern(name), escapePattern(nameWords(name).at(-1) ?? name)]
    const count = (pattern: string, within = text): number => within.match(new RegExp(pattern, 'gimu'))?.length ?? 0
    return (
      (count(`^by\\s+${whole}`) > 0 ? 0 : 3 * count(`${withName}\\s+(?:\\p{L}+\\.?\\s+){0,3}?${whole}`)) +
      2 * count(`(?<!\\p{L})${whole}(?:,[^.]{3,90},)?\\s+${isTold}(?!\\p{L})`) +
      2 * count(`(?<!\\p{L})${isTold}\\s+(?:\\p{L}+\\s+){0,4}?${whole}`) +
      count(`(?<!\\p{L})${family}\\s+${isTold}(?!\\p{L})`) +
      3 * Math.min(count(`(?<!\\p{L})${calling}\\.?\\s+(?:\\p{Lu}\\p{L}+\\s)?${family}(?!\\p{L})`, questions), 1) +
      // A paragraph begins with who is introduced: `Ines Okafor tracked ships …`.
      (introductions.some((one) => endsSentence(one) && begins(whole).test(one)) ? 2 : 0) +
      (introductions[0]?.includes(name) === true ? 1 : 0)
    )
  }
  return (
    [...new Set(names)]
      .slice(0, looked.names)
      .map((name) => ({ name, score: scoreOf(name) }))
      .filter(({ score }) => score >= 2)
      .sort((one, other) => other.score - one.score)
      .map(({ name }, _, all) => bareName(all.find((other) => other.name.endsWith(` ${name}`))?.name ?? name))
      // `Sociologist Ines Okafor`, where another line has Ines Okafor.
      .map((name) => names.find((other) => other.includes(' ') && name.endsWith(` ${other}`)) ?? name)
  )
}
