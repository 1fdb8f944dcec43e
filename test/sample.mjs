import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** Copies the sample to the folder `target`: the memo beside all that it cites, or beside a copy of the folder `corpus` instead. */
export function copySample(target, corpus) {
  fs.cpSync(path.join(root, 'media/sample'), target, { recursive: true })
  const here = path.join(target, 'corpus')
  if (corpus) fs.rmSync(here, { recursive: true })
  fs.cpSync(corpus ?? path.join(root, 'corpus'), here, { recursive: true })
}

/** Has the window that opens this copy show what *Open Sample* shows: the memo, the side bar and the walkthrough. */
export function markUnseen(sample) {
  fs.writeFileSync(path.join(sample, '.attache-sample'), '')
}
