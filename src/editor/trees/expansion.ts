import type * as vscode from 'vscode'

/** How many branches are remembered: more than anybody opens by hand. */
const mostRemembered = 2000

/** Remembers for a view which branches the user opened and closed, across reloads, which VS Code does not do by itself. */
export class Expansion {
  readonly #memory: vscode.Memento
  readonly #key: string
  readonly #states: Map<string, boolean>

  constructor(memory: vscode.Memento, viewId: string) {
    this.#memory = memory
    this.#key = `expanded:${viewId}`
    this.#states = new Map(memory.get<readonly (readonly [string, boolean])[]>(this.#key, []))
  }

  /** Whether the user last left the branch open; undefined where they never touched it. */
  get(id: string): boolean | undefined {
    return this.#states.get(id)
  }

  set(id: string, isExpanded: boolean): void {
    this.#states.delete(id)
    this.#states.set(id, isExpanded)
    const latest = [...this.#states].slice(-mostRemembered)
    void this.#memory.update(this.#key, latest)
  }
}
