import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { blocksByLines } from '../../src/core/corpus/read/blocksByLines.js'
import { byParsers, readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { findFrontMatter } from '../../src/core/corpus/read/frontMatter.js'
import { frontMatterByLines } from '../../src/core/corpus/read/frontMatterByLines.js'
import { glossaryUri, interviewUri, readExample } from '../unit/core/corpus/read/example.js'
import { fixtureCorpus } from './fixtures.js'

/** Whether a text of the corpus is within the grammar of lines, its front matter as well. */
export function isReadByLines(text: string): boolean {
  const bare = text.replace(/^\uFEFF/, '')
  const matter = findFrontMatter(bare)
  if (!matter) return false
  const { text: yaml, span } = matter
  return frontMatterByLines(yaml, span.start) !== undefined && blocksByLines(bare, span.end + 3) !== undefined
}

/** Asserts that each text is read by its lines as parsers read it: model, problems, references and places. The share that needs a parser. */
export function shareByParsers(texts: Iterable<readonly [uri: string, text: string]>): number {
  let [all, byParser] = [0, 0]
  for (const [uri, text] of texts) {
    assert.deepEqual(readCorpusFile(uri, text), readCorpusFile(uri, text, byParsers), text)
    all += 1
    if (!isReadByLines(text)) byParser += 1
  }
  console.log(`      ${((byParser / all) * 100).toFixed(1)} % of ${all} needed a parser`)
  return byParser / all
}

/** Every corpus file that is kept in the project, by uri. */
export function keptFiles(): ReadonlyMap<string, string> {
  const { interview, glossary } = readExample()
  const folders = ['corpus', 'test/fixtures/checks/corpus']
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`))
  const read = files
    .filter((file) => /(?<!README)\.md$/.test(file))
    .map((file) => [`file:///${file}`, fs.readFileSync(file, 'utf8')] as const)
  return new Map([...fixtureCorpus(), ...read, [interviewUri, interview], [glossaryUri, glossary]])
}
