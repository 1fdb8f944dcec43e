import { again } from './again.mjs'
import { until } from './until.mjs'

/** Goes with F8 to the next problem; returns what the box below it says, once that holds `expected`. */
export async function nextProblem(workbench, expected) {
  const box = workbench.page.locator('.marker-widget .descriptioncontainer')
  await workbench.press('F8')
  await box.filter({ hasText: expected }).waitFor()
  return (await box.innerText()).replaceAll('\u00a0', ' ')
}

/** What a key offers at the cursor, in order: `Control+.` or `Control+Shift+r`. */
export async function offeredBy(workbench, key) {
  const rows = workbench.page.locator('.action-widget .monaco-list-row.action')
  await again(workbench.page, async (options) => {
    await workbench.press(key)
    await rows.first().waitFor(options)
  })
  return rows.evaluateAll((all) => all.map((row) => row.textContent.replaceAll('\u00a0', ' ').trim()))
}

/** Chooses by arrows and Enter what is offered under `title`. */
export async function take(workbench, title) {
  const { page } = workbench
  const focused = page.locator('.action-widget .monaco-list-row.focused')
  await until(async () => {
    if ((await focused.innerText()).replaceAll('\u00a0', ' ').includes(title)) return true
    await workbench.press('ArrowDown')
    return false
  })
  await workbench.press('Enter')
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' })
}
