import * as fs from 'node:fs'

/** The folder of the invented transcripts whose structure their authors wrote down, each in `NAME.truth.json`. */
export const knownFolder = 'test/fixtures/import/known'

/** The names of the transcripts that this run reads: all where it verifies a release, else those that `test/score/telling.mjs` chose. */
export function knownTranscripts(): readonly string[] {
  if (!process.env['ATTACHE_VERIFY'])
    return JSON.parse(fs.readFileSync('test/fixtures/import/telling.json', 'utf8')) as readonly string[]
  return fs.readdirSync(knownFolder).filter((name) => fs.existsSync(`${knownFolder}/${name}.truth.json`))
}
