/** A name that is not taken yet: of `dam-failure`, the second is `dam-failure-2`. `glue` stands before the number. */
export function untaken(wanted: string, isTaken: (name: string) => boolean, glue = '-'): string {
  let name = wanted
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${glue}${number}`
  return name
}
