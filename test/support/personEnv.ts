import { assistantIn } from '../../src/cli/assistant.js'

/** The environment of these tests as a person has it, whoever runs them: `--store` is refused to assistants. */
export const personEnv: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => assistantIn({ [name]: 'set' }) === undefined),
)
