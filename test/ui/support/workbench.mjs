// Drives the workbench of the bundled VS Code as a user does. Every step waits for what it brings about.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { copyExtension } from '../../extensionCopy.mjs'
import { root } from '../../install.mjs'
import { patient } from '../../patience.mjs'
import { startHost } from '../../vscode/host.mjs'
import { again } from './again.mjs'
import { Editor } from './editor.mjs'
import { pseudoLanguage, writePseudoLanguage } from './pseudoLanguage.mjs'
import { isDrawn, mayShare, openSharedWindow } from './sharedHost.mjs'
import { Tree } from './tree.mjs'
import { until } from './until.mjs'

/** Milliseconds that anything may take on a busy machine. */
const patience = patient(60_000)
/** Milliseconds until the key is pressed again. */
const savePatience = patient(5_000)
const themes = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  'high contrast': ['Dark High Contrast', 'hc-black'],
  'high contrast light': ['Light High Contrast', 'hc-light'],
}

/** Those that were opened and not closed. */
export const openWorkbenches = new Set()

/**
 * Opens a copy of a fixture (or of the folder at an absolute path) with the extension, and waits for the workbench.
 * `settings` are the user's. In a `language` other than English our texts are in it, and those of the workbench, which has none but English, stay as
 * they are. `harness` names a further extension. Call `close()` in the end.
 */
