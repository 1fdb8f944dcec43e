import * as vscode from 'vscode'
import { registerCommand, setContext } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { registerSourceHover } from './hover.js'
import { insertPassage } from './insert.js'
import { registerTranscriptLanguage } from './language.js'
import { registerMarks } from './marks.js'
import { openPassage, registerDefinitions } from './navigate.js'
import { registerSourceOutline } from './outline.js'
import { registerPaste } from './paste.js'
import { registerSpeakers } from './speakers.js'

/** What the editor does in the source texts of interviews, and the ways between a claim or a citation and its passage. */
export function registerSourceText(services: Services): vscode.Disposable {
  const { log } = services
  return vscode.Disposable.from(
    registerContext(services),
    registerTranscriptLanguage(services),
    registerSpeakers(services),
    registerMarks(services),
    registerSourceHover(services),
    registerSourceOutline(services),
    registerDefinitions(services),
    registerPaste(services),
    registerCommand(log, 'attache.quoteAndCite', (target?: unknown) => insertPassage(services, 'quotation', target)),
    registerCommand(log, 'attache.citePassage', (target?: unknown) => insertPassage(services, 'citation', target)),
    registerCommand(log, 'attache.openPassage', (target?: unknown) => openPassage(services, target)),
  )
}

/** Tells menus and keys whether the editor with the focus holds a source text. */
function registerContext({ corpus }: Services): vscode.Disposable {
  let before: boolean | undefined
  const update = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? ''
    const isSource = corpus.interviewOfSource(uri) !== undefined
    if (isSource === before) return
    before = isSource
    setContext('attache.inSourceText', isSource)
  }
  update()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    new vscode.Disposable(corpus.onDidChange(update)),
  )
}
