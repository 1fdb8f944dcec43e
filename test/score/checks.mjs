// Scores the checks on sentences that somebody labelled who has not seen the code: npm run score:checks [-- FILE…] [--json] [--explain].
// Without a file it takes all labels of test/fixtures/checks, one set after another and then together.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'

/** The least share of problems found that must be right. */
const leastPrecision = 0.95
/** The labels were written as for memos of this day. */
const today = '2026-11-24'

/** What these find lies in no words: the rule alone decides. */
const ofWholeMemo = new Set(['single-source', 'unused-source', 'disagreement'])

/** The labels are older than these, which `score:meaning` measures. */
const unlabelled = new Set(['conflicts-with-source', 'said-elsewhere', 'quotation-cut'])

const given = process.argv.slice(2)
const options = given.filter((word) => word.startsWith('--'))
const fixtures = path.join(root, 'test/fixtures/checks')
const named = given.filter((word) => !word.startsWith('--'))
const files = named.length
  ? named
  : fs
      .readdirSync(fixtures)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => path.join(fixtures, name))
const { Corpus } = await load('src/core/corpus/corpus.ts', 'corpus')
const { MemoChecker } = await load('src/core/check/check.ts', 'check')
const { rules } = await load('src/core/check/rules/index.ts', 'rules')
const { readMemo } = await load('src/core/memo/memo.ts', 'memo')
const { pinEntryOf } = await load('src/core/citation/citation.ts', 'citation')

const corpus = readCorpus()
/** What the labels know of protected interviews, which elsewhere lies outside the workspace. */
const names = new Map(
  Object.entries(JSON.parse(fs.readFileSync(path.join(fixtures, 'protected.json'), 'utf8'))).map(([key, one]) => [
    key,
    { key, stated: {}, ...one },
  ]),
)
const checker = new MemoChecker(corpus)
const lines = files.flatMap((file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => ({ ...JSON.parse(line), file: path.basename(file), line: index + 1 })),
)
const labelled = new Set(lines.flatMap(({ problems }) => problems.map(({ rule }) => rule)))
/** Every rule; of those that are off until asked for the ones that were labelled. */
const severities = Object.fromEntries(
  rules
    .filter(({ id, isOff }) => labelled.has(id) || !(isOff || unlabelled.has(id)))
    .map(({ id, severity }) => [id, severity]),
)
/** What a rule says of itself stays: it may call some of its finds a hint. */
const asked = Object.fromEntries(
  rules.filter(({ id, isOff }) => isOff && labelled.has(id)).map(({ id, severity }) => [id, severity]),
)
/** A hint is a doubtful case and says so: it is counted with its own rule, but not with the warnings. */
const isWarning = (rule) => severities[rule] !== 'hint'

const entries = lines.map(score)
report()

function readCorpus() {
  const all = new Corpus()
  for (const folder of [path.join(root, 'corpus'), path.join(fixtures, 'corpus')])
    for (const name of fs.readdirSync(folder).sort()) {
      if (name === 'README.md' || !/\.(?:md|sums|txt)$/.test(name)) continue
      const text = fs.readFileSync(path.join(folder, name), 'utf8')
      const uri = `file:///corpus/${name}`
      if (name.endsWith('.txt')) all.setSource(uri, text)
      else all.set(uri, text)
    }
  return all
}

/** The labels cannot know the hash of a pin. */
function withHashes(memo) {
  return memo.replace(/([a-z0-9-]+)~HASH/g, (whole, id) => {
    const claims = corpus.interviews().flatMap((one) => one.claims.filter((claim) => claim.id === id))
    const cited = claims.find(({ key }) => memo.includes(`@${key}`)) ?? claims[0]
    return cited ? pinEntryOf(cited) : whole
  })
}

function score({ memo, problems, allowed = [], why, trap, file, line }) {
  const text = withHashes(memo)
  const wanted = problems.filter(({ rule }) => rule in severities).map((one) => placed(one, text))
  const found = checker
    .check(readMemo(text, 'markdown'), { severities: asked, today, names })
    .filter(({ ruleId }) => ruleId in severities)
    .map(({ ruleId, span, severity }) => withoutMarks({ rule: ruleId, severity, ...span }, text))
  const isAllowed = ({ rule }) => allowed.includes(rule)
  const rights = found.filter((one) => wanted.some((other) => isMeant(one, other)))
  return {
    file,
    line,
    memo: text,
    why,
    isTrap: Boolean(trap),
    right: rights,
    /** Of those that are right: at the very characters that were labelled. */
    exact: rights.filter((one) => wanted.some((other) => one.start === other.start && one.end === other.end)),
    wrong: found.filter((one) => !rights.includes(one) && !isAllowed(one)),
    missed: wanted.filter((one) => !found.some((other) => isMeant(other, one))),
    /** What no warning tells, be there a hint or not. */
    unwarned: wanted.filter((one) => !found.some((other) => !isHint(other) && isMeant(other, one))),
    unknown: problems.filter(({ rule }) => !(rule in severities)).map(({ rule }) => rule),
  }
}

