// Scores whether a false sentence is told and a right one left alone: npm run score:meaning [-- FOLDER…] [--json] [--explain].
// A folder has `corpus`, and any of `right.jsonl`, `pairs.jsonl` and `traps.jsonl`; without one it takes those of test/fixtures.
// --answers replays what models said, kept as `answers.jsonl` beside a set, and --answers=NAME answers to a part of the questions; --questions=FILE
// writes what they have not been asked yet.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { ComparisonScore } from './comparison.mjs'
import { printMeaning } from './meaningReport.mjs'
import { mutate, operators } from './mutations.mjs'

/** The labels were written as for memos of this day. */
const today = '2026-11-24'
/** What these find lies in no sentence alone, or not in what it says. */
const notOfMeaning = new Set(
  'single-source unused-source disagreement attribution-unchecked unknown-source claim-uncited missing-locator quotation-unchecked stale-claim switch-broken quotation-initial quotation-uncited identification-risk attribution-breach terms-ignored'.split(
    ' ',
  ),
)

const given = process.argv.slice(2)
const options = given.filter((word) => word.startsWith('--'))
const named = given.filter((word) => !word.startsWith('--'))
const fixtures = path.join(root, 'test/fixtures')
const checks = path.join(fixtures, 'checks')

const { Corpus } = await load('src/core/corpus/corpus.ts', 'corpus')
const { MemoChecker } = await load('src/core/check/check.ts', 'check')
const { readMemo } = await load('src/core/memo/memo.ts', 'memo')
const { pinEntryOf } = await load('src/core/citation/citation.ts', 'citation')

const questionsFile = options.find((one) => one.startsWith('--questions='))?.slice('--questions='.length)
const answersOption = options.find((one) => /^--answers(?:=|$)/.test(one))
const comparison =
  questionsFile !== undefined || answersOption !== undefined
    ? new ComparisonScore(answersOption?.slice('--answers='.length) || undefined)
    : undefined

const started = process.cpuUsage()
const sets = named.length ? named.map(readSet) : [readSet(path.join(fixtures, 'meaning')), readChecks()]
const score = {
  mutations: {},
  pairs: {},
  traps: {},
  right: { sentences: 0, warnings: 0, hints: 0, byKind: {} },
  /** By `rule severity`: the false sentences that it tells, by their number, and the right ones. */
  told: { false: [], right: {} },
}
for (const set of sets) scoreSet(set)
const { user, system } = process.cpuUsage(started)
score.cpuSeconds = (user + system) / 1e6
if (options.includes('--json')) console.log(JSON.stringify(score, null, 2))
else printMeaning(score)
comparison?.print()
if (questionsFile !== undefined) fs.writeFileSync(questionsFile, comparison.questions)

function corpusOf(folders) {
  const all = new Corpus()
  for (const folder of folders)
    for (const name of fs.readdirSync(folder).sort()) {
      if (name === 'README.md' || !/\.(?:md|sums|txt)$/.test(name)) continue
      const text = fs.readFileSync(path.join(folder, name), 'utf8')
      const uri = `file:///corpus/${name}`
      if (name.endsWith('.txt')) all.setSource(uri, text)
      else all.set(uri, text)
    }
  return all
}

