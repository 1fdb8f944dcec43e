import * as vscode from 'vscode'
import { plainWords } from '../../../core/language/foldName.js'
import type { SpeakerRole } from '../../../core/transcript/transcript.js'
import type { Gift, Sayer } from '../../../core/import/corrections/cutTurns.js'
import type { Stretches } from '../../../core/import/corrections/stretches.js'
import type { ToldVoice, Turns } from '../../../core/import/corrections/giveTurns.js'
import type { Interview, Span } from '../../../core/model.js'
import { escapeLabel } from '../../../words/escape.js'
import type { TextHere } from './textHere.js'
import { inQuotes } from '../../../words/l10n.js'

const { l10n } = vscode

/** Which stretches are whose. */
export interface Choice {
  readonly gifts: readonly Gift[]
  /** The name and the part of one voice, in all that it says. */
  readonly told?: ToldVoice
  /** As a message may show it. */
  readonly who: string
}

interface Row extends vscode.QuickPickItem {
  readonly spans?: readonly Span[]
  /** Without it the row leads to all that the stretch may be. */
  readonly to?: Sayer
  /** Asks for the name and the part of this voice. */
  readonly voice?: Turns['voices'][number]
}

/** What a pick is made of. */
export interface Picking {
  readonly here: TextHere
  readonly turns: Turns
  readonly stretches: Stretches
  /** Whether words are selected: then they are meant before the paragraph around them. */
  readonly isSelected: boolean
  readonly title: string
}

/** How many characters of a stretch its rows show. */
const longestWords = 40

/** Asks who says the paragraph, or what of it is behind the cursor or selected; the likeliest voice is the first row. */
export async function pickSayer(picking: Picking): Promise<Choice | undefined> {
  const { stretches, title, here } = picking
  const chosen = await pick(title, rowsFor(picking))
  if (chosen?.voice) return askVoice(chosen.voice, picking)
  if (!chosen?.spans) return undefined
  if (chosen.to) return choiceOf(here.interview, chosen.spans, chosen.to, chosen.label)
  const rest = await pick(title, [...voiceRows(picking, stretches.part, false), ...otherRows(stretches.part)])
  return rest?.spans && rest.to ? choiceOf(here.interview, rest.spans, rest.to, rest.label) : undefined
}

async function pick(title: string, rows: readonly Row[]): Promise<Row | undefined> {
  return vscode.window.showQuickPick(rows, {
    title,
    placeHolder: l10n.t('Who says this?'),
    matchOnDescription: true,
  })
}

function rowsFor(picking: Picking): readonly Row[] {
  const { stretches, isSelected, here } = picking
  const { whole, part } = stretches
  if (part.length === 0) return [...voiceRows(picking, whole, true), ...otherRows(whole), ...wholeVoiceRows(picking)]
  const of = (label: string, rows: readonly Row[]): readonly Row[] => [separator(label), ...rows]
  const paragraph = of(
    whole.length > 1 ? l10n.t('Whole paragraphs ({0})', whole.length) : l10n.t('The whole paragraph'),
    voiceRows(picking, whole, true),
  )
  const words = here.isTold ? beginning(here.source.text, part[0]) : ''
  const name = isSelected ? l10n.t('The selected words') : l10n.t('From the cursor on')
  const parted = of(words ? `${name}: ${words}` : name, [
    ...voiceRows(picking, part, false),
    { label: l10n.t('Somebody Else, or Not Part of the Interview…'), description: name, spans: part },
  ])
  const both = isSelected ? [...parted, ...paragraph] : [...paragraph, ...parted]
  return [
    ...both,
    separator(l10n.t('Whole paragraph, by somebody else')),
    ...otherRows(whole),
    ...wholeVoiceRows(picking),
  ]
}

/** Leads to the name and the part of whoever says it now. */
function wholeVoiceRows({ turns }: Picking): readonly Row[] {
  const now = turns.voices.filter(({ voice }) => turns.now.has(voice.id))
  return now.length > 0
    ? [
        separator(l10n.t('Everything this speaker says')),
        ...now.map((one) => ({
          label: l10n.t('Name and Role of {0}…', escapeLabel(one.voice.name)),
          description: `${partName(one.role)} · ${l10n.t('turns: {0}', one.turns)}`,
          voice: one,
        })),
      ]
    : []
}

