import { findMatches, spanOfTokens } from '../quotation/match.js'
import { patternOf } from '../quotation/pattern.js'
import { tokensOf } from '../quotation/tokenizer.js'
import { type ComparedPart, type Comparison, isDeciding, type Order } from './question.js'

const answerKinds = ['supports', 'contradicts', 'not in passage', 'adds'] as const

/** What a model said to one prompt; nothing of it is believed before it is proved. */
export interface ModelAnswer {
  /** That of the prompt. */
  readonly id: string
  readonly model: string
  readonly answer: (typeof answerKinds)[number] | undefined
  /** In what the two differ, in the model's word; empty where they do not. */
  readonly kind: string
  readonly span: string
  readonly differs: string
}

/** What came of asking for one sentence. */
export type Outcome =
  /** A prompt that is still to be answered. */
  | { readonly kind: 'to ask'; readonly id: string; readonly order: Order }
  | { readonly kind: 'supports' }
  /** Asked twice, and both times the words stand there: they question the sentence, or only part of it has its words. */
  | (Proved & { readonly kind: 'questioned' | 'adds' })
  /** No answer could be proved, or two disagreed. */
  | { readonly kind: 'no answer'; readonly why: 'unproved' | 'disagreed' }

/** An answer whose words stand where it says: they are given as they stand there. */
interface Proved {
  readonly model: string
  readonly part: ComparedPart
  readonly span: string
  readonly differs: string
}

/** How often one prompt is put. */
const mostAsked = 2

/**
 * What the answers to a comparison amount to. One whose words do not stand to the letter in what was sent is thrown away and asked for once more;
 * anything but *supports* is asked again with the parts in the other order, and counts only where both say the same.
 */
export function outcomeOf(comparison: Comparison, answers: readonly ModelAnswer[]): Outcome {
  const first = provedAmong(comparison, 'first', answers)
  if ('kind' in first) return first
  if (first.answer === 'supports') return { kind: 'supports' }
  const second = provedAmong(comparison, 'second', answers)
  if ('kind' in second) return second
  const [kind, again] = [classOf(first.answer), classOf(second.answer)]
  if (kind !== again) return { kind: 'no answer', why: 'disagreed' }
  const { model, part, span, differs } = first
  return { kind, model, part, span, differs }
}

/** How many of the answers were thrown away, since what they quote does not stand there. */
export function unprovedIn(comparison: Comparison, answers: readonly ModelAnswer[]): number {
  return answersTo(comparison, answers).filter((one) => !proved(comparison, one)).length
}

function answersTo({ id }: Comparison, answers: readonly ModelAnswer[]): readonly ModelAnswer[] {
  return answers.filter((one) => orders.some((order) => one.id === promptId(id, order)))
}

const orders: readonly Order[] = ['first', 'second']

function promptId(id: string, order: Order): string {
  return order === 'first' ? id : `${id}-again`
}

type ProvedAnswer = Proved & { readonly answer: (typeof answerKinds)[number] }

function provedAmong(
  comparison: Comparison,
  order: Order,
  answers: readonly ModelAnswer[],
): ProvedAnswer | Extract<Outcome, { readonly kind: 'to ask' | 'no answer' }> {
  const id = promptId(comparison.id, order)
  const given = answers.filter((one) => one.id === id).slice(0, mostAsked)
  for (const one of given) {
    const found = proved(comparison, one)
    if (found) return found
  }
  return given.length < mostAsked ? { kind: 'to ask', id, order } : { kind: 'no answer', why: 'unproved' }
}

/** That the passage does not speak of it, and that it says something else, differ in how the model puts it. */
function classOf(answer: ProvedAnswer['answer']): 'questioned' | 'adds' | 'supports' {
  return answer === 'contradicts' || answer === 'not in passage' ? 'questioned' : answer
}

function proved(
  { words, parts }: Comparison,
  { model, answer, kind, span, differs }: ModelAnswer,
): ProvedAnswer | undefined {
  // Words that stand in what is cited and beside it are meant where they are cited.
  const [found] = [...parts.filter(isDeciding), ...parts].flatMap((part) => {
    const standing = standingIn(span, part.words)
    return standing === undefined ? [] : [{ part, span: standing }]
  })
  const inSentence = answer === 'supports' ? '' : kind ? standingIn(differs, words) : undefined
  return answer && found && inSentence !== undefined ? { model, answer, ...found, differs: inSentence } : undefined
}

/** More words are no place that somebody can look at. */
const mostWords = 60

/** Words as they stand in others to the letter, but for typography: with no bracket, ellipsis or changed form that a quotation may have. */
function standingIn(words: string, text: string): string | undefined {
  const { tokens } = patternOf(words)
  const all = tokensOf(text)
  const match = findMatches(tokens, all).find(({ steps }) => !steps.length)
  if (!match || match.to - match.from > mostWords) return undefined
  const { start, end } = spanOfTokens(all, match.from, match.to)
  return text.slice(start, end)
}

const longestAnswer = 4000

/**
 * Answers as JSON lines, `{"id", "model", "answer", "kind", "span", "differs"}`; `answer` may be the model's whole reply as a string in `reply` instead.
 * A line that cannot be read is one that answers nothing.
 */
export function readAnswers(text: string): { readonly answers: readonly ModelAnswer[]; readonly unread: number } {
  const lines = text.split('\n').filter((line) => line.trim())
  const answers = lines.flatMap((line) => answerIn(line) ?? [])
  return { answers, unread: lines.length - answers.length }
}

function answerIn(line: string): ModelAnswer | undefined {
  const of = recordIn(line)
  if (!of || typeof of['id'] !== 'string' || typeof of['model'] !== 'string') return undefined
  const { reply } = of
  const said = (typeof reply === 'string' ? recordIn(reply.slice(0, longestAnswer)) : of) ?? {}
  const word = (name: string): string => (typeof said[name] === 'string' ? said[name].slice(0, longestAnswer) : '')
  return {
    id: of['id'],
    model: of['model'].replace(/\s+/g, ' ').slice(0, 80),
    answer: answerKinds.find((one) => one === word('answer')),
    kind: word('kind'),
    span: word('span'),
    differs: word('differs'),
  }
}

/** The object in a text, which may have something around it, as the replies of models do. */
function recordIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  try {
    const found: unknown = JSON.parse(text.slice(from, to + 1))
    return isRecord(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
