import { bibliographyJob } from '../support/bibliographyJob.js'

suite('in a web worker', bibliographyJob)
