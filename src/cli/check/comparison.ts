import type { Examined } from '../../core/check/check.js'
import { type ModelAnswer, type Outcome, outcomeOf, readAnswers, unprovedIn } from '../../core/compare/answers.js'
import { type Comparison, comparisonsIn, promptOf } from '../../core/compare/question.js'
import { comparisonSentence } from '../../words/comparison.js'
import { plainEnglish } from '../../words/l10n.js'
import { deliver } from '../exportFiles.js'
import { CannotRun, type Host } from '../host.js'
import type { JsonComparison } from '../json.js'
import type { Options } from '../options.js'
import { textOf } from '../write.js'
import type { CheckedText } from './checkFile.js'

/** What a model of somebody’s own choice is asked, and what it answered, each in a file: `attache` itself asks none. */
export interface AiComparison {
  /** What is to be told of a memo, quieter remarks left out. */
  add(examined: Examined, placeOf: CheckedText['placeOf']): readonly JsonComparison[]
  /** Writes what is to be asked yet, and says what was compared. */
  end(): Promise<string>
}

/** Undefined where nobody asked for it. Throws `CannotRun` where the options do not go together or the answers cannot be read. */
export async function aiComparison(host: Host, options: Options): Promise<AiComparison | undefined> {
  const { compareQuestions: questionsFile, compareAnswers: answersFile, model = 'any' } = options
  if (questionsFile === undefined && answersFile === undefined) {
    if (options.model !== undefined)
      throw new CannotRun('Expected --compare-questions or --compare-answers beside --model.')
    return undefined
  }
  if (model !== 'any' && model !== 'own') throw new CannotRun('Expected any or own behind --model.')
  if (options.store) throw new CannotRun('Nothing of the store is compared by a model; leave out --store.')
  const text = answersFile === undefined ? '' : await textOf(host, answersFile)
  if (text === undefined) throw new CannotRun(`${answersFile} cannot be read.`)
  const { answers, unread } = readAnswers(text)
  const reader = model === 'own' ? 'own machines' : 'any'
  const today = new Date().toISOString().slice(0, 10)
  const prompts = new Map<string, string>()
  const told: Told = { outcomes: [], withheld: 0, unproved: 0, unread, models: modelsOf(answers) }
  return {
    add(examined, placeOf) {
      const { asked, withheld } = comparisonsIn(examined, { reader, today })
      told.withheld += withheld
      return asked.flatMap((comparison) => {
        const outcome = outcomeOf(comparison, answers)
        told.outcomes.push(outcome.kind)
        told.unproved += unprovedIn(comparison, answers)
        if (outcome.kind === 'to ask') prompts.set(outcome.id, promptOf(comparison, outcome.order))
        return outcome.kind === 'questioned' ? [jsonOf(outcome, comparison, examined, placeOf)] : []
      })
    },
    async end() {
      const lines = Array.from(prompts, ([id, prompt]) => `${JSON.stringify({ id, prompt })}\n`)
      if (questionsFile !== undefined)
        await deliver(host, new TextEncoder().encode(lines.join('')), questionsFile, { options, more: [] })
      return sentenceOf(told, questionsFile)
    },
  }
}

interface Told {
  readonly outcomes: Outcome['kind'][]
  withheld: number
  unproved: number
  readonly unread: number
  readonly models: readonly string[]
}

function modelsOf(answers: readonly ModelAnswer[]): readonly string[] {
  return [...new Set(answers.map(({ model }) => model))]
}

function jsonOf(
  outcome: Extract<Outcome, { readonly kind: 'questioned' | 'adds' }>,
  { sentence }: Comparison,
  { checked }: Examined,
  placeOf: CheckedText['placeOf'],
): JsonComparison {
  const message = comparisonSentence(outcome, checked.corpus, plainEnglish)
  return { ...placeOf(sentence.span), model: outcome.model, span: outcome.span, differs: outcome.differs, message }
}

function sentenceOf({ outcomes, withheld, unproved, unread, models }: Told, file: string | undefined): string {
  const count = (kind: Outcome['kind']): number => outcomes.filter((one) => one === kind).length
  const open = count('to ask')
  const compared = outcomes.length - open - count('no answer')
  return [
    `AI comparison${models.length ? ` (${models.join(', ')})` : ''}: ${compared} of ${outcomes.length} sentences compared, ${count('questioned')} questioned.`,
    count('adds') ? `Say more than their source: ${count('adds')}.` : '',
    count('no answer') ? `Without an answer: ${count('no answer')}.` : '',
    unproved ? `Answers thrown away because their words are not there: ${unproved}.` : '',
    unread ? `Lines that are no answer: ${unread}.` : '',
    open ? `Still to ask: ${open}${file === undefined ? '' : ` (${file})`}.` : '',
    withheld ? `Not sent: ${withheld}.` : '',
    'This is no check.',
  ]
    .filter(Boolean)
    .join(' ')
}
