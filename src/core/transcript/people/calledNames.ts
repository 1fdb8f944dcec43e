import { callsOf } from './candidates.js'
import { nameParts } from '../personNames/nameForm.js'
import { looksLikeName, nameWords } from '../personNames/people.js'
import type { Utterance } from './roles.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { foldLine } from '../lines/wording.js'

/** As much of a talk as is looked through, and as much of the end of a turn as may call whoever comes next. */
const most = { turns: 300, end: 240, names: 60 }

/**
 * The name of somebody without one who speaks whenever it is called: `Ines, can you hear us?` before `Speaker 3`. Whose name is called before
 * others as well is spoken of, and not to.
 */
export function calledName(index: number, turns: readonly Utterance[], names: readonly string[]): string | undefined {
  const some = [...new Map(names.map((name) => [foldLine(name), name])).values()].filter(isPersons).slice(0, most.names)
  const counts = some.map((name) => ({ name, ...callsFor(index, turns.slice(0, most.turns), name, some) }))
  const [best, next] = counts.filter(({ own, other }) => own > 0 && own > other * 2).sort((a, b) => b.own - a.own)
  return best && (next === undefined || best.own > next.own) ? best.name : undefined
}

const isPersons = (name: string): boolean => nameWords(name).length > 1 && looksLikeName(name) && !isNameOfThing(name)

/** How often a name is called before the turns of a speaker, and before those of others. */
function callsFor(
  index: number,
  turns: readonly Utterance[],
  name: string,
  all: readonly string[],
): { readonly own: number; readonly other: number } {
  const words = nameWords(name)
  const family = nameParts(words).family.join(' ')
  const given = words[0] ?? name
  const isShared = all.some((other) => other !== name && nameWords(other)[0] === given)
  const calls = callsOf(family, isShared ? name : given)
  let [own, other] = [0, 0]
  turns.forEach(({ speaker }, at) => {
    const before = turns[at - 1]
    if (before === undefined || before.speaker === speaker) return
    const end = before.texts.at(-1)?.slice(-most.end) ?? ''
    if (!(end.includes(given) || end.includes(family)) || !calls.test(end)) return
    if (speaker === index) own += 1
    else other += 1
  })
  return { own, other }
}
