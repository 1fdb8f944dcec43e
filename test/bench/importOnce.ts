import { readTranscript } from '../../src/core/import/index.js'
import { decode } from '../../src/decode/formats.js'
import { talkOf } from './talkOf.js'

/** Reads one transcript of so many megabytes, and prints the most memory that this process held: node importOnce.js MEGABYTES. */
const length = Number(process.argv[2]) * 2 ** 20
const piece = new TextEncoder().encode(talkOf(100_000))
const bytes = new Uint8Array(length)
for (let at = 0; at < length; at += piece.length) bytes.set(piece.subarray(0, Math.min(piece.length, length - at)), at)
const extract = await decode(bytes, 'talk.txt')
if (!('unreadable' in extract)) readTranscript(extract)
// In kilobytes, whatever the system.
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)))
