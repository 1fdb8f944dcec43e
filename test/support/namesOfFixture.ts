import { formatNamesFile } from '../../src/core/terms/namesFile.js'
import { isProtectedInterview } from '../../src/core/terms/terms.js'
import { readFixture } from './fixtureCorpus.js'

/** Files of names of all protected interviews of the invented corpus, for the store of the command line: each keeps Ida Kestner’s. */
export const namesOfFixture = Object.fromEntries(
  readFixture()
    .interviews()
    .filter(isProtectedInterview)
    .map(({ key }) => [
      `/home/.attache/protected/${key}.names.json`,
      formatNamesFile({ key, names: ['Ida Kestner'], affiliations: [], stated: {} }),
    ]),
)
