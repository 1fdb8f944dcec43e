import * as fs from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'

const bundleLine = /(?<file>[^\s()]*out\/suites\/[^\s():]+\.cjs):(?<line>\d+):(?<column>\d+)/g

/** The stack of an error thrown in a bundled suite, with the places of the sources. VS Code takes no source maps itself. */
export function sourceStack(stack) {
  const maps = new Map()
  return stack.replaceAll(bundleLine, (place, file, line, column) => {
    const absolute = path.resolve(process.env.ATTACHE_ROOT, file)
    if (!maps.has(absolute)) maps.set(absolute, sourceMapOf(absolute))
    const { originalSource, originalLine, originalColumn } = maps.get(absolute).findEntry(line - 1, column - 1)
    if (!originalSource) return place
    const source = path.resolve(path.dirname(absolute), originalSource)
    return `${path.relative(process.env.ATTACHE_ROOT, source)}:${originalLine + 1}:${originalColumn + 1}`
  })
}

/** No regular expression: on a map of some megabytes its stack runs out. */
function sourceMapOf(file) {
  const encoded = fs.readFileSync(file, 'utf8').split('sourceMappingURL=data:application/json;base64,').at(-1)
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString()))
}
