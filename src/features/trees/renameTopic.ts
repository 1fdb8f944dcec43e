import * as vscode from 'vscode'
import { forHeading } from '../../core/coding/scaffold.js'
import { comparedTopics } from '../../core/corpus/topicNames.js'
import { foldText } from '../../core/language/fold.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { changeFilesHere, type FileEdit, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { inform, warn } from '../../editor/messages.js'
import type { Services } from '../../editor/services.js'
import type { TopicNode } from '../../core/query/topicNodes.js'

const { l10n } = vscode

/** Gives a topic another title in every interview of the user's own. Where that is the title of another topic, both are one from then on. */
export async function renameTopic({ corpus, context, files }: Services, row: TopicNode): Promise<void> {
  const before = row.kind === 'group' ? row.group.title : row.kind === 'topic' ? row.topic.title : undefined
  if (before === undefined) return
  const { namesOfTopics, retitled } = await loadTools(context)
  const others = new Map(
    corpus.interviews().flatMap((one) => comparedTopics(one).map(({ title }) => [foldText(title), title] as const)),
  )
  const own = namesOfTopics(corpus, [before])
  const typed = await vscode.window.showInputBox({
    title: l10n.t('Rename or Merge Topic'),
    prompt: l10n.t('The topic gets this title in every interview. Type the title of another topic to merge both.'),
    value: before,
    validateInput: (value) => {
      const other = others.get(foldText(value.trim()))
      if (!value.trim()) return l10n.t('Type a title.')
      if (other === undefined || own.has(`title:${foldText(other)}`)) return undefined
      const message = l10n.t('Merges it with the topic “{0}”.', other)
      return { message, severity: vscode.InputBoxValidationSeverity.Info }
    },
  })
  const title = typed?.trim()
  if (!title || title === before) return
  const names = namesOfTopics(corpus, [before, title])
  const edits: FileEdit[] = []
  for (const { uri: address } of corpus.interviews()) {
    const uri = vscode.Uri.parse(address)
    const text = files.isShipped(uri) ? undefined : await textNow(uri)
    const after = text === undefined ? undefined : retitled(address, text, names, forHeading(title))
    if (after !== text) edits.push({ uri, before: text, after, isUndoable: true })
  }
  if (!edits.length)
    return inform(
      l10n.t('This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.'),
    )
  const refused = await changeFilesHere(edits)
  if (refused) return warn(sentenceOf(refused))
  vscode.window.setStatusBarMessage(l10n.t('Interviews in which the topic was renamed: {0}.', edits.length), 8000)
}
