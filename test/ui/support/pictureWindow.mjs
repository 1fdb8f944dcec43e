// A window that pictures are taken of: what it shows, and what is cut out of it.

/** Every bar beside the editor, each by its key. */
export async function hideBars(page) {
  for (const [part, key] of [
    ['sidebar', 'Control+b'],
    ['auxiliarybar', 'Control+Alt+b'],
    ['panel', 'Control+j'],
  ]) {
    const bar = page.locator(`.part.${part}`)
    if (await bar.isVisible()) await page.keyboard.press(key)
    await bar.waitFor({ state: 'hidden' })
  }
}

/** That view and no other. */
export async function showView(workbench, name) {
  await workbench.openContainer('Attaché')
  for (const header of await workbench.page.locator('.sidebar .pane-header').all()) {
    const isWanted = (await header.innerText()).toLowerCase().includes(name.toLowerCase())
    if ((await header.getAttribute('aria-expanded')) !== String(isWanted)) await header.click()
  }
}

/** The picture of what holds all parts. */
export async function cutOut(page, parts) {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()))
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return page.screenshot({ clip: { x, y, width: right - x, height: bottom - y } })
}
