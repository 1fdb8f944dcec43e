import assert from 'node:assert/strict'
import { hearing, pressBriefing, said } from '../../support/oddLabels.js'
import { type Ending, runWith } from './runWith.js'

const onRecord = ['--terms', 'on record', '--out', '/mine', '--key', 'dunmore2023']

const imports = (text: string, ...argv: readonly string[]): Promise<Ending> =>
  runWith(['import', '/talk.txt', ...argv], { '/talk.txt': text })

const briefing = pressBriefing('SECRETARY DUNMORE—', 'Q—')

suite('attache import, told what labels look like', () => {
  test('cuts a page right by one label of it, and counts the lines', async () => {
    const { code, out, files } = await imports(briefing, ...onRecord, '--label', 'Q—')
    assert.equal(code, 0, out)
    assert.match(
      out,
      new RegExp(`^ {2}Lines that begin with a speaker label like “Q—”, as you said: ${said.length}$`, 'm'),
    )
    const written = files.get('/mine/dunmore2023.txt')
    assert.ok(typeof written === 'string')
    assert.equal(written.match(/^\[Q\d+\]$/gm)?.length, said.length / 2)
    assert.doesNotMatch(written, /Q—|DUNMORE—/)
  })

  test('takes a line that is no label back', async () => {
    const text = hearing('MS. OKELLO: ', 'MR. BRANDT: ', 'THE COST: ')
    const labels = ['--label', 'MS. OKELLO:', '--no-label', 'THE COST']
    const { out, files } = await imports(text, ...onRecord, ...labels)
    assert.match(out, /^ {2}Lines that begin with no speaker label like “THE COST”, as you said: 1$/m)
    assert.match(String(files.get('/mine/dunmore2023.txt')), /THE COST: The ferry goes/)
  })

  test('adds no speaker by the example of --help, and says how many lines it found', async () => {
    const example =
      /--label is a speaker label as in the file, '([^']+)'/.exec((await runWith(['--help'])).out)?.[1] ?? ''
    const asks = 'Mr. Brandt. '
    // Lines that end in mid-sentence, so that the next begins with a word and a full stop as well.
    const text = hearing(`${example} `, asks, 'By then the cost of all that had grown by fully thirty ferry percent. ')
    const voices = async (...labels: readonly string[]): Promise<readonly string[]> =>
      (await imports(text, ...onRecord, '--dry-run', ...labels)).out.match(/^ {2}\d+\. .*turns: \d+$/gm) ?? []
    const found = await voices('--label', example)
    assert.equal(found.length, 2, found.join('\n'))
    assert.deepEqual(found, await voices())
    const { out } = await imports(text, ...onRecord, '--dry-run', '--label', example)
    assert.match(out, new RegExp(`like “${example.replaceAll('.', '\\.')}”, as you said: ${said.length}$`, 'm'))
  })

  test('says so and writes nothing where no line begins like it', async () => {
    const { code, out, files } = await imports(briefing, ...onRecord, '--label', 'MR. WEISS:')
    assert.equal(code, 2)
    assert.match(out, /No line begins like the text behind --label\./)
    assert.ok(!files.has('/mine/dunmore2023.md'))
  })

  test('repeats nothing of a protected text', async () => {
    const background = ['--terms', 'background', '--description', 'a senior official', '--out', '/mine', '--store']
    const { out } = await imports(briefing, ...background, '--label', 'SECRETARY DUNMORE—')
    assert.match(out, /Lines that begin with a speaker label, as you said: 12/)
    assert.doesNotMatch(out, /DUNMORE/i)
  })

  test('holds still when the transcript is imported again, told more', async () => {
    const first = await imports(briefing, ...onRecord, '--label', 'Q—')
    const text = Object.fromEntries(
      [...first.files].flatMap(([path, one]) => (typeof one === 'string' ? [[path, one]] : [])),
    )
    const again = await runWith(['import', '/talk.txt', ...onRecord, '--label', 'Q—', '--asks', '2=Bo Weiss'], text)
    assert.equal(again.code, 0, again.out)
    assert.match(again.out, /Questioner Bo Weiss, turns: 6/)
  })
})
