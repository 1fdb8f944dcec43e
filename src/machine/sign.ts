import type * as os from 'node:os'
import { bytesOf, type Content, type FileParts, fillNew, found, makeFolder, ownFile, type Sign } from './disk.js'
import { isPrivate } from './ownership.js'
import { putNew } from './putFile.js'

/**
 * Signs with a key that lies in `.attache/state` of the user's home, closed to all others, and is made where it is missing. Where it cannot be kept the key
 * lasts as long as the program: then nothing of other runs is known again.
 */
export function signFor(home: string, parts: FileParts): Sign {
  const { subtle } = globalThis.crypto
  let key: Promise<CryptoKey> | undefined
  return async (text) => {
    key ??= keyOf(home, parts).then((hex) =>
      subtle.importKey('raw', new TextEncoder().encode(hex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    )
    return hexOf(await subtle.sign('HMAC', await key, new TextEncoder().encode(text)))
  }
}

async function keyOf(home: string, parts: FileParts): Promise<string> {
  const { fs, path } = parts
  const disk = fs.promises
  const fresh = hexOf(globalThis.crypto.getRandomValues(new Uint8Array(32)).buffer)
  const folder = path.join(home, '.attache', 'state')
  // An empty HOME would lead into the current folder, which may be anybody's.
  if (!path.isAbsolute(home) || !(await found(disk.stat(home)))?.isDirectory()) return fresh
  if (!(await found(makeFolder(folder, true, parts))) || !(await isPrivate(folder, parts))) return fresh
  const file = path.join(folder, 'key')
  const kept = await keyIn(file, parts)
  if (kept !== undefined) return kept
  await found(disk.unlink(file))
  const made = `${file}.${globalThis.crypto.randomUUID()}`
  await found(fillNew(made, fresh, ownFile, disk))
  await found(putNew(made, file, disk))
  // Somebody else was quicker.
  await found(disk.unlink(made))
  return (await keyIn(file, parts)) ?? fresh
}

async function keyIn(file: string, parts: FileParts): Promise<string | undefined> {
  if (!(await isPrivate(file, parts))) return undefined
  const text = new TextDecoder().decode(await found(parts.fs.promises.readFile(file)))
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined
}

/** The SHA-256 of a content, in hex. */
export async function hashOf(content: Content): Promise<string> {
  // A copy where the bytes may be shared with others, which no hash is made of.
  return hexOf(await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(content))))
}

/** The home of the user, as the system knows it where the environment says nothing; empty where nobody does. */
export function homeFolder({ homedir, userInfo }: Pick<typeof os, 'homedir' | 'userInfo'>): string {
  try {
    return homedir() || userInfo().homedir
  } catch {
    return '' // a user without an entry in the system's list, as in some containers
  }
}

function hexOf(bytes: ArrayBufferLike): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
