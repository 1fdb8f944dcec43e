import type { MemoSeverity } from '../core/check/rule.js'
import type { JsonMemoProblem } from './json.js'

/** Levels of SARIF 2.1.0, section 3.27.10. */
const levels: { readonly [K in MemoSeverity]: 'error' | 'warning' | 'note' } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
}

/** The problems as a log of SARIF 2.1.0 (OASIS), which code hosts show beside the changed lines. */
export function toSarif(problems: readonly JsonMemoProblem[], version: string): object {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort()
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Attaché', version, rules: rules.map((id) => ({ id })) } },
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

function locationOf({ file, line, column, endLine, endColumn, start, end }: JsonMemoProblem): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('\\').join('/').split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start },
    },
  }
}
