// The moving picture of the README, made of the tour's pictures.
import path from 'node:path'
import sharp from 'sharp'

/** The main job: look up, be shown what is wrong, mend it, cite. */
const shown = ['see-name', 'catch-faults', 'catch-mended-1', 'cite-completion', 'cite-accepted']
const milliseconds = 2600

/**
 * Writes `DIR/tour.gif` from the files of the tour in a folder, by their order; without those of its steps where a corpus of somebody's own had none.
 * `editor` is the part of each picture that is shown, in pixels: text is read as it is, and no smaller.
 */
export async function writeMovingPicture(dir, files, editor) {
  const frames = files.filter((file) => shown.includes(file.replace(/^\d+-|\.png$/g, '')))
  const [left, top, right, bottom] = [editor.x, editor.y, editor.x + editor.width, editor.y + editor.height].map(
    Math.round,
  )
  const region = { left, top, width: right - left, height: bottom - top }
  const cut = frames.map((file) => sharp(path.join(dir, file)).extract(region).removeAlpha().png().toBuffer())
  await sharp(await Promise.all(cut), { join: { animated: true } })
    .gif({ delay: frames.map(() => milliseconds), loop: 0, colours: 64, dither: 0, effort: 10 })
    .toFile(path.join(dir, 'tour.gif'))
}
