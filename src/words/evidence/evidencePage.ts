import { claimRef } from '../../core/corpus/claimRef.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { CitationAnswer } from '../../core/export/evidence/answer.js'
import type { Evidence, EvidenceSource, InterviewEvidence } from '../../core/query/evidence/evidenceTypes.js'
import { spokenPlaces } from '../claim.js'
import { answerLabel, answerTitle, unreadLabel } from '../answers.js'
import { citationSentences } from '../assessment.js'
import { severityLabel, sourceDescription } from '../export/memoEvidence.js'
import { intervieweesLabel, othersWordsSentence, speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { speakerDoubtSentence } from '../speakerDoubt.js'
import { memoProblemSentence } from '../problems/memoProblems.js'
import { workReference } from '../bibliographyLabels.js'
import { button, toolbar } from './actions.js'
import { alsoHereHtml, othersHtml } from './claims.js'
import { factsHtml } from './facts.js'
import { type Content, element, type Html, written } from './html.js'
import { kindsHtml, sentenceHtml } from './marks.js'
import { aroundHtml, wordsHtml } from './passage.js'
import { readBackHtml } from './readBack.js'
import { readingHtml, type RoundState, unlessBrief } from './round.js'

/** How far the reading of the memo has come, in which the sentence stands. */
export interface ReadingState {
  /** How many of its citations nobody has read yet. */
  readonly unread: number
  /** Those of them whose transcript is not here. */
  readonly absent?: number
  /** Where a round is on. It shows one source, and of that no more than is asked for. */
  readonly round?: RoundState
}

/** The page of the Evidence view, from top to bottom: what the check says, both sentences, what stands around, who and when, who else. */
export function evidenceHtml(
  evidence: Evidence,
  corpus: Lookup,
  { unread, absent = 0, round }: ReadingState,
  l10n: L10n,
): string {
  const { sentence, sources, problems, more } = evidence
  const isPlain = sources.every((one) => one.kind === 'interview' && one.asked?.answer.kind === 'not read')
  const [first, ...others] = sources.map((source, index) => sourceHtml(source, index, evidence, round, corpus, l10n))
  return written([
    sentence ? readingHtml(evidence, { unread, absent }, round, l10n) : undefined,
    // That nobody has read it yet goes without saying where somebody is about to.
    sentence && !(round && isPlain && !problems.length) ? checkHtml(evidence, corpus, l10n) : undefined,
    sentence
      ? section('sentence', l10n.t('Your sentence'), [
          element('p', { class: 'own', dir: 'auto' }, sentenceHtml(sentence.words)),
          kindsHtml([sentence.words], l10n),
        ])
      : undefined,
    sentence && !sources.length ? uncitedHtml(l10n) : undefined,
    first,
    unlessBrief(round, () => others),
    more
      ? element('p', {}, l10n.t('More citations in this sentence: {0}. Put the cursor on one to see it.', more))
      : undefined,
  ])
}

/** The page where there is nothing to show. */
export function emptyHtml(sentence: string): string {
  return written(element('p', { class: 'empty' }, sentence))
}

/** One sentence that says what is shown, for those who hear the screen. */
export function evidenceStatus(
  { problems, sources }: Evidence,
  { unread, absent = 0, round }: ReadingState,
  l10n: L10n,
): string {
  const names = sources.map((source) => spokenSource(source, l10n)).join('; ')
  const found = problems.length ? l10n.t('Problems: {0}.', problems.length) : ''
  const left = round ? `${unreadLabel(unread, absent, l10n)}.` : ''
  return [left, names ? l10n.t('Evidence: {0}.', names) : l10n.t('This sentence cites nothing.'), found]
    .filter(Boolean)
    .join(' ')
}

/** With its answer, where there is one. */
function spokenSource(source: EvidenceSource, l10n: L10n): string {
  const asked = source.kind === 'interview' ? source.asked : undefined
  const name = sourceName(source, l10n)
  return asked ? l10n.t('{0}: {1}', name, answerLabel(asked.answer.kind, l10n)) : name
}

function section(id: string, title: string, content: readonly Content[]): Html {
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), content)
}

/** The answer for each source first, then what the check found. */
function checkHtml({ problems, sources }: Evidence, corpus: Lookup, l10n: L10n): Html {
  const answers = sources.flatMap((source) =>
    source.kind === 'interview' && source.asked ? answerHtml(source, source.asked.answer, l10n) : [],
  )
  const rows = problems.map((problem) =>
    element(
      'li',
      { class: problem.severity },
      element('strong', {}, severityLabel(problem.severity, l10n)),
      ' ',
      memoProblemSentence(problem, corpus, l10n),
    ),
  )
  const list = rows.length ? element('ul', { class: 'problems' }, rows) : undefined
  const none = list ?? (answers.length ? undefined : element('p', {}, l10n.t('No problem was found.')))
  return section('check', l10n.t('Check'), [...answers, none])
}

