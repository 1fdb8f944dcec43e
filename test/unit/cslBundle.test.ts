import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import vm from 'node:vm'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { citeMemo } from '../../src/core/export/citeMemo.js'
import { readMemo } from '../../src/core/memo/memo.js'
import type * as bundle from '../../src/csl/bundle.js'

suite('the bundle of citation styles', () => {
  test('renders where there is neither a page nor Node', () => {
    const context = vm.createContext({ console, Intl })
    const module: { readonly exports: object } = { exports: {} }
    const run = vm.runInContext('(code) => new Function("module", "exports", code)', context) as (
      code: string,
    ) => (module: object, exports: object) => void
    run(fs.readFileSync('dist/csl.cjs', 'utf8'))(module, module.exports)
    // Built from the module whose type it is given.
    const { makeStyle } = module.exports as typeof bundle
    const corpus = new Corpus()
    corpus.set('file:///corpus/small2010.md', fs.readFileSync('corpus/small2010.md', 'utf8'))
    const memo = citeMemo(readMemo('He spoke [@small2010].', 'markdown'), { corpus, entry: () => undefined })
    for (const name of ['chicago-notes', 'chicago-author-date', 'apa']) {
      const style = makeStyle(fs.readFileSync(`media/csl/${name}.csl`, 'utf8'), {})
      assert.ok('render' in style, name)
      assert.match(JSON.stringify(style.render(memo)), /Small/)
    }
  })

  test('is in no other bundle, for the engine has a licence of its own', () => {
    const marks = (name: string): boolean => /NO_PRINTED_FORM/.test(fs.readFileSync(`dist/${name}`, 'utf8'))
    const bundles = fs.readdirSync('dist').filter((name) => name.endsWith('.cjs'))
    assert.deepEqual(bundles.filter(marks), ['csl.cjs'])
  })

  test('comes with the notices that its licences ask for', () => {
    const notices = fs.readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8')
    for (const text of [notices, fs.readFileSync('README.md', 'utf8')]) {
      assert.match(text, /Citations by CSL \(citeproc-js\)/)
      assert.match(text, /http:\/\/citationstyles\.org\//)
      assert.match(text, /Common Public Attribution License/)
      assert.match(text, /https:\/\/github\.com\/Juris-M\/citeproc-js/)
      assert.match(text, /https:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\//)
    }
    assert.match(notices, /^citeproc 2\.\S+ \(CPAL-1\.0\)$/m)
  })
})
