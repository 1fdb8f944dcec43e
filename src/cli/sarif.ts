import type { MemoSeverity } from '../core/cited/rule.js'
import type { JsonMemoProblem } from './json.js'

/** Levels of SARIF 2.1.0, section 3.27.10. */
const levels: { readonly [K in MemoSeverity]: 'error' | 'warning' | 'note' } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
}

/** The problems as a log of SARIF 2.1.0 (OASIS), which code hosts show beside the changed lines; `pages` are those of rules that have one. */
export function toSarif(
  problems: readonly JsonMemoProblem[],
  version: string,
  pages: ReadonlyMap<string, string>,
): object {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort()
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Attaché', version, rules: rules.map((id) => describe(id, pages.get(id))) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: levels[problem.severity],
          message: { text: problem.message },
          locations: [locationOf(problem)],
        })),
      },
    ],
  }
}

/** What a rule finds, and its page, section 3.49. */
function describe(id: string, page: string | undefined): object {
  const [, what] = page?.split('\n\n') ?? []
  if (page === undefined || what === undefined) return { id }
  return { id, shortDescription: { text: what }, help: { text: page, markdown: page } }
}

function locationOf({ file, line, column, endLine, endColumn, start, end }: JsonMemoProblem): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('\\').join('/').split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
    },
  }
}
