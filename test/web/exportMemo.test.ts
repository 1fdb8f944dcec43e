import { exportJob } from '../support/exportJob.js'

suite('the export in a web worker', () => exportJob(/which a browser cannot run/))
