import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import vm from 'node:vm'
import type * as bundle from '../../src/bibliography/bundle.js'
import { readAll } from '../support/bibliographies.js'

suite('the bundle that reads bibliographies', () => {
  /** Loads it as the editor does, in a context in which there is neither a page nor Node. */
  const load = (): typeof bundle => {
    const context = vm.createContext({})
    const module: { readonly exports: object } = { exports: {} }
    const run = vm.runInContext('(code) => new Function("module", "exports", code)', context) as (
      code: string,
    ) => (module: object, exports: object) => void
    run(fs.readFileSync('dist/bibliography.cjs', 'utf8'))(module, module.exports)
    // Built from the module whose type it is given.
    return module.exports as typeof bundle
  }

  test('reads BibTeX and RIS where there is neither a page nor Node', () => {
    const { readBibTeX, readRis } = load()
    const nasty = fs.readFileSync('test/fixtures/bibliography/nasty.bib', 'utf8')
    assert.ok(readAll(readBibTeX('file:///a.bib', nasty, 'biblatex')).entries.length > 60)
    const ris = fs.readFileSync('test/fixtures/bibliography/sources.ris', 'utf8')
    assert.equal(readAll(readRis('file:///a.ris', ris)).entries.length, 5)
  })

  test('is in no other bundle', () => {
    const codeOf = (name: string): string => fs.readFileSync(`dist/${name}.cjs`, 'utf8')
    assert.match(codeOf('bibliography'), /mkbibemph/)
    for (const other of ['extension', 'web', 'cli', 'import']) assert.ok(!codeOf(other).includes('mkbibemph'), other)
  })
})
