import type { MemoryDisk } from './memoryDisk.js'

/** A disk as a run leaves it that is killed after one of its changes, or amid it; `when` says after which. */
export interface Killed {
  readonly disk: MemoryDisk
  readonly when: string
}

/** All disks that a run may leave that is killed, by the user or by a loss of power, at any moment after its first change. */
export async function everyKill(
  disk: MemoryDisk,
  run: (disk: MemoryDisk) => Promise<unknown>,
): Promise<readonly Killed[]> {
  const kills = new Map<string, Killed>()
  const running: MemoryDisk = disk.copy(false, {
    onChange: (what) => {
      for (const isPowerLost of [false, true]) {
        const left = running.copy(isPowerLost)
        const when = `change ${kills.size}, ${what}${isPowerLost ? ', by a loss of power' : ''}`
        kills.set(JSON.stringify([...left.files()].map(([name, text]) => [name, text.length, String(text)])), {
          disk: left,
          when,
        })
      }
    },
  })
  await run(running)
  return [...kills.values()]
}

/** The files that somebody sees who looks into the folders: all but those of steps that are under way. */
export function visible(disk: MemoryDisk): ReadonlyMap<string, string> {
  const all = [...disk.files()].map(([name, text]): readonly [string, string] => [
    name,
    typeof text === 'string' ? text : Buffer.from(text).toString('latin1'),
  ])
  return new Map(all.filter(([name]) => !name.includes('/.attache-tmp-')))
}

/** The folders of steps that are on a disk. */
export function stepsOn(disk: MemoryDisk): readonly string[] {
  const folders = [...disk.files().keys()].flatMap((name) => /^(.*\/\.attache-tmp-[^/]*)\//.exec(name)?.[1] ?? [])
  return [...new Set(folders)]
}
