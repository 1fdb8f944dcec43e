// What a package without assistants lacks: AI comparison, the tools of the gate, and all that would ask a model.
import * as fs from 'node:fs'
import path from 'node:path'

const refusal = "throw new CannotRun('This copy of Attaché was made without assistants.')"
const cannotRun = "import { CannotRun } from '../host.js'\n"
/** Modules of `src` that others call, with what stands in their place. */
const instead = {
  'features/assistantTools': 'export const registerAssistantTools = () => ({ dispose() {} })',
  'features/letAssistantsIn': 'export const registerLetAssistantsIn = () => ({ dispose() {} })',
  'features/checks/compare/aiComparison':
    'export class AiComparison { dispose() {} remarkAt() {} async reportOf() {} }',
  'cli/check/comparison': `${cannotRun}export async function aiComparison(_, { compareQuestions, compareAnswers, compareLocal, model }) {
    if ([compareQuestions, compareAnswers, compareLocal, model].some((one) => one !== undefined)) ${refusal}
  }`,
  'cli/commands/mcp': `${cannotRun}export async function runMcp() { ${refusal} }
  export const checkForAssistant = runMcp`,
}
/** What only these need. */
const gone = /\/src\/(?:core\/(?:compare|gate)\/.*|machine\/localModel|words\/(?:comparison|gate|gateRefusal))\.ts$/
/** Texts in which a mention of them is left out. */
const shortened = {
  // What a user set for another copy means nothing in this one.
  'editor/settings': [/this\.#get<unknown>\('assistants', 'off'\)/, "'off' as unknown"],
  'tools/bundle': [
    /^export \{.*\} from '\.\.\/(?:core\/(?:compare|gate)|machine\/localModel|words\/(?:comparison|gate))\b.*\n/gm,
    '',
  ],
  'cli/help': [
    /\[--assistant\] |; --assistant tells[^]*?standard input|^ +\[--compare-.*\n|^ +--compare-questions writes[^]*? FILE\n|^ {2}attache mcp .*\n.*\n/gm,
    '',
  ],
}

/** For every bundle of such a package. */
export const withoutAssistants = {
  name: 'without-assistants',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path: file }) => {
      const name = file.replaceAll('\\', '/').replace(/^.*\/src\/(.*)\.ts$/, '$1')
      if (instead[name]) return { contents: instead[name], loader: 'ts' }
      if (gone.test(file.replaceAll('\\', '/'))) return { errors: [{ text: `${name} is still used` }] }
      if (!shortened[name]) return undefined
      const text = fs.readFileSync(file, 'utf8')
      const contents = text.replace(...shortened[name])
      return contents === text ? { errors: [{ text: `${name} has other words` }] } : { contents, loader: 'ts' }
    })
  },
}

const isOurs = /^(?:attache\.(?:compareMemo|askReaders|letAssistantsIn|assistants|localModel)|attache_)/
const isText = /^(?:commands\.(?:compareMemo|letAssistantsIn)|settings\.(?:assistants|localModel)\b|assistantTools\.)/
const pages = ['compare', 'assistants']

/** Takes commands, settings, tools and pages of them out of what was copied into a folder to be packaged. */
export function leaveAssistantsOut(folder) {
  const change = (file, of) => {
    const whole = path.join(folder, file)
    fs.writeFileSync(whole, of(fs.readFileSync(whole, 'utf8')))
  }
  const json = (file, isLeftOut) =>
    change(file, (text) => {
      const keep = (key, value) => {
        if (isLeftOut.test(key) || key === 'languageModelTools') return undefined
        return Array.isArray(value) ? value.filter((one) => !isLeftOut.test(one?.command ?? '')) : value
      }
      return `${JSON.stringify(JSON.parse(text), keep, 2)}\n`
    })
  json('package.json', isOurs)
  for (const name of fs.readdirSync(folder).filter((one) => one.startsWith('package.nls'))) json(name, isText)
  for (const page of pages) fs.rmSync(path.join(folder, `media/manual/${page}.md`))
  const manual = fs.readdirSync(path.join(folder, 'media/manual')).filter((name) => name.endsWith('.md'))
  // A row or an item that leads to such a page, or tells of a setting, is about nothing else.
  const about = `\\]\\((?:media/manual/)?(?:${pages.join('|')})\\.md|\`attache\\.(?:assistants|localModel)\` \\|`
  const item = new RegExp(`^(?:\\| |- )(?:.*\\n {2})*.*(?:${about}).*\\n(?: {2}.*\\n)*`, 'gm')
  for (const file of ['README.md', ...manual.map((name) => `media/manual/${name}`)])
    change(file, (text) => text.replace(item, ''))
}