/** Asks for the part and the name of a voice. Under other terms the name is not shown, and an empty one changes nothing. */
async function askVoice(
  { voice, role }: Turns['voices'][number],
  { title, here: { isTold } }: Picking,
): Promise<Choice | undefined> {
  const roles: readonly SpeakerRole[] = [role, ...speakerRoles.filter((one) => one !== role)]
  const rows = roles.map((one) => ({ label: partName(one), description: one === role ? l10n.t('current') : '', one }))
  const placeHolder = l10n.t('What is this speaker’s role?')
  const chosen = await vscode.window.showQuickPick(rows, { title, placeHolder })
  if (!chosen) return undefined
  const given = await vscode.window.showInputBox({
    title,
    prompt: l10n.t('Type the name. Leave it empty if unknown.'),
    value: isTold ? voice.name : '',
    ignoreFocusOut: true,
  })
  if (given === undefined) return undefined
  const name = given.trim().replace(/\s+/g, ' ')
  const now = isTold || name ? name : voice.name
  return { gifts: [], who: now || partWords(chosen.one), told: { id: voice.id, role: chosen.one, name: now } }
}

const speakerRoles: readonly SpeakerRole[] = ['questioner', 'interviewee', 'other']

/** The voices of the interview; `withNow` with who has it now, in the end. */
function voiceRows({ turns }: Picking, spans: readonly Span[], withNow: boolean): readonly Row[] {
  return turns.voices.flatMap(({ voice, role, turns: count }): readonly Row[] => {
    const isNow = turns.now.size === 1 && turns.now.has(voice.id)
    if (isNow && !withNow) return []
    const description = [partName(role), l10n.t('turns: {0}', count), ...(isNow ? [l10n.t('says it now')] : [])]
    return [
      {
        label: `${isNow ? '$(check) ' : ''}${escapeLabel(voice.name)}`,
        description: description.join(' · '),
        spans,
        to: { kind: 'voice', id: voice.id },
      },
    ]
  })
}

function otherRows(spans: readonly Span[]): readonly Row[] {
  const somebody = (role: SpeakerRole, label: string): Row => ({
    label,
    spans,
    to: { kind: 'somebody', role, name: '' },
  })
  return [
    somebody('questioner', l10n.t('Another Interviewer…')),
    somebody('interviewee', l10n.t('Another Interviewee…')),
    somebody('other', l10n.t('Another Speaker Who Neither Asks nor Answers…')),
    { label: l10n.t('A Standfirst'), description: l10n.t('an introduction'), spans, to: { kind: 'standfirst' } },
    {
      label: l10n.t('Not Part of the Interview'),
      description: l10n.t('removes these words from the text'),
      spans,
      to: { kind: 'no part' },
    },
  ]
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator }
}

/** The first words of a stretch. */
function beginning(text: string, span: Span | undefined): string {
  const words = text.slice(span?.start, span?.end).replace(/\s+/g, ' ')
  if (!words) return ''
  return inQuotes(
    words.length > longestWords ? `${words.slice(0, longestWords).replace(/\s+\S*$/, '')}…` : words,
    vscode.l10n,
  )
}

/** Asks for the name of somebody who has no voice in the interview yet. */
async function choiceOf(
  interview: Interview,
  spans: readonly Span[],
  to: Sayer,
  label: string,
): Promise<Choice | undefined> {
  if (to.kind === 'voice') {
    const voice = interview.voices.find(({ id }) => id === to.id)
    return { gifts: [{ spans, to }], who: voice?.name ?? '' }
  }
  if (to.kind !== 'somebody') return { gifts: [{ spans, to }], who: l10n.t('writer of the introduction') }
  const given = await vscode.window.showInputBox({
    title: label,
    prompt: l10n.t('Type the name. Leave it empty if unknown.'),
    ignoreFocusOut: true,
    validateInput: (name) =>
      interview.voices.some((voice) => plainWords(voice.name) === plainWords(name))
        ? l10n.t('This speaker is in the interview. Choose the name from the list.')
        : undefined,
  })
  if (given === undefined) return undefined
  const name = given.trim().replace(/\s+/g, ' ')
  return { gifts: [{ spans, to: { ...to, name } }], who: name || partWords(to.role) }
}

/** What a part is called in a list. */
export function partName(role: SpeakerRole): string {
  return {
    questioner: l10n.t('asks'),
    interviewee: l10n.t('answers'),
    other: l10n.t('neither asks nor answers'),
  }[role]
}

function partWords(role: SpeakerRole): string {
  return {
    questioner: l10n.t('another interviewer'),
    interviewee: l10n.t('another interviewee'),
    other: l10n.t('another speaker'),
  }[role]
}
