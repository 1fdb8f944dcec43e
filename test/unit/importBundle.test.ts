import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import vm from 'node:vm'
import type * as bundle from '../../src/decode/bundle.js'
import { knownTranscripts, readKnown } from '../support/knownTranscripts.js'

/** As far as it is known where there is neither a page nor Node: what a web worker has. */
const names = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'Event',
  'EventTarget',
  'MessageChannel',
  'ReadableStream',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'atob',
  'btoa',
  'clearTimeout',
  'console',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
] as const

suite('the bundle of the import', () => {
  /** Loads it as the editor does, in a context of its own. */
  const load = (): typeof bundle => {
    const globals = Object.fromEntries(names.map((name) => [name, globalThis[name]]))
    const code = fs.readFileSync('dist/import.cjs', 'utf8')
    // Bytes and errors are those of this context: values pass between the two.
    const context = vm.createContext({ ...globals, Uint8Array, ArrayBuffer, Error, Promise })
    const module: { readonly exports: object } = { exports: {} }
    const run = vm.runInContext('(code) => new Function("module", "exports", code)', context) as (
      code: string,
    ) => (module: object, exports: object) => void
    run(code)(module, module.exports)
    // Built from the module whose type it is given.
    return module.exports as typeof bundle
  }
  let loaded: typeof bundle | undefined
  const first = (ending: string): string => {
    const name = knownTranscripts().find((one) => one.endsWith(ending) && !/damaged|encrypted|scan/.test(one))
    assert.ok(name, `no fixture ends in ${ending}`)
    return name
  }

  for (const ending of ['.txt', '.md', '.html', '.docx', '.pdf', '.vtt', '.srt', '.csv'])
    test(`reads ${ending} where there is neither a page nor Node`, async () => {
      const { decode, readTranscript } = (loaded ??= load())
      const name = first(ending)
      const extract = await decode(new Uint8Array(readKnown(name)), name)
      assert.ok('blocks' in extract, JSON.stringify(extract))
      const transcript = readTranscript(extract)
      assert.ok('turns' in transcript && transcript.turns.length > 5)
    })

  test('comes with notices of what its packages carry inside their own files', () => {
    const notices = fs.readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8')
    assert.match(notices, /^pdf\.js 5\.\d+\.\d+ \(Apache-2\.0\)$[^]*?Mozilla Foundation[^]*?Apache License/m)
    assert.match(notices, /^nanoid \(MIT\)$[^]*?Andrey Sitnik[^]*?Permission is hereby granted/m)
  })

  test('is in no other bundle', () => {
    const codeOf = (name: string): string => fs.readFileSync(`dist/${name}.cjs`, 'utf8')
    const decoders = /WEBVTT|EncryptedPackage|%PDF-/
    assert.match(codeOf('import'), decoders)
    for (const other of ['extension', 'web', 'cli']) assert.ok(!decoders.test(codeOf(other)), other)
  })
})
