import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { services, until } from '../../support/workspaceCorpus.js'

/** What we read of our own manifest. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly views: { readonly attache: readonly { readonly id: string }[] }
  }
}

function ours(): vscode.Extension<Services> {
  return vscode.extensions.getExtension<Services>('attache.attache') ?? assert.fail('not installed')
}

function harness(name: string): vscode.Extension<unknown> {
  return vscode.extensions.getExtension(`attache-test.${name}-harness`) ?? assert.fail(`no harness ${name}`)
}

async function millisecondsToActivate(extension: vscode.Extension<unknown>): Promise<number> {
  assert.equal(extension.isActive, false, 'something else activated it')
  const started = performance.now()
  await extension.activate()
  return performance.now() - started
}

suite('activation in a fresh host', () => {
  test('reads and parses nothing', async () => {
    // The first of all finds VS Code unprepared.
    await millisecondsToActivate(harness('memfs'))
    const ofEmpty = await millisecondsToActivate(harness('empty'))
    const ofOurs = await millisecondsToActivate(ours())
    // Here nothing but promises has run since `activate` returned, and reading waits for a timer.
    const { corpus, files } = ours().exports
    assert.equal(files.status.state, 'waiting')
    assert.deepEqual(corpus.files(), [])
    console.log(`activation: ${ofOurs.toFixed(1)} ms; an empty extension in the same host: ${ofEmpty.toFixed(1)} ms`)
  })

  test('is followed by reading without being asked', async () => {
    const { corpus, files } = await services()
    await until('the corpus', () => files.status.state === 'ready')
    assert.ok(corpus.claims.size > 0)
  })

  test('registers the commands of the manifest and those that links alone call, no more and no fewer', async () => {
    // What VS Code itself reads of it.
    const { contributes } = ours().packageJSON as Manifest
    // VS Code makes commands of its own for each view: to focus it, to hide it.
    const isOfView = (command: string): boolean =>
      Object.values(contributes.views)
        .flat()
        .some(({ id }) => command.startsWith(`${id}.`))
    const all = await vscode.commands.getCommands(true)
    const registered = all.filter((command) => command.startsWith('attache.') && !isOfView(command))
    const ofLinks = [
      'acceptFreeChanges changePins citeAt closeReview commentsOf confirmSpeaker insertTopicTable makeTableAnew',
      'narrowCitation openLine pinCited recordReadBack removeComment showClaimsAbout',
    ]
      .flatMap((names) => names.split(' '))
      .map((name) => `attache.${name}`)
    // Nothing of language models is there before the user switches it on.
    const ofModels = /^attache\.(?:compareMemo|letAssistantsIn)$/
    const declared = contributes.commands.map(({ command }) => command).filter((name) => !ofModels.test(name))
    assert.deepEqual(registered.sort(), [...declared, ...ofLinks].sort())
  })
})
