import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { type MessageId, shortLines } from './shortLines.js'

/** A tool as it is offered to clients. */
export interface ServedTool {
  readonly name: string
  readonly title: string
  readonly description: string
  /** JSON Schema of an object. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Takes whatever a client sends, and says itself what is wrong with it. */
  call(input: unknown): Promise<{
    readonly text: string
    readonly structured: Readonly<Record<string, unknown>>
    readonly isRefused: boolean
  }>
}

/**
 * Serves tools over standard input and output by the Model Context Protocol, to clients that begin with `initialize` and to those that begin with
 * `server/discover`. A message that is too long is refused. Ends when the client closes its end.
 */
export async function serve(
  tools: readonly ServedTool[],
  version: string,
  tell: (trouble: string) => void,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const open = new Set<Promise<unknown>>()
    const counted = tools.map((tool) => ({ ...tool, call: (input: unknown) => kept(tool.call(input), open) }))
    // The transport would close where its input ends, with calls unanswered.
    const lines = process.stdin.pipe(shortLines(longestMessage, refuse), { end: false })
    const transport = new StdioServerTransport(lines)
    const handle = serveStdio(() => serverOf(counted, version), { transport, onerror: (error) => tell(error.message) })
    /** What was asked before the client closed its end is answered. */
    const end = async (): Promise<void> => {
      do {
        await Promise.allSettled(open)
        // A request is handed on, and its answer written, after the line is read.
        await afterThis()
      } while (open.size)
      await handle.close()
      resolve()
    }
    process.stdin.once('end', () => void afterThis().then(end))
    process.stdin.once('close', () => void afterThis().then(end))
  })
}

/** What was read by now is handed on. */
const afterThis = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Keeps a promise among others until it is settled. */
function kept<T>(one: Promise<T>, among: Set<Promise<unknown>>): Promise<T> {
  among.add(one)
  void one.finally(() => among.delete(one)).catch(() => undefined)
  return one
}

/** In bytes: the longest draft that is checked, written so that each character takes most room, with room to spare. */
const longestMessage = 1_000_000

function refuse(id: MessageId): void {
  const message = `This message is longer than ${longestMessage} bytes and was not read. Send a shorter one: of a draft, a part.`
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32_600, message } })}\n`)
}

function serverOf(tools: readonly ServedTool[], version: string): McpServer {
  const server = new McpServer({ name: 'attache', title: 'Attaché', version }, { capabilities: { tools: {} } })
  for (const tool of tools) {
    const { name, title, description, schema } = tool
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: schemaOf(schema), annotations }, async (input) => {
      const { text, structured, isRefused } = await tool.call(input)
      return {
        content: [{ type: 'text', text }],
        // Some clients give a model this and not the text.
        structuredContent: { text, ...structured },
        ...(isRefused ? { isError: true } : {}),
      }
    })
  }
  return server
}

/** The schema as it is told; whether an input fits it the tool says, in a sentence that leads on. */
function schemaOf(schema: ServedTool['schema']): StandardSchemaWithJSON {
  const told = (): Record<string, unknown> => ({ ...schema })
  return {
    '~standard': {
      version: 1,
      vendor: 'attache',
      validate: (value) => ({ value }),
      jsonSchema: { input: told, output: told },
    },
  }
}
