/** Variables that programs set for what an assistant runs. */
const variables = /^(?:CLAUDECODE|AI_AGENT|CURSOR_AGENT|CODEX_.*)$/

/** The variable by which an environment shows that an assistant runs the program; undefined where none does. */
export function assistantIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return Object.keys(environment).find((name) => variables.test(name.toUpperCase()) && environment[name] !== '')
}
