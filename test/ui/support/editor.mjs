import { again } from './again.mjs'
import { findInLines, placeWhenDrawn } from './lines.mjs'

const active = '.editor-group-container.active .monaco-editor[role="code"]'
/** A freshly opened list of suggestions takes no Enter for a moment, and shows no sign of when it does. */
const suggestRest = 400
/** Milliseconds after which no hover comes any more: several times what one takes. */
const hoverRest = 1500
const anyHover = '.monaco-hover:not(.hidden)'

/**
 * The active text editor. Places are named by text: the `nth` occurrence (from 1) of `needle` in the text, or the first in
 * sight where `nth` is not given. A needle may not cross a line.
 */
export class Editor {
  #rested

  constructor(page) {
    this.page = page
  }

  /** Waits until the editor shows any text, or `text`. */
  async waitForText(text, options) {
    const line = text === undefined ? {} : { hasText: withSpaces(text) }
    await this.page.locator(`${active} .view-line`, line).first().waitFor(options)
  }

  /** Puts the cursor behind the needle. */
  async clickBehind(needle, nth) {
    await again(this.page, async (options) => {
      const box = await this.#find(needle, nth)
      await this.page.mouse.click(box.x + box.width - 0.5, box.y + box.height / 2)
      await this.page.locator(`${active}.focused`).waitFor(options)
    })
  }

  /** Puts the cursor at the end of the text. */
  async clickEnd() {
    await this.page.locator(active).first().click()
    await this.page.keyboard.press('Control+End')
  }

  /** Selects words by the editor's own search, which has the keyboard no more then. */
  async select(words) {
    for (const key of ['Control+Home', 'Control+f']) await this.page.keyboard.press(key)
    await this.page.locator('.find-widget.visible .find-part textarea').first().fill(words)
    for (const key of ['Enter', 'Escape']) await this.page.keyboard.press(key)
    await this.page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor()
    // A message that says where something went takes the key first. The one that closes the search gives the focus back a moment later.
    const search = this.page.locator('.find-widget.visible')
    const isGone = async () => (await search.waitFor({ state: 'detached', timeout: 2000 }).catch(() => true)) !== true
    while (!(await isGone())) await this.page.keyboard.press('Escape')
    await this.page.locator(`${active}.focused`).first().waitFor()
  }

  /** Types at the cursor, as fast as a quick typist. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 40 })
  }

  /** Rests the pointer on the needle; returns the locator of the hover, which holds `expected` where that is given. The text may have moved meanwhile. */
  async hover(needle, { nth, expected } = {}) {
    return again(this.page, async (options) => {
      await this.#rest(needle, nth)
      return this.hoverBox(expected, options)
    })
  }

  /** Whether nothing at all shows while the pointer rests on the needle. */
  async showsNoHover(needle, nth) {
    await this.#rest(needle, nth)
    await this.page.waitForTimeout(hoverRest)
    return (await this.page.locator(anyHover).count()) === 0
  }

  /** Takes the pointer off the editor and waits until every hover is gone. */
  async leave() {
    const shown = this.page.locator(anyHover).first()
    await again(this.page, async (options) => {
      // One that came when the pointer was gone already stays until the pointer has been on it.
      const box = await shown.boundingBox({ timeout: 1 }).catch(() => null)
      if (box) await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await this.page.mouse.move(640, 2)
      await shown.waitFor({ state: 'detached', ...options })
    })
  }

