import assert from 'node:assert/strict'
import * as os from 'node:os'
import { pandoc } from '../../../support/pandoc.js'
import { asHtml } from '../../../support/finished.js'

/** Lists, terms, tables with their sides, captions and paragraphs in order, each with its words: what a reader sees, whoever wrote the HTML. */
function blocksOf(html: string): readonly string[] {
  const body = /<main>([^]*)<\/main>/.exec(html)?.[1] ?? html
  const pieces = body
    .replace(/<(?:colgroup|col|div|\/div|section|\/section|p|\/p|thead|\/thead|tbody|\/tbody)\b[^>]*>/g, '')

    .replace(/<(\w+)([^>]*)>/g, (_, tag: string, attributes: string) => {
      const kept = /(?:text-align: ?|class=")(left|right|center)|(?: type="[aAiI]")|(?: start="\d+")/g
      const words = Array.from(attributes.matchAll(kept), ([all, side]) => side ?? all.trim())
      return `\n<${[tag, ...words.sort()].join(' ')}>`
    })
    .replace(/<\/[^>]*>/g, '\n')
    .replace(/\s*\n\s*(?!<)/g, ' ')
    .split(/\n/)
  return pieces.map((one) => one.replace(/> /, '>').trim()).filter(Boolean)
}

suite('blocks of Pandoc in a finished document', () => {
  const cases: readonly (readonly [name: string, memo: string])[] = [
    [
      'a simple table with its caption',
      '  Right     Left     Center     Default\n-------     ------ ----------   -------\n     12     12        12            12\n    123     123       123          123\n\nTable:  Said *so*.\n',
    ],
    [
      'a simple table without a head',
      '-------     ------ ----------   -------\n     12     12        12             12\n    123     123       123           123\n-------     ------ ----------   -------\n',
    ],
    [
      'a table of several lines a row',
      '-------------------------------------------------------------\n Centered   Default           Right Left\n  Header    Aligned         Aligned Aligned\n----------- ------- --------------- -------------------------\n   First    row                12.0 Words that go over\n                                    two lines.\n\n  Second    row                 5.0 More words, with a blank\n                                    line between rows.\n-------------------------------------------------------------\n\n: Over\nlines.\n',
    ],
    [
      'the same without a head',
      '----------- ------- --------------- -------------------------\n   First    row                12.0 Words that go over\n                                    two lines.\n\n  Second    row                 5.0 More words.\n----------- ------- --------------- -------------------------\n',
    ],
    [
      'pipes in code, escaped ones and formulas',
      '| x | y |\n|---|--:|\n| `a|b` | `c\\|d` |\n| e\\|f | g |\n| `h|i |\n',
    ],
    [
      'a grid',
      '+------+------:+\n| a    | b     |\n+:=====+======:+\n| *x*  | so    |\n|      | it    |\n+------+-------+\n',
    ],
    [
      'tables in a list',
      '1. x\n\n   A    B\n   ---- ----\n   1    2\n\n   : So\n\n2. y\n\n   |a|b|\n   |-|-|\n   |c|d|\n',
    ],
    ['a table in a quotation', '> A    B\n> ---- ----\n> 1    2\n'],
    ['examples', '(@)  One.\n(@good)  Two.\n\nWords, as (@good) and @good.\n\n(@)  Three.\n'],
    ['letters and Roman numbers', 'a. x\nb. y\n\nSo\n\niv) x\nv) y\n\nSo\n\n(3) x\n'],
    ['a definition above a table', 'Term\n:   Said.\n\n|a|b|\n|-|-|\n|c|d|\n'],
    ['a caption above a table', 'Words.\n\n:   Said.\n\n|a|b|\n|-|-|\n|c|d|\n'],
    ['two definitions above a table', '- x\n    - y\n\nTerm\n:   Said.\n\n:   Again.\n\n|a|b|\n|-|-|\n|c|d|\n'],
    ['definitions in a list', '- x\n\n  Term\n  :   Said.\n\n- y\n'],
    ['no list, quotation or heading without a blank line', 'So:\n- x\n> y\n# z\n\n1. a\n2) b\n'],
    ['definitions', 'Term\n:   Said.\n\nOther\n~   One\n~   Two\n'],
  ]
  for (const [name, memo] of cases)
    test(`are those that Pandoc reads: ${name}`, function () {
      const { output } = pandoc(this, memo, os.tmpdir(), '--to', 'html', '--wrap', 'none')
      const expected = blocksOf(output)
      assert.ok(expected.length > 2)
      assert.deepEqual(blocksOf(asHtml(memo)), expected)
    })
})
