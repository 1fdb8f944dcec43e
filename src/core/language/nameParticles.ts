const particles = new Set(
  'van von vom zu zum zur der den dem de del della degli dei di da do dos das du la le al el bin ben ibn bint mac mc o st ter ten vander'.split(
    ' ',
  ),
)

/** Whether a folded word stands before the last word of names, and may be written together with it: `van der` of van der Meer. */
export function isNameParticle(plain: string): boolean {
  return particles.has(plain)
}
