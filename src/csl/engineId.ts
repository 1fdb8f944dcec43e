const mark = 'k '

/** The id by which the engine knows an item: it keeps items in plain objects, where `constructor` would be one already. */
export function engineId(id: string): string {
  return mark + id
}

/** The item's own id. */
export function ownId(id: string): string {
  return id.slice(mark.length)
}
