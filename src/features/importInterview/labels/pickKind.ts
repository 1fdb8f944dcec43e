import * as vscode from 'vscode'
import type { LineLike } from '../../../core/import/index.js'
import { escapeLabel } from '../../../words/escape.js'

const { l10n } = vscode

/** Lines that may be meant, and what comes of it. */
export interface Kind {
  /** All that begin in one way, or those with the same words. */
  readonly isAlike: boolean
  readonly lines: readonly Pick<LineLike, 'label' | 'said'>[]
}

/** As many lines are shown of each kind. */
const mostShown = 3

/** Shows what would change for each kind of lines, and asks which is meant. */
export async function pickKind<T extends Kind>(
  kinds: readonly T[],
  label: string,
  isLabel: boolean,
): Promise<T | undefined> {
  const items = kinds
    .filter(({ isAlike, lines }, index) => index === 0 || isAlike || lines.length !== kinds[0]?.lines.length)
    .map((kind) => ({
      label: kind.isAlike
        ? l10n.t('All lines that begin like “{0}”: {1}', escapeLabel(label), kind.lines.length)
        : l10n.t('Only lines with these words: {0}', kind.lines.length),
      ...(isLabel ? { description: l10n.t('Speakers: {0}', labelsOf(kind).length) } : {}),
      detail: kind.lines.slice(0, mostShown).map(lineOf).join('  ·  '),
      chosen: kind,
    }))
  const chosen = await vscode.window.showQuickPick(items, {
    title: isLabel ? l10n.t('This Is a Speaker Label') : l10n.t('This Is Not a Speaker Label'),
    placeHolder: isLabel
      ? l10n.t('Which lines begin with this speaker label?')
      : l10n.t('Which of these lines begin with spoken words?'),
    ignoreFocusOut: true,
  })
  return chosen?.chosen
}

/** The labels among some lines, each once. */
export function labelsOf({ lines }: Pick<Kind, 'lines'>): readonly string[] {
  return [...new Set(lines.map(({ label }) => label.replace(/[^\p{L}\p{N})\]]+$/u, '')))]
}

/** How much of a line is shown. */
const longest = 44

const lineOf = ({ label, said }: Pick<LineLike, 'label' | 'said'>): string => {
  const line = `${label} ${said}`.replace(/\s+/g, ' ').trim()
  return escapeLabel(line.length > longest ? `${line.slice(0, longest).replace(/\s+\S*$/, '')}…` : line)
}
