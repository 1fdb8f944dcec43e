import type { Corpus } from '../../core/corpus/corpus.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { findMentions, type Mention } from '../../core/names/findMentions.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { CannotRun, type Host } from '../host.js'
import { type JsonDefine, type JsonMention, schemaVersion } from '../json.js'
import { loadCorpus, loadMemo } from '../load.js'
import type { Options } from '../options.js'
import { endOf, problemsOf, jsonPlace, printJson } from '../report.js'

/** `attache define`: every mention in a memo, where it stands and what it means. */
export async function runDefine(host: Host, { folders, json, text, words }: Options): Promise<number> {
  const [file, ...more] = words
  if ((file === undefined) === (text === undefined) || more.length) {
    throw new CannotRun('Expected one FILE, or --text TEXT; see attache --help.')
  }
  const source = text ?? (await loadMemo(host, file ?? '-')).text
  const corpus = await loadCorpus(host, folders)
  const memo = readMemo(source, languageOf(file ?? ''))
  const mentions = findMentions(corpus.matcher, memo)
  const starts = lineStartsOf(source)
  const found = mentions.map((mention) => toJson(corpus, source, starts, mention))
  const answer: JsonDefine = { schemaVersion, mentions: found }
  if (json) printJson(host, answer)
  else for (const mention of found) host.out(mentionLine(corpus, file ?? '', mention))
  return endOf(host, problemsOf(corpus).length)
}

function toJson(corpus: Corpus, source: string, starts: readonly number[], mention: Mention): JsonMention {
  const { span, alias, certain, entries } = mention
  return {
    ...jsonPlace(pointAt(starts, span.start), span.end),
    text: source.slice(span.start, span.end),
    alias,
    certain,
    entries: entries.flatMap((id) => {
      const entry = corpus.entry(id)
      return entry ? [{ id, name: entry.name, kind: entry.kind, type: entry.type }] : []
    }),
  }
}

/** `memo.md:3:12 NSG: Nuclear Suppliers Group (export-control group). Sets the rules …` */
function mentionLine(corpus: Corpus, file: string, { line, column, text, certain, entries }: JsonMention): string {
  const meanings = entries.map(({ id, name, type }) => {
    const entry = corpus.entry(id)
    return [`${name} (${entry?.label ?? type}).`, entry?.definitions[0]?.value ?? ''].join(' ').trim()
  })
  const place = file && file !== '-' ? `${file}:${line}:${column}` : `${line}:${column}`
  return `${place} ${text}${certain ? '' : ' (uncertain)'}: ${meanings.join(' — or: ')}\n`
}
