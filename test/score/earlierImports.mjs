// What imports of earlier days, taken from the history of this repository, made of the lots that nobody had seen then.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { temp } from '../processes.mjs'
import { load } from './decode.mjs'
import { fixtures, lots, truthOf } from './knownTalks.mjs'

/** What an import of a day had not seen. */
export const unseen = {
  '4c669ad': ['7', '8'],
  2847030: ['9'],
  '561edcf': ['10', '11'],
  '4d6fb5d': ['12', '13', '14', '15'],
  '71e6df8': ['16', '17', '18', '19'],
  a31ef8c: ['20', '21', '22'],
  d01637a: ['23'],
}

/** The import of a commit, as functions from bytes and a name. */
async function importOf(commit) {
  const checkout = path.join(temp, `import-${commit}-${process.pid}`)
  fs.mkdirSync(checkout, { recursive: true })
  try {
    const archive = execFileSync('git', ['archive', commit, 'src', 'tsconfig.json'], { cwd: root, maxBuffer: 1e9 })
    execFileSync('tar', ['-x', '-C', checkout], { input: archive })
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'))
    const { decode } = await load(path.join(checkout, 'src/decode/index.ts'), `decode-${commit}`)
    const { readTranscript } = await load(path.join(checkout, 'src/core/import/index.ts'), `import-${commit}`)
    return { decode, readTranscript }
  } finally {
    fs.rmSync(checkout, { recursive: true, force: true })
  }
}

/** Each transcript as the import of a day understood it that had not seen it: `{commit, name, truth, extract, transcript}`. */
export async function* earlierImports() {
  for (const [commit, names] of Object.entries(unseen)) {
    const { decode, readTranscript } = await importOf(commit)
    for (const name of names.flatMap((lot) => lots[lot])) {
      const truth = truthOf(name)
      const extract = truth.unreadable
        ? undefined
        : await decode(fs.readFileSync(path.join(fixtures, 'known', name)), name)
      if (extract?.text !== undefined) yield { commit, name, truth, extract, transcript: readTranscript(extract) }
    }
  }
}
