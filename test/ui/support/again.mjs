import { patient } from '../../patience.mjs'

/** How many milliseconds each attempt but the last may take. */
const patience = patient(10_000)

/**
 * Makes a gesture until what it should bring about is there. A busy editor drops what is asked of it when its text, its problems or a
 * hover are drawn anew meanwhile, and a hover that is drawn anew the focus it had.
 */
export async function again(page, gesture, attempts = 3) {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await gesture({ timeout: patience })
    } catch (error) {
      if (error.name !== 'TimeoutError') throw error
      await page.keyboard.press('Control+1')
    }
  }
  return gesture()
}
