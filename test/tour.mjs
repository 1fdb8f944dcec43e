// The main job, done by itself in the workbench; each step asserts what the corpus says or what is then on the disk.
import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { loadCore, readCorpus } from './core.mjs'
import { root } from './install.mjs'
import { again } from './ui/support/again.mjs'
import { until } from './ui/support/until.mjs'
import { draftMemo, fitsCorpus, planTour } from './tourPlan.mjs'

const file = 'memo.md'
const plantedFaults = JSON.parse(fs.readFileSync(path.join(root, 'test/support/plantedFaults.json'), 'utf8'))

/**
 * Runs all steps in the sample workspace that `workbench` has open; a numbered picture of each goes to `dir`, and their names are given. Throws at
 * the first that fails.
 */
export async function tour({ workbench, workspace, dir }) {
  const core = await loadCore()
  const corpus = readCorpus(core, path.join(workspace, 'corpus'))
  const memoFile = path.join(workspace, file)
  const isSample = fitsCorpus(core, corpus, fs.readFileSync(memoFile, 'utf8'))
  if (!isSample) fs.writeFileSync(memoFile, draftMemo(core, corpus))
  const plan = planTour(core, corpus, fs.readFileSync(memoFile, 'utf8'))
  const pictures = []
  const step = async (name, run) => {
    await run()
    pictures.push(`${pictures.length + 1}-${name}.png`)
    await workbench.screenshot(path.join(dir, pictures.at(-1)))
    console.log(`✔ ${pictures.length} ${name}`)
  }
  if (isSample) await step('opened', () => seeOpened(workbench))
  await step('see-topics', () => openTopics(workbench, corpus.interview(plan.dropped.key)))
  await step('see-name', () => hoverName(workbench, plan.mention))
  await step('see-citation', () => hoverCitation(workbench, corpus, plan.citation))
  if (isSample) {
    await step('catch-faults', () => seeFaults(workbench))
    for (const [index, fault] of plantedFaults.entries())
      await step(`catch-mended-${index + 1}`, () => mendFault(workbench, fault))
  }
  await step('cite-completion', () => completeCitation(workbench, core, corpus, plan))
  await step('cite-accepted', () => acceptCitation(workbench, core, corpus, plan))
  await step('cite-dropped', () => dropClaim(workbench, core, corpus, plan))
  await step('export-asked', () => askExport(workbench))
  await step('export-done', () => finishExport(workbench))
  return pictures
}

/** What the window of a sample shows that nobody has opened before. */
async function seeOpened(workbench) {
  const { page } = workbench
  await page.locator('.tab', { hasText: file }).first().waitFor()
  await page.locator('.gettingStartedContainer .step-title', { hasText: 'See what was said' }).first().waitFor()
  await workbench.tree('Topics').row('The Sarwan Road (invented)').waitFor()
  await until(
    () => page.locator('.squiggly-error').count(),
    (count) => count > 0,
  )
}

async function seeFaults(workbench) {
  await workbench.runCommand('View: Close Editors in Other Groups')
  await workbench.openFile(file)
  await workbench.press('Control+Home')
  await until(
    () => workbench.page.locator('.squiggly-error').count(),
    (count) => count > 0,
  )
}

/** With the cursor in the fault, one key. */
async function mendFault(workbench, { words, mended }) {
  const before = workbench.read(file)
  const [line, column] = placeOf(before, words)
  await workbench.goTo(line, column)
  // The key does nothing as long as the memo is being checked.
  await again(workbench.page, async (options) => {
    await workbench.press('Escape', 'Shift+Alt+Period')
    await workbench.page.locator('.tab.active.dirty').waitFor(options)
  })
  const saved = await workbench.save(file)
  assert.ok(saved.includes(mended) && !saved.includes(words), `the memo still has "${words}"`)
}

function placeOf(text, words) {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return [before.length, before.at(-1).length + 1]
}

async function openTopics(workbench, interview) {
  await workbench.openFile(file)
  await workbench.openContainer('Attaché')
  await workbench.widenSideBar(140)
  const tree = workbench.tree('Topics')
  await tree.expand(interview.title, 1)
  for (const { title } of interview.topics.slice(0, 3)) await tree.reveal(title, 2)
  const topic = interview.topics.find((one) => claimsBelow(one).length)
  await openTopic(tree, topic)
  const first = interview.claims.find(({ id }) => id === claimsBelow(topic)[0])
  await tree.reveal(first.label)
}

/** Opens a topic with all topics in it; the interview stands at level 1 of the tree. */
async function openTopic(tree, topic, level = 2) {
  await tree.expand(topic.title, level)
  for (const below of topic.topics) await openTopic(tree, below, level + 1)
}

const claimsBelow = ({ claims, topics }) => [...claims, ...topics.flatMap(claimsBelow)]

