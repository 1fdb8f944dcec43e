import picomatch from 'picomatch'
import type { Corpus } from '../core/corpus/corpus.js'
import { isNamedAsMemo } from '../core/memo/fileLanguage.js'
import { CannotRun, type Host } from './host.js'

/**
 * The memos that words of a command line name, each once. A word is a file, `-` for standard input, a folder for the memos in it, or a pattern
 * such as `memos/{2024,2025}/*.md`, which not every shell resolves; `!` before a pattern takes files off. Corpus files are left out of folders and patterns.
 */
export async function memoFiles(host: Host, words: readonly string[], corpus: Corpus): Promise<readonly string[]> {
  const files = new Map<string, string>()
  for (const word of words) {
    const pattern = host.separator === '\\' ? word.replaceAll('\\', '/') : word
    if (pattern.startsWith('!')) {
      if (!/[^./]/.test(pattern.slice(1)))
        throw new CannotRun(`${word} names no files; expected a pattern behind the !.`)
      for (const file of excluded(host, pattern.slice(1), files.values())) files.delete(host.toUri(file))
      continue
    }
    const named = await filesOf(host, word, pattern, corpus)
    for (const file of named.filter((one) => !files.has(host.toUri(one)))) files.set(host.toUri(file), file)
  }
  return [...files.values()]
}

async function filesOf(host: Host, word: string, pattern: string, corpus: Corpus): Promise<readonly string[]> {
  const isOwn = (file: string): boolean => !corpus.has(host.toUri(file))
  const listed = await host.listFiles(word)
  if (listed)
    return listed
      .filter(isNamedAsMemo)
      .map((name) => host.join(word, name))
      .filter(isOwn)
  const { base, glob, isGlob } = picomatch.scan(pattern)
  if (!isGlob || (await host.readBytes(word)) !== undefined) return [word]
  const folder = base === '' ? '.' : base
  const isMeant = picomatch(glob)
  const found = ((await host.listFiles(folder)) ?? []).filter((name) => isMeant(name))
  if (!found.length) throw new CannotRun(`No file is meant by ${word}.`)
  return found.map((name) => host.join(folder, name)).filter(isOwn)
}

function excluded({ separator }: Host, pattern: string, files: Iterable<string>): readonly string[] {
  const isMeant = picomatch(pattern.replace(/^\.\//, ''))
  return [...files].filter((file) => isMeant(file.split(separator).join('/').replace(/^\.\//, '')))
}
