import assert from 'node:assert/strict'
import * as path from 'node:path'
import { pathToFileURL } from 'node:url'

interface Step {
  readonly name: string
  readonly kind?: 'node' | 'host' | 'ui'
}

interface Counts {
  readonly passed?: number
  readonly failures: readonly string[]
  readonly files: readonly string[]
  readonly unsteady?: readonly string[]
}

type Attempt = (step: Step, files?: readonly string[]) => Promise<Counts>

interface SecondRun {
  readonly runWithSecond: (step: Step, attempt: Attempt, isOver: () => boolean) => Promise<Counts>
}

interface Slots {
  readonly runInSlots: (
    steps: readonly Step[],
    places: { readonly slots: number; readonly windows?: number },
    work: (step: Step) => Promise<void>,
    isOver: () => boolean,
  ) => Promise<void>
}

const load = async (name: string): Promise<unknown> => import(pathToFileURL(path.resolve('test', name)).href)

suite('a run of all tests', () => {
  let secondRun: SecondRun
  let slots: Slots
  suiteSetup(async () => {
    secondRun = (await load('secondRun.mjs')) as SecondRun
    slots = (await load('slots.mjs')) as Slots
  })

  /** What a step is said to have done whose attempts end like this, one after the other, and what was attempted. */
  async function outcome(
    step: Step,
    ends: readonly Counts[],
    isOver = false,
  ): Promise<{ said: Counts; ran: unknown[] }> {
    const ran: unknown[] = []
    const left = [...ends]
    const attempt: Attempt = async ({ name }, files) => {
      ran.push(files ? [name, ...files] : [name])
      return left.shift() ?? assert.fail('one attempt too many')
    }
    return { said: await secondRun.runWithSecond(step, attempt, () => isOver), ran }
  }

  const ui: Step = { name: 'ui 1/4', kind: 'ui' }
  const failed = (passed: number, ...failures: string[]): Counts => ({
    passed,
    failures,
    files: failures.map((title) => `${title}.test.mjs`),
  })

  test('leaves what passed as it is', async () => {
    const { said, ran } = await outcome(ui, [failed(5)])
    assert.deepEqual(ran, [['ui 1/4']])
    assert.deepEqual(said, failed(5))
  })

  test('runs the files of a workbench in which a test failed once more, and tells what passes then as unsteady', async () => {
    const { said, ran } = await outcome(ui, [failed(5, 'pins', 'memo'), failed(9, 'memo')])
    assert.deepEqual(ran, [['ui 1/4'], ['ui 1/4 again', 'pins.test.mjs', 'memo.test.mjs']])
    assert.equal(said.passed, 6)
    assert.deepEqual(said.failures, ['memo'])
    assert.deepEqual(said.unsteady, ['pins'])
  })

  test('runs all of a step once more where nobody knows which file failed', async () => {
    const { said, ran } = await outcome({ name: 'web', kind: 'host' }, [
      { ...failed(5, 'hover'), files: [] },
      failed(6),
    ])
    assert.deepEqual(ran, [['web'], ['web again']])
    assert.deepEqual(said, { passed: 6, failures: [], files: [], unsteady: ['hover'] })
  })

  test('believes no second run that died, and tells what fails in it for the first time', async () => {
    const died = await outcome(ui, [failed(5, 'pins'), { failures: ['died without counts'], files: [] }])
    assert.deepEqual(died.said.failures, ['pins', 'died without counts'])
    assert.equal(died.said.passed, 5)
    assert.equal(died.said.unsteady, undefined)
    const other = await outcome(ui, [failed(5, 'pins'), failed(5, 'memo')])
    assert.deepEqual(other.said.failures, ['memo'])
  })

  test('runs nothing twice in Node, among the gates, in a verification, or where nothing passed', async () => {
    const once = [failed(5, 'parse')]
    for (const step of [{ name: 'unit', kind: 'node' }, { name: 'lint' }] as const)
      assert.deepEqual((await outcome(step, once)).said.failures, ['parse'])
    assert.deepEqual((await outcome(ui, once, true)).said.failures, ['parse'])
    assert.deepEqual((await outcome(ui, [failed(0, 'pins')])).said.failures, ['pins'])
  })

  /** The steps in the order in which they began, and how many steps and windows ran at most at once. */
  async function began(steps: readonly Step[], places: { slots: number; windows?: number }, isOver = () => false) {
    const order: string[] = []
    const now = { steps: 0, windows: 0 }
    const most = { steps: 0, windows: 0 }
    const work = async ({ name, kind }: Step): Promise<void> => {
      order.push(name)
      const windows = kind === 'host' || kind === 'ui' ? 1 : 0
      now.steps += 1
      now.windows += windows
      most.steps = Math.max(most.steps, now.steps)
      most.windows = Math.max(most.windows, now.windows)
      await new Promise((done) => setImmediate(done))
      now.steps -= 1
      now.windows -= windows
    }
    await slots.runInSlots(steps, places, work, isOver)
    return { order, most }
  }

  const steps: readonly Step[] = [
    { name: 'a', kind: 'host' },
    { name: 'b', kind: 'host' },
    { name: 'c', kind: 'ui' },
    { name: 'd', kind: 'ui' },
    { name: 'e', kind: 'node' },
    { name: 'f' },
  ]

  test('has as many windows open as there are processors, and one step more beside them', async () => {
    const { order, most } = await began(steps, { slots: 3, windows: 2 })
    assert.deepEqual(order.slice(0, 3), ['a', 'b', 'e'])
    assert.deepEqual([...order].sort(), ['a', 'b', 'c', 'd', 'e', 'f'])
    assert.deepEqual(most, { steps: 3, windows: 2 })
  })

  test('starts nothing more once it is to stop', async () => {
    let looks = 0
    const { order } = await began(steps, { slots: 1 }, () => ++looks > 2)
    assert.deepEqual(order, ['a', 'b'])
  })
})
