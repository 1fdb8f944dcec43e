import * as fs from 'node:fs'
import * as path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { largestFile } from '../core/read/corpusFile.js'
import type { Host } from './host.js'
import { run } from './run.js'

/** The bundle stands in `dist`, beside `corpus` and `package.json`. */
const root = path.join(__dirname, '..')

const host: Host = {
  readBytes: async (file) => readBytes(file).catch(() => undefined),
  writeText: async (file, text) =>
    fs.promises.writeFile(file, text).then(
      () => true,
      () => false,
    ),
  listFiles: async (folder) => {
    const names = await fs.promises.readdir(folder, { recursive: true }).catch(() => undefined)
    return names
      ?.filter((name) => /\.(?:md|txt)$/i.test(name) && !/(?:^|[\\/])\./.test(name))
      .sort()
      .map((name) => path.join(folder, name))
  },
  readInput: async () => {
    const parts: Uint8Array[] = []
    // Without an encoding, standard input gives bytes.
    for await (const part of process.stdin) parts.push(part as Uint8Array)
    return Buffer.concat(parts)
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  toUri: (file) => pathToFileURL(path.resolve(file)).toString(),
  toPath: (uri) => path.relative('.', fileURLToPath(uri)) || '.',
  shippedCorpus: path.join(root, 'corpus'),
  version: versionOf(path.join(root, 'package.json')),
}

async function readBytes(file: string): Promise<Uint8Array | 'too-large'> {
  const { size } = await fs.promises.stat(file)
  return size > largestFile * 4 ? 'too-large' : fs.promises.readFile(file) // UTF-8 takes at most four bytes for a character
}

function versionOf(file: string): string {
  // The file is our own manifest.
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version: string }
  return version
}

// A pipe that is closed early, as by `head`, is no failure.
process.stdout.on('error', () => process.exit())
void run(process.argv.slice(2), host).then((code) => (process.exitCode = code))
