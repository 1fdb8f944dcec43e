// Makes in out/ what the launch configurations open: a copy of the sample, and the host tests with a workspace for them.
import * as fs from 'node:fs'
import path from 'node:path'
import { bundleSuite } from './host/bundle.mjs'
import { root } from './install.mjs'
import { copySample, markUnseen } from './sample.mjs'
import { suites } from './suites.mjs'

const out = path.join(root, 'out')
fs.rmSync(path.join(out, 'sample'), { recursive: true, force: true })
copySample(path.join(out, 'sample'))
markUnseen(path.join(out, 'sample'))
fs.cpSync(path.join(root, 'test/fixtures/plain'), path.join(out, 'fixtures/plain'), { recursive: true })
await bundleSuite(
  suites.find(({ name }) => name === 'host'),
  path.join(out, 'suites/host.cjs'),
)
