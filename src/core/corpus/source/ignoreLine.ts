/** Keeps the source text of an interview out of git, in the `.gitignore` of its own folder. */
export function ignoreLine(key: string): string {
  return `/${key}.txt`
}
