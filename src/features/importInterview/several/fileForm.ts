import * as vscode from 'vscode'
import { isProtected } from '../../../core/terms/terms.js'
import type { ImportAnswers } from '../../../core/terms/answers.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import { askForTerms } from '../../../editor/protection/askForTerms.js'
import { escapeLabel } from '../../../words/escape.js'
import { answerSentence } from '../../../words/import/import.js'
import { kindName } from '../../../words/sourceKind.js'
import { askNames } from '../askNames.js'
import { askKind, readAs } from '../askSource.js'
import type { Decided, Decisions } from '../decided.js'
import { askInterviewee, intervieweeName } from '../askInterviewee.js'
import { termsLabel } from '../../../words/claim.js'

const { l10n } = vscode

/** What the rows do. */
type Step = 'done' | 'interviewee' | 'terms' | 'kind' | 'key' | 'description' | 'names' | 'leave out'

interface StepRow extends vscode.QuickPickItem {
  readonly step: Step
}

/** The form of one file: its terms, its kind, key and interviewee, until the user is done. All else is corrected in the saved text. */
export async function askFile(tools: ImportTools, first: Decisions, index: number): Promise<Decisions> {
  let decisions = first
  for (;;) {
    const one = decisions.files[index]
    if (!one) return decisions
    const chosen = await vscode.window.showQuickPick(stepRows(one), {
      title: one.name,
      placeHolder: l10n.t('Choose what to correct, or press Enter on the first row'),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    })
    if (!chosen || chosen.step === 'done') return decisions
    if (chosen.step === 'leave out') return without(decisions, index)
    const now = await take(tools, decisions, one, chosen.step)
    if (typeof now === 'string') void vscode.window.showWarningMessage(now)
    else decisions = now ?? decisions
  }
}

/** Asks once for terms that hold for all files but those of which interviews are here; what these need is asked with them. */
export async function askTermsOfAll(tools: ImportTools, decisions: Decisions): Promise<Decisions | undefined> {
  const terms = await askForTerms(l10n.t('Attribution Terms of All Files'))
  if (terms === undefined) return undefined
  const [known = ''] = decisions.files.flatMap(({ decision }) =>
    decision.kind === 'import' ? (decision.answers.description ?? []) : [],
  )
  const description = isProtected(terms) ? await askDescription(known) : undefined
  if (isProtected(terms) && description === undefined) return undefined
  let now = decisions
  for (const one of decisions.files) {
    if (one.decision.kind !== 'import') continue
    const next = withAnswers(tools, now, one, {
      ...one.decision.answers,
      terms,
      ...(description === undefined ? {} : { description }),
    })
    if (typeof next === 'string') void vscode.window.showWarningMessage(l10n.t('{0}: {1}', one.name, next))
    else now = next
  }
  return now
}

function stepRows({ decision, kind, transcript }: Decided): readonly StepRow[] {
  const done: StepRow = {
    label: `$(check) ${l10n.t('Done')}`,
    description: l10n.t('back to the list of files'),
    step: 'done',
  }
  const out: StepRow = { label: l10n.t('Leave This File Out'), step: 'leave out' }
  if (decision.kind === 'update') {
    return [{ ...done, detail: l10n.t('Updates {0} and keeps its claims.', decision.known.interview.key) }, out]
  }
  const { terms, key, description = '', names = [] } = decision.answers
  const row = (step: Step, name: string, value: string): StepRow => ({ label: `${name}: ${escapeLabel(value)}`, step })
  const isKept = isProtected(terms)
  return [
    done,
    row('terms', l10n.t('Attribution terms'), termsLabel(terms, l10n)),
    ...(isKept
      ? [
          row('description', l10n.t('Agreed description'), description),
          row('names', l10n.t('Names to protect'), names.join(', ') || l10n.t('those of the interviewees')),
        ]
      : []),
    row('kind', l10n.t('Kind of source'), kindName(kind, l10n)),
    row('interviewee', l10n.t('Interviewee'), intervieweeName(transcript) || l10n.t('none')),
    ...(transcript.speakers.length > 0 ? [row('key', l10n.t('Key'), key)] : []),
    out,
  ]
}

