// What the manual's pictures show beside the sample.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
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

/** A memo of two sentences that their source reads back, and its sheet, as the command line makes it. */
export function readBackSheet({ workspace }) {
  const at = (name) => path.join(workspace, name)
  const file = at('corpus/dastoor2010.md')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('terms: on record', '$&\nread-back: required'))
  fs.writeFileSync(at(road), roadMemo)
  const argv = ['readback', 'dastoor2010', '--memos', road, '--corpus', 'corpus', '--to', 'md', '--out', sheet]
  execFileSync(process.execPath, [path.join(root, 'dist/cli.cjs'), ...argv], { cwd: workspace })
}
