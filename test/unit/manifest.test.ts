import * as assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { gateTools } from '../../src/core/gate/input.js'
import { readManifest } from '../support/manifest.js'

interface Contributions {
  readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>
  readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>
  readonly viewsWelcome: readonly { readonly view: string; readonly when: string; readonly contents: string }[]
  readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[]
  readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[]
  readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
  readonly configurationDefaults: Readonly<Record<string, unknown>>
  readonly languages: readonly unknown[]
  readonly snippets: readonly { readonly path: string }[]
  readonly languageModelTools: readonly {
    readonly name: string
    readonly displayName: string
    readonly modelDescription: string
    readonly inputSchema: unknown
    readonly when: string
  }[]
  readonly walkthroughs: readonly { readonly steps: readonly Step[] }[]
}

interface Setting {
  readonly default?: unknown
  readonly scope?: string
  readonly description?: string
  readonly markdownDescription?: string
}

interface Step {
  readonly id: string
  readonly description: string
  readonly media: { readonly svg?: string; readonly markdown?: string; readonly altText?: string }
  readonly completionEvents: readonly string[]
}

interface Capability {
  readonly supported: boolean | 'limited'
  readonly description?: string
}

interface Manifest {
  readonly icon: string
  readonly engines: { readonly vscode: string }
  readonly devDependencies: Readonly<Record<string, string>>
  readonly activationEvents: readonly string[]
  readonly capabilities: { readonly untrustedWorkspaces: Capability; readonly virtualWorkspaces: Capability }
  readonly contributes: Contributions
}

// The tests below fail where it is not as declared here.
const manifest = (await readManifest()) as Manifest
const source = JSON.stringify(manifest)
const { contributes } = manifest

const views = Object.values(contributes.views).flat()
const commands = contributes.commands.map(({ command }) => command)
const settings = Object.keys(contributes.configuration.properties)
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps)
const readme = fs.readFileSync('README.md', 'utf8')
const manual = fs
  .readdirSync('media/manual')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `media/manual/${name}`)
const [commandLine, settingsPage] = ['command-line', 'settings'].map((name) =>
  fs.readFileSync(`media/manual/${name}.md`, 'utf8'),
)
const code = sourcesIn('src')
/** The commands that the code makes. */
const registered = [...code.matchAll(/(?:registerCommand\(\s*[\w.]+,\s*|ofChosen\()'(attache\.\w+)'/g)].flatMap(
  ([, name]) => name ?? [],
)

function sourcesIn(folder: string): string {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
}

/** Every name of ours in a text, `attache.pins`; of `attache.topics.focus`, which the editor makes, the view. */
function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\battache\.[A-Za-z]+/g)].map(([name]) => name))
}

/** The commands that a text with links, or a list of events, refers to. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/(?:\(command:|^onCommand:)([\w.]+)/gm)].flatMap(([, command]) => command ?? [])
}

/** Whether the editor has a command: ours, one that it makes for a view of ours, or one of its own. */
function isKnown(command: string): boolean {
  if (views.some(({ id }) => command === `${id}.focus`)) return true
  return commands.includes(command) || /^(workbench\.actions?|editor\.action|vscode)\./.test(command)
}

