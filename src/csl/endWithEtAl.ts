import CSL, { type NameOutput } from 'citeproc'
import { others } from './enginesItem.js'

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
