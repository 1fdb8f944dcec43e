// Prints the repositories that the set is drawn from, one a line.
import { conversations } from './sources/conversations.mjs'
import { records } from './sources/records.mjs'

for (const repo of new Set([...records, ...conversations].map((source) => source.repo))) console.log(repo)
