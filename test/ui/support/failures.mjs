// Mocha's hooks round every test that drives a workbench: where pictures are kept, a test that fails leaves one of each window.
import { picture } from './folders.mjs'
import { openWorkbenches } from './workbench.mjs'

export const mochaHooks = {
  async afterEach() {
    if (this.currentTest.state !== 'failed') return
    const name = this.currentTest.fullTitle().replaceAll(/[^\p{L}\d]+/gu, '-')
    for (const workbench of openWorkbenches) await picture(workbench, `failed-${name}`)
  },
}