export async function openWorkbench({ fixture = 'plain', settings = {}, language, harness } = {}) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'workbench-'))
  const workspace = path.join(temp, path.basename(fixture))
  fs.cpSync(path.resolve(root, 'test/fixtures', fixture), workspace, { recursive: true })
  try {
    const shares = mayShare() && language !== pseudoLanguage && harness === undefined
    const host = shares
      ? await openSharedWindow({ workspace, settings })
      : await openOwnWindow(temp, { workspace, settings, language, harness })
    // What a language pack would set, and what the extension host and the scanner of extensions are told.
    if (language) await host.page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`)
    const workbench = new Workbench(host, temp, workspace)
    openWorkbenches.add(workbench)
    await workbench.load()
    return workbench
  } catch (error) {
    fs.rmSync(temp, { recursive: true, force: true })
    throw error
  }
}

function openOwnWindow(temp, { workspace, settings, language, harness }) {
  const extensionsDir = path.join(temp, 'extensions')
  const extension = copyExtension(extensionsDir)
  if (harness)
    fs.cpSync(path.join(root, 'test/harness', harness), path.join(extensionsDir, harness), { recursive: true })
  if (language === pseudoLanguage) writePseudoLanguage(extension)
  return startHost({ dataDir: path.join(temp, 'data'), extensionsDir, workspace, settings, isDrawn: isDrawn() })
}

/** One window of VS Code. `page` is Playwright's, `workspace` the folder that is open, `editor` the active text editor. */
export class Workbench {
  #host
  #temp

  constructor(host, temp, workspace) {
    this.#host = host
    this.#temp = temp
    this.workspace = workspace
    this.page = host.page
    this.page.setDefaultTimeout(patience)
    this.editor = new Editor(this.page)
  }

  /** Loads the window, or loads it again. */
  async load() {
    await this.page.goto(this.#host.url)
    await this.page.locator('.monaco-workbench .explorer-folders-view, .monaco-workbench .pane-body').first().waitFor()
    await this.page.locator('.statusbar-item').first().waitFor()
  }

  /** Loads the window again as a user does, who is not asked about what is not saved. */
  async reload() {
    const loaded = this.page.waitForEvent('load')
    await this.runCommand('Developer: Reload Window')
    await loaded
    await this.page.locator('.statusbar-item').first().waitFor()
  }

  async close() {
    openWorkbenches.delete(this)
    await this.#host.close()
    fs.rmSync(this.#temp, { recursive: true, force: true, maxRetries: 3 })
  }

  /** Presses keys one after the other, in Playwright's names ("Control+Shift+m"). */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Opens a file of the workspace by its relative path and waits for its text. Finds only what was there at the first call. */
  async openFile(name) {
    const file = path.basename(name)
    await again(this.page, async (options) => {
      await this.press('Control+p')
      await this.#quickInput().fill(name)
      await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file }).first().waitFor(options)
      await this.press('Enter')
      await this.page.locator('.tab.active', { hasText: file }).first().waitFor(options)
    })
    await this.editor.waitForText()
  }

  /** Puts the cursor at a 1-based line and column by keys alone. */
  async goTo(line, column) {
    await again(this.page, async (options) => {
      await this.press('Control+g')
      await this.#quickInput().fill(`:${line}:${column}`, options)
    })
    await this.press('Enter')
    // The cursor is shown there while one still types.
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' })
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
  }

  /** Runs a command by its title in the command palette, its category included. */
  async runCommand(title) {
    // The list may close under the pointer.
    await this.#findCommand(title, (options) => this.pickRow(title).click(options))
  }

  /** The same by keys alone. */
  async runCommandByKeys(title) {
    await this.#findCommand(title)
    await this.press('Enter')
  }

  /** The palette lists what there was when it was opened: after a reload that may for long be without the extension. */
  async #findCommand(title, act) {
    const find = async (options) => {
      await this.press('F1')
      await this.#quickInput().fill(`>${title}`)
      await this.pickRow(title).waitFor(options)
      await act?.(options)
    }
    await again(this.page, find, 8)
  }

  /** Chooses the entry of an open quick pick that holds `text`. */
  async pick(text) {
    await this.pickRow(text).click()
  }

  /** Goes to the entry of the open menu that holds `text`. By hovering, for a fresh menu takes no click yet. */
  async pointInMenu(text, options) {
    const entry = this.page.locator('.monaco-menu:visible .action-item', { hasText: text }).first()
    // A pointer that rests where the menu opens tells it nothing.
    await this.page.mouse.move(0, 0)
    await entry.hover(options)
    await this.page.locator('.monaco-menu:visible .action-item.focused', { hasText: text }).waitFor(options)
  }

  /** Chooses that entry, and waits until the menu has gone. */
  async pickInMenu(text, options) {
    await this.pointInMenu(text, options)
    await this.press('Enter')
    await this.page.locator('.monaco-menu').waitFor({ state: 'detached', ...options })
  }

  /** The entry of an open quick pick that holds `text`, as a locator. */
  pickRow(text) {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first()
  }

  /** Types, letter by letter, into the quick pick or input box that is called `title`, once it has the keyboard. */
  async typeInto(title, text) {
    const widget = this.page.locator('.quick-input-widget:visible', {
      has: this.page.locator('.quick-input-title', { hasText: title }),
    })
    await widget.locator('input.input:focus').waitFor()
    await this.page.keyboard.type(text)
  }

  /** Types into the open input box or quick pick; `Enter` is the caller's. */
  async fill(text) {
    await this.#quickInput().fill(text)
  }

  #quickInput() {
    return this.page.locator('.quick-input-widget:visible input.input').first()
  }

  /** Shows a view container of the activity bar by its title. */
  async openContainer(title) {
    const icon = this.page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${title}"])`).first()
    await icon.waitFor()
    if ((await icon.getAttribute('class')).includes('checked')) return
    await icon.click()
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor()
  }

  /** Pulls the edge of the side bar to the right by so many pixels. */
  async widenSideBar(pixels) {
    const { x, y, width, height } = await this.page.locator('.part.sidebar').boundingBox()
    const { mouse } = this.page
    await mouse.move(x + width + 1, y + height / 2)
    await mouse.down()
    await mouse.move(x + width + pixels, y + height / 2, { steps: 5 })
    await mouse.up()
  }

  /** The tree of a view by the view's name. */
  tree(name) {
    return new Tree(this.page, name)
  }

  /** Has an import write what its report shows. A window that is busy drops the key. */
  async writeImport() {
    const report = this.page.locator('.tab', { hasText: 'Import report' })
    await again(this.page, async (options) => {
      await report.click(options)
      await this.press('Control+Enter')
      await report.waitFor({ state: 'detached', ...options })
    })
  }

  /** Saves the active editor and returns what is then on the disk. Words that are pasted may come behind the key. */
  async save(name) {
    const dirty = this.page.locator('.tab.active.dirty')
    await until(async () => {
      await this.press('Control+s')
      return dirty.waitFor({ state: 'detached', timeout: savePatience }).then(
        () => true,
        () => false,
      )
    })
    // A file that is being written is empty for a moment.
    return until(() => this.read(name))
  }

  /** What is on the disk of a file of the workspace. */
  read(name) {
    return fs.readFileSync(path.join(this.workspace, name), 'utf8')
  }

  /** The rows of the Problems panel as a screen reader says them. */
  async problems() {
    await this.runCommand('Problems: Focus on Problems View')
    await this.page.locator('.markers-panel').waitFor()
    const rows = await this.page.locator('.markers-panel .monaco-list-row').all()
    return Promise.all(rows.map((row) => row.getAttribute('aria-label')))
  }

  /** Waits for a message that pops up and holds `text`; returns all of it. */
  async notification(text) {
    return this.page.locator('.notification-list-item-message', { hasText: text }).first().innerText()
  }

  /** The messages that stand on the screen. */
  async notifications() {
    return this.page.locator('.notification-list-item-message').allInnerTexts()
  }

  /** Changes the colour theme: light, dark, high contrast, high contrast light. */
  async setTheme(name) {
    const [title, style] = themes[name]
    await this.runCommand('Preferences: Color Theme')
    await this.fill(title)
    await this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: title }).first().waitFor()
    await this.press('Enter')
    await this.page.locator(`.monaco-workbench.${style}`).waitFor()
  }

  /** What the element with the keyboard's focus is called for a screen reader. */
  async focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement
      const active = document.getElementById(element?.getAttribute('aria-activedescendant') ?? '') ?? element
      return active?.getAttribute('aria-label') ?? active?.textContent ?? ''
    })
  }

  /** Saves a picture of the window, which must be drawn. */
  async screenshot(file) {
    const opacity = await this.page.evaluate(() => getComputedStyle(document.body).opacity)
    if (opacity === '0') throw new Error('a picture of a window that is not drawn would be empty')
    fs.mkdirSync(path.dirname(file), { recursive: true })
    await this.page.screenshot({ path: file })
  }
}
