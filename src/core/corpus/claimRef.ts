import type { Claim } from '../model.js'

/** How a claim is named across interviews: `small2010#nsg-bypass`. */
export type ClaimRef = `${string}#${string}`

export function claimRef({ key, id }: Pick<Claim, 'key' | 'id'>): ClaimRef {
  return `${key}#${id}`
}

/** A reference that stands in the interview `key`: `nsg-bypass` there is `small2010#nsg-bypass` everywhere. */
export function resolveRef(reference: string, key: string): ClaimRef {
  const hash = reference.indexOf('#')
  return hash < 0 ? `${key}#${reference}` : `${reference.slice(0, hash)}#${reference.slice(hash + 1)}`
}
