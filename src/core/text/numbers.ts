/** Whole numbers from 0, in as many bytes each as the greatest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array

/** Room for so many numbers of which none is greater than `most`. */
export function numbersUpTo(most: number, length: number): Numbers {
  if (most < 2 ** 8) return new Uint8Array(length)
  return most < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length)
}
