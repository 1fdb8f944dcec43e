import * as childProcess from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as url from 'node:url'
import type { Machine } from '../../src/core/export/pdf.js'
import { makeMachine } from '../../src/machine/machine.js'

/** The programs of the machine on which the tests run. */
export function nodeMachine(): Machine {
  return makeMachine({ childProcess, fs, os, path, url, environment: process.env })
}
