import assert from 'node:assert/strict'
import { withGate, withoutGate } from '../../../../src/core/gate/letIn.js'

const none = { servers: undefined, skill: undefined, settings: undefined }
const letIn = { corpus: 'corpus', store: '/srv/store' }

suite('letting assistants in', () => {
  test('names the server, denies the store and the whole corpus, and checks after each edit', () => {
    const files = withGate(none, letIn)
    assert.deepEqual(JSON.parse(files?.servers ?? ''), {
      mcpServers: { attache: { command: 'attache', args: ['mcp', '--corpus', 'corpus'] } },
    })
    const { permissions, hooks } = JSON.parse(files?.settings ?? '') as {
      readonly permissions: { readonly deny: readonly string[] }
      readonly hooks: { readonly PostToolUse: readonly unknown[] }
    }
    assert.deepEqual(permissions.deny, [
      'Read(~/.attache/**)',
      'Edit(~/.attache/**)',
      'Bash(attache * --store*)',
      'Edit(/**/memos.reviewed)',
      'Read(/corpus/**)',
      'Edit(/corpus/**)',
      'Read(//srv/store/**)',
      'Edit(//srv/store/**)',
    ])
    assert.match(JSON.stringify(hooks.PostToolUse), /attache check --assistant --corpus 'corpus'/)
    assert.match(files?.skill ?? '', /Never write a quotation from memory\./)
  })

  test('is taken back without a trace', () => {
    const files = withGate(none, letIn)
    assert.deepEqual(files && withoutGate(files, letIn), none)
  })

  test('keeps what the user has there, on the way in and out', () => {
    const own = {
      servers: '{\n  "mcpServers": {\n    "other": {\n      "command": "other"\n    }\n  }\n}\n',
      settings: '{\n  "permissions": {\n    "deny": [\n      "Read(./.env)"\n    ]\n  },\n  "model": "m"\n}\n',
      skill: undefined,
    }
    const files = withGate(own, letIn)
    assert.match(files?.servers ?? '', /"other"[^]*"attache"/)
    assert.deepEqual(files && withoutGate(files, letIn), own)
  })

  test('twice is once', () => {
    const files = withGate(none, letIn)
    assert.deepEqual(files && withGate(files, letIn), files)
  })

  test('what the user changed in ours stays', () => {
    const files = withGate(none, letIn)
    assert.ok(files)
    const changed = {
      ...files,
      skill: `${files.skill}\nOur house rules.\n`,
      servers: files.servers?.replace('"attache",\n', '"docker",\n'),
    }
    const left = withoutGate(changed, letIn)
    assert.equal(left?.skill, changed.skill)
    assert.equal(left.servers, changed.servers)
  })

  test('nothing of the user’s goes that is like ours, or stands beside it', () => {
    const own = {
      ...none,
      servers: '{"mcpServers":{"attache":{"command":"attache","args":["mcp","--corpus","corpus","--model","own"]}}}',
      settings:
        '{"permissions":{"deny":["Read(./corpus/**)"]},"hooks":{"PostToolUse":[{"hooks":[{"command":"attache check x"}]}]}}',
    }
    assert.deepEqual(withoutGate(own, letIn), own)
    const files = withGate(own, letIn)
    assert.match(files?.servers ?? '', /"--model"/)
    const beside = files?.settings?.replace('"type": "command",', '"type": "prompt" }, { "type": "command",')
    const left = withoutGate({ ...none, settings: beside }, letIn)?.settings ?? ''
    assert.match(left, /"prompt"/)
    assert.match(left, /Read\(\.\/corpus\/\*\*\)/)
    assert.doesNotMatch(left, /--assistant|srv/)
  })

  test('writes nothing over a file that is not JSON', () => {
    assert.equal(withGate({ ...none, settings: '{ // mine' }, letIn), undefined)
    assert.equal(withoutGate({ ...none, servers: '[]' }, letIn), undefined)
  })
})
