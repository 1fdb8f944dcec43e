import { previewJob } from '../support/previewJob.js'
import { closeEditors } from '../support/savedMemo.js'

suite('the preview in a browser', () => {
  teardown(closeEditors)
  previewJob('small2010')
})
