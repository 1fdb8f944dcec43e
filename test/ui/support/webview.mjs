// Pages of ours that the editor shows in frames of their own.
import * as fs from 'node:fs'
import { createRequire } from 'node:module'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in the page beside the editor, once it is there. */
export function pageBody(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body')
}

/** All that axe finds wrong in what the page shows, each as rule and element: in a page of its own, since ours run no script. */
export async function axeFindings(body) {
  const page = await body.page().context().browser().newPage()
  await page.setContent(`<html lang="en"><head><title>Page</title></head><body>${await body.innerHTML()}</body></html>`)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
  await page.close()
  return found
}

/** The same in the page itself, which has scripts of its own and the colours of the theme. */
export async function axeFindingsInside(body) {
  const frame = await (await body.elementHandle()).ownerFrame()
  await frame.evaluate(axe)
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
