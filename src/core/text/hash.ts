import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

const prime = 0x01000193

/** FNV-1a over a text's UTF-16 units: a signed integer of 32 bits. Fast and even, and no secret is safe with it. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash
}

/** FNV-1 over hashes in a row, each taken whole. */
export function fnvOfHashes(hashes: readonly number[]): number {
  return hashes.reduce((hash, next) => Math.imul(hash, prime) ^ next, 0)
}

/** A hash stirred so that each of its bits depends on all others: an unsigned integer of 32 bits. */
export function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
