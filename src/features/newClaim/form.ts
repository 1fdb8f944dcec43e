import * as vscode from 'vscode'
import type { TopicChoice } from '../../core/coding/claimPlace.js'
import type { ClaimContent, ProposedContent } from '../../core/coding/content.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type ClaimKind, claimKinds, type Interview } from '../../core/model.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { kindLabel, likelihoodSentence } from '../../words/claim.js'
import { escapeLabel } from '../../words/escape.js'
import { kindDetail } from '../../words/newClaim.js'
import { pickTopic, topicTitle } from './pickTopic.js'
import { choose, ownWords } from './steps.js'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n } = vscode

/** A claim as the form shows it first. */
export interface ClaimForm {
  readonly corpus: Corpus
  readonly interview: Interview
  readonly tools: Pick<Tools, 'asLine' | 'labelOf'>
  /** The words of the source, or where they are not here what the claim is called. */
  readonly title: string
  readonly content: ProposedContent
  readonly topic: TopicChoice | undefined
  /** Who says it. */
  readonly speaker: string
  /** The sentence of a memo that tells it. */
  readonly readsAs: (content: ProposedContent) => string | undefined
  /** Whether the words of the source have this hedge; undefined where they are not here. */
  readonly isSaid?: (hedge: string) => boolean
}

/** What the user made of it. */
export interface FilledClaim {
  readonly content: ClaimContent
  readonly topic: TopicChoice
}

type Part = 'save' | 'topic' | 'holder' | 'kind' | 'hedge' | 'label'

interface State {
  readonly content: ProposedContent
  readonly topic: TopicChoice | undefined
}

type Row = vscode.QuickPickItem & { readonly part: Part }

/**
 * One box for a claim: its wording is what is typed, and below it stands how a memo will tell it. Enter saves; a row for each of topic, whose
 * view, kind, hedge and label leads to a step that comes back here. Undefined when the user gives up.
 */
export async function askClaim(form: ClaimForm): Promise<FilledClaim | undefined> {
  const { asLine, labelOf } = form.tools
  let state: State = { content: form.content, topic: form.topic }
  let hasOwnLabel = form.content.label !== labelOf(form.content.wording)
  for (;;) {
    const answer = await showForm(form, state)
    if (!answer) return undefined
    const { part } = answer
    const wording = asLine(answer.wording)
    state = worded(state, wording, hasOwnLabel ? state.content.label : labelOf(wording))
    if (part !== 'save') {
      const changed = await changePart(form, state, part)
      hasOwnLabel ||= part === 'label' && changed !== undefined
      state = changed ?? state
      continue
    }
    const topic = state.topic ?? (await pickTopic(form.corpus, form.interview, undefined))
    const kind = topic && (state.content.kind ?? (await pickKind(undefined)))
    state = { topic, content: { ...state.content, kind } }
    if (topic && kind && wording) return { topic, content: { ...state.content, kind } }
  }
}

function worded({ content, topic }: State, wording: string, label: string): State {
  return { topic, content: { ...content, wording, label } }
}

function showForm(
  form: ClaimForm,
  { content, topic }: State,
): Promise<{ readonly part: Part; readonly wording: string } | undefined> {
  const pick = vscode.window.createQuickPick<Row>()
  pick.title = form.title
  pick.placeholder = l10n.t('Claim in your own words')
  pick.ignoreFocusOut = true
  pick.value = content.wording
  let shown: string | undefined
  const show = (): void => {
    if (pick.value === shown) return
    shown = pick.value
    pick.items = rowsOf(form, { content: { ...content, wording: form.tools.asLine(shown) }, topic })
    pick.activeItems = pick.items.slice(0, 1) // Enter saves, whatever is typed
  }
  show()
  pick.onDidChangeValue(show)
  return untilEnded(pick, (end) =>
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems
      if (row && (row.part !== 'save' || form.tools.asLine(pick.value))) end({ part: row.part, wording: pick.value })
    }),
  )
}

