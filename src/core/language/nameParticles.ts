const particles = new Set(
  'van von vom zu zum zur der den dem de del della degli dei di da do dos das du la le al el bin ben ibn bint mac mc o st ter ten vander'.split(
    ' ',
  ),
)

/** Whether a folded word stands before the last word of names, and may be written together with it: `van der` of van der Meer. */
export function isNameParticle(plain: string): boolean {
  return particles.has(plain)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words between the words of a name, before those of a family. */
export const joints = new Set([
  "in 't",
  'in ’t',
  'von und zu',
  ...set(
    "von van vom de del della dello dalla degli di da do dos das du le lo el al ul bin ben ibn bint binti abu abd zu zum zur ter ten te op aan ’t ‘t 't y e af av ap ab ferch wa wan ole ka nic ni mac o san vander vande",
  ),
])

/** Those that also say and, with or to: they join only where a single word stands behind them. */
export const doubtful = set('y e zu zum zur te o')

/** Small words that stand behind another small word only: `van der`, `op den`, `de la`. */
export const second = set("der den het ’t 't ‘t la las los le")

/** What stands behind a name by a child's or grandchild's: it is part of the name. */
export const generation = /^(?:jr|jun|junior|sr|snr|sen|senior|fils|ii|iii|iv|filho|neto|júnior)\.?$/iu

/** Small words that are hardly ever set with a capital within a name. */
export const smallInNames = set(
  'von van der den de del della di da do dos das du des bin ibn bint binti zu zur ter ten te op y e af av wa ’t ‘t',
)