suite('The manifest', () => {
  test('names no file that is not shipped', () => {
    const icons = [
      manifest.icon,
      ...Object.values(contributes.viewsContainers).flatMap((all) => all.map(({ icon }) => icon)),
    ]
    const viewIcons = views.flatMap(({ icon }) => (icon && !icon.startsWith('$(') ? icon : []))
    const media = steps.flatMap(({ media: { svg, markdown } }) => svg ?? markdown ?? 'a picture or a page')
    const snippets = contributes.snippets.map((one) => one.path.replace(/^\.\//, ''))
    for (const file of [...icons, ...viewIcons, ...media, ...snippets]) {
      assert.ok(fs.existsSync(file), `${file} does not exist`)
      assert.match(file, /^media\//, 'the package holds media/ and no other folder of ours with pictures')
    }
  })

  test('gives every command the category, and says it nowhere twice', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(category ?? '', 'Attaché', command)
      assert.doesNotMatch(title, /Attach[ée]/, command)
    }
    assert.equal(new Set(commands).size, commands.length, 'a command is declared twice')
  })

  test('declares the commands of the palette, of menus, keys and pages, and no other: a link needs no declaration', () => {
    const { commandPalette = [], ...menus } = contributes.menus
    const elsewhere = JSON.stringify([menus, contributes.keybindings, contributes.viewsWelcome, steps])
    const hidden = commandPalette.filter(({ when }) => when === 'false').flatMap(({ command }) => command ?? [])
    const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(elsewhere)
    assert.deepEqual(
      hidden.filter((name) => !isUsed(name)),
      [],
      'only links call them',
    )
    for (const name of registered.filter((one) => !commands.includes(one)))
      assert.ok(code.split(`'${name}'`).length > 2, `nothing calls ${name}`)
    assert.deepEqual(
      commands.filter((name) => !registered.includes(name)),
      [],
      'the code does not make them',
    )
    assert.ok(commands.length <= 65, `${commands.length} commands`)
  })

  test('refers to no command that does not exist', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? []))
    const inKeys = contributes.keybindings.map(({ command }) => command)
    const inWelcome = contributes.viewsWelcome.flatMap(({ contents }) => commandsIn(contents))
    const inSteps = steps.flatMap(({ description, completionEvents }) => [
      ...commandsIn(description),
      ...completionEvents.flatMap(commandsIn),
    ])
    const all = [...inMenus, ...inKeys, ...inWelcome, ...inSteps]
    assert.ok(inWelcome.length && inSteps.length)
    assert.deepEqual(
      all.filter((command) => !isKnown(command)),
      [],
    )
  })

  test('refers to no view that does not exist', () => {
    const ids = views.map(({ id }) => id)
    const events = steps.flatMap(({ completionEvents }) => completionEvents)
    const inSteps = events.flatMap((event) => (event.startsWith('onView:') ? event.slice('onView:'.length) : []))
    const inWelcome = contributes.viewsWelcome.map(({ view }) => view)
    for (const view of [...inSteps, ...inWelcome]) assert.ok(ids.includes(view), view)
    const containers = Object.values(contributes.viewsContainers).flatMap((all) => all.map(({ id }) => id))
    assert.deepEqual(Object.keys(contributes.views), containers)
  })

  test('has the names that the code has: commands, views, settings, contexts, kinds of tree item', () => {
    const inManifest = namesIn(source.replaceAll(String.raw`\\.`, '.')) // patterns in clauses name kinds of tree item as well
    const inCode = namesIn(code)
    assert.deepEqual(
      [...inCode].filter((name) => !inManifest.has(name) && !registered.includes(name)),
      [],
      'the manifest lacks them',
    )
    const missing = [...inManifest].filter((name) => !inCode.has(name) && !settings.includes(name))
    assert.deepEqual(missing, [], 'the code lacks them')
  })

  test('declares the settings that are read, each with scope, default and description', () => {
    const read = fs.readFileSync('src/editor/settings.ts', 'utf8').matchAll(/#get(?:<[^>]*>+)?\(\s*'(\w+)'/g)
    const keys = [...read].map(([, key]) => `attache.${key}`)
    assert.deepEqual(keys.sort(compare), [...settings].sort(compare))
    for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
      assert.ok(setting.scope, `${key} has no scope`)
      assert.ok('default' in setting, `${key} has no default`)
      assert.ok(setting.markdownDescription ?? setting.description, `${key} is not described`)
    }
  })

  test('changes one default of the editor for all, a citation is no broken link, and others for transcripts alone', () => {
    const { '[attache-transcript]': reading, ...others } = contributes.configurationDefaults
    assert.deepEqual(others, { 'markdown.validate.referenceLinks.enabled': 'ignore' })
    assert.ok(reading)
    // No file becomes a transcript by its name: the extension knows which are.
    assert.deepEqual(contributes.languages, [{ id: 'attache-transcript', aliases: ['Interview Transcript'] }])
  })

  test('offers assistants in VS Code the tools of the gate, once they are let in', () => {
    const told = contributes.languageModelTools.map(({ name, displayName, modelDescription, inputSchema }) => [
      name,
      { title: displayName, description: modelDescription, schema: inputSchema },
    ])
    assert.deepEqual(
      Object.fromEntries(told),
      Object.fromEntries(Object.entries(gateTools).map(([name, tool]) => [`attache_${name}`, { ...tool }])),
    )
    for (const { when } of contributes.languageModelTools) assert.match(when, /config\.attache\.assistants == any/)
  })

  test('binds keys only where they have a use', () => {
    for (const { command, when } of contributes.keybindings)
      assert.match(when ?? '', /editorTextFocus|focusedView|attache\.isEvidenceFocused/, command)
  })

  test('wakes the extension for memos and a sample that nobody has seen, and for nothing else', () => {
    const languages = ['markdown', 'quarto', 'rmd', 'plaintext']
    assert.deepEqual(manifest.activationEvents, [
      ...languages.map((language) => `onLanguage:${language}`),
      'workspaceContains:.attache-sample',
    ])
    for (const [clause] of source.matchAll(/editorLangId =~ [^"&|]*\|[^"&]*/g))
      assert.ok(clause.includes(languages.join('|')), clause)
  })

  test('says for untrusted and for virtual workspaces what works, and why not all does', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities
    for (const { supported, description } of [untrustedWorkspaces, virtualWorkspaces])
      assert.ok(supported === 'limited' && /Quarto/.test(description ?? ''))
  })

  test('asks for a version of VS Code that the tests run, and uses no API younger than it', () => {
    // code-server 4.139 is VS Code 1.139.
    const bundled: unknown = JSON.parse(fs.readFileSync('test/vscode/package.json', 'utf8'))
    const { dependencies } = bundled as { readonly dependencies: Readonly<Record<string, string>> }
    const minorOf = (version = ''): number => Number(/\.(\d+)\./.exec(version)?.[1])
    const floor = minorOf(manifest.engines.vscode)
    assert.equal(floor, minorOf(dependencies['code-server']))
    assert.ok(minorOf(manifest.devDependencies['@types/vscode']) <= floor)
    assert.ok(readme.includes(`VS Code 1.${floor}`), 'the README names the version')
  })
})

