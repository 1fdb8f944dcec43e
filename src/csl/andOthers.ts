import CSL, { type NameOutput } from 'citeproc'
import { namedPeople } from '../core/bibliography/andOthers.js'
import { type CslItem, type CslName, cslNameVariables } from '../core/bibliography/item.js'

/** What stands for the people whom a list does not name; the engine takes it for one name more, as Pandoc does. */
const others: CslName = { literal: 'others' }

/** An item whose lists of names say in one way that there are more; a list of nothing else says nothing. */
export function withOthers(item: CslItem): CslItem {
  const lists = cslNameVariables.flatMap((variable): readonly (readonly [string, readonly CslName[] | undefined])[] => {
    const { people, hasOthers } = namedPeople(item[variable] ?? [])
    return hasOthers ? [[variable, people.length ? [...people, others] : undefined]] : []
  })
  return lists.length ? { ...item, ...Object.fromEntries<readonly CslName[] | undefined>(lists) } : item
}

/** Has the engine end a list of names that goes on with what the style has for “et al.”, however few names it has. */
export function endWithEtAl(): void {
  const { prototype } = CSL.NameOutput
  const { constrainNames, setEtAlParameters } = prototype
  const endless = new WeakMap<NameOutput, ReadonlySet<string>>()
  prototype.constrainNames = function () {
    constrainNames.call(this)
    const found = this.variables.filter((variable) => this.freeters[variable]?.at(-1)?.literal === others.literal)
    for (const variable of found) this.freeters[variable]?.pop()
    this.names_count -= found.length
    endless.set(this, new Set(found))
  }
  prototype.setEtAlParameters = function () {
    setEtAlParameters.call(this)
    for (const variable of endless.get(this) ?? []) {
      const spec = this.etal_spec[variable]
      if (spec && !this.state.tmp.sort_key_flag) spec.freeters = 1
    }
  }
}