async function hoverName(workbench, { text, nth, hover }) {
  const [answer] = hover.answers
  const shown = flat(await workbench.editor.hoverText(text, { nth, expected: answer.entry.name }))
  const [definition] = [...answer.definitions.map(({ value }) => value), ...answer.general]
  if (definition) assert.ok(shown.includes(flat(definition)), `the hover does not say "${definition}":\n${shown}`)
  for (const { claim } of answer.claims)
    assert.ok(shown.includes(flat(claim.label)), `the hover lacks "${claim.label}":\n${shown}`)
}

async function hoverCitation(workbench, corpus, { key, nth, claim }) {
  const { title } = corpus.interview(key)
  const shown = flat(await workbench.editor.hoverText(key, { nth, expected: title }))
  assert.ok(
    shown.includes(flat(claim.label)) || shown.includes(flat(claim.wording)),
    `the hover lacks the pinned claim:\n${shown}`,
  )
}

/** Types a few letters of the words of a claim, as somebody does who remembers what was said. */
async function completeCitation(workbench, core, corpus, { uncited, completed }) {
  await workbench.press('Escape')
  await workbench.editor.clickBehind(uncited)
  const words = completed.label
    .match(/[\p{L}\p{N}]+/gu)
    .filter((word) => word.length > 3)
    .slice(0, 2)
  await workbench.editor.type(` @${words.join(' ').toLowerCase()}`)
  const labels = await workbench.editor.suggestions()
  assert.ok(
    labels.some((label) => label.includes(completed.label)),
    `the list lacks "${completed.label}":\n${labels.join('\n')}`,
  )
  await workbench.editor.focusSuggestion(completed.label)
}

async function acceptCitation(workbench, core, corpus, { uncited, completed }) {
  await workbench.editor.accept(completed.label)
  const saved = await workbench.save(file)
  const expected = `${uncited} ${citationOf(core, corpus, completed)}.`
  assert.ok(saved.includes(expected), `the memo on the disk lacks "${expected}":\n${saved}`)
}

async function dropClaim(workbench, core, corpus, { uncited, completed, dropped }) {
  const tree = workbench.tree('Topics')
  const interview = corpus.interview(dropped.key)
  await tree.expand(interview.title, 1)
  for (const topic of interview.topics) if (claimsBelow(topic).includes(dropped.id)) await openTopic(tree, topic)
  const cited = citationOf(core, corpus, completed)
  const before = workbench.read(file)
  await tree.reveal(dropped.label)
  // A line may end within the citation: its last word has to be enough.
  const last = `${cited.split(' ').at(-1)}.`
  const end = before.indexOf(`${uncited} ${cited}.`) + `${uncited} ${cited}.`.length
  const nth = before.slice(0, end).split(last).length - 1
  await tree.drag(dropped.label, await workbench.editor.pointBehind(last, nth))
  await workbench.page.locator('.tab.active.dirty').waitFor()
  const saved = await workbench.save(file)
  const expected = citationOf(core, corpus, dropped)
  assert.ok(!before.includes(expected), 'the memo cited the dropped claim before')
  const [, after = ''] = saved.split(`${cited}.`)
  assert.ok(after.includes(expected), `the drop did not put "${expected}" behind "${cited}.":\n${saved}`)
}

function citationOf(core, corpus, claim) {
  return core.formatCitation([core.citationOf(corpus.interview(claim.key), claim)])
}

/** Format, style and annex, up to the name of the file. */
async function askExport(workbench) {
  await workbench.runCommand('Attaché: Export Memo to Word')
  for (const row of ['.docx', 'Policy prose', 'With an annex of evidence']) await workbench.pick(row)
  const dialog = workbench.page.locator('.monaco-dialog-box')
  const input = workbench.page.locator('.quick-input-widget:visible input.input')
  await dialog.or(input).first().waitFor()
  // What was picked last may be seen a moment longer.
  const typed = () => input.inputValue({ timeout: 500 }).catch(() => '')
  await until(async () => (await dialog.count()) > 0 || (await typed()).endsWith('/memo.docx'), Boolean)
}

/** Where a protected source is cited, what could tell who it is has been read. */
async function finishExport(workbench) {
  const dialog = workbench.page.locator('.monaco-dialog-box')
  if (await dialog.count()) await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const input = workbench.page.locator('.quick-input-widget:visible input.input')
  await until(
    () => input.inputValue(),
    (value) => value.endsWith('/memo.docx'),
  )
  await workbench.press('Enter')
  await workbench.notification('The memo was exported')
  // It fades in, and the memo shines through until then.
  const toast = workbench.page.locator('.notification-toast', { hasText: 'The memo was exported' })
  await until(
    () => toast.evaluate((element) => getComputedStyle(element).opacity),
    (opacity) => opacity === '1',
  )
  // What told of the progress goes a moment later.
  const progress = workbench.page.locator('.notification-toast', { hasText: 'Exporting the memo' })
  await until(
    () => progress.count(),
    (count) => count === 0,
  )
  assert.ok(fs.existsSync(path.join(workbench.workspace, 'memo.docx')))
}

const flat = (text) => text.replace(/\s+/g, ' ').trim()
