/** The files by which programs of assistants are told of the gate, from the folder of the workspace on. */
export const assistantFiles = {
  /** Where programs look for servers of the Model Context Protocol. */
  servers: '.mcp.json',
  /** What an assistant reads before it writes a memo. */
  skill: '.claude/skills/attache/SKILL.md',
  /** What it may not read, and what runs when it has written. */
  settings: '.claude/settings.json',
} as const
type AssistantFile = keyof typeof assistantFiles

/** What is there of each; undefined of what is not. */
export type AssistantTexts = Readonly<Record<AssistantFile, string | undefined>>
