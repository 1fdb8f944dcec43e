import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import vm from 'node:vm'

suite('the bundle for the web', () => {
  test('loads where there is neither a page nor Node', () => {
    const names = ['TextDecoder', 'TextEncoder', 'URL', 'setTimeout', 'clearTimeout', 'performance', 'console'] as const
    const globals = Object.fromEntries(names.map((name) => [name, globalThis[name]]))
    const module = { exports: {} as Record<string, unknown> }
    const required: string[] = []
    const bundle = fs.readFileSync('dist/web.cjs', 'utf8')
    // Whatever of the editor's API may be read, called or extended while modules load; nothing happens before `activate`.
    const prototype = {}
    const stub: object = new Proxy(function () {}, {
      get: (_, key) => (key === 'prototype' ? prototype : stub),
      apply: () => stub,
    })
    const require = (name: string): unknown => {
      required.push(name)
      return stub
    }
    vm.runInNewContext(bundle, {
      ...globals,
      module,
      exports: module.exports,
      require,
    })
    assert.equal(typeof module.exports.activate, 'function')
    assert.deepEqual([...new Set(required)], ['vscode'])
  })
})
