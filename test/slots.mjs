import { opensWindow } from './secondRun.mjs'

/**
 * Runs steps beside each other, in their order: at most `slots` at a time, and of those that open a window of VS Code at most `windows`. What is
 * behind those is taken meanwhile. No step starts once `isOver()`.
 */
export async function runInSlots(steps, { slots, windows = slots }, work, isOver) {
  const queue = [...steps]
  let open = 0
  const slot = async () => {
    while (!isOver()) {
      const at = queue.findIndex((step) => !opensWindow(step) || open < windows)
      if (at < 0) return // whoever has a window open takes the next
      const [step] = queue.splice(at, 1)
      const opened = opensWindow(step) ? 1 : 0
      open += opened
      await work(step)
      open -= opened
    }
  }
  await Promise.all(Array.from({ length: slots }, slot))
}
