import assert from 'node:assert/strict'

/** Waits until `look` gives what satisfies `isRight`, and returns that; after ten seconds says what it gave last. */
export async function until(look, isRight = Boolean) {
  let last
  for (let tries = 0; tries < 200; tries++) {
    last = await look()
    if (isRight(last)) return last
    await new Promise((done) => setTimeout(done, 50))
  }
  return assert.fail(`waited in vain, and saw ${JSON.stringify(last)}`)
}
