import { importJob } from '../support/importJob.js'

suite('in a web worker', importJob)
