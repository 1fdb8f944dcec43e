// The moving picture of the README, made of the tour's pictures.
import path from 'node:path'
import sharp from 'sharp'

/** The main job: look up, be shown what is wrong, mend it, cite. */
const shown = ['see-name', 'catch-faults', 'catch-mended-1', 'cite-completion', 'cite-accepted']
const milliseconds = 2600
const width = 1000

/** Writes `DIR/tour.gif` from the files of the tour in a folder, by their order; without those of its steps where a corpus of somebody's own had none. */
export async function writeMovingPicture(dir, files) {
  const frames = files.filter((file) => shown.includes(file.replace(/^\d+-|\.png$/g, '')))
  const small = await Promise.all(
    frames.map((file) => sharp(path.join(dir, file)).resize({ width }).removeAlpha().png().toBuffer()),
  )
  await sharp(small, { join: { animated: true } })
    .gif({ delay: frames.map(() => milliseconds), loop: 0, colours: 128, dither: 0 })
    .toFile(path.join(dir, 'tour.gif'))
}