/** `Not yet read. Reed, paragraph 2`: the words first, then what a person has said and what is known of the quotation. How it differs the problems say. */
function answerHtml(source: InterviewEvidence, answer: CitationAnswer, l10n: L10n): Html {
  const title = answerTitle(answer.kind, l10n)
  return element(
    'div',
    { class: `answer ${answer.kind.replaceAll(' ', '-')}` },
    element('p', {}, element('strong', {}, title), ' ', element('span', { class: 'label' }, sourceName(source, l10n))),
    citationSentences({ ...answer, faults: [] }, l10n)
      // The title says as much.
      .filter((sentence) => sentence !== `${title}.`)
      .map((sentence) => element('p', {}, sentence)),
  )
}

function uncitedHtml(l10n: L10n): Html {
  return element(
    'p',
    { class: 'empty' },
    l10n.t('This sentence cites nothing.'),
    ' ',
    button('citeClaim', l10n.t('Insert Citation…'), {}),
  )
}

function sourceHtml(
  source: EvidenceSource,
  index: number,
  evidence: Evidence,
  round: RoundState | undefined,
  corpus: Lookup,
  l10n: L10n,
): Html {
  const id = `source-${index}`
  const heading = element('h2', { id }, sourceName(source, l10n))
  switch (source.kind) {
    case 'unknown':
      return element(
        'section',
        { 'aria-labelledby': id },
        heading,
        element('p', {}, l10n.t('No source here has this key.')),
      )
    case 'work':
      return element(
        'section',
        { 'aria-labelledby': id },
        heading,
        element('p', {}, workReference(source.work, l10n)),
        element('p', { class: 'standing' }, l10n.t('Not compared: the transcript is not here.')),
      )
    case 'interview':
      return element(
        'section',
        { 'aria-labelledby': id },
        heading,
        interviewHtml(source, index, evidence, round, corpus, l10n),
      )
  }
}

/** `Reed, paragraph 2`; of a passage that is not there the interview alone. */
function sourceName(source: EvidenceSource, l10n: L10n): string {
  if (source.kind === 'unknown') return source.key
  if (source.kind === 'work') return source.key
  const { interview, passage, refs } = source
  if (!passage) return intervieweesLabel(interview, l10n)
  const places = spokenPlaces(interview, refs.length ? refs : [passage.ref], l10n)
  return l10n.t('{0}, {1}', speakerName(interview, passage, l10n), places)
}

function interviewHtml(
  source: InterviewEvidence,
  index: number,
  evidence: Evidence,
  round: RoundState | undefined,
  corpus: Lookup,
  l10n: L10n,
): readonly Content[] {
  const { interview, passage } = source
  const role = interview.voices.find(({ id }) => id === passage?.voice)?.role
  const doubt = passage && speakerDoubtSentence(interview, passage, l10n)
  const others = othersWordsSentence(role, intervieweesLabel(interview, l10n), l10n)
  return [
    element('p', { class: 'label' }, sourceDescription({ interview }, l10n)),
    others ? element('p', { class: 'warning' }, others) : undefined,
    doubt
      ? element(
          'p',
          { class: 'warning' },
          doubt,
          ' ',
          button('confirm', [l10n.t('Confirm Speaker'), ' ', element('kbd', {}, 'C')], { source: index }),
        )
      : undefined,
    wordsHtml(source, index, l10n),
    unlessBrief(round, () => [
      actionsHtml(source, index, evidence, l10n),
      readBackHtml(source.readBack, index, l10n),
      aroundHtml(source, l10n),
      element('h3', {}, l10n.t('About this source')),
      factsHtml(source, corpus, l10n),
      othersHtml(source, corpus, l10n),
      alsoHereHtml(source, corpus, l10n),
    ]),
  ]
}

function actionsHtml(source: InterviewEvidence, index: number, { sentence }: Evidence, l10n: L10n): Content {
  const { claim, words, wording, terms } = source
  const canQuote = words.state === 'shown' && words.isShared && terms !== 'off record'
  const ref = claim && claimRef(claim)
  const buttons = [
    !sentence && terms !== 'off record' && (ref || canQuote)
      ? button('cite', l10n.t('Cite'), ref ? { source: index, claim: ref } : { source: index })
      : undefined,
    canQuote ? button('quote', l10n.t('Quote'), { source: index }) : undefined,
    wording ? button('wording', l10n.t('Use Source Wording'), { source: index }) : undefined,
    canQuote ? button('show', l10n.t('Show Passage'), { source: index }) : undefined,
    ref ? button('open', l10n.t('Open Claim'), { claim: ref }) : undefined,
  ].filter((one) => one !== undefined)
  return [
    buttons.length ? toolbar(l10n.t('Actions for {0}', sourceName(source, l10n)), buttons) : undefined,
    wording?.[0]
      ? element('p', { class: 'label' }, l10n.t('Use Source Wording writes: {0}', wording[0].text))
      : undefined,
  ]
}
