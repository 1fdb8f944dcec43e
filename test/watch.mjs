import * as fs from 'node:fs'

/** Milliseconds of rest after a change: an editor that saves many files is done then. */
const rest = 300

/** The name of a file that changed: each time that something below `paths` has, everything rests again and the last one was dealt with. */
export async function* onChange(paths) {
  let changed
  let wake = () => {}
  for (const one of paths)
    fs.watch(one, { recursive: true }, (_event, name) => {
      changed = name ?? one
      wake()
    })
  for (;;) {
    while (changed === undefined) await new Promise((resolve) => (wake = resolve))
    await new Promise((resolve) => setTimeout(resolve, rest))
    const last = changed
    changed = undefined
    yield last
  }
}
