import { Transform } from 'node:stream'

/** The name by which a message is to be answered; null where it has none that can be found. */
export type MessageId = string | number | null

/**
 * Lets lines of at most `most` bytes through, whole with their line ends, and tells of each longer one, which is not kept in memory: who reads behind it
 * would end at a message that is too long.
 */
export function shortLines(most: number, tell: (id: MessageId) => void): Transform {
  let parts: Buffer[] = []
  let length = 0
  const add = (part: Buffer): void => {
    parts.push(part)
    length += part.length
    if (length <= most) return
    // The name of a message stands at its start or its end.
    const held = Buffer.concat(parts)
    parts = [held.subarray(0, reach), held.subarray(Math.max(reach, held.length - reach))]
  }
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        add(chunk.subarray(from, at + 1))
        from = at + 1
        const line = Buffer.concat(parts)
        if (length > most) tell(idIn(line.toString()))
        else this.push(line)
        parts = []
        length = 0
      }
      add(chunk.subarray(from))
      done()
    },
  })
}

const reach = 500

function idIn(ends: string): MessageId {
  const id = String.raw`"id"\s*:\s*(\d+|"[^"\\]{0,200}")`
  const version = String.raw`"jsonrpc"\s*:\s*"2\.0"`
  const first = new RegExp(String.raw`^\s*\{\s*(?:${version}\s*,\s*)?${id}`).exec(ends)
  const [, found] = first ?? new RegExp(String.raw`${id}\s*(?:,\s*${version}\s*)?\}\s*$`).exec(ends) ?? []
  return found === undefined ? null : found.startsWith('"') ? found.slice(1, -1) : Number(found)
}
