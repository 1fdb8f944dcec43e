import * as vscode from 'vscode'
import { type FilteredClaims, filterClaims } from '../../core/query/filter.js'
import { type Arrangement, type TopicNode, type TopicTree, topicTree } from '../../core/query/topicTree.js'
import { comparedTopics } from '../../core/corpus/topicNames.js'
import { hasSeveralOwn } from '../../core/query/topicGroups.js'
import { registerCommand, setContext } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { TreeOf } from '../../editor/trees/tree.js'
import { passageName } from '../../words/claim.js'
import { draggingFrom } from './chosen.js'
import { answersItem, bareItem, passageItem, questionWords, uncodedItem } from './coverage.js'
import { claimItemBelow, expertItem, headingItem, interviewItem, moreItem, noteItem } from './items.js'
import { inviteItem, type Place } from './place.js'
import { countProblems, problemsMessage } from './problems.js'
import { claimTooltip, interviewTooltip, passageTooltip } from './tooltips.js'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n } = vscode

const arrangementKey = 'arrangement'

/** A row of the view: of the tree of the corpus, or the first one, which offers what to do where the corpus is only the shipped one. */
type ViewNode = TopicNode | { readonly kind: 'invite'; readonly id: string; readonly parent?: never }

interface ViewTree extends Omit<TopicTree, 'roots' | 'childrenOf'> {
  readonly roots: readonly ViewNode[]
  childrenOf(node: ViewNode): readonly ViewNode[]
}

/** The view of topics: interviews, their topics or questions, and claims, all or those that a filter lets through. */
export class TopicsView implements vscode.Disposable {
  readonly #services: Services
  readonly #tree: TreeOf<ViewNode, ViewTree>
  readonly #commands: vscode.Disposable
  #filter = ''
  #place: Place = 'here'
  #filtered: FilteredClaims | undefined