  /** Shows the hover at the cursor from the keyboard. */
  async hoverAtCursor(expected) {
    return again(this.page, (options) => this.#hoverAtCursor(expected, options))
  }

  /** Shows the hover at the cursor, and puts the focus into it, from the keyboard. */
  async focusHover(expected) {
    await again(this.page, async (options) => {
      await this.#hoverAtCursor(expected, options)
      await this.#chord()
      await this.page.waitForFunction(() => document.activeElement?.closest('.monaco-hover'), undefined, options)
    })
  }

  /** Waits for a hover with content, or with `expected`. */
  async hoverBox(expected = /\S/, options) {
    const box = this.page.locator(`${anyHover} .monaco-hover-content`, { hasText: expected }).first()
    await box.filter({ hasNotText: /^Loading/ }).waitFor(options)
    return box
  }

  /** The text of a shown hover, one string. */
  async hoverText(needle, options) {
    return (await this.hover(needle, options)).innerText()
  }

  /** Whether the range that is marked while hovering is exactly the needle that the pointer rests on. */
  async isMarked() {
    const marks = await this.page.locator(`${active} .hoverHighlight`).evaluateAll((all) => {
      return all.map((mark) => mark.getBoundingClientRect()).map(({ left, right }) => ({ left, right }))
    })
    const { x, width } = this.#rested
    return marks.length === 1 && Math.abs(marks[0].left - x) < 1 && Math.abs(marks[0].right - x - width) < 1
  }

  /** The labels of the suggestions shown, in order; waits for the list, and until the first has `wanted`: it shows before all is typed. */
  async suggestions(wanted = '') {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row')
    await rows.first().waitFor()
    await this.page.waitForFunction(
      ([row, text]) => document.querySelector(row)?.getAttribute('aria-label')?.includes(text),
      ['.suggest-widget.visible .monaco-list-row', wanted],
    )
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
  }

  /** Goes down to the suggestion whose label holds `text` and returns what its row says. */
  async focusSuggestion(text) {
    await this.page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor()
    for (let step = 0; step < 100; step++) {
      const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused').first()
      const label = (await focused.getAttribute('aria-label')) ?? ''
      if (label.includes(text)) return label
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`no suggestion holds "${text}"; there are:\n${(await this.suggestions()).join('\n')}`)
  }

  /**
   * Opens the pane beside the suggestions and waits until it holds `text`. While the list still changes the same key only asks
   * for the list again, so it may take another press.
   */
  async openDetails(text) {
    const pane = this.page.locator('.suggest-details-container:visible')
    await again(this.page, async (options) => {
      await this.page.keyboard.press('Control+Space')
      await pane.filter({ hasText: text }).waitFor(options)
    })
    return pane
  }

  /** Accepts the suggestion whose label holds `text`. */
  async accept(text) {
    // What is asked for again while one types may come late, and then the first row has the focus.
    let label
    do {
      label = await this.focusSuggestion(text)
      await this.page.waitForTimeout(suggestRest)
    } while ((await this.focusSuggestion(text)) !== label)
    await this.page.keyboard.press('Enter')
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' })
    return label
  }

  /** The middle of the needle on the screen, to drop something there. */
  async pointBehind(needle, nth) {
    const box = await this.#find(needle, nth)
    return { x: box.x + box.width - 0.5, y: box.y + box.height / 2 }
  }

  async #hoverAtCursor(expected, options) {
    await this.#chord()
    return this.hoverBox(expected, options)
  }

  async #chord() {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.press('Control+i')
  }

  async #rest(needle, nth) {
    const box = await this.#find(needle, nth)
    await this.leave()
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
    this.#rested = box
  }

  /** Where on the screen the needle stands. Scrolls down from the top where it has to be counted or is not in sight. */
  async #find(needle, nth) {
    const [inSight] = (await this.#linesWith(needle)).flatMap(({ boxes }) => boxes)
    if (inSight && !nth) return inSight
    for (let moved = true; moved;) moved = await this.#scroll(-5000)
    const seen = new Map()
    for (let steps = 0; steps < 500; steps++) {
      const lines = await this.#linesWith(needle)
      for (const { top, boxes } of lines) seen.set(top, boxes.length)
      const before = [...seen].filter(([top]) => top < (lines[0]?.top ?? 0)).reduce((sum, [, count]) => sum + count, 0)
      const box = lines.flatMap(({ boxes }) => boxes)[(nth ?? 1) - 1 - before]
      if (box) return box
      if (!(await this.#scroll(0.8))) break
    }
    throw new Error(`the editor does not show "${needle}" ${nth ?? 1} times`)
  }

  async #linesWith(needle) {
    return this.page.locator(`${active} .view-lines`).first().evaluate(findInLines, needle)
  }

  /** Scrolls by so many heights of the editor; `false` when nothing moved. */
  async #scroll(pages) {
    const place = () => this.page.locator(`${active} .view-lines`).first().evaluate(placeWhenDrawn)
    const before = await place()
    const { x, y, width, height } = await this.page.locator(active).first().boundingBox()
    await this.page.mouse.move(x + width / 2, y + height - 5) // the wheel turns what is under the pointer
    await this.page.mouse.wheel(0, pages * height)
    return (await place()) !== before
  }
}

/** The editor draws a space as a no-break space, and one that is selected as a dot. */
function withSpaces(text) {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(escaped.replaceAll(' ', '[ \u00a0·]'))
}
