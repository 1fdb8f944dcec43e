import { parseYaml } from '../text/yaml.js'
import { isFields } from './conditions.js'
import type { Memo } from './memo.js'

/** What a file of a Quarto project may be called; the first counts where a folder has both. */
export const projectFiles: readonly string[] = ['_quarto.yml', '_quarto.yaml']

/** In bytes: a file of a project is read up to this size. */
export const largestProjectFile = 256_000

/**
 * The profiles that a Quarto project uses unless somebody asks for others (its guide, "Project Profiles"): those of `default`, and the first of each
 * group of which none is among them. Undefined where the file is no map in YAML.
 */
export function profilesIn(yaml: string): readonly string[] | undefined {
  try {
    const document = parseYaml(yaml)
    const fields: unknown = document.errors.length ? undefined : (document.toJS({ maxAliasCount: 100 }) ?? {})
    if (!isFields(fields)) return undefined
    const profile = isFields(fields['profile']) ? fields['profile'] : {}
    const usual = namesIn(profile['default'])
    const group: unknown = profile['group']
    const isOne = !Array.isArray(group) || !group.some((one) => Array.isArray(one))
    const groups = isOne ? [namesIn(group)] : group.map(namesIn)
    const first = groups.flatMap((names) => (names.some((name) => usual.includes(name)) ? [] : names.slice(0, 1)))
    return [...usual, ...first]
  } catch {
    return undefined // aliases that multiply without end
  }
}

/** Whether anything in a memo hangs on a profile. */
export function asksForProfile({ written }: Memo): boolean {
  return /(?:when|unless)-profile/.test(written)
}

function namesIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all
    .flatMap((one) => (typeof one === 'string' ? one.split(',').map((name) => name.trim()) : []))
    .filter(Boolean)
}