function linesOf(file) {
  if (!fs.existsSync(file)) return []
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function readSet(folder) {
  const pairs = linesOf(path.join(folder, 'pairs.jsonl'))
  const right = linesOf(path.join(folder, 'right.jsonl'))
  return {
    folder,
    corpus: corpusOf([path.join(folder, 'corpus')]),
    pairs,
    traps: linesOf(path.join(folder, 'traps.jsonl')),
    right: [...right, ...pairs.map(({ id, right: memo }) => ({ id: `${id} right`, memo }))],
  }
}

/** The labels of the rules: of them those with nothing to find. */
function readChecks() {
  const corpus = corpusOf([path.join(root, 'corpus'), path.join(checks, 'corpus')])
  const files = fs.readdirSync(checks).filter((name) => name.endsWith('.jsonl'))
  const right = files.flatMap((name) =>
    linesOf(path.join(checks, name)).flatMap(({ memo, problems, trap }, index) =>
      problems.length || trap ? [] : [{ id: `${name} ${index + 1}`, memo: withHashes(memo, corpus) }],
    ),
  )
  const names = Object.entries(JSON.parse(fs.readFileSync(path.join(checks, 'protected.json'), 'utf8')))
  return {
    corpus,
    pairs: [],
    traps: [],
    right,
    names: new Map(names.map(([key, one]) => [key, { key, stated: {}, ...one }])),
  }
}

function withHashes(memo, corpus) {
  return memo.replace(/([a-z0-9-]+)~HASH/g, (whole, id) => {
    const claims = corpus.interviews().flatMap((one) => one.claims.filter((claim) => claim.id === id))
    const cited = claims.find(({ key }) => memo.includes(`@${key}`)) ?? claims[0]
    return cited ? pinEntryOf(cited) : whole
  })
}

function scoreSet({ folder, corpus, pairs, traps, right, names }) {
  const checker = new MemoChecker(corpus)
  const told = (text) => tally(checker.check(readMemo(text, 'markdown'), { today, ...(names ? { names } : {}) }))
  const examined = (text) => checker.examine(readMemo(text, 'markdown'), { today })
  const isCompared = comparison !== undefined && folder !== undefined
  if (isCompared) comparison.begin(folder)
  for (const { id, memo } of right) {
    const before = told(memo)
    countRight(id, memo, before, checker.look(readMemo(memo, 'markdown')))
    if (isCompared) {
      comparison.addRight(examined(memo), before.warnings.length)
      continue
    }
    for (const kind of Object.keys(operators)) {
      const made = mutant(kind, memo, corpus, checker)
      if (made === undefined) continue
      count('mutations', kind, isTold(told(made), before), `${id}: ${made}`)
    }
  }
  for (const { id, kind, right: twin, wrong } of pairs) {
    const isToldBy = isTold(told(wrong), told(twin))
    count('pairs', kind, isToldBy, `${id}: ${wrong}`)
    if (isCompared) comparison.addFalse(kind, examined(wrong), isToldBy.warning)
  }
  for (const { id, kind, memo } of traps) {
    const found = told(memo)
    count(
      'traps',
      kind,
      { warning: found.warnings.length > 0, any: found.all.length > 0 },
      `${id}: ${memo} ${found.all.join(' ')}`,
    )
  }
}

/** The rules that speak, each as often as it does. */
function tally(problems) {
  const ofMeaning = problems.filter(({ ruleId }) => !notOfMeaning.has(ruleId))
  const ids = (of) => of.map(({ ruleId }) => ruleId)
  return {
    classes: ofMeaning.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    all: ids(ofMeaning),
    warnings: ids(ofMeaning.filter(({ severity }) => severity === 'warning' || severity === 'error')),
  }
}

/** Whether a rule speaks of the false text that does not of the right one, or more often. */
function isTold(wrong, right) {
  const more = (part) => wrong[part].some((id) => times(wrong[part], id) > times(right[part], id))
  score.told.false.push([
    ...new Set(wrong.classes.filter((one) => times(wrong.classes, one) > times(right.classes, one))),
  ])
  return { warning: more('warnings'), any: more('all') }
}

function times(list, one) {
  return list.filter((other) => other === one).length
}

function countRight(id, memo, { all, warnings, classes }, { sentences }) {
  const { right, told: known } = score
  for (const one of classes) known.right[one] = (known.right[one] ?? 0) + 1
  right.sentences += sentences.filter(({ cited }) => cited.some(({ interview }) => interview)).length
  right.warnings += warnings.length
  right.hints += all.length - warnings.length
  for (const rule of new Set(all)) {
    const row = (right.byKind[rule] ??= { warnings: 0, hints: 0 })
    row.warnings += times(warnings, rule)
    row.hints += times(all, rule) - times(warnings, rule)
    if (options.includes('--explain')) console.log(`${times(warnings, rule) ? '!' : '~'} right ${rule} ${id}: ${memo}`)
  }
}

function count(part, kind, { warning, any }, words) {
  const row = (score[part][kind] ??= { of: 0, warning: 0, any: 0 })
  row.of += 1
  row.warning += warning ? 1 : 0
  row.any += any ? 1 : 0
  const isOfNote = part === 'traps' ? any : !any
  if (options.includes('--explain') && isOfNote) console.log(`${part} ${kind} ${words}`)
}

/** A right memo made false in the first sentence that cites an interview. */
function mutant(kind, memo, corpus, checker) {
  const { sentences, quotations } = checker.look(readMemo(memo, 'markdown'))
  const sentence = sentences.find(({ cited }) =>
    cited.some(({ interview, citation }) => interview && citation.span.start < memo.length),
  )
  const interview = sentence?.cited.find((one) => one.interview)?.interview
  if (!sentence || !interview) return undefined
  const { span, cited } = sentence
  // “But see” and “contra” cite against the sentence: made false it may be right.
  if (
    cited.some(({ citation }) => /\b(?:but see|contra|cf\.)/i.test(memo.slice(citation.span.start, citation.span.end)))
  )
    return undefined
  const within = (one) => ({
    start: Math.max(0, one.start - span.start),
    end: Math.min(span.end, one.end) - span.start,
  })
  const guarded = [
    ...cited.map(({ citation }) => ({ start: citation.span.start, end: citation.pinSpan?.end ?? citation.span.end })),
    ...quotations.map(({ whole }) => whole),
  ]
    .filter((one) => one.start < span.end && one.end > span.start)
    .map(within)
    .filter(
      (one, index, all) =>
        !all.some(
          (other, at) =>
            at !== index &&
            other.start <= one.start &&
            one.end <= other.end &&
            (at < index || other.end - other.start > one.end - one.start),
        ),
    )
  const made = mutate(kind, memo.slice(span.start, span.end), guarded, knownOf(interview, corpus))
  return made === undefined ? undefined : memo.slice(0, span.start) + made + memo.slice(span.end)
}

function knownOf(interview, corpus) {
  const surnames = (one) =>
    (one.terms === 'on record' ? one.voices : [])
      .filter(({ role }) => role === 'interviewee')
      .map(({ name }) => name.split(' ').at(-1))
  const speakers = surnames(interview)
  const text = corpus.sourceOf(interview.key)?.text ?? ''
  const said = [text, JSON.stringify(interview)].join(' ')
  const inText = text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu) ?? []
  const entries = corpus.entries().map(({ name }) => name)
  return {
    speakers,
    strangers: corpus
      .interviews()
      .filter((one) => one !== interview)
      .flatMap(surnames)
      .filter((name) => !speakers.includes(name) && /^\p{Lu}/u.test(name) && !said.includes(name)),
    years: new Set(said.match(/\b(?:1[89]|20)\d\d\b/g) ?? []),
    names: [...new Set([...entries, ...inText])].filter(
      (name) =>
        !/^(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Friday)$/.test(
          name,
        ),
    ),
  }
}
