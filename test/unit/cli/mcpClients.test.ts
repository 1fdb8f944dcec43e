import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { reedInterview, reedSource } from '../../support/fixtures.js'

suite('attache mcp as a process', () => {
  let folder = ''

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-mcp-'))
    fs.mkdirSync(path.join(folder, 'corpus'))
    const interview = reedInterview().replace('terms: on record\n', 'terms: on record\nassistants: any\n')
    fs.writeFileSync(path.join(folder, 'corpus/reed2021.md'), interview.replace('interview/1', 'interview/3'))
    fs.writeFileSync(path.join(folder, 'corpus/reed2021.txt'), reedSource())
    fs.symlinkSync('/etc/passwd', path.join(folder, 'link.md'))
  })

  teardown(() => {
    fs.rmSync(folder, { recursive: true })
  })

  const eras = [
    ['begins with initialize', 'legacy'],
    ['begins with server/discover', 'modern'],
  ] as const
  for (const [name, era] of eras) {
    test(`serves a client that ${name}`, async () => {
      const client = new Client(
        { name: 'test', version: '1' },
        { versionNegotiation: { mode: era === 'legacy' ? 'legacy' : 'auto' } },
      )
      await client.connect(
        new StdioClientTransport({
          command: process.execPath,
          args: [path.resolve('dist/cli.cjs'), 'mcp', '--corpus', 'corpus'],
          cwd: folder,
        }),
      )
      try {
        assert.equal(client.getProtocolEra(), era)
        const { tools } = await client.listTools()
        assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true))
        const found = await client.callTool({ name: 'find_passages', arguments: { words: 'treaty snow' } })
        const [{ handle }] = (found.structuredContent as { readonly passages: readonly [{ readonly handle: string }] })
          .passages
        const cited = await client.callTool({ name: 'cite', arguments: { handle, form: 'quotation', from: 2 } })
        const markdown = '“Indications so far are that Velmark will sign before the first snow.” [@reed2021, para. 2]'
        // A client may give a model one of both alone.
        assert.deepEqual(cited.structuredContent, { text: markdown, handle })
        assert.deepEqual(cited.content, [{ type: 'text', text: markdown }])
        const long = client.callTool({ name: 'check_draft', arguments: { markdown: 'x'.repeat(11_000_000) } })
        await assert.rejects(long, /longer than 1000000 bytes.*Send a shorter one/)
        const linked = await client.callTool({ name: 'check_draft', arguments: { memo: 'link.md' } })
        assert.equal(linked.isError, true)
        assert.match(JSON.stringify(linked.structuredContent), /Give a memo of the workspace/)
        assert.doesNotMatch(JSON.stringify(linked), /root/)
      } finally {
        await client.close()
      }
    })
  }

  test('answers what was asked before the client closed its end', () => {
    const ask = (id: number, method: string, params: object): string =>
      `${JSON.stringify({ jsonrpc: '2.0', ...(id ? { id } : {}), method, params })}\n`
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    const find = { name: 'find_passages', arguments: { words: 'treaty snow' } }
    const input = [
      ask(1, 'initialize', hello),
      ask(0, 'notifications/initialized', {}),
      ...[2, 3, 4].map((id) => ask(id, 'tools/call', find)),
    ]
    const argv = [path.resolve('dist/cli.cjs'), 'mcp', '--corpus', 'corpus']
    const { stdout, status } = spawnSync(process.execPath, argv, {
      cwd: folder,
      input: input.join(''),
      timeout: 60_000,
    })
    const ids = String(stdout)
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly id: number }).id)
    assert.deepEqual([ids.sort((a, b) => a - b), status], [[1, 2, 3, 4], 0])
  })
})
