import { exportJob } from '../../support/exportJob.js'

suite('the export in restricted mode', () => exportJob(/this workspace is not trusted/))
