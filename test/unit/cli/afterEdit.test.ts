import assert from 'node:assert/strict'
import { corpus, other } from './gateTools.js'
import { runWith } from './runWith.js'

const wrong = 'Reed said: “Kestria should publish its flood data.” [@reed2021, para. 3]\n'
const right = 'Reed said: “Kestria should publish its flow data.” [@reed2021, para. 3]\n'
const files = { ...corpus, './memos/open.md': right }

/** What a hook says of an edit, and what the program answers. */
const after = async (file: string, more: Readonly<Record<string, string>> = {}, folder = '/open') =>
  runWith(
    ['check', '--assistant', '--corpus', folder],
    { ...files, ...more },
    JSON.stringify({ tool_name: 'Write', tool_input: { file_path: file, content: '"file_path": "x"' } }),
  )

suite('the check after an edit', () => {
  test('compares what a memo includes, and says in which file it differs', async () => {
    const memo = {
      './memos/whole.qmd': '# Water\n\n{{< include part.md >}}\n',
      './memos/part.md': `All of it.\n\n${wrong}`,
    }
    const { code, err } = await after('./memos/whole.qmd', memo)
    assert.equal(code, 2)
    assert.match(err, /^\.\/memos\/whole\.qmd\nDiffers: 1\..*\n"part\.md":3:\d+ .*\[quotation-altered\]/)
    assert.equal((await after('./memos/whole.qmd', { ...memo, './memos/part.md': right })).code, 0)
  })

  test('does not pass over a file that a memo includes and that cannot be read', async () => {
    for (const memo of [`{{< include gone.md >}}\n\n${right}`, '{{< include gone.md >}}\n']) {
      const { code, err } = await after('./memos/whole.qmd', { './memos/whole.qmd': memo })
      assert.equal(code, 2, memo)
      assert.match(err, /Included but not read: "gone\.md"\. Correct its path, or check that file by itself\./)
    }
  })

  test('includes nothing of the corpus, and no words of what cites a closed source', async () => {
    const closed = other('brandt2022', 'terms: on record\nassistants: never')
    const memo = (name: string) => ({ ...closed, './memos/whole.qmd': `${right}\n{{< include ${name} >}}\n` })
    const inside = await after('./memos/whole.qmd', memo('/open/brandt2022.txt'))
    assert.match(inside.err, /Included but not read/)
    const citing = { './memos/part.md': 'She said “the ferry tariff will be halved” [@brandt2022, para. 1].\n' }
    const refused = await after('./memos/whole.qmd', { ...memo('part.md'), ...citing })
    assert.match(refused.err, /This memo cites what assistants may not read or what is not there/)
    for (const { err } of [inside, refused]) assert.doesNotMatch(err, /doubled|halved|Brandt/)
  })

  test('fails with the next step where it is told of no file', async () => {
    for (const input of ['', '{"tool_input":{"file_path":"./memos/open', '[]', '{"tool_input":{"command":"ls"}}']) {
      const { code, err } = await runWith(['check', '--assistant', '--corpus', '/open'], files, input)
      assert.equal(code, 2, input)
      assert.match(err, /Standard input (?:is not JSON|names no edited file).* attache check --assistant FILE\.\n$/)
    }
  })

  test('fails with the next step where it runs in another folder', async () => {
    const noCorpus = await after('./memos/open.md', {}, '/elsewhere')
    assert.equal(noCorpus.code, 2)
    assert.match(noCorpus.err, /^There is no folder \/elsewhere\. The edit was not compared\. Run this in the folder/)
    for (const file of ['../memos/open.md', './memos/gone.md']) {
      const { code, err } = await after(file)
      assert.equal(code, 2, file)
      assert.match(err, /Run it in the folder of the project\.|Name a Markdown, Quarto or plain text file\./)
      assert.doesNotMatch(err, /“markdown”/)
    }
  })

  test('keeps quiet about what is no memo', async () => {
    const more = { './src/code.ts': 'export {}\n', './.claude/plan.md': wrong, './read me.md': 'Run npm test.\n' }
    for (const file of [...Object.keys(more), './memos/open.md', '../.claude/plans/gone.md', '../../etc/passwd'])
      assert.deepEqual(await after(file, more).then(({ code, err, out }) => [code, err, out]), [0, '', ''], file)
  })
})