suite('An empty view', () => {
  const states = ['empty', 'ready', 'error']
  const places = ['none', 'away', 'read-only', 'here']
  const inFull = ['attache.topics', 'attache.names', 'attache.whoSaid']
  /** Whether a clause of equations joined by `&&` holds. */
  const holds = (clause: string, context: Readonly<Record<string, string>>): boolean =>
    clause.split(' && ').every((term) => {
      const [, not, name = '', sign, value] = /^(!?)([\w.]+)(?: (==|!=) '(.*)')?$/.exec(term) ?? []
      if (sign) return (context[name] === value) === (sign === '==')
      return Boolean(context[name]) === !not
    })

  for (const view of inFull)
    for (const state of states)
      for (const place of places)
        test(`${view}, corpus ${state}, folder ${place}: says why in words, with a button that helps`, () => {
          const context = { 'attache.state': state, 'attache.place': place }
          const shown = contributes.viewsWelcome.filter((one) => one.view === view && holds(one.when, context))
          assert.equal(shown.length, 1, shown.map(({ contents }) => contents).join('\n\n'))
          const { contents } = shown[0] ?? assert.fail()
          assert.match(contents, /^\p{Lu}[^\n]*\.\n/u)
          assert.ok(commandsIn(contents).length > 0)
          const canWrite = place === 'here' || state !== 'empty'
          if (!canWrite) assert.doesNotMatch(contents, /attache\.(?:importInterview|newCorpus|newInterview)/)
        })
})

suite('The walkthrough', () => {
  test('goes from seeing to export, each step with a picture and a button, and teaches no front matter', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['see', 'catch', 'cite', 'import', 'code', 'export'],
    )
    for (const { description, media } of steps) {
      assert.ok(media.svg)
      assert.match(description, /\n\[[^\]]+\]\(command:[^)]+\)/)
      assert.doesNotMatch(description + fs.readFileSync(media.svg, 'utf8'), /YAML|front matter|attache: |######/)
      assert.ok(fs.statSync(media.svg).size < 8000)
    }
  })

  for (const { description, media, completionEvents } of steps) {
    const file = media.svg ?? media.markdown ?? ''

    test(`${file}: says what to do, and can be done`, () => {
      assert.ok(description.length > 40)
      assert.ok(completionEvents.length > 0)
    })

    if (!media.svg) continue
    test(`${file}: follows the theme and loads nothing`, () => {
      const picture = fs.readFileSync(file, 'utf8')
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour = '']) => colour)
      for (const colour of colours) assert.match(colour, /^(none|var\(--vscode-.+)$/)
      // The page that shows it allows no style of its own, no script and no address.
      assert.doesNotMatch(picture.replace('http://www.w3.org/2000/svg', ''), /<style|<script|style=|href=|https?:/)
      assert.ok((media.altText ?? '').length > 20, 'a picture has a text for those who do not see it')
    })
  }
})

suite('The manual', () => {
  test('has the rules and the settings as they are now', () => {
    const { status, stderr } = spawnSync('node', ['test/manual.mjs', '--check'], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  })

  test('has a table of contents that leads to every page', () => {
    const contents = fs.readFileSync('media/manual/README.md', 'utf8')
    for (const page of manual.map((file) => path.basename(file)))
      assert.ok(page === 'README.md' || contents.includes(`](${page})`), page)
  })

  for (const command of ['corpus', 'search', 'bibliography']) {
    test(`tells of the command attache ${command}`, () => assert.ok(commandLine?.includes(`\`attache ${command} `)))
  }

  for (const setting of settings)
    test(`lists the setting ${setting}`, () => assert.ok(settingsPage?.includes(`\n| \`${setting}\``)))

  for (const key of new Set(contributes.keybindings.map((binding) => binding.key))) {
    test(`tells of the key ${key}`, () => assert.ok(settingsPage?.toLowerCase().includes(`\`${key}\``)))
  }
})

suite('README', () => {
  const prose = readme.replace(/^```[^]*?^```$/gm, '')

  test('is read in a few minutes', () => {
    const words = wordsIn(readme)
    assert.ok(words <= 700, `${words} words`)
    for (const paragraph of prose.split(/\n\n|\n(?=[-|]|\d\.)/)) assert.ok(wordsIn(paragraph) <= 60, paragraph)
  })

  for (const page of ['README.md', ...manual])
    test(`what ${page} links to is there`, () => {
      const links = [...fs.readFileSync(page, 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
      for (const link of links.filter((target) => !/^https?:/.test(target))) {
        const [file = '', anchor] = link.split('#')
        const target = path.join(path.dirname(page), file)
        assert.ok(fs.existsSync(target), link)
        if (anchor !== undefined) assert.ok(anchorsOf(fs.readFileSync(target, 'utf8')).includes(anchor), link)
      }
    })
})

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** As code hosts and VS Code name headings. */
function anchorsOf(page: string): readonly string[] {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
