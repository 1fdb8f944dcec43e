import CSL, { type StyleNode, type Token } from 'citeproc'

/**
 * Has the engine build each macro once for all sort keys that call it, as it does for citations and entries, and look macros up by name. By itself it
 * writes a macro out wherever a sort key calls it, macros in macros too, and walks the whole style for each: most of the time that it takes to be made.
 */
export function shareMacros(): void {
  const { expandMacro, getMacroTarget } = CSL
  let caller: Token[] = []
  CSL.expandMacro = function (call, target) {
    caller = target
    expandMacro.call(this, call, target)
  }
  CSL.getMacroTarget = function (name) {
    const { root, extension } = this.build
    if (!extension) return getMacroTarget.call(this, name)
    // No macro of a style is named like that: names have no line breaks.
    const key = `${root}${extension}\n${name}`
    const known = this.macros[key]
    const tokens = (this.macros[key] ??= [])
    const run = new CSL.Token('text', CSL.SINGLETON)
    run.execs.push((state, item, cite) => {
      for (let token = tokens[0]; token; token = tokens[CSL.tokenExec.call(state, token, item, cite)]);
    })
    caller.push(run)
    return known ? false : tokens
  }
  CSL.configureMacro = function (tokens) {
    this.configureTokenList(tokens)
  }
  indexMacros()
}

function indexMacros(): void {
  const { prototype } = CSL.XmlJSON
  const { getNodesByName } = prototype
  const known = new WeakMap<StyleNode, ReadonlyMap<string, readonly StyleNode[]>>()
  prototype.getNodesByName = function (style, name, own, found) {
    if (name !== 'macro' || own === undefined || found) return getNodesByName.call(this, style, name, own, found)
    const macros = known.get(style) ?? byName(getNodesByName.call(this, style, name))
    known.set(style, macros)
    return macros.get(own) ?? []
  }
}

function byName(nodes: readonly StyleNode[]): ReadonlyMap<string, readonly StyleNode[]> {
  // Of several with one name the first counts.
  return new Map([...nodes].reverse().map((node) => [node.attrs.name ?? '', [node]]))
}
