import CSL, { type Blob } from 'citeproc'

/**
 * What an engine may do at a stretch, in steps: elements of the style that it reads or carries out, and words that it keeps. The longest of the official
 * styles takes 8,500 to be read and 1,100 for one source.
 */
const mostSteps = 100_000
/** For each source on top of what is left, so that a long document gets no more than a long time. */
const stepsOfSource = 5000
/** UTF-16 units that cost a step. */
const unitsOfStep = 100

let left = mostSteps

/** Lets an engine that is about to be made start afresh. */
export function allowWork(): void {
  left = mostSteps
}

/**
 * Stops an engine at a style of a few lines that would keep it at work for years or fill the memory: macros that call each other twice, thirty deep. Steps
 * are counted and not seconds, so that a style works on every machine or on none.
 */
export function boundWork(): void {
  const { XmlToToken, tokenExec, getCite } = CSL
  const { prototype } = CSL.Blob
  const { push } = prototype
  CSL.XmlToToken = function (...read) {
    spend(1)
    XmlToToken.apply(this, read)
  }
  CSL.tokenExec = function (...run) {
    spend(1)
    return tokenExec.apply(this, run)
  }
  CSL.getCite = function (...source) {
    left = Math.min(left + stepsOfSource, mostSteps)
    return getCite.apply(this, source)
  }
  prototype.push = function (part) {
    spend((lengthOf(part) + (this.strings?.delimiter ?? '').length) / unitsOfStep)
    push.call(this, part)
  }
  takeSkipWordsAsWords()
}

/** The engine puts the words that a style keeps small in titles into an expression as they are: `(a+)+b` would keep it at work for years. */
function takeSkipWordsAsWords(): void {
  const { prototype } = CSL.Engine
  const { localeSet } = prototype
  prototype.localeSet = function (xml, from, language) {
    localeSet.call(this, xml, from, language)
    const options = this.locale[language]?.opts
    // A language is set several times: what has its backslash keeps it.
    const words = options?.['skip-words']?.map((word) => word.replace(/\\?([$()*+.?[\\\]^{|}])/g, String.raw`\$1`))
    if (options && words) options['skip-words'] = words
  }
}

function spend(steps: number): void {
  left -= steps
  if (left < 0) throw new Error('The citation style takes more work than any document needs.')
}

function lengthOf({ strings, blobs }: Blob): number {
  const affixes = (strings?.prefix ?? '').length + (strings?.suffix ?? '').length
  return affixes + (typeof blobs === 'string' ? blobs.length : 0)
}
