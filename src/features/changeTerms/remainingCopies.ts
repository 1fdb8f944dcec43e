import * as vscode from 'vscode'
import { openUnsaved } from '../../editor/openUnsaved.js'

const { l10n } = vscode

/** Shows what still has the words of files that were protected, which Attaché did not make and cannot remove, with the commands that do. */
export async function showRemainingCopies(key: string, files: readonly vscode.Uri[]): Promise<void> {
  const paths = files.map((uri) => quoted(vscode.workspace.asRelativePath(uri, false)))
  const text = `${[
    `# ${l10n.t('Earlier versions of {0}', key)}`,
    l10n.t('Attaché has removed its own copies. These places may still have the names and the transcript:'),
    `## Git\n\n${l10n.t('List the commits that have the files, then remove them from the whole history. Keep a copy of the corpus first, add its files again afterwards, and have everybody clone again.')}`,
    `    git log --all --oneline -- ${paths.join(' ')}\n    git filter-repo --invert-paths ${paths.map((path) => `--path ${path}`).join(' ')}`,
    `## Local History\n\n${l10n.t('VS Code keeps what it saves. Run this command from the Command Palette:')}`,
    '    Local History: Delete All',
    `## ${l10n.t('Trash')}\n\n${l10n.t('If the transcript was ever deleted here, empty the trash:')}`,
    `    ${emptyTrash()}`,
    `## ${l10n.t('This window')}\n\n${l10n.t('Undo can bring the names back until you close the window. Backups and synced folders have versions of their own.')}`,
  ].join('\n\n')}\n`
  await vscode.window.showTextDocument(await openUnsaved(text))
}

/** As a shell reads one word; a name of a file may hold anything. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

function emptyTrash(): string {
  const system = typeof process === 'undefined' ? 'linux' : process.platform
  if (system === 'win32') return 'Clear-RecycleBin -Force'
  return system === 'darwin' ? 'rm -rf ~/.Trash/*' : 'gio trash --empty'
}
