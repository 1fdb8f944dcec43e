import { type KeptTexts, WordsAway } from './keptTexts.js'
import type { SourceText } from './sourceText.js'

/** Does what asks for words of texts, again each time that words which it lacked have been read: it must be as good twice as once. */
export async function withWords<T>(texts: KeptTexts, run: () => T | Promise<T>): Promise<T> {
  const held = new Map<SourceText, () => void>()
  try {
    for (;;) {
      const tried = await doneOrAway(run)
      if (!(tried instanceof WordsAway)) return tried.done
      if (held.has(tried.source)) throw tried // nobody could bring them
      held.set(tried.source, await texts.have(tried.source))
    }
  } finally {
    for (const release of held.values()) release()
  }
}

async function doneOrAway<T>(run: () => T | Promise<T>): Promise<{ readonly done: T } | WordsAway> {
  try {
    return { done: await run() }
  } catch (error) {
    if (error instanceof WordsAway) return error
    throw error
  }
}

/**
 * Does work in steps of which each gives the text, if any, whose words the next one asks for. `next` gives others a turn in between, and says whether
 * anybody still wants it; undefined where nobody does.
 */
export async function inSteps<T>(
  texts: KeptTexts,
  steps: Iterator<SourceText | undefined, T>,
  next: () => Promise<boolean>,
): Promise<T | undefined> {
  let release: (() => void) | undefined
  try {
    for (;;) {
      const step = steps.next()
      release?.()
      release = undefined
      if (step.done) return step.value
      if (step.value) release = await texts.have(step.value)
      if (!(await next())) return undefined
    }
  } finally {
    release?.()
  }
}
