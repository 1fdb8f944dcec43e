import { isMap, isScalar, isSeq } from 'yaml'
import type { MemoLanguage } from './memo.js'
import { metadataBlocks } from './metadata.js'
import { frontMatter } from './prose.js'
import type { Problem, Span } from '../model.js'
import { lineStartsOf } from '../text/lines.js'
import type { Bibliography } from '../bibliography/bibliography.js'
import { bibliographyEndings, formatOf } from '../bibliography/formats.js'
import { bibliographyProblem } from '../bibliography/makeBibliography.js'
import { readInlineReferences } from '../bibliography/readCslYaml.js'
import { parseYaml } from '../text/yaml.js'

/** A bibliography that a memo names, as it is written there. */
export interface NamedBibliography {
  readonly name: string
  readonly span: Span
}

/** What the front matter of a memo says of its sources, as Pandoc reads it: `bibliography:`, a name or a list, and `references:` in the memo itself. */
export interface MemoSources {
  /** Files that can be read, relative to the memo's folder, absolute, or a uri; addresses on the web are among the problems, as nothing is fetched. */
  readonly named: readonly NamedBibliography[]
  readonly inline: Bibliography | undefined
  /** Names that are no bibliography's, and front matter that is no YAML. */
  readonly problems: readonly Problem[]
}

const none: MemoSources = { named: [], inline: undefined, problems: [] }

export function memoSourcesOf(uri: string, text: string, language: MemoLanguage): MemoSources {
  if (language === 'plaintext') return none
  const [front] = frontMatter(text)
  const all = [...(front ? [front] : []), ...metadataBlocks(text, front?.end ?? 0)].map((span) =>
    sourcesIn(uri, text, span),
  )
  const named = all.flatMap((one) => one.named)
  const problems = all.flatMap((one) => one.problems)
  // Of a field that stands twice Pandoc takes the last.
  return { named, inline: [...all].reverse().find(({ inline }) => inline)?.inline, problems }
}

function sourcesIn(uri: string, text: string, block: Span): MemoSources {
  const start = block.start + text.slice(block.start, block.end).search(/[\r\n]/) + 1
  const yaml = text.slice(start, block.end).replace(/(?:---|\.\.\.)[ \t]*$/, '')
  const isNaming = /^(?:bibliography|references)[ \t]*:/m.test(yaml)
  // What cannot be read under `references:` is told there.
  const broken = /^references[ \t]*:/m.test(yaml) ? undefined : unreadableIn(yaml, start)
  if (!isNaming && !broken) return none
  const all = isNaming ? namesIn(yaml, start) : []
  const isRead = ({ name }: NamedBibliography): boolean => !isOnWeb(name) && formatOf(name) !== undefined
  const unknown = all.filter((one) => !isRead(one))
  const lineStarts = lineStartsOf(text)
  return {
    named: all.filter(isRead),
    inline: isNaming ? readInlineReferences(uri, text, { start, end: start + yaml.length }) : undefined,
    problems: [
      ...(broken
        ? [
            bibliographyProblem(uri, lineStarts, 'header-unreadable', broken.span, { text: broken.name }, [
              'KEY: VALUE',
            ]),
          ]
        : []),
      ...unknown.map(({ name, span }) =>
        isOnWeb(name)
          ? bibliographyProblem(uri, lineStarts, 'bibliography-on-web', span, { text: name })
          : bibliographyProblem(
              uri,
              lineStarts,
              'bibliography-format-unknown',
              span,
              { text: name },
              bibliographyEndings,
            ),
      ),
    ],
  }
}

function isOnWeb(name: string): boolean {
  return /^(?:https?|ftp):/i.test(name)
}

/** Where front matter stops being YAML, with the words there. */
function unreadableIn(yaml: string, offset: number): NamedBibliography | undefined {
  // Pandoc takes the last of two that are called the same.
  const error = parseYaml(yaml).errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (!error) return undefined
  const [from, to] = error.pos
  const name = yaml.slice(from, from + 20).split(/[\r\n]/, 1)[0] ?? ''
  return { name, span: { start: offset + from, end: offset + to } }
}

function namesIn(yaml: string, offset: number): readonly NamedBibliography[] {
  const { contents } = parseYaml(yaml)
  const node = isMap(contents) ? contents.get('bibliography', true) : undefined
  const nodes: readonly unknown[] = isSeq(node) ? node.items : [node]
  return nodes.flatMap((one): readonly NamedBibliography[] => {
    if (!isScalar(one) || typeof one.value !== 'string' || !one.range) return []
    const name = one.value.trim()
    if (name === '') return []
    return [{ name, span: { start: offset + one.range[0], end: offset + one.range[1] } }]
  })
}
