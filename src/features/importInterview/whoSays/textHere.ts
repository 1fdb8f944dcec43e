import * as vscode from 'vscode'
import { warn } from '../../../editor/messages.js'
import { isProtectedInterview } from '../../../core/terms/terms.js'
import type { CorpusFile, Interview } from '../../../core/model.js'
import { formatPassageRef } from '../../../core/corpus/read/values.js'
import { readSource, type SourceText } from '../../../core/corpus/source/sourceText.js'
import { readSums } from '../../../core/corpus/source/checksums.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import { protectedStore, readStored } from '../../../editor/protection/protectedStore.js'
import type { Services } from '../../../editor/services.js'
import { interviewOfTranscript } from '../../../editor/sourceDocument.js'
import { mayUseStore } from '../../../editor/protection/storeFence.js'
import { fileWith } from '../planUpdate.js'
import { relativePathOf } from '../targets.js'
import { textAt } from '../textAt.js'
import { exists } from '../../../editor/exists.js'

const { l10n } = vscode

/** The text of an interview in an editor, with the interview as its file stands now. */
export interface TextHere {
  readonly document: vscode.TextDocument
  readonly source: SourceText
  readonly interview: Interview
  readonly file: CorpusFile
  /** The interview's file. */
  readonly uri: vscode.Uri
  readonly text: string
  /** The text of its file of hashes, where it has one. */
  readonly sums?: string
  /** Whether names and words of it may be shown. */
  readonly isTold: boolean
}

/** The text with the focus, ready to be changed; undefined where it cannot be, which is told. */
export async function textHere(services: Services, tools: ImportTools): Promise<TextHere | undefined> {
  const { files } = services
  const document = vscode.window.activeTextEditor?.document
  const found = document && interviewOfTranscript(services, document)
  if (!document || !found) return tellNoText(services, document)
  const uri = vscode.Uri.parse(found.uri)
  if (files.isShipped(uri))
    return warn(l10n.t('This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.'))
  const text = await textAt(uri)
  const sums = await sumsHere(services, found)
  const file =
    text === undefined ? undefined : fileWith(found.uri, text, sums && readSums(sums.uri.toString(), sums.text))
  const interview = file?.document
  if (text === undefined || !file || interview?.kind !== 'interview')
    return warn(l10n.t('{0} cannot be read as an interview, so nothing was saved.', relativePathOf(uri)))
  const isTold = !isProtectedInterview(interview)
  const source = readSource(document.uri.toString(), document.getText())
  const unread = source.problems.map(({ place }) => place.start.line)
  if (unread.length > 0)
    return warn(
      l10n.t(
        'This text has unreadable or repeated labels, or words before the first label. Correct these lines first: {0}.',
        unread.join(', '),
      ),
    )
  const missing = tools.passagesWithoutText(interview, source)
  if (missing.length > 0)
    return warn(
      l10n.t(
        'This text lacks {0}, so its passages cannot be renumbered. Attach the whole transcript first.',
        missing.map(formatPassageRef).join(', '),
      ),
    )
  const other = isTold ? undefined : await secondText(services, document, interview)
  if (other)
    return warn(l10n.t('{0} has a second transcript that would no longer fit: {1}. Remove it first.', found.key, other))
  if (!isTold && !(await mayUseStore(services))) return undefined
  return { document, source, interview, file, uri, text, isTold, ...(sums ? { sums: sums.text } : {}) }
}

/** The hashes as they stand now: beside the file, or in the store. */
async function sumsHere(
  services: Services,
  interview: Interview,
): Promise<{ readonly uri: vscode.Uri; readonly text: string } | undefined> {
  const isStored = isProtectedInterview(interview)
  const folder = isStored ? protectedStore(services) : vscode.Uri.joinPath(vscode.Uri.parse(interview.uri), '..')
  const uri = vscode.Uri.joinPath(folder, `${interview.key}.sums`)
  const text = await (isStored ? readStored(uri) : textAt(uri))
  return text === undefined ? undefined : { uri, text }
}

/** A redacted text in the corpus has the same labels as the one in the store. */
async function secondText(
  services: Services,
  { uri }: vscode.TextDocument,
  { key, uri: file }: Interview,
): Promise<string | undefined> {
  const all = [
    vscode.Uri.joinPath(protectedStore(services), `${key}.txt`),
    vscode.Uri.joinPath(vscode.Uri.parse(file), '..', `${key}.txt`),
  ]
  for (const one of all) if (one.toString() !== uri.toString() && (await exists(one))) return relativePathOf(one)
  return undefined
}

/** Says where a turn can be given to somebody else. */
async function tellNoText(services: Services, document: vscode.TextDocument | undefined): Promise<undefined> {
  const read = document && services.corpus.file(document.uri.toString())?.document
  if (read?.kind !== 'interview') return warn(l10n.t('Put the cursor in a transcript first.'))
  const { key } = read
  const beside = await services.searcher.textOf(key)
  const stored = vscode.Uri.joinPath(protectedStore(services), `${key}.txt`)
  const text = beside ? vscode.Uri.parse(beside.uri) : isProtectedInterview(read) ? stored : undefined
  if (text && (await exists(text))) {
    const open = l10n.t('Open the Text')
    const sentence = l10n.t('To change a speaker of {0}, put the cursor in the paragraph in its transcript.', key)
    const isOpened = (await vscode.window.showInformationMessage(sentence, open)) === open
    if (isOpened && text === stored) await vscode.commands.executeCommand('attache.openProtectedTranscript', { key })
    else if (isOpened) await vscode.window.showTextDocument(text)
    return undefined
  }
  const attach = l10n.t('Attach Transcript…')
  const sentence = l10n.t('The transcript of {0} is not here, so its speakers cannot be changed. Attach it first.', key)
  if ((await vscode.window.showInformationMessage(sentence, attach)) === attach)
    await vscode.commands.executeCommand('attache.attachText', { key })
  return undefined
}
