import assert from 'node:assert/strict'
import type { Host } from '../../../src/cli/host.js'
import type { ServedTool } from '../../../src/mcp/bundle.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

/** Files of a machine, by path. */
export type Files = Readonly<Record<string, string>>

/** An interview that assistants may read. */
export const open = (text: string): string =>
  text.replace('terms: on record\n', 'terms: on record\nassistants: any\n').replace('interview/1', 'interview/3')

/** A second talk, which says what a test has it say. */
export function other(
  key: string,
  fields: string,
  words = 'The ferry tariff will be doubled by the harbour board in June.',
): Files {
  const md = `---
attache: interview/3
citation-key: ${key}
type: interview
title: Tariffs at the harbour
issued: 2022-03-01
${fields}
---

# Tariffs

## Voices

### Ilse Brandt {#brandt}

- role: interviewee

## Questions

### Q1 The tariff

- ¶1: “${words.split(' ').slice(0, 3).join(' ')} … ${words.split(' ').slice(-3).join(' ').replace(/\.$/, '')}”
`
  return { [`/open/${key}.md`]: md, [`/open/${key}.txt`]: `[¶1]\n${words}\n` }
}

/** The talk that assistants may read everywhere here. */
export const corpus: Files = { '/open/reed2021.md': open(reedInterview()), '/open/reed2021.txt': reedSource() }

/** The tools as a client gets them, over files in memory. */
export async function toolsOver(more: Files = {}, model: readonly string[] = [], machine: Partial<Host> = {}) {
  let served: readonly ServedTool[] = []
  const files = { ...corpus, ...more }
  const serve = (tools: readonly ServedTool[]): Promise<void> => {
    served = tools
    return Promise.resolve()
  }
  const ending = await runWith(['mcp', '--corpus', '/open', ...model], files, '', {
    ...machine,
    loadMcp: () => Promise.resolve({ serve }),
  })
  const call = async (name: string, input: unknown) => {
    const tool = served.find((one) => one.name === name)
    assert.ok(tool, name)
    return tool.call(input)
  }
  const handlesOf = async (words: string): Promise<readonly string[]> => {
    const { structured } = await call('find_passages', { words })
    return (structured['passages'] as readonly { readonly handle: string }[]).map(({ handle }) => handle)
  }
  return { ...ending, served, call, handlesOf }
}
