// Makes the page of each rule for memos from the docblock that its examples are tested in.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const folder = path.join(root, 'src/core/check/rules')

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
  const block = /\/\*\*\n((?:(?!\*\/)[^])*)\*\/\nexport const/.exec(source)?.[1]
  if (!block) throw new Error(`${id}.ts has no docblock before its export`)
  const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  const parts = lines
    .join('\n')
    .trim()
    .split(/\n{2,}(?! )/)
    .map(toMarkdown)
  return `# ${id}\n\n${parts.join('\n\n')}\n\n## Severity and switches\n\n\`attache.checks\` says how severe this check is, or switches it off. In a memo, \`<!-- attache-off ${id}: reason (name) -->\` switches it off for its line, and alone in a line for the block that follows.\n\nThe examples speak of an invented interview, \`reed2021\`.\n`
}

function toMarkdown(part) {
  const [, title, example] = /^((?:not )?ok):\n+((?: {4}.*\n?|\n)+)$/.exec(part) ?? []
  if (!example) return part.replace(/\n/g, ' ')
  const text = example.replace(/^ {4}/gm, '').trim()
  const marked = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => `\`${words}\``)
  const told = marked.length ? `\n\nWhat is told: ${marked.join(', ')}` : ''
  return `## ${title === 'ok' ? 'Right' : 'Wrong'}\n\n\`\`\`markdown\n${text.replace(/[⟦⟧]/g, '')}\n\`\`\`${told}`
}
