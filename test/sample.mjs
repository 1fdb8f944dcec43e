import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** Copies the sample memo to the folder `target`, beside a copy of a corpus: the shipped one, or the folder `corpus`. */
export function copySample(target, corpus = path.join(root, 'corpus')) {
  fs.cpSync(path.join(root, 'media/sample'), target, { recursive: true })
  fs.cpSync(corpus, path.join(target, 'corpus'), { recursive: true })
}
