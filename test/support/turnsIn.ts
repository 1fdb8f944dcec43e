import assert from 'node:assert/strict'
import { toldIn } from './toldIn.js'

/** The words of each turn, whoever utters them, where those who ask and those who answer take turns. */
export async function turnsIn(text: string): Promise<readonly string[]> {
  const told = await toldIn(text)
  assert.deepEqual(
    told.map((turn) => turn[0]),
    told.map((_, index) => (index % 2 === 0 ? 'q' : 'a')),
  )
  return told.map((turn) => turn.slice(turn.indexOf(': ') + 2))
}
