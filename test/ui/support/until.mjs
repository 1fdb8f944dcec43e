import assert from 'node:assert/strict'
import { patient } from '../../patience.mjs'

const patience = patient(30_000)

/** Waits until `look` gives what satisfies `isRight`, and returns that; says in the end what it gave last. */
export async function until(look, isRight = Boolean) {
  for (const started = Date.now(); ;) {
    const last = await look()
    if (isRight(last)) return last
    if (Date.now() - started > patience) return assert.fail(`waited in vain, and saw ${JSON.stringify(last)}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
