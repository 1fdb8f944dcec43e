// Says how well texts are searched: npm run score:search -- [QUERIES.tsv] FOLDER. The folder is a corpus of interviews with their texts, which are other people's
// and stay where they are. What is asked is made of them: sentences as somebody pastes them; questions as the interviewer put them, with all questions out
// of the texts, which is what somebody asks who knows the subject and not the words of the answer; and words of a question with one of its answer. Where
// Python has SQLite with FTS5, that answers beside: units of a question with 300 words of its answer, Porter's stems, any of the words, bm25.
import * as childProcess from 'node:child_process'
import * as fs from 'node:fs'
import * as path from 'node:path'

const compiled = (file) => import(new URL(`../../out/src/core/${file}`, import.meta.url).href)
const { Corpus } = await compiled('corpus/corpus.js')
const { TextScan } = await compiled('search/textScan.js')
const { TextSearch } = await compiled('search/textSearch.js')
const { keywordsOf } = await compiled('language/keywords.js')

const given = process.argv.slice(2)
const written = given.find((one) => one.endsWith('.tsv'))
const folder = given.find((one) => one !== written)
if (!folder) {
  console.error('Expected a folder of interviews and their texts.')
  process.exit(1)
}
const names = fs.readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name))
const files = new Map(names.map((name) => [`file:///score/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')]))
const mostOfEach = 100

/** Each answer paragraph with its question. */
function paragraphsOf(text, uri) {
  const found = []
  let question = { number: 0, words: '' }
  for (const [, kind, number, words] of text.matchAll(
    /^\[(Q|¶|SF)(\d+)\]\s*([^]*?)(?=^\[(?:Q|¶|SF)\d+\]|$(?![^]))/gm,
  )) {
    if (kind === 'Q') question = { number, words: words.trim() }
    else if (kind === '¶') found.push({ uri, place: `¶${number}`, question, words: words.trim() })
  }
  return found
}
const texts = [...files].filter(([uri]) => uri.endsWith('.txt'))
const paragraphs = texts.flatMap(([uri, text]) => paragraphsOf(text, uri))

/** Every so manieth, so that a run is like the last one. */
const some = (all) => all.filter((_, at) => at % Math.ceil(all.length / mostOfEach) === 0)
const telling = (words) => [
  ...new Set((words.match(/[\p{L}\p{N}'’]+/gu) ?? []).filter((one) => keywordsOf(one).length && one.length > 3)),
]
const sentences = some(
  paragraphs.flatMap((one) =>
    (one.words.match(/[^.!?]+[.!?]/g) ?? []).flatMap((sentence) =>
      sentence.split(/\s+/).length > 9 && telling(sentence).length > 4 ? { ...one, query: sentence.trim() } : [],
    ),
  ),
)
const half = ({ query, ...one }) => ({
  ...one,
  query: query
    .split(' ')
    .slice(0, Math.ceil(query.split(' ').length / 2))
    .join(' '),
})
const changed = ({ query, ...one }) => {
  const [first, , third] = telling(query)
  return { ...one, query: query.replace(first, 'zorble').replace(third, 'quandle') }
}
const answered = some(
  paragraphs.flatMap((one, at) => {
    const isFirst = paragraphs[at - 1]?.question !== one.question
    return isFirst && telling(one.question.words).length > 5
      ? { ...one, query: telling(one.question.words).join(' ') }
      : []
  }),
)
const joined = some(
  paragraphs.flatMap((one) => {
    const [asked, said] = [telling(one.question.words), telling(one.words)]
    return asked.length > 2 && said.length > 8 ? { ...one, query: `${asked[1]} ${asked[2]} ${said[7]}` } : []
  }),
)
const withoutQuestions = new Map(
  [...files].map(([uri, text]) => [uri, text.replace(/^(\[Q\d+\]\n)[^]*?(?=^\[)/gm, '$1…\n\n')]),
)

const isHere = (a, b) => a.uri === b.uri && a.question.number === b.question.number
const isPlace = (a, b) => a.uri === b.uri && a.place === b.place

/** For each query, the paragraphs found, best first. */
async function oursIn(all, queries) {
  const corpus = new Corpus()
  for (const [uri, text] of all) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  const search = new TextSearch(corpus, {
    scan: async (request) => {
      const scan = new TextScan(request)
      for (const text of request.texts) scan.add(text, Buffer.from(all.get(text.uri) ?? '').toString('latin1'))
      return scan.best()
    },
  })
  const answers = []
  for (const { query } of queries) {
    const { said } = await search.search(query, 10)
    answers.push(
      said.flatMap(({ interview, passage }) => {
        if (!passage) return [] // a claim of an interview whose text is not here
        const uri = interview.uri.replace(/md$/, 'txt')
        const place = `¶${passage.ref.number}`
        return paragraphs.find((one) => isPlace(one, { uri, place })) ?? { uri, place, question: {} }
      }),
    )
  }
  return answers
}

const python = `
import sqlite3, json, sys
given = json.load(sys.stdin)
db = sqlite3.connect(':memory:')
db.execute("create virtual table t using fts5(words, tokenize='porter unicode61')")
db.executemany('insert into t(rowid, words) values (?, ?)', list(enumerate(given['units'])))
ask = lambda words: [row[0] for row in db.execute('select rowid from t where t match ? order by bm25(t) limit 10', (' OR '.join('"%s"' % w for w in words),))] if words else []
print(json.dumps([ask(words) for words in given['queries']]))
`

function ftsIn(all, queries) {
  const units = []
  for (const [uri, text] of all) {
    for (const one of uri.endsWith('.txt') ? paragraphsOf(text, uri) : []) {
      const last = units.at(-1)
      if (last && isHere(last[0], one) && last.map(({ words }) => words).join(' ').length < 1800) last.push(one)
      else units.push([one])
    }
  }
  const input = JSON.stringify({
    units: units.map((unit) => [unit[0].question.words, ...unit.map(({ words }) => words)].join('\n')),
    queries: queries.map(({ query }) => query.match(/[\p{L}\p{N}]+/gu) ?? []),
  })
  const { status, stdout } = childProcess.spawnSync('python3', ['-c', python], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? JSON.parse(stdout).map((rows) => rows.map((at) => units[at])) : undefined
}

/** What people asked, a line each: query, key of an interview, the paragraphs that answer it, kind of query; parted by tabs. */
const people = (written ? fs.readFileSync(written, 'utf8') : '').split(/\r?\n/).flatMap((line, at) => {
  if (!line.trim() || line.startsWith('#')) return []
  const [query, key, places = '', kind = 'any'] = line.split('\t').map((cell) => cell.trim())
  const right = places.split(/[,\s]+/).flatMap((place) => {
    const found = paragraphs.find((one) => isPlace(one, { uri: `file:///score/${key}.txt`, place }))
    return found ?? []
  })
  if (!query || !right.length)
    throw new Error(`${written}:${at + 1}: expected query, key, ¶n and kind, of a text that is here`)
  return [{ query, right, kind }]
})
const isAnswer = (one, { right }) => right.some((paragraph) => isHere(one, paragraph))
const isAnswerItself = (one, { right }) => right.some((paragraph) => isPlace(one, paragraph))

