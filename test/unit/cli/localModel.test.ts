import assert from 'node:assert/strict'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import { localModels } from '../../../src/machine/localModel.js'
import { reedSource } from '../../support/fixtures.js'
import { namesOfFixture } from '../../support/namesOfFixture.js'
import { runWith } from './runWith.js'

const memo = '# Brief\n\nOutsiders have measured the river [@reed2021, para. 1].\n'
const contrary = {
  answer: 'contradicts',
  kind: 'who says it',
  span: 'has measured the Vell River',
  differs: 'Outsiders',
}

type Answer = (request: { readonly url: string; readonly body: string }, response: http.ServerResponse) => void

const json =
  (value: object): Answer =>
  (_, response) =>
    void response.end(JSON.stringify(value))
const reply = (content: string): Answer => json({ choices: [{ message: { content } }] })

suite('a model on this machine', () => {
  const servers: http.Server[] = []
  const saved = { ...process.env }
  teardown(() => {
    for (const one of servers.splice(0)) {
      one.closeAllConnections()
      one.close()
    }
    process.env = { ...saved }
  })

  /** A server on a port of its own; gives its port and what it was asked. */
  async function serve(answer: Answer, host = '127.0.0.1') {
    const asked: { readonly url: string; readonly body: string }[] = []
    const server = http.createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        const one = { url: request.url ?? '', body }
        asked.push(one)
        answer(one, response)
      })
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, host, done))
    return { port: (server.address() as AddressInfo).port, asked }
  }

  const run = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runWith(['check', '/m.md', ...argv], {
      '/corpus/reed2021.txt': reedSource(),
      '/m.md': memo,
      ...namesOfFixture,
      ...more,
    })

  test('is asked by the command line, and its answers are kept so that it is asked once', async () => {
    const { port, asked } = await serve(reply(`Here you are: ${JSON.stringify(contrary)}`))
    const argv = ['--compare-local', `http://localhost:${port}/v1#small:1b`, '--compare-answers', '/a.jsonl']
    const { out, err, code, files } = await run(argv)
    assert.match(out, /AI comparison \(small:1b\): may differ from Reed, ¶1: “has measured the Vell River”/)
    assert.match(err, /1 of 1 sentences compared, 1 questioned\. This is no check\.\n$/)
    assert.equal(code, 0)
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/v1/chat/completions', '/v1/chat/completions'],
    )
    assert.match(asked[0]?.body ?? '', /"model":"small:1b".*Outsiders have measured/)
    const kept = files.get('/a.jsonl') ?? ''
    const answers = typeof kept === 'string' ? kept : new TextDecoder().decode(kept)
    const again = await run(argv, { '/a.jsonl': answers })
    assert.equal(again.out, out)
    assert.equal(asked.length, 2)
  })

  test('is chosen by the server where it has one, and by name where it has several', async () => {
    const models = (...names: readonly string[]): Answer => json({ data: names.map((id) => ({ id })) })
    const one = await serve(({ url }, response) =>
      (url.endsWith('models') ? models('only') : reply('nothing'))({ url, body: '' }, response),
    )
    assert.match((await run(['--compare-local', `http://127.0.0.1:${one.port}`])).err, /AI comparison \(only\)/)
    const two = await serve(models('small', 'large'))
    const { err, code } = await run(['--compare-local', `http://127.0.0.1:${two.port}/v1`])
    assert.equal(code, 1)
    assert.match(err, /Name one of these models behind .*#: small, large\./)
  })

  for (const address of [
    'http://example.org/v1#m',
    'http://192.168.1.5:11434/v1#m',
    'http://0.0.0.0:11434/v1#m',
    'http://169.254.169.254/v1#m',
    'http://[::ffff:127.0.0.1]:11434/v1#m',
    'http://localhost.example.org/v1#m',
    'http://127.0.0.1.nip.io/v1#m',
    'http://127.0.0.1@example.org/v1#m',
    'http://user:pass@127.0.0.1/v1#m',
    'https://localhost/v1#m',
    'file:///v1#m',
    'localhost:11434',
  ])
    test(`is not looked for at ${address}`, async () => {
      assert.equal(await localModels(address), 'not local')
      const { err, code } = await run(['--compare-local', address])
      assert.equal(code, 1)
      assert.match(err, /is not an address on this machine\. Expected one such as http:\/\/localhost:11434\/v1\./)
    })

  test('is reached through no proxy, and where it sends on nobody follows', async () => {
    const elsewhere = await serve(reply(JSON.stringify(contrary)))
    const { port } = await serve((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/v1/chat/completions` })
      response.end()
    })
    Object.assign(process.env, { HTTP_PROXY: `http://127.0.0.1:${elsewhere.port}`, NODE_USE_ENV_PROXY: '1' })
    const { err, out, code } = await run(['--compare-local', `http://127.0.0.1:${port}/v1#m`])
    assert.deepEqual([elsewhere.asked.length, out, code], [0, '', 0])
    assert.match(err, /No language model answers at .*Still to ask: 1\./)
  })

  for (const [name, answer] of Object.entries<Answer>({
    'ten megabytes': reply('x'.repeat(10_000_000)),
    'an end that never comes': (_, response) => {
      const more = setInterval(() => response.write('x'.repeat(50_000)), 1)
      response.on('close', () => clearInterval(more))
    },
    'no JSON': (_, response) => void response.end('<html>'),
    'other JSON': json({ choices: 'none' }),
    'an error': (_, response) => void response.writeHead(500).end('{}'),
    'a broken line': (_, response) => void response.socket?.destroy(),
  }))
    test(`answers nothing with ${name}, and is not asked on`, async () => {
      const { port, asked } = await serve(answer)
      const { err, out, code } = await run(['--compare-local', `http://127.0.0.1:${port}/v1#m`])
      assert.deepEqual([asked.length, out, code], [1, '', 0])
      assert.match(err, /No language model answers at/)
    })

  test('is let go when somebody cancels', async () => {
    const { port } = await serve(() => {})
    const found = await localModels(`http://127.0.0.1:${port}/v1#m`)
    const [model] = typeof found === 'string' ? [] : found
    const cancelled = model?.ask('?', {
      onCancellationRequested: (end) => {
        setTimeout(end, 20)
        return { dispose: () => {} }
      },
    })
    assert.equal(await cancelled, undefined)
  })

  test('reads only what any model may where its name says that it runs in a cloud', async () => {
    const { port, asked } = await serve(reply(JSON.stringify(contrary)))
    for (const name of ['big:120b-cloud', 'big:cloud'])
      assert.match((await run(['--compare-local', `http://127.0.0.1:${port}/v1#${name}`])).err, /Not sent, .*: 1\./)
    assert.equal(asked.length, 0)
  })
})
