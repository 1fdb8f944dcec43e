import type { Host } from './host.js'

/** `\\\\host\\share`, which hands the user's name to another machine on Windows, and places of the system that may be waited at for ever. */
const elsewhere = /^[\\/]{2}|^[\\/](?:dev|proc)[\\/]/

/**
 * The path of a file that a memo names, from the memo's own folder on. Undefined for what is not opened because a memo says so: memos come from
 * other people too.
 */
export function namedInMemo(host: Pick<Host, 'beside'>, memo: string, name: string): string | undefined {
  return elsewhere.test(name) ? undefined : host.beside(memo, name)
}
