// Pages of ours that the editor shows in frames of their own.
import * as fs from 'node:fs'
import { createRequire } from 'node:module'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in the page beside the editor, once it is there. */
export function pageBody(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body')
}

/** All that axe finds wrong in the page, each as rule and element. */
export async function axeFindings(body) {
  const frame = await (await body.elementHandle()).ownerFrame()
  await frame.evaluate(axe)
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
