import { formatOf } from '../../bibliography/formats.js'
import { type Fields, fieldsOf, isFields } from '../../memo/conditions.js'
import { projectFiles } from '../../memo/profiles.js'
import { type KnownSurroundings, type Surroundings, withFiles } from './surroundings.js'

/** What holds for the memos of one folder and of those below. */
export const folderFile = '_metadata.yml'

/** What a Quarto project says for all its documents (its guide, "Project Basics"). */
export interface Project {
  /** Of its file and of the `_metadata.yml` on the way to the memo, of which the nearest counts; paths start from the memo's folder. */
  readonly fields: Fields
  /** `_variables.yml` */
  readonly variables: Fields
}

/** The nearest project of a memo, in its folder or above. */
export function readProject({ foldersAbove, read }: KnownSurroundings): Project {
  const nearer: Fields[] = []
  for (let up = 0; up <= foldersAbove; up++) {
    const folder = '../'.repeat(up)
    const own = read(folder + folderFile)
    if (own !== undefined) nearer.push(from(folder, fieldsOf(own)))
    for (const name of projectFiles) {
      const project = read(folder + name)
      if (project === undefined) continue
      const variables = read(`${folder}_variables.yml`)
      return {
        fields: merged([from(folder, fieldsOf(project)), ...nearer.reverse()]),
        variables: variables === undefined ? {} : fieldsOf(variables),
      }
    }
  }
  return { fields: {}, variables: {} }
}

/** The bibliographies from which a project has those of its memos cite that name none, by their paths from the memo's folder. */
export async function projectBibliographies(surroundings: Surroundings): Promise<readonly string[]> {
  const { bibliography } = (await withFiles(surroundings, readProject)).fields
  const all: readonly unknown[] = Array.isArray(bibliography) ? bibliography : [bibliography]
  return all.flatMap((one) => (typeof one === 'string' && formatOf(one) !== undefined ? [one] : []))
}

function merged(all: readonly Fields[]): Fields {
  return Object.fromEntries(all.flatMap((fields) => Object.entries(fields)))
}

const paths = ['bibliography', 'csl', 'reference-doc']

function from(folder: string, fields: Fields): Fields {
  const moved = paths.flatMap((name): readonly (readonly [string, unknown])[] => {
    const value = fields[name]
    if (typeof value === 'string') return [[name, beside(folder, value)]]
    return Array.isArray(value)
      ? [[name, value.map((one: unknown) => (typeof one === 'string' ? beside(folder, one) : one))]]
      : []
  })
  const { format } = fields
  const formats = isFields(format)
    ? Object.entries(format).map(([name, own]) => [name, isFields(own) ? from(folder, own) : own] as const)
    : []
  return { ...fields, ...(formats.length ? { format: Object.fromEntries(formats) } : {}), ...Object.fromEntries(moved) }
}

/** A path that begins with a slash starts from the project's folder, as Quarto has it. */
function beside(folder: string, path: string): string {
  return /^(?:[a-z][a-z0-9+.-]+:|[a-z]:[\\/])/i.test(path) ? path : folder + path.replace(/^\//, '')
}
