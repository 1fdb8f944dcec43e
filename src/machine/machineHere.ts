import type { Machine } from '../core/export/pdf.js'
import { makeMachine } from './machine.js'

/** The programs of this machine; undefined where the extension runs in a browser. */
export function machineHere(): Machine | undefined {
  // Where there is no Node, there is no process either, or one that has nothing.
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
  return makeMachine({
    childProcess: process.getBuiltinModule('node:child_process'),
    fs: process.getBuiltinModule('node:fs'),
    os: process.getBuiltinModule('node:os'),
    path: process.getBuiltinModule('node:path'),
    url: process.getBuiltinModule('node:url'),
    environment: process.env,
  })
}
