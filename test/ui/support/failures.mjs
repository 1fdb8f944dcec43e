// Mocha's hooks round the tests that drive a workbench: windows share a server and a browser, and where pictures are kept, a test that fails leaves one of each window.
import { picture } from './folders.mjs'
import { endSharing, startSharing } from './sharedHost.mjs'
import { openWorkbenches } from './workbench.mjs'

export const mochaHooks = {
  beforeAll: startSharing,
  afterAll: endSharing,
  async afterEach() {
    if (this.currentTest.state !== 'failed') return
    const name = this.currentTest.fullTitle().replaceAll(/[^\p{L}\d]+/gu, '-')
    for (const workbench of openWorkbenches) await picture(workbench, `failed-${name}`)
  },
}