const share = (count, all) => `${Math.round((100 * count) / Math.max(all, 1))} %`.padStart(7)

/** `isRight` says of what was found, a paragraph or a unit of them, whether it is what was asked for. */
function row(what, queries, answers, isRight) {
  if (!answers) return console.log(`  ${what.padEnd(34)}not here`)
  const ranks = queries.map((query, at) => answers[at].findIndex((one) => isRight(one, query)))
  const of = (most) => share(ranks.filter((rank) => rank >= 0 && rank < most).length, queries.length)
  console.log(
    `  ${what.padEnd(34)}${of(1)}${of(5)}${share(answers.filter((one) => !one.length).length, queries.length)}`,
  )
}

console.log(`${texts.length} interviews, ${paragraphs.length} paragraphs`.padEnd(36) + '  first   five nothing')
for (const kind of people.length ? ['all', ...new Set(people.map((one) => one.kind))] : []) {
  const queries = people.filter((one) => kind === 'all' || one.kind === kind)
  console.log(`asked by people, ${kind} (${queries.length})`)
  const ours = await oursIn(files, queries)
  row('ours, in the unit', queries, ours, isAnswer)
  row('ours, the paragraph itself', queries, ours, isAnswerItself)
  row('FTS5, in the unit', queries, ftsIn(files, queries), (unit, query) => unit.some((one) => isAnswer(one, query)))
}
for (const [what, queries, all, isRight] of [
  ['sentence, whole', sentences, files, isPlace],
  ['sentence, half', sentences.map(half), files, isPlace],
  ['sentence, two words changed', sentences.map(changed), files, isPlace],
  ['question without questions', answered, withoutQuestions, isHere],
  ['two words asked, one answered', joined, files, isHere],
]) {
  console.log(`${what} (${queries.length})`)
  const ours = await oursIn(all, queries)
  row('ours', queries, ours, isRight)
  row('FTS5, in the unit', queries, ftsIn(all, queries), (unit, query) => unit.some((one) => isRight(one, query)))
}
