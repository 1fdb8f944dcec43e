import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { readMemo } from '../../src/core/memo/memo.js'
import type * as bundle from '../../src/tools/bundle.js'

/** In KB. What is loaded is compiled before the editor goes on: look first whether what made it grow can be loaded later. */
const mostAtStart = 836

/** Files of ours that a bundle is made of. */
async function partsOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput ? file : []))
}

suite('the bundle of tools', () => {
  test('checks and renders a memo where there is neither a page nor Node, with a corpus that was read outside it', () => {
    const context = vm.createContext({ console, Intl, TextDecoder, TextEncoder, URL })
    const module: { readonly exports: object } = { exports: {} }
    const run = vm.runInContext('(code) => new Function("module", "exports", code)', context) as (
      code: string,
    ) => (module: object, exports: object) => void
    run(fs.readFileSync('dist/tools.cjs', 'utf8'))(module, module.exports)
    // Built from the module whose type it is given.
    const { MemoChecker, citeMemo, policyProse } = module.exports as typeof bundle
    const corpus = new Corpus()
    corpus.set('file:///corpus/small2010.md', fs.readFileSync('corpus/small2010.md', 'utf8'))
    const memo = readMemo('He said so [@small2010, para. 2] and so [@small2010, para. 900].', 'markdown')
    const rules = new MemoChecker(corpus).check(memo).map(({ ruleId }) => ruleId)
    assert.ok(rules.includes('unknown-locator'), rules.join())
    const rendered = policyProse({}).render(citeMemo(memo, { corpus, entry: () => undefined }))
    assert.match(JSON.stringify(rendered), /Small/)
  })

  test('is loaded when somebody works, so nothing that it offers is in what starts with the editor', async () => {
    const text = fs.readFileSync('src/tools/bundle.ts', 'utf8')
    const offered = Array.from(text.matchAll(/from '(\.[^']+)\.js'/g), ([, name = '']) =>
      path.posix.join('src/tools', `${name}.ts`),
    )
    assert.ok(offered.length > 10)
    const atStart = await partsOf('src/extension.ts')
    assert.ok(atStart.includes('src/features/hover.ts'))
    assert.deepEqual(
      atStart.filter((file) => offered.includes(file) || file.startsWith('src/core/check/rules/')),
      [],
    )
  })

  for (const name of ['extension.cjs', 'web.cjs'])
    test(`leaves ${name} small enough to be compiled at every start`, () => {
      const size = Math.ceil(fs.statSync(`dist/${name}`).size / 1024)
      assert.ok(size <= mostAtStart, `${name} has ${size} KB; expected at most ${mostAtStart}`)
    })

  for (const name of ['extension.cjs', 'web.cjs'])
    test(`${name} asks for the editor's API once`, () => {
      const code = fs.readFileSync(`dist/${name}`, 'utf8')
      assert.equal(code.match(/require\("vscode"\)/g)?.length, 1)
    })
})
