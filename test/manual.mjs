// Makes the pages of the manual that are built from data: node test/manual.mjs [--check]. With --check it writes nothing, and fails where one
// is not as the rules and package.json have it.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'
import { readManifest } from './manifest.mjs'
import { ruleParts } from './rulePages.mjs'

const { contributes } = readManifest()
const evidenceActions = {
  next: 'Reading Round: Next',
  supported: 'Reading Round: Supported',
  inference: 'Reading Round: Our Inference',
  reason: 'Reading Round: Reason…',
  back: 'Reading Round: Back',
  undo: 'Reading Round: Undo',
  more: 'Reading Round: More of the Source',
  end: 'End the Reading Round',
  cite: 'Cite the Claim Shown',
  quote: 'Quote the Sentence Shown',
  wording: 'Use the Source’s Wording',
  show: 'Show the Passage',
}
const pages = { 'rules.md': rulesPage(), 'settings.md': settingsPage() }
const stale = Object.entries(pages).filter(([name, text]) => textNow(name) !== text)
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`media/manual/${name} is not current. Run node test/manual.mjs.`)
  if (stale.length) process.exitCode = 1
} else for (const [name, text] of stale) fs.writeFileSync(fileOf(name), text)

function fileOf(name) {
  return path.join(root, 'media/manual', name)
}

function textNow(name) {
  return fs.existsSync(fileOf(name)) ? fs.readFileSync(fileOf(name), 'utf8') : undefined
}

/** A section a rule, with what it looks for, why, and the first example of either kind. */
function rulesPage() {
  const sections = ruleParts().map(({ id, severity, prose, examples }) => {
    const shown = ['ok', 'not ok'].flatMap((kind) => examples.find((one) => one.kind === kind) ?? [])
    return [`## ${id}`, `Severity: ${severity}.`, ...prose, ...shown.map(exampleOf)].join('\n\n')
  })
  return `${[
    '# Rules',
    'Each section is about one check. Set its severity in `attache.checks`, or [switch it off](check.md#change-or-switch-off-a-check).',
    'The examples use an invented interview, `reed2021`.',
    ...sections,
  ].join('\n\n')}\n`
}

function exampleOf({ kind, text, marked }) {
  const title = kind === 'ok' ? 'Right:' : 'Wrong:'
  const found = marked.length ? `\n\nFound: ${marked.map((words) => `\`${words}\``).join(', ')}` : ''
  return `${title}\n\n\`\`\`markdown\n${text}\n\`\`\`${found}`
}

function settingsPage() {
  const settings = Object.entries(contributes.configuration.properties).map(
    ([id, { default: value, markdownDescription }]) =>
      `| \`${id}\` | ${value === '' ? '(empty)' : `\`${JSON.stringify(value)}\``} | ${linked(markdownDescription)} |`,
  )
  const keys = new Set(
    contributes.keybindings.map((binding) => {
      const { key, mac = key } = binding
      return `| ${placeOf(binding)} | \`${printed(key)}\` | \`${printed(mac)}\` | ${whatOf(binding)} |`
    }),
  )
  return `${[
    '# Settings and keys',
    '## Settings',
    ['| setting | default | meaning |', '| --- | --- | --- |', ...settings].join('\n'),
    'Attaché changes one default of VS Code: `markdown.validate.referenceLinks.enabled` is `ignore`. Otherwise every citation would look like a broken link. Your own value wins.',
    '## Keys',
    ['| where | key | on a Mac | command |', '| --- | --- | --- | --- |', ...keys].join('\n'),
    'Ctrl+K Ctrl+I shows the hover at the cursor, as everywhere in VS Code. You can give any command a key in _Keyboard Shortcuts_.',
  ].join('\n\n')}\n`
}

/** VS Code links a setting between `#`. */
function linked(description) {
  return description.replace(/`#([\w.]+)#`/g, '`$1`')
}

function printed(key) {
  return key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

function placeOf({ when }) {
  if (when.includes('isImportShown') && when.includes('inTranscript')) return 'transcript, import'
  if (when.includes('isImportShown')) return 'import'
  if (when.includes('isEvidenceFocused')) return 'Evidence'
  if (/attache\.in(SourceText|Transcript)/.test(when)) return 'transcript'
  const view = /focusedView == (attache\.\w+)/.exec(when)?.[1]
  if (!view) return 'memo'
  return Object.values(contributes.views)
    .flat()
    .find(({ id }) => id === view).name
}

function whatOf({ command, args }) {
  if (command === 'attache.onEvidence') return evidenceActions[args.action]
  const meant = command === 'attache.onSaidRow' ? args.command : command
  return contributes.commands.find((one) => one.command === meant).title
}