  constructor(services: Services) {
    const { corpus, files, context, log } = services
    this.#services = services
    this.#tree = new TreeOf(corpus, files, {
      id: 'attache.topics',
      isOfAll: true,
      memory: context.workspaceState,
      dragAndDropController: draggingFrom('attache.topics', corpus),
      make: () => this.#make(),
      toItem: (node, tree) => this.#toItem(node, tree),
      tooltipOf: (node) => this.#tooltipOf(node),
      message: () => this.#message(),
      filter: () => this.#filter || undefined,
    })
    this.#commands = vscode.Disposable.from(
      registerCommand(log, 'attache.filterTopics', (words: unknown) => this.#askFilter(words)),
      registerCommand(log, 'attache.clearFilter', () => this.#setFilter('')),
      registerCommand(log, 'attache.groupTopics', () => this.#askArrangement()),
    )
    setContext('attache.isFiltered', false)
  }

  get view(): vscode.TreeView<ViewNode> {
    return this.#tree.view
  }

  refresh(): void {
    this.#tree.refresh()
  }

  /** Says where a corpus of the user's own could be. */
  set place(place: Place) {
    if (place === this.#place) return
    this.#place = place
    this.#tree.refresh()
  }

  /** Shows and selects a claim, or an interview by its key; takes a filter away that hides it. False where it is not in the corpus. */
  async reveal(ref: string, focus = true): Promise<boolean> {
    const isHidden = this.#filter && !this.#find(ref)
    if (isHidden) await this.#setFilter('')
    if (!this.#find(ref)) this.refresh() // it may have come since the tree was made
    // By topic an interview has no row of its own once all of it is coded.
    if (!this.#find(ref) && this.#services.corpus.interview(ref)) await this.#arrange('interview')
    const node = this.#find(ref)
    if (node) await this.#tree.reveal(node, { select: true, focus, expand: node.kind !== 'claim' })
    return node !== undefined
  }

  dispose(): void {
    this.#commands.dispose()
    this.#tree.dispose()
  }

  get #arrangement(): Arrangement {
    const { context, corpus } = this.#services
    const chosen = context.workspaceState.get<Arrangement>(arrangementKey)
    return chosen ?? (hasSeveralOwn(corpus) ? 'topic' : 'interview')
  }

  #find(ref: string): ViewNode | undefined {
    const { tree } = this.#tree
    const hash = ref.indexOf('#')
    if (hash < 0) return tree?.findInterview(ref)
    return tree?.find(`${ref.slice(0, hash)}#${ref.slice(hash + 1)}`)
  }

  #make(): ViewTree {
    const { corpus, files } = this.#services
    this.#filtered = filterClaims(corpus, this.#filter)
    const only = this.#filtered?.only
    const tree = topicTree(corpus, { arrangement: this.#arrangement, ...(only ? { only } : {}) })
    const isInviting = files.status.isShippedShown && !only
    return {
      ...tree,
      roots: isInviting ? [{ kind: 'invite', id: '?invite' }, ...tree.roots] : tree.roots,
      childrenOf: (node) => (node.kind === 'invite' ? [] : tree.childrenOf(node)),
    }
  }

  /** The button in the title calls it with whatever VS Code knows of the view. */
  async #askFilter(words: unknown): Promise<void> {
    const before = this.#filter
    const typed = typeof words === 'string' ? words : await askWords(before, (some) => this.#showFiltered(some.trim()))
    await this.#setFilter(typed === undefined ? before : typed.trim())
  }

  #showFiltered(words: string): void {
    if (words === this.#filter) return
    this.#filter = words
    setContext('attache.isFiltered', words !== '')
    this.#tree.refresh()
  }

  async #setFilter(words: string): Promise<void> {
    this.#showFiltered(words)
    if (words) await vscode.commands.executeCommand('attache.topics.focus')
  }

  async #askArrangement(): Promise<void> {
    const rows: readonly (vscode.QuickPickItem & { readonly arrangement: Arrangement })[] = [
      { label: l10n.t('Topic'), arrangement: 'topic' },
      { label: l10n.t('Question'), arrangement: 'question' },
      { label: l10n.t('Interview'), arrangement: 'interview' },
    ]
    const now = l10n.t('shown now')
    const offered = rows.map((row) => (row.arrangement === this.#arrangement ? { ...row, description: now } : row))
    const chosen = await vscode.window.showQuickPick(offered, { title: l10n.t('Group Topics By') })
    if (chosen) await this.#arrange(chosen.arrangement)
  }

  async #arrange(arrangement: Arrangement): Promise<void> {
    await this.#services.context.workspaceState.update(arrangementKey, arrangement)
    this.#tree.refresh()
  }

  #message(): string | undefined {
    const { corpus, files } = this.#services
    if (!this.#filter) {
      const sample = files.status.isShippedShown
        ? l10n.t('This interview is a sample. It disappears when you import your own.')
        : ''
      return [problemsMessage(countProblems(corpus)), sample].filter(Boolean).join('\n') || undefined
    }
    if (!this.#filtered) return l10n.t('“{0}” has no word to filter by, so everything is shown.', this.#filter)
    const { only, isCut } = this.#filtered
    if (!only.size) return l10n.t('No claim, topic or name has all of these words: “{0}”.', this.#filter)
    return isCut
      ? l10n.t('Filtered by “{0}”. Only the first {1} claims are shown.', this.#filter, only.size)
      : l10n.t('Filtered by “{0}”. Claims found: {1}.', this.#filter, only.size)
  }

  #toItem(node: ViewNode, tree: ViewTree): vscode.TreeItem {
    switch (node.kind) {
      case 'interview':
        return interviewItem(node.interview, tree.roots.filter(({ kind }) => kind === 'interview').length === 1)
      case 'topic': {
        const { title } = node.topic
        const isCompared = comparedTopics(node.interview).includes(node.topic)
        return topicItem(title, tree.sizeOf(node), isCompared)
      }
      case 'question': {
        const { number } = node.question
        const label = questionWords(node.interview, node.question, this.#services.corpus)
        const spoken = l10n.t('Question {0}: {1}', number, label)
        return headingItem(`Q${number} ${label}`.trim(), spoken, tree.sizeOf(node), 'question')
      }
      case 'standfirst': {
        const name = passageName(node.ref, l10n)
        return headingItem(l10n.t('Standfirst {0}', node.ref.number), name, tree.sizeOf(node), 'note')
      }
      case 'elsewhere': {
        const label = l10n.t('Under no question')
        return headingItem(label, label, tree.sizeOf(node), 'warning')
      }
      case 'claim':
        return claimItemBelow(node.claim, this.#services.corpus)
      case 'group': {
        return topicItem(node.group.title, tree.sizeOf(node), true)
      }
      case 'expert':
        return expertItem(node.expert, this.#services.corpus)
      case 'uncoded':
        return uncodedItem(node.interviews)
      case 'answers':
        return answersItem(node, this.#services.corpus)
      case 'bare':
        return bareItem(node.coverage)
      case 'passage':
        return passageItem(node, this.#services.corpus)
      case 'invite':
        return inviteItem(this.#place)
      case 'more':
        return moreItem(node.left)
      case 'none':
        return noteItem(l10n.t('No claims'))
    }
  }

  #tooltipOf(node: ViewNode): vscode.MarkdownString | undefined {
    if (node.kind === 'claim') return claimTooltip(node.claim, this.#services.corpus)
    if (node.kind === 'passage') return passageTooltip(node, this.#services.corpus)
    return node.kind === 'interview' ? interviewTooltip(node.interview) : undefined
  }
}

/** A topic; one that is compared with those of other interviews can be renamed in all of them. */
function topicItem(title: string, size: number, isCompared: boolean): vscode.TreeItem {
  const item = headingItem(title, l10n.t('Topic: {0}', title), size, 'tag')
  if (isCompared) item.contextValue = 'attache.topic'
  return item
}

/** How long the typing must rest before the tree follows it. */
const typingMilliseconds = 120

/** Asks for words, and tells of them while they are typed; undefined when the user gives up. */
function askWords(value: string, follow: (typed: string) => void): Promise<string | undefined> {
  const box = vscode.window.createInputBox()
  box.title = l10n.t('Filter Topics')
  box.prompt = l10n.t('Shows claims with all of these words in their label, wording, topic, speaker or names.')
  box.placeholder = l10n.t('Words or a name')
  box.value = value
  let timer: ReturnType<typeof setTimeout> | undefined
  box.onDidChangeValue((typed) => {
    clearTimeout(timer)
    timer = setTimeout(() => follow(typed), typingMilliseconds)
  })
  box.onDidHide(() => clearTimeout(timer))
  return untilEnded(box, (end) => box.onDidAccept(() => end(box.value)))
}
