import type { Picture } from '../labels.js'

const types = { png: 'image/png', jpg: 'image/jpeg' } as const

/** A picture as an address that holds it. */
export function dataUri({ type, bytes }: Pick<Picture, 'type' | 'bytes'>): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:${types[type]};base64,${btoa(binary)}`
}