async function take(
  tools: ImportTools,
  decisions: Decisions,
  one: Decided,
  step: Step,
): Promise<Decisions | string | undefined> {
  const { decision } = one
  if (decision.kind === 'update') return undefined
  const { answers } = decision
  const again = (now: Partial<ImportAnswers>): Decisions | string =>
    withAnswers(tools, decisions, one, { ...answers, ...now })
  switch (step) {
    case 'terms': {
      const terms = await askForTerms(one.name)
      return terms && again({ terms })
    }
    case 'description': {
      const description = await askDescription(answers.description ?? '')
      return description === undefined ? undefined : again({ description })
    }
    case 'names': {
      const { names = [], open = [], key } = answers
      const chosen = await askNames(
        { tools, transcript: one.transcript, step: one.name },
        { key, names, open, affiliations: [], stated: {} },
      )
      return chosen && again(chosen)
    }
    case 'kind': {
      const kind = await askKind(one.kind, one.name)
      const as = kind && readAs(tools, one, kind)
      if (as === undefined || typeof as === 'string') return as
      return put(tools, decisions, one, {
        ...one,
        ...as,
        decision: { ...decision, answers: { ...answers, kind: as.kind } },
      })
    }
    case 'interviewee': {
      const transcript = await askInterviewee(tools, one, one.name)
      return transcript && put(tools, decisions, one, { ...one, transcript })
    }
    case 'key': {
      const key = await askKey(tools, decisions, one, answers)
      return key === undefined
        ? undefined
        : withAnswers(tools, decisions, one, { ...answers, key }, key !== answers.key)
    }
    default:
      return undefined
  }
}

async function askKey(
  tools: ImportTools,
  { taken }: Decisions,
  { name, transcript }: Decided,
  answers: ImportAnswers,
): Promise<string | undefined> {
  const others = new Set([...taken].filter((key) => key !== answers.key))
  const given = await vscode.window.showInputBox({
    title: name,
    prompt: l10n.t('Choose a citation key. It becomes the file name, and readers of drafts see it.'),
    value: answers.key,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const problem = tools
        .checkAnswers(transcript, { ...answers, key: text.trim() }, others)
        .find((one) => one.startsWith('key-'))
      return problem && answerSentence(problem, l10n)
    },
  })
  return given?.trim()
}

async function askDescription(value: string): Promise<string | undefined> {
  const given = await vscode.window.showInputBox({
    prompt: l10n.t('What description was agreed? It replaces the name everywhere.'),
    placeHolder: l10n.t('a senior official'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : answerSentence('description-missing', l10n)),
  })
  return given?.trim().replace(/\s+/g, ' ')
}

/** The decisions with other answers for one file; a key that was only suggested follows them. */
function withAnswers(
  tools: ImportTools,
  decisions: Decisions,
  one: Decided,
  answers: ImportAnswers,
  isTyped = false,
): Decisions | string {
  const { decision } = one
  if (decision.kind !== 'import') return decisions
  const isKeySuggested = decision.isKeySuggested && !isTyped
  return put(tools, decisions, one, { ...one, decision: { ...decision, answers, isKeySuggested } })
}

/**
 * The decisions with a file in the place of what it was; a key that was suggested follows the name of the interviewee, for memos would cite
 * somebody else by it. A sentence where the answers cannot be.
 */
function put(tools: ImportTools, { files, taken }: Decisions, before: Decided, now: Decided): Decisions | string {
  const { decision } = now
  if (decision.kind !== 'import') return { files, taken }
  const { answers, isKeySuggested } = decision
  const old = before.decision.kind === 'import' ? before.decision.answers.key : undefined
  const others = new Set([...taken].filter((key) => key !== old))
  const key = isKeySuggested ? tools.suggestImportKey(now.transcript, answers.terms, others) : answers.key
  const keyed = { ...now, decision: { ...decision, answers: { ...answers, key } } }
  const [problem] = tools.checkAnswers(now.transcript, keyed.decision.answers, others)
  if (problem) return answerSentence(problem, l10n)
  return { files: files.map((one) => (one === before ? keyed : one)), taken: new Set([...others, key]) }
}

function without({ files, taken }: Decisions, index: number): Decisions {
  const [gone] = files.slice(index, index + 1)
  const key = gone?.decision.kind === 'import' ? gone.decision.answers.key : undefined
  return { files: files.filter((_, at) => at !== index), taken: new Set([...taken].filter((one) => one !== key)) }
}
