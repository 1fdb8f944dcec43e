import * as fs from 'node:fs'
import * as path from 'node:path'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { formatPassageRef } from '../../src/core/corpus/read/values.js'
import { normaliseParagraph } from '../../src/core/corpus/source/paragraphHash.js'
import { readSource } from '../../src/core/corpus/source/sourceText.js'
import type { QuotedSource } from './quotedSource.js'
import { realInterview } from './seeds.js'

/** A file of the corpus that comes with the extension. */
export function shippedFile(name: string): string {
  return fs.readFileSync(path.join(process.env['ATTACHE_ROOT'] ?? '.', 'corpus', name), 'utf8')
}

/** The shipped interview with its real text, cut by the first and last words that the corpus keeps. Skips the test where the text is not here. */
export function shippedSource(context: Mocha.Context): QuotedSource {
  const real = realInterview(context)
  const { document } = readCorpusFile('file:///corpus/small2010.md', shippedFile('small2010.md'))
  if (document?.kind !== 'interview') throw new Error('expected the shipped interview to be one')
  const lines = real.split(/\r?\n/).map((line) => line.trim())
  const texts = document.passages.map((passage) => {
    const text = lines.find(
      (line) =>
        fold(line).startsWith(fold(passage.first)) &&
        fold(line)
          .replace(/[.?!]+$/, '')
          .endsWith(fold(passage.last)),
    )
    if (text === undefined) throw new Error(`expected the text of ${formatPassageRef(passage.ref)}`)
    return { passage, text }
  })
  const blocks = texts.map(({ passage, text }) => `[${formatPassageRef(passage.ref)}]\n${text}\n`)
  const answers = document.questions.map(({ number }) =>
    texts
      .filter(({ passage }) => passage.ref.kind === 'paragraph' && passage.question === number)
      .map(({ text }) => text),
  )
  const others = texts.filter(({ passage }) => passage.ref.kind !== 'paragraph').map(({ text }) => text)
  return { interview: document, source: readSource('file:///corpus/small2010.txt', blocks.join('\n')), answers, others }
}

function fold(text: string): string {
  return normaliseParagraph(text).toLowerCase()
}