/** All are shown whatever is typed, for that is the wording. */
function rowsOf({ interview, speaker, readsAs }: ClaimForm, { content, topic }: State): readonly Row[] {
  const { wording, label, holder, kind, hedge, likelihood } = content
  const told = wording ? readsAs(content) : l10n.t('Write the claim in your own words first.')
  const doubt = [hedge ? `“${hedge}”` : l10n.t('none'), likelihood ? likelihoodSentence(likelihood, l10n) : '']
  const row = (part: Part, icon: string, name: string, description: string): Row => ({
    part,
    label: `$(${icon}) ${name}`,
    description: escapeLabel(description),
    alwaysShow: true,
  })
  const save = row(
    'save',
    'check',
    l10n.t('Save claim'),
    topic ? topicTitle(interview, topic) : l10n.t('choose a topic'),
  )
  return [
    { ...save, detail: escapeLabel(told ?? '') },
    row('topic', 'tag', l10n.t('Topic'), topic ? topicTitle(interview, topic) : l10n.t('choose a topic')),
    row('holder', 'person', l10n.t('Whose view'), holder ? l10n.t('{0} via {1}', holder, speaker) : speaker),
    row('kind', 'symbol-enum', l10n.t('Kind'), kind ? kindLabel(kind, l10n) : l10n.t('choose a kind')),
    row('hedge', 'question', l10n.t('Hedge'), doubt.filter(Boolean).join(' · ')),
    row('label', 'edit', l10n.t('Label'), label),
  ]
}

/** The state with another part; undefined where the user went back. */
async function changePart(form: ClaimForm, state: State, part: Exclude<Part, 'save'>): Promise<State | undefined> {
  const { content } = state
  switch (part) {
    case 'topic': {
      const topic = await pickTopic(form.corpus, form.interview, state.topic)
      return topic && { ...state, topic }
    }
    case 'kind': {
      const kind = await pickKind(content.kind)
      return kind && { ...state, content: { ...content, kind } }
    }
    case 'holder': {
      const holder = await pickHolder(form, content)
      return holder === undefined ? undefined : { ...state, content: { ...content, holder: holder || undefined } }
    }
    case 'hedge': {
      const hedge = await pickHedge(form, content)
      // What the words were taken to mean rests on other words than these.
      return hedge === undefined
        ? undefined
        : { ...state, content: { ...content, hedge: hedge || undefined, likelihood: undefined } }
    }
    case 'label': {
      const label = await pickLabel(content)
      return label === undefined ? undefined : { ...state, content: { ...content, label } }
    }
  }
}

function pickKind(now: ClaimKind | undefined): Promise<ClaimKind | undefined> {
  const kinds = [...claimKinds].sort((a, b) => Number(b === now) - Number(a === now))
  return choose({
    title: l10n.t('Kind'),
    placeholder: l10n.t('What kind of claim is it?'),
    rows: kinds.map((kind) => ({ label: kindLabel(kind, l10n), detail: kindDetail(kind, l10n), value: kind })),
  })
}

/** An empty text stands for whoever speaks. */
function pickHolder(
  { interview, speaker, content: first }: ClaimForm,
  now: ProposedContent,
): Promise<string | undefined> {
  const known = [now.holder, first.holder, ...interview.claims.map(({ holder }) => holder)]
  return choose({
    title: l10n.t('Whose view'),
    placeholder: l10n.t('Whose view is it? Choose or type a name.'),
    rows: [
      { label: speaker, description: l10n.t('who says it'), value: '' },
      ...[...new Set(known.flatMap((holder) => holder ?? []))].map((holder) => ({
        label: escapeLabel(holder),
        value: holder,
      })),
    ],
    typed: (text) => ({ label: escapeLabel(ownWords(text)), value: text }),
  })
}

/** An empty text stands for none. */
function pickHedge({ isSaid, content: first }: ClaimForm, now: ProposedContent): Promise<string | undefined> {
  const known = [...new Set([now.hedge, first.hedge].flatMap((hedge) => hedge ?? []))]
  return choose({
    title: l10n.t('Hedge'),
    placeholder: l10n.t('Which hedge does the source use? Choose or type it.'),
    rows: [
      ...known.map((hedge) => ({ label: escapeLabel(`“${hedge}”`), value: hedge })),
      { label: l10n.t('No hedge'), value: '' },
    ],
    typed: (text) => (isSaid && !isSaid(text) ? undefined : { label: escapeLabel(ownWords(text)), value: text }),
  })
}

function pickLabel({ label }: ProposedContent): Promise<string | undefined> {
  return choose({
    title: l10n.t('Label'),
    placeholder: l10n.t('Type a short label for lists.'),
    rows: [{ label: escapeLabel(label), value: label }],
    typed: (text) => ({ label: escapeLabel(ownWords(text)), value: text }),
  })
}
