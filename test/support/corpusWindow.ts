import * as vscode from 'vscode'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { CorpusWorkspace } from '../../src/editor/corpus/corpusWorkspace.js'
import type { Settings } from '../../src/editor/settings.js'
import type { CountedFiles } from './countedFiles.js'
import { services } from './workspaceCorpus.js'

/** A short interview; `label` is that of its only claim. */
export function shortInterview(key: string, label = 'Dam half empty', terms = 'on record'): string {
  return `---
attache: interview/1
citation-key: ${key}
title: Talk ${key}
terms: ${terms}
---

## Voices

### Reed {#reed}

- role: interviewee

## Questions

### Q1 The dam

- ¶1: “the dam is … half empty now”

## Topics

### Dam {#dam}

###### ${label} {#level}

The dam of ${key} is half empty.

- at: ¶1 “the dam is … half empty now”
- kind: fact
`
}

/** What one window holds. */
export interface CorpusWindow {
  readonly corpus: Corpus
  readonly files: CorpusWorkspace
  /** Which files had been read when the corpus was there. */
  readonly read: readonly string[]
}

/** Opens a window on the corpus that lies on a disk, as the extension does, and waits until it is there. */
export async function openCorpusWindow(disk: CountedFiles): Promise<CorpusWindow> {
  const { context, settings, log } = await services()
  // The parts of both that are asked for; the rest is as the editor has it.
  const own = Object.create(settings, {
    corpusFolders: { value: [`${disk.scheme}:/corpus`] },
    shippedCorpus: { value: 'never' },
    onDidChange: { value: () => new vscode.Disposable(() => undefined) },
  }) as Settings
  const corpus = new Corpus()
  const files = new CorpusWorkspace(corpus, own, context.extensionUri, log)
  disk.reads.length = 0
  let read: readonly string[] = []
  files.onDidChangeStatus(() => {
    if (files.status.state === 'ready' && !read.length) read = [...disk.reads]
  })
  await files.ready()
  return { corpus, files, read }
}
