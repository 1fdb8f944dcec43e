import { align, nearestOf, shareOf } from '../sentence/evidence/alignment.js'
import type { Assessment } from './assessment.js'
import { type Clause, fewestShared } from './clause.js'
import { contradiction } from './contradiction.js'
import { elsewhereOf, namesAllIn, nothingOfIt } from './elsewhere.js'
import type { Evidence, Unit } from '../sentence/evidence/evidence.js'

/** The answer for a clause, what is nearest to it, and how much of it stands at the place cited. */
export type Answered = Pick<Assessment, 'answer' | 'nearest' | 'coverage'>

/** The answer where nothing can be compared. */
export const notCompared: Answered = { answer: { kind: 'not compared' }, nearest: [], coverage: 0 }

/** From here on a clause that has no other names says nothing that something at the place does not, be it in other words. */
const allOfIt = 0.65

/** Whether `units`, the place cited, conflict with a clause, or say nothing of it; `asked` are the questions that they answer. */
export function answerFor(
  clause: Clause,
  units: readonly Unit[],
  asked: readonly Unit[],
  evidence: Evidence,
): Answered {
  const { reading, keys, shift } = clause
  if (keys.length < fewestShared) return notCompared
  const aligned = align(keys, units, evidence)
  const [best] = aligned
  if (!best) return notCompared
  const judged = {
    coverage: shareOf(keys, units, evidence),
    nearest: [...new Set([...nearestOf(aligned), ...nearestOf(aligned.filter(({ unit }) => !unit.claim))])],
  }
  const { coverage } = judged
  const conflict = contradiction(clause, aligned, units, evidence)
  if (conflict) {
    const { own, kind, mend, ...rest } = conflict
    const moved = mend && { ...mend, replace: shift(mend.replace) }
    return { answer: { kind: 'conflicts', conflict: kind, span: shift(own), mend: moved, ...rest }, ...judged }
  }
  const elsewhere = elsewhereOf(clause, units, coverage, evidence)
  // An answer says what its question asks for, where it says anything of the clause.
  const isAnswered = elsewhere !== undefined && asked.includes(elsewhere) && addsTo(asked, units, keys)
  if (elsewhere && !isAnswered) {
    const isSure = saysAll(clause, elsewhere, evidence)
    return { answer: { kind: 'elsewhere', unit: elsewhere, isSure }, ...judged }
  }
  if (coverage < nothingOfIt && !isAnswered) return { answer: { kind: 'not found' }, ...judged }
  const unitsRead = isAnswered ? [...units, ...asked] : units
  const without = reading.tokens.filter(
    ({ key }) => key !== undefined && keys.includes(key) && !unitsRead.some((unit) => unit.keys.has(key)),
  )
  return {
    answer: { kind: 'compared', unit: best.unit, without: without.map(shift) },
    ...judged,
  }
}

/** Whether a unit has next to all of a clause, each of its names and figures among it, and nothing that differs. */
function saysAll(clause: Clause, unit: Unit, evidence: Evidence): boolean {
  const aligned = align(clause.keys, [unit], evidence)
  return (
    shareOf(clause.keys, [unit], evidence) >= allOfIt &&
    !clause.isOfOthers &&
    namesAllIn(clause, [unit]) &&
    clause.reading.figures.every(({ value }) => unit.told.figures.some((one) => one.value === value)) &&
    !contradiction(clause, aligned, [unit], evidence)
  )
}

/** Whether units have a key of a clause that none of the others has. */
function addsTo(others: readonly Unit[], units: readonly Unit[], keys: readonly string[]): boolean {
  return keys.some((key) => units.some((unit) => unit.keys.has(key)) && !others.some((unit) => unit.keys.has(key)))
}
