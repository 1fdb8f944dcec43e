import type { DropReason } from '../transcript.js'
import { findDate } from '../opening/dates.js'
import { aboutInterview, byline } from '../../language/headLines.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { asksForSomething, asksWithin, beginsToAsk, isPersonal, isSpokenTo } from './questionForm.js'
import { questionScore } from './questionClassifier.js'
import { endsInQuestion, endsInPunctuation, endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** Where an unlabelled talk begins: at the first question that an answer follows, with the statement that leads to it. */
export function firstQuestion(
  paragraphs: readonly Paragraph[],
  patterns: { readonly repeated: ReadonlySet<string> },
  furniture: ReadonlyMap<number, DropReason>,
  fold: (text: string) => string,
  from: number,
): number {
  const first = paragraphs.findIndex(({ text, block }, index) => {
    if (
      index < from ||
      !(beginsToAsk(text) || (asksForSomething(text) && countWords(text) <= 40 && index > 2)) ||
      furniture.has(index) ||
      block.region !== undefined ||
      patterns.repeated.has(fold(text)) ||
      countWords(text) > 140
    )
      return false
    return (
      index > 0 &&
      paragraphs
        .slice(index + 1, index + 4)
        .some(
          (next, step) => !furniture.has(index + 1 + step) && !beginsToAsk(next.text) && endsInPunctuation(next.text),
        )
    )
  })
  const before = paragraphs[first - 1]
  const leadsTo =
    before !== undefined &&
    !furniture.has(first - 1) &&
    /(?<!\p{L})(?:you|your|Sie|Ihre?|vous|votre|usted|вы|ваш\p{L}*)(?!\p{L})/u.test(before.text) &&
    countWords(before.text) < 70 &&
    endsInPunctuation(before.text) &&
    first > 2
  return earlierStart(paragraphs, leadsTo ? first - 1 : first, furniture, from, leadsTo ? before : undefined)
}

/** As far back, in paragraphs, as an answer may reach to a statement that it replies to. */
const farthest = 20

/** The statement to somebody that is replied to before the first question: `You once said that …` */
function earlierStart(
  paragraphs: readonly Paragraph[],
  first: number,
  furniture: ReadonlyMap<number, DropReason>,
  from: number,
  leading: Paragraph | undefined,
): number {
  let start = first
  // What stands before the first question may reply to what was said before, rather than lead to it.
  let reply = leading
  for (let index = first - 1; index >= Math.max(from, 1, first - farthest); index -= 1) {
    const said = paragraphs[index]
    if (!said || aboutInterview.test(said.text)) break
    if (furniture.has(index) || said.block.region !== undefined || !endsInPunctuation(said.text)) continue
    if (reply !== undefined && isRepliedTo(said.text, reply.text)) start = index
    reply = said
  }
  return start
}

/** Whether something short is replied to: two of it speaking to somebody or asking, somebody speaking of himself behind it, and it looking more like a question. */
export function isRepliedTo(said: string, reply: string): boolean {
  if (countWords(said) > 40 || isPersonal(said) || isAboutSomebody.test(said)) return false
  if (aboutInterview.test(said) || aboutInterview.test(reply)) return false
  const isAsked = isSpokenTo(said) || asksWithin.test(said)
  const signs = [isAsked, isPersonal(reply), questionScore(said) > questionScore(reply) + 1]
  return signs.filter(Boolean).length >= 2
}

/** Who is spoken of by a whole name is not spoken to: `Ines Okafor has counted ships …` */
const isAboutSomebody = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\s\p{Ll}/u

/** As many lines and sentences as may stand above the one that says when and by whom: menus, a title, what it is about. */
const longestOpening = 60
const mostSaid = 3

/** The first paragraph that a talk may begin with: behind the lines that say when and by whom, for a title may ask as well. */
export function openingEnd(paragraphs: readonly Paragraph[]): number {
  let [end, asked] = [0, 0]
  let said = 0
  for (const [index, { text }] of paragraphs.slice(0, longestOpening).entries()) {
    if (endsInQuestion(text)) asked += 1
    if (endsSentence(text)) said += 1
    if (asked > 1 || said > mostSaid) break
    const isDate = countWords(text) <= 9 && findDate(text) !== undefined && !endsInQuestion(text)
    if (isDate || looksLikeName(byline.exec(text.slice(0, 90))?.[1] ?? '')) end = index + 1
  }
  return end
}
