// What the manual's pictures are taken of, besides the sample: invented, as all of it is.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { root } from './install.mjs'

/** As somebody may have it from a recorder. Invented, as all of the sample is. */
export const talk = `Interview with Ilyan Ferid, deputy director of the Sarwan Customs Office
12 August 2010

Interviewer: How long does a truck wait at the pass?

Ferid: Two days in summer. In spring it can be nine, because both sides inspect the same boxes.

Interviewer: Would a joint customs house help?

Ferid: It would, if it opens on Sundays. The traders have asked Beijing and Islamabad for that since 2006.
`

export const road = 'road.md'
export const sheet = 'dastoor2010.read-back.md'
const roadMemo = `# A joint forecast

Parveen Dastoor holds that a joint forecast “threatens nobody” [@dastoor2010, para. 5].

Traffic may double once the tunnel is open, she thinks [@dastoor2010, para. 2].
`

export const reviewed = 'gorge.md'
const reviewedMemo = `# The road in spring

The road is narrow above the gorge. Trucks wait for days, and drivers sleep in their cabs.

Parveen Dastoor holds that a joint forecast “threatens nobody” [@dastoor2010, para. 5].

Traffic may double once the tunnel is open, she thinks [@dastoor2010, para. 2].
`
/** As a reviewer changes it in Word, with a comment. */
const reviewedEdits = [
  ['narrow', 'steep'],
  ['gorge', 'ravine'],
  ['sleep', 'rest'],
  ['nobody', 'no one'],
  ['may double', 'will double'],
]

/** A memo of two sentences that their source reads back, and its sheet, as the command line makes it. */
export function readBackSheet({ workspace }) {
  const at = (name) => path.join(workspace, name)
  const file = at('corpus/dastoor2010.md')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('terms: on record', '$&\nread-back: required'))
  fs.writeFileSync(at(road), roadMemo)
  const argv = ['readback', 'dastoor2010', '--memos', road, '--corpus', 'corpus', '--to', 'md', '--out', sheet]
  execFileSync(process.execPath, [path.join(root, 'dist/cli.cjs'), ...argv], { cwd: workspace })
}

/** A memo, and the document that somebody made of its export, changed and commented on. */
export function reviewInWord({ workspace }) {
  const at = (name) => path.join(workspace, name)
  fs.writeFileSync(at(reviewed), reviewedMemo)
  const argv = ['export', reviewed, '--corpus', 'corpus', '--for-review', '--out', 'gorge.docx', '--force']
  execFileSync(process.execPath, [path.join(root, 'dist/cli.cjs'), ...argv], { cwd: workspace })
  const parts = unzipSync(fs.readFileSync(at('gorge.docx')))
  const by = 'w:id="9" w:author="A. Chief" w:date="2010-09-02T10:00:00Z"'
  const run = (tag, words) => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`
  const edited = reviewedEdits.reduce((xml, [from, to]) => {
    const around = new RegExp(`<w:r><w:t(?: [^>]*)?>([^<]*)${from}([^<]*)</w:t></w:r>`)
    const change = `<w:del ${by}>${run('delText', from)}</w:del><w:ins ${by}>${run('t', to)}</w:ins>`
    return xml.replace(around, (_, before, after) => run('t', before) + change + run('t', after))
  }, strFromU8(parts['word/document.xml']))
  const commented = edited
    .replace(run('t', 'The road is '), '<w:commentRangeStart w:id="5"/>$&')
    .replace(run('t', ' in their cabs.'), '$&<w:commentRangeEnd w:id="5"/>')
  const comment = `<w:comment w:id="5" ${by.replace('w:id="9" ', '')}><w:p>${run('t', 'Still so?')}</w:p></w:comment>`
  parts['word/document.xml'] = strToU8(commented)
  parts['word/comments.xml'] = strToU8(`<w:comments xmlns:w="w">${comment}</w:comments>`)
  fs.writeFileSync(at('gorge.docx'), zipSync(parts))
}
