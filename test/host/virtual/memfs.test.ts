import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { moreauInterview, officialInterview, reedInterview } from '../../support/fixtures.js'
import { bibliographyJob } from '../../support/bibliographyJob.js'
import { importJob } from '../../support/importJob.js'
import { mainJob, newInterview } from '../../support/mainJob.js'
import { firstFolder, readText, writeText } from '../../support/savedMemo.js'
import { deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const library = vscode.Uri.parse('memfs:/library')

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('attache').update(name, value, vscode.ConfigurationTarget.Global)
}

suite('in a workspace without files on a disk', () => {
  test('the folder is a virtual one', () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.toString(), 'memfs:/memos')
  })

  test('VS Code never answers a search for files', async () => {
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 2000))
    assert.equal(await Promise.race([vscode.workspace.findFiles('**/*.md'), late]), 'no answer')
  })

  mainJob()
  newInterview()
  importJob()
  bibliographyJob()

  suite('with a library beside the workspace', () => {
    suiteSetup(async () => {
      await vscode.workspace.fs.createDirectory(library)
      await writeText(vscode.Uri.joinPath(library, 'moreau2021.md'), moreauInterview())
      await set('corpusFolders', ['corpus', library.toString()])
    })
    suiteTeardown(async () => {
      await set('corpusFolders', undefined)
      await vscode.workspace.fs.delete(library, { recursive: true })
    })

    test('reads the folder that the setting names by its address, and follows it', async () => {
      const { corpus } = await services()
      await until('the interview', () => corpus.interview('moreau2021'))
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(library, 'old'))
      await writeText(vscode.Uri.joinPath(library, 'old', 'official2020.md'), officialInterview())
      await until('the interview that came later', () => corpus.interview('official2020'))
    })
  })

  suite('with a bibliography that lists an interview', () => {
    suiteSetup(async () => {
      await writeCorpusFile('reed2021.md', reedInterview())
      await writeText(
        vscode.Uri.joinPath(firstFolder(), 'references.json'),
        '[{"id": "reed2021", "type": "interview"}]',
      )
    })
    suiteTeardown(async () => {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(firstFolder(), 'references.json'))
      await deleteCorpus()
    })

    test('keeps references.json in step with the corpus', async () => {
      const holds = async (key: string): Promise<boolean> => {
        const text = await readText(vscode.Uri.joinPath(firstFolder(), 'references.json')).catch(() => '')
        return text.includes(`"id": "${key}"`)
      }
      assert.equal(await holds('moreau2021'), false)
      await writeCorpusFile('moreau2021.md', moreauInterview())
      await until('the new interview', () => holds('moreau2021'))
    })
  })
})