/** Whether a report is the one that was labelled: of its rule, or of the one that is as right, at some of its characters. */
function isMeant(found, { rule, or, start, end }) {
  if (found.rule !== rule && found.rule !== or) return false
  return ofWholeMemo.has(rule) || (found.start < end && start < found.end)
}

/** What a hint says is doubtful, and says so: it is counted apart. */
function isHint({ severity }) {
  return severity === 'hint'
}

function placed({ rule, or, text: words, nth = 1 }, text) {
  const wanted = withHashes(words)
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(wanted, start + 1)
  if (start < 0) throw new Error(`expected the labelled words “${words}” in: ${text}`)
  return withoutMarks({ rule, or, start, end: start + wanted.length }, text)
}

/** Whether the marks around words (`“…”`, `@`, `<!--c:`, a full stop) belong to a problem is a convention: both sides are compared without. */
function withoutMarks({ start, end, ...rest }, text) {
  const words = text.slice(start, end)
  const bare = words.replace(/^(?:<!--c:|[^\p{L}\p{N}])+/u, '')
  const inner = bare.replace(/[^\p{L}\p{N}]+$/u, '')
  const from = start + words.length - bare.length
  return { ...rest, start: from, end: from + inner.length, words: inner }
}

/** Of the rules that count, what was found: warnings alone, or hints as well. */
function tally(of, isCounted, withHints = false) {
  const count = (part) =>
    of.flatMap((one) => one[part]).filter((one) => isCounted(one.rule) && (withHints || !isHint(one))).length
  const [right, exact, wrong, missed] = ['right', 'exact', 'wrong', withHints ? 'missed' : 'unwarned'].map(count)
  const share = (part, whole) => (whole ? part / whole : undefined)
  return {
    right,
    exact,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
  }
}

function report() {
  const judged = entries.filter(({ isTrap }) => !isTrap)
  const byRule = Object.keys(severities).map((rule) => ({
    rule,
    ...tally(judged, (one) => one === rule, !isWarning(rule)),
    withHints: tally(judged, (one) => one === rule, true),
  }))
  const warnings = tally(judged, isWarning)
  const all = tally(judged, () => true, true)
  const unknown = [...new Set(entries.flatMap((one) => one.unknown))]
  if (options.includes('--json'))
    console.log(JSON.stringify({ sentences: judged.length, byRule, warnings, all, unknown }, null, 2))
  else print(judged, byRule, warnings, all, unknown)
  if (!judged.length || (warnings.precision ?? 0) < leastPrecision) process.exitCode = 1
}

function print(judged, byRule, warnings, all, unknown) {
  if (options.includes('--explain'))
    for (const { file, line, memo, why, wrong, missed } of judged.filter(
      (one) => one.wrong.length || one.missed.length,
    )) {
      console.log(`${files.length > 1 ? `${file} ` : ''}${line}: ${memo}\n   ${why}`)
      for (const { rule, words, severity } of wrong)
        console.log(`   ${severity === 'hint' ? '~' : '+'} ${rule}: ${words}`)
      for (const { rule, words } of missed) console.log(`   - ${rule}: ${words}`)
    }
  const good = judged.filter(({ right, missed }) => !right.length && !missed.length).length
  console.log(
    `${judged.length} memos, ${good} of them with nothing to find; ${entries.length - judged.length} left out as open to argument`,
  )
  const percent = (share) => (share === undefined ? '–' : `${(100 * share).toFixed(1)} %`).padStart(8)
  const row = (name, { right, exact, wrong, missed, precision, recall }) =>
    console.log(
      `${name.padEnd(24)} right ${String(right).padStart(3)} (exact ${String(exact).padStart(3)})  wrong ${String(wrong).padStart(3)}  missed ${String(missed).padStart(3)}  precision ${percent(precision)}  recall ${percent(recall)}`,
    )
  for (const { rule, withHints, ...figures } of byRule) {
    row(rule, figures)
    if (withHints.right + withHints.wrong > figures.right + figures.wrong) row('  with hints', withHints)
  }
  const sets = files.length > 1 ? files.map((file) => path.basename(file)) : []
  for (const name of sets) {
    const of = judged.filter(({ file }) => file === name)
    row(name, tally(of, isWarning))
    row(
      '  with hints',
      tally(of, () => true, true),
    )
  }
  row('warnings', warnings)
  row('warnings and hints', all)
  if (unknown.length) console.log(`Labelled for rules that are not here: ${unknown.join(', ')}`)
}
