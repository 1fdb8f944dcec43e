import { exportJob } from '../../support/exportJob.js'

suite('the export in a virtual workspace', () => exportJob())
