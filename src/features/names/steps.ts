import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { actorTypes, agreementTypes, type Entry } from '../../core/model.js'
import type { NameKind } from '../../core/language/names/nameKinds.js'
import type { OtherForm, UnknownName } from '../../core/unknownNames/unknownNames.js'
import { entryTypeLabel } from '../../words/entry.js'
import { escapeLabel } from '../../words/escape.js'
import { formReason, kindWords, nameDescription, nameExample, nameWithForms } from '../../words/unknownNames.js'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n, ThemeIcon } = vscode

/** What is to become of a name in the list. */
export interface NameChoice {
  readonly name: UnknownName
  readonly action: 'accept' | 'ignore' | 'show'
}

interface NameItem extends vscode.QuickPickItem {
  readonly name: UnknownName
}

const ignoreButton: vscode.QuickInputButton = {
  iconPath: new ThemeIcon('eye-closed'),
  tooltip: l10n.t('Ignore for Good'),
}
const showButton: vscode.QuickInputButton = { iconPath: new ThemeIcon('search'), tooltip: l10n.t('Show All Passages') }

/** The first step: which name. Undefined when the user has enough. */
export function pickName(names: readonly UnknownName[], corpus: Corpus): Promise<NameChoice | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>()
  pick.title = l10n.t('New names: {0}', names.length)
  pick.placeholder = l10n.t('Choose a name to say who or what it is, or to ignore it')
  pick.matchOnDetail = true
  pick.ignoreFocusOut = true
  pick.items = names.map((name) => ({
    label: escapeLabel(nameWithForms(name)),
    description: escapeLabel(nameDescription(name, l10n)),
    detail: escapeLabel(nameExample(name, corpus)),
    buttons: [showButton, ignoreButton],
    name,
  }))
  return untilEnded(pick, (end) => {
    pick.onDidAccept(() => {
      const name = pick.selectedItems[0]?.name
      if (name) end({ name, action: 'accept' })
    })
    pick.onDidTriggerItemButton(({ item: { name }, button }) =>
      end({ name, action: button === ignoreButton ? 'ignore' : 'show' }),
    )
  })
}

/** Names that say themselves what they are, all ticked: those that are taken so at once. None where the user goes through them one by one. */
export async function pickKnown(names: readonly UnknownName[]): Promise<readonly UnknownName[]> {
  const items = names.flatMap((name) =>
    name.guess
      ? [{ label: escapeLabel(nameWithForms(name)), description: kindWords(name.guess, l10n), picked: true, name }]
      : [],
  )
  if (items.length < 2) return []
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Names that say what they are: {0}', items.length),
    placeHolder: l10n.t('Untick what is something else, and press Enter to add the others to the glossary'),
    canPickMany: true,
    ignoreFocusOut: true,
  })
  return (picked ?? []).map(({ name }) => name)
}

/** What a name is: something new, another name of an entry, nothing that matters, or first to be looked at. */
export type NameMeaning = NameKind | 'other-name' | 'ignore' | 'show'

interface MeaningItem extends vscode.QuickPickItem {
  readonly meaning?: NameMeaning
}

/** The second step: what the name is; what it says itself comes first. */
export async function pickMeaning({ name, guess }: UnknownName): Promise<NameMeaning | undefined> {
  const all: readonly NameKind[] = [
    ...actorTypes.map((type) => ({ kind: 'actor', type }) as const),
    ...agreementTypes.map((type) => ({ kind: 'agreement', type }) as const),
    { kind: 'event', type: guess?.kind === 'event' ? guess.type : l10n.t('event') },
    { kind: 'place', type: guess?.kind === 'place' ? guess.type : l10n.t('place') },
  ]
  const isGuess = ({ kind, type }: NameKind): boolean => kind === guess?.kind && type === guess.type
  const itemOf = (meaning: NameKind): MeaningItem => ({ label: kindWords(meaning, l10n), meaning })
  const items: readonly MeaningItem[] = [
    ...all.filter(isGuess).map((one) => ({ ...itemOf(one), description: l10n.t('suggested by the name') })),
    { label: l10n.t('Another Name for an Existing Entry…'), meaning: 'other-name' },
    { label: l10n.t('Ignore for Good'), meaning: 'ignore' },
    { label: l10n.t('Show All Passages'), meaning: 'show' },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...all.filter((one) => !isGuess(one)).map(itemOf),
  ]
  const picked = await vscode.window.showQuickPick<MeaningItem>(items, {
    title: l10n.t('What is {0}?', escapeLabel(name)),
    placeHolder: l10n.t('Who or what is it?'),
    ignoreFocusOut: true,
  })
  return picked?.meaning
}

/** The third step: under which name it is known. */
export async function askForName({ name }: UnknownName): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: l10n.t('Under which name?'),
    prompt: l10n.t(
      'The full name, as the side bar will show it. The form used in the interviews is kept as another name.',
    ),
    value: name,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('This cannot be left empty.')),
  })
  return answer?.trim()
}

/** The last step, where there is something to ask: which other forms are the same name. */
export async function pickForms({ name, others }: UnknownName): Promise<readonly OtherForm[] | undefined> {
  if (!others.length) return []
  const items = others.map((form) => ({
    label: escapeLabel(form.text),
    description: formReason(form, l10n),
    picked: true,
    form,
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Other names of {0}', escapeLabel(name)),
    placeHolder: l10n.t('Remove names that mean somebody or something else'),
    canPickMany: true,
    ignoreFocusOut: true,
  })
  return picked?.map(({ form }) => form)
}

/** Which entry a name is another name of. */
export async function pickEntry({ name }: UnknownName, corpus: Corpus): Promise<Entry | undefined> {
  const items = corpus.entries().map((entry) => ({
    label: escapeLabel(entry.name),
    description: escapeLabel(entryTypeLabel(entry, l10n)),
    detail: escapeLabel(entry.aliases.map(({ text }) => text).join(', ')),
    entry,
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('{0} is another name for', escapeLabel(name)),
    placeHolder: l10n.t('Type a name'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
  return picked?.entry
}
