// Makes the page of each rule for memos from the docblock that its examples are tested in.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const folder = path.join(root, 'src/core/check/rules')

/** Of every rule by id: its severity, what its docblock says, and the examples there. */
export function ruleParts() {
  return fs
    .readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map((name) => {
      const source = fs.readFileSync(path.join(folder, name), 'utf8')
      const parts = partsOf(name, source)
      const examples = parts.flatMap((part) => exampleIn(part) ?? [])
      return {
        id: path.basename(name, '.ts'),
        severity: /^ {2}severity: '(\w+)'/m.exec(source)?.[1] ?? 'off',
        prose: parts.filter((part) => !exampleIn(part)).map((part) => part.replace(/\n/g, ' ')),
        examples,
      }
    })
}

/** Writes `RULE.md` for every rule into a folder, which holds nothing else afterwards. */
export function writeRulePages(to) {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(to, { recursive: true })
  for (const name of fs.readdirSync(folder)) {
    if (name === 'index.ts') continue
    const id = path.basename(name, '.ts')
    fs.writeFileSync(path.join(to, `${id}.md`), rulePage(id, fs.readFileSync(path.join(folder, name), 'utf8')))
  }
}

/** The docblock before the export as Markdown; what is marked in an example as wrong is told below it. */
function rulePage(id, source) {
  const parts = partsOf(`${id}.ts`, source).map(toMarkdown)
  return `# ${id}\n\n${parts.join('\n\n')}\n\n## Severity and switches\n\nSet the severity of this check in \`attache.checks\`, or switch it off there. In a memo, \`<!-- attache-off ${id}: reason (name) -->\` at the end of a line switches it off for that line. Alone on a line it covers the block below.\n\nThe examples use an invented interview, \`reed2021\`.\n`
}

/** The paragraphs of the docblock before the export; an example is one with its title. */
function partsOf(name, source) {
  const block = /\/\*\*\n((?:(?!\*\/)[^])*)\*\/\nexport const/.exec(source)?.[1]
  if (!block) throw new Error(`${name} has no docblock before its export`)
  const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  return lines
    .join('\n')
    .trim()
    .split(/\n{2,}(?! )/)
}

/** An example of a docblock, and what is marked in it as wrong. */
function exampleIn(part) {
  const [, kind, example] = /^((?:not )?ok):\n+((?: {4}.*\n?|\n)+)$/.exec(part) ?? []
  if (!example) return undefined
  const text = example.replace(/^ {4}/gm, '').trim()
  return { kind, text: text.replace(/[⟦⟧]/g, ''), marked: [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words) }
}

function toMarkdown(part) {
  const example = exampleIn(part)
  if (!example) return part.replace(/\n/g, ' ')
  const { kind, text, marked } = example
  const told = marked.length ? `\n\nFound: ${marked.map((words) => `\`${words}\``).join(', ')}` : ''
  return `## ${kind === 'ok' ? 'Right' : 'Wrong'}\n\n\`\`\`markdown\n${text}\n\`\`\`${told}`
}
