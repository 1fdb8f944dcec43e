import { patient } from '../../patience.mjs'

/** Milliseconds after which a row does not come any more, on a busy machine. */
const patience = patient(60_000)

/** The tree of one view, by the view's name. Rows are named by what a screen reader says, or by a part of their text. */
export class Tree {
  constructor(page, name) {
    this.page = page
    this.name = name
    this.root = page.getByRole('tree', { name })
  }

  /**
   * The row whose label is `text`, behind a mark such as "Sample", or which holds it where `text` is a pattern, as a locator. `level` counts from 1,
   * where rows of different levels may be called the same.
   */
  row(text, level) {
    const rows = this.root.locator(`[role="treeitem"]${level ? `[aria-level="${level}"]` : ''}`)
    if (typeof text !== 'string') return rows.filter({ hasText: text }).first()
    const label = new RegExp(`^\\s*(?:.* · )?${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s*$`)
    return rows.filter({ has: this.page.locator('.label-name', { hasText: label }) }).first()
  }

  /** The labels of the rows in sight, as a screen reader says them; waits for the first. */
  async labels() {
    const rows = this.root.getByRole('treeitem')
    await rows.first().waitFor()
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
  }

  /** The labels of all rows from the first to the last; only those in sight are drawn, so it scrolls. */
  async allLabels() {
    const found = new Set(await this.#toTop())
    for (let steps = 0; steps < 500; steps++) {
      const before = await this.labels()
      await this.#scroll(60)
      const after = await this.labels()
      for (const label of after) found.add(label)
      if (before.join() === after.join()) break
    }
    return [...found]
  }

  /** Opens a row by its twistie, if it is closed. */
  async expand(text, level) {
    await this.#turn(text, 'true', level)
  }

  /** Closes a row, if it is open. */
  async collapse(text) {
    await this.#turn(text, 'false')
  }

  /**
   * Scrolls until the row that holds `text` is drawn; a tree draws only the rows in sight. Looks again from the top as long as it may take
   * until the tree has followed a change.
   */
  async reveal(text, level) {
    const row = this.row(text, level)
    await this.root.getByRole('treeitem').first().waitFor()
    for (const started = Date.now(); Date.now() - started < patience;) {
      if (await row.isVisible()) return row
      await this.#toTop()
      for (let steps = 0; steps < 200 && !(await row.isVisible()); steps++) {
        const before = await this.labels()
        await this.#scroll(120)
        if (before.join() === (await this.labels()).join()) break
      }
    }
    throw new Error(`${this.name} has no row "${text}"; the last in sight are ${(await this.labels()).join(' | ')}`)
  }

  /** Scrolls to the first row; returns the labels of those that are then in sight. One turn of the wheel moves some rows at most. */
  async #toTop() {
    const { x, y, height } = await this.root.boundingBox()
    await this.page.mouse.move(x + 4, y + height / 2) // before the labels: one would show a tooltip, which takes the wheel
    for (let turns = 0; turns < 200; turns++) {
      const before = await this.labels()
      await this.#scroll(-120)
      if (before.join() === (await this.labels()).join()) return before
    }
    throw new Error(`the first row of ${this.name} does not come`)
  }

  /** Scrolls by so many pixels and waits until that is drawn. */
  async #scroll(pixels) {
    await this.page.mouse.wheel(0, pixels)
    await this.page.waitForFunction(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    )
  }

  async #turn(text, wanted, level) {
    const turned = this.row(text, level).and(this.page.locator(`[aria-expanded="${wanted}"]`))
    for (const started = Date.now(); ;) {
      const row = await this.reveal(text, level)
      try {
        if ((await row.getAttribute('aria-expanded', { timeout: 2000 })) === wanted) return undefined
        await row.locator('.monaco-tl-twistie').click({ timeout: 2000 })
        await turned.waitFor({ timeout: 5000 })
        // Where the tree is made anew at that moment, VS Code turns it back.
        await this.page.waitForTimeout(300)
        if (await turned.isVisible()) return undefined
        if (Date.now() - started > patience) throw new Error(`${this.name} does not keep "${text}" as it was turned`)
      } catch (error) {
        // Rows of a topic that was opened before came in late and pushed it out of sight: one looks for it again.
        if (Date.now() - started > patience) throw error
      }
    }
  }

  /** Clicks a row. */
  async select(text) {
    await this.row(text).click()
  }

  /** Clicks the button `title` that shows on a row under the pointer. */
  async act(text, title) {
    const row = this.row(text)
    await row.hover()
    await row.locator(`.actions .action-label[aria-label^="${title}"]`).click()
  }

  /** Clicks a button in the title of the view. */
  async actInTitle(title) {
    const pane = this.page.locator('.pane', { has: this.root })
    await pane.hover()
    await pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click()
  }

  /** Groups the topics by `what`. */
  async groupBy(what) {
    await this.actInTitle('Group by')
    await this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: what }).first().click()
  }

  /** Puts the keyboard's focus into the tree. */
  async focus() {
    await this.root.focus()
  }

  /** Drags a row to a point of the window. Shift tells VS Code to drop into the text instead of opening beside it. */
  async drag(text, point) {
    const row = await this.reveal(text)
    const box = await row.boundingBox()
    const { mouse, keyboard } = this.page
    await mouse.move(box.x + 60, box.y + box.height / 2)
    await mouse.down()
    await keyboard.down('Shift')
    await mouse.move(point.x, point.y + 4, { steps: 12 })
    await mouse.move(point.x, point.y, { steps: 4 })
    await mouse.up()
    await keyboard.up('Shift')
  }
}
