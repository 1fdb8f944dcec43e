import type { Examined } from '../../core/check/check.js'
import { type ModelAnswer, type Outcome, outcomeOf, readAnswers, unprovedIn } from '../../core/compare/answers.js'
import type { Closed } from '../../core/compare/closed.js'
import { type Comparison, comparisonsIn, promptOf } from '../../core/compare/question.js'
import { type LocalModel, localModels } from '../../machine/localModel.js'
import { comparisonSentence, comparisonSummary, localProblemSentence } from '../../words/comparison.js'
import { plainEnglish } from '../../words/l10n.js'
import { deliver } from '../exportFiles.js'
import { CannotRun, type Host } from '../host.js'
import type { JsonComparison } from '../json.js'
import type { Options } from '../options.js'
import { textOf } from '../write.js'
import type { CheckedText } from './checkFile.js'

/**
 * What a model of somebody’s own choice is asked, and what it answered, each in a file: `attache` itself asks none but one on this machine, where
 * `--compare-local` says its address.
 */
export interface AiComparison {
  /** What is to be told of a memo, quieter remarks left out. */
  add(examined: Examined, placeOf: CheckedText['placeOf']): Promise<readonly JsonComparison[]>
  /** Writes what is to be asked yet, and what was answered, and says what was compared. */
  end(): Promise<string>
}

/** Undefined where nobody asked for it. Throws `CannotRun` where the options do not go together, the answers cannot be read or no model answers. */
export async function aiComparison(host: Host, options: Options): Promise<AiComparison | undefined> {
  const { compareQuestions: questionsFile, compareAnswers: answersFile, compareLocal: address } = options
  if (questionsFile === undefined && answersFile === undefined && address === undefined) {
    if (options.model !== undefined)
      throw new CannotRun('Expected --compare-questions or --compare-answers beside --model.')
    return undefined
  }
  const local = address === undefined ? undefined : await localModel(address)
  const model = options.model ?? (local?.isOwn ? 'own' : 'any')
  if (model !== 'any' && model !== 'own') throw new CannotRun('Expected any or own behind --model.')
  const text = answersFile === undefined ? '' : await textOf(host, answersFile)
  if (text === undefined && !local) throw new CannotRun(`${answersFile} cannot be read.`)
  const lines = (text ?? '').split('\n').filter(Boolean)
  const { answers, unread } = readAnswers(lines.join('\n'))
  const reader = model === 'own' ? 'own machines' : 'any'
  const today = new Date().toISOString().slice(0, 10)
  const prompts = new Map<string, string>()
  const all: ModelAnswer[] = [...answers]
  const outcomes: Outcome[] = []
  const closed = new Set<Closed>()
  let [withheld, unproved, isSilent] = [0, 0, false]
  /** Asks the model here for as long as it answers. */
  const ask = async (comparison: Comparison): Promise<Outcome> => {
    for (;;) {
      const outcome = outcomeOf(comparison, all)
      if (outcome.kind !== 'to ask' || !local || isSilent) return outcome
      const reply = await local.ask(promptOf(comparison, outcome.order))
      if (reply === undefined) isSilent = true
      else {
        const line = JSON.stringify({ id: outcome.id, model: local.name, reply })
        lines.push(line)
        all.push(...readAnswers(line).answers)
      }
    }
  }
  return {
    async add(examined, placeOf) {
      const found = comparisonsIn(examined, { reader, today })
      withheld += found.withheld
      if (found.closed) closed.add(found.closed)
      const told: JsonComparison[] = []
      for (const comparison of found.asked) {
        const outcome = await ask(comparison)
        outcomes.push(outcome)
        unproved += unprovedIn(comparison, all)
        if (outcome.kind === 'to ask') prompts.set(outcome.id, promptOf(comparison, outcome.order))
        if (outcome.kind === 'questioned') told.push(jsonOf(outcome, comparison, examined, placeOf))
      }
      return told
    },
    async end() {
      const questions = Array.from(prompts, ([id, prompt]) => JSON.stringify({ id, prompt }))
      if (questionsFile !== undefined) await save(host, questionsFile, questions, options)
      // Those that were there are among them.
      if (local && answersFile !== undefined) await save(host, answersFile, lines, { overwrite: true })
      const models = [...new Set(all.map((one) => one.model))]
      return [
        isSilent && address !== undefined ? localProblemSentence('no server', address, plainEnglish) : '',
        unread ? `Lines that are no answer: ${unread}.` : '',
        comparisonSummary({ models, outcomes, unproved, withheld, closed }, plainEnglish),
      ]
        .filter(Boolean)
        .join(' ')
    },
  }
}

async function localModel(address: string): Promise<LocalModel> {
  const found = await localModels(address)
  if (typeof found === 'string') throw new CannotRun(localProblemSentence(found, address, plainEnglish))
  const [first, ...others] = found
  if (first && !others.length) return first
  throw new CannotRun(`Name one of these models behind ${address}#: ${found.map(({ name }) => name).join(', ')}.`)
}

async function save(
  host: Host,
  file: string,
  lines: readonly string[],
  options: Pick<Options, 'overwrite'>,
): Promise<void> {
  await deliver(host, new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')), file, options)
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
