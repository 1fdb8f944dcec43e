import type { Entry, Interview, Problem } from '../core/model.js'

/**
 * What `--json` prints. Offsets are 0-based in UTF-16 units, ends exclusive, a byte order mark not counted and CRLF counted as two; lines and
 * columns are 1-based. A change that could break a reader raises `schemaVersion`.
 */
export const schemaVersion = 1

export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
}

export interface JsonProblem extends JsonPlace {
  /** As it was given on the command line, or below it. */
  readonly file: string
  readonly severity: Problem['severity']
  readonly rule: Problem['ruleId']
  readonly message: string
  readonly expected: readonly string[]
}

/** `attache corpus --json`: the whole model, in the words of `src/core/model.ts`. */
export interface JsonCorpus {
  readonly schemaVersion: typeof schemaVersion
  readonly interviews: readonly Interview[]
  readonly entries: readonly Entry[]
  readonly problems: readonly JsonProblem[]
}

export interface JsonMention extends JsonPlace {
  readonly text: string
  /** The name or alias as a glossary writes it. */
  readonly alias: string
  readonly certain: boolean
  /** Several where the name may mean any of them. */
  readonly entries: readonly {
    readonly id: string
    readonly name: string
    readonly kind: Entry['kind']
    readonly type: string
  }[]
}

/** `attache define --json` */
export interface JsonDefine {
  readonly schemaVersion: typeof schemaVersion
  readonly mentions: readonly JsonMention[]
}

export interface JsonClaim {
  /** `key#id` */
  readonly ref: string
  readonly label: string
  readonly wording: string
  readonly kind: string
  /** Who utters it, where; a protected name is never given. */
  readonly voice: string
  readonly hedge?: string
  readonly likelihood?: string
  /** Pandoc's citation of it. */
  readonly citation: string
}

/** `attache search --json` */
export interface JsonSearch {
  readonly schemaVersion: typeof schemaVersion
  readonly claims: readonly JsonClaim[]
  /** Whether there are more than are given. */
  readonly isCut: boolean
}
