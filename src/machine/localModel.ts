import type { Cancellation } from '../core/export/pdf.js'

/** A model behind a server on this machine that speaks as OpenAI’s does: Ollama’s, llama.cpp’s. */
export interface LocalModel {
  readonly name: string
  readonly isOwn: boolean
  /** What it replies; undefined where it does not, takes too long or says too much. */
  ask(prompt: string, cancellation?: Cancellation): Promise<string | undefined>
}

/** Whether a model of a server here runs here as well: Ollama passes on what those of its cloud are asked, which have that in their names. */
export function runsHere(name: string): boolean {
  return !/[:-]cloud$/i.test(name)
}

interface Server {
  /** An address in numbers, so that no name has to be looked up: where that led, another could say. */
  readonly host: string
  readonly port: number
  readonly path: string
  /** Named behind `#`. */
  readonly model: string
}

/**
 * The models at an address of this machine, `http://localhost:11434/v1`, or the one that it names, `…/v1#MODEL`. Any other machine is `not local`, and is not
 * asked; `no server` is where nothing answers, or this is a browser.
 */
export async function localModels(address: string): Promise<readonly LocalModel[] | 'not local' | 'no server'> {
  const server = serverAt(address)
  if (!server) return 'not local'
  const names = server.model ? [server.model] : namesIn(await exchange(server, 'models'))
  if (!names?.length) return 'no server'
  return names.map((name) => ({
    name,
    isOwn: runsHere(name),
    ask: async (prompt, cancellation) => {
      const messages = [{ role: 'user', content: prompt }]
      const body = { model: name, messages, temperature: 0, stream: false }
      return replyIn(await exchange(server, 'chat/completions', body, cancellation))
    },
  }))
}

function serverAt(address: string): Server | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(address)
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[(.*)\]$/, '$1')
  const isLoopback = host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
  if (!isLoopback || protocol !== 'http:' || username || password || search) return undefined
  const path = pathname.replace(/\/+$/, '')
  return { host, port: Number(port || 80), path: path || '/v1', model: hash.slice(1) }
}

/** In milliseconds and UTF-16 units. A small machine takes its time; what is longer is no answer. */
const longestWait = 180_000
const mostOfAnswer = 200_000

/**
 * One request over a socket of our own, and the value that it answers with: no proxy of the editor’s or the environment’s is between, and where the
 * server sends on to another it is not followed.
 */
function exchange(
  { host, port, path }: Server,
  name: string,
  body?: object,
  cancellation?: Cancellation,
): Promise<unknown> {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function')
    return Promise.resolve(undefined)
  const { ClientRequest } = process.getBuiltinModule('node:http')
  const { connect } = process.getBuiltinModule('node:net')
  return new Promise((resolve) => {
    const request = new ClientRequest({
      createConnection: () => connect({ host, port }),
      host,
      port,
      path: `${path}/${name}`,
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
    })
    const end = (text?: string): void => {
      clearTimeout(timer)
      stopping?.dispose()
      resolve(text === undefined ? undefined : parsed(text))
      request.destroy()
    }
    const timer = setTimeout(end, longestWait)
    const stopping = cancellation?.onCancellationRequested(() => end())
    request.on('error', () => end())
    request.on('close', () => end())
    request.on('response', (response) => {
      if (response.statusCode !== 200) return end()
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
        if (text.length > mostOfAnswer) end()
      })
      response.on('end', () => end(text))
    })
    request.end(body && JSON.stringify(body))
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function namesIn(answer: unknown): readonly string[] | undefined {
  const all = fieldOf(answer, 'data')
  return Array.isArray(all) ? all.map((one) => fieldOf(one, 'id')).filter((id) => typeof id === 'string') : undefined
}

function replyIn(answer: unknown): string | undefined {
  const choices = fieldOf(answer, 'choices')
  const content = Array.isArray(choices) ? fieldOf(fieldOf(choices[0], 'message'), 'content') : undefined
  return typeof content === 'string' ? content : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (Object.entries(value).find(([one]) => one === name)?.[1] as unknown)
    : undefined
}
