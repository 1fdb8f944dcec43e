import * as vscode from 'vscode'
import { wordsOfPassage } from '../../core/passage/sourceWords.js'
import type { Said } from '../../core/search/whoSaid.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { Services } from '../../editor/services.js'
import { sourceWordsLine } from '../../words/hover/sourceWords.js'
import { escapeLabel } from '../../words/escape.js'
import { saidAbout, saidText, saidWhere } from '../../words/whoSaid.js'
import type { PassageCommand } from './commands.js'

const { l10n, ThemeIcon } = vscode

const mostShown = 60

/** What the user chose: something that was said, or the side bar for all that was found. */
export type SaidChoice =
  | { readonly kind: 'said'; readonly said: Said; readonly command?: PassageCommand }
  | { readonly kind: 'all'; readonly typed: string }

interface SaidItem extends vscode.QuickPickItem {
  readonly said?: Said
}

const quoteButton: vscode.QuickInputButton = {
  iconPath: new ThemeIcon('quote'),
  tooltip: l10n.t('Quote with Citation'),
}
const openButton: vscode.QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open Passage') }
const allButton: vscode.QuickInputButton = {
  iconPath: new ThemeIcon('list-tree'),
  tooltip: l10n.t('Show All in Side Bar'),
}

/** Searches as the user types; what was found is there at once, and more of it as texts are read. Undefined when the user gives up. */
export async function pickSaid(
  { corpus, protectedWords, searcher }: Services,
  typed: string,
): Promise<SaidChoice | undefined> {
  const pick = vscode.window.createQuickPick<SaidItem>()
  pick.title = l10n.t('Search Interviews')
  pick.placeholder = l10n.t('Words in any form, or a “phrase” exactly as it was said')
  pick.buttons = [allButton]
  pick.value = typed
  const search = async (): Promise<void> => {
    const words = pick.value
    const { said, isCut } = await searcher.search(words, mostShown)
    const make = (): SaidItem[] => said.map((one) => itemOf(one, corpus, protectedWords.isShown))
    const items = await withWords(corpus.texts, make)
    if (words !== pick.value) return
    pick.items = items.length || !words.trim() ? items : [emptyItem(pick.busy)]
    pick.title = isCut ? l10n.t('Search Interviews: the first {0} passages', mostShown) : l10n.t('Search Interviews')
  }
  const keepCurrent = async (): Promise<void> => {
    pick.busy = true
    await search()
    await searcher.ready()
    pick.busy = false
    await search()
  }
  const choice = choiceOf(pick)
  pick.onDidChangeValue(() => void (searcher.isCurrent ? search() : keepCurrent()))
  pick.show()
  void keepCurrent()
  return choice
}

function choiceOf(pick: vscode.QuickPick<SaidItem>): Promise<SaidChoice | undefined> {
  return new Promise((resolve) => {
    const choose = (choice: SaidChoice): void => {
      resolve(choice)
      pick.hide()
    }
    pick.onDidAccept(() => {
      const said = pick.selectedItems[0]?.said
      if (said) choose({ kind: 'said', said })
    })
    pick.onDidTriggerItemButton(({ item: { said }, button }) => {
      if (said)
        choose({ kind: 'said', said, command: button === openButton ? 'attache.openPassage' : 'attache.quoteAndCite' })
    })
    pick.onDidTriggerButton(() => choose({ kind: 'all', typed: pick.value }))
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
  })
}

function itemOf(said: Said, corpus: Services['corpus'], showsProtected: boolean): SaidItem {
  return {
    label: escapeLabel(saidWhere(said, corpus, l10n)),
    description: escapeLabel(saidAbout(said, l10n)),
    detail: escapeLabel(sentenceOf(said, corpus) ?? saidText(said, l10n, showsProtected)),
    buttons: said.kind === 'passage' ? [quoteButton, openButton] : [],
    said,
    // What was found must not be searched again by letters.
    alwaysShow: true,
  }
}

/** In UTF-16 units: what stands further behind is not seen in a row. */
const seenInRow = 80

/** The sentence in full, where it may be read and what was sought is seen in its row. */
function sentenceOf(said: Said, corpus: Services['corpus']): string | undefined {
  if (said.kind === 'claim' || (said.hits[0]?.start ?? 0) - said.sentence.start > seenInRow) return undefined
  const words = wordsOfPassage(corpus, said.interview, said.passage.ref, said.hits)
  return words.kind === 'words' ? sourceWordsLine(words, vscode.l10n) : undefined
}

function emptyItem(isReading: boolean): SaidItem {
  const label = isReading ? l10n.t('Reading the texts…') : l10n.t('No transcript here has this.')
  return { label, alwaysShow: true }
}
