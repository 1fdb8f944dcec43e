import assert from 'node:assert/strict'
import { formulaOfWord, readFormulas } from '../../../src/encode/formulas.js'

suite('formulas', () => {
  test('of papers are set in MathML and in Word', () => {
    const all = [
      '$x_1^2$',
      '$\\hat{\\beta} \\pm \\sqrt[3]{n}$',
      '$p < 0.05$',
      '$$\\int_0^\\infty f(x)\\,dx = \\lim_{n \\to \\infty} S_n$$',
      '$$\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}$$',
      '$\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$',
      '$\\text{GDP}_{it} \\sim \\mathcal{N}(\\mu, \\sigma^2)$',
    ]
    const { mathML, inWord } = readFormulas(all)
    assert.deepEqual([...mathML.keys()], all)
    assert.deepEqual([...inWord], all)
    assert.match(mathML.get('$p < 0.05$') ?? '', /<mo>&lt;<\/mo>/)
  })

  test('that nobody can read, or that would go on for ever, are none', () => {
    const all = ['$x^$', '$\\nosuch{x}$', '$\\def\\a{\\a\\a}\\a$', `$${'{'.repeat(1900)}$`]
    const { mathML, inWord } = readFormulas(all)
    assert.deepEqual([[...mathML], [...inWord]], [[], []])
    assert.equal(formulaOfWord('$x^$'), undefined)
  })

  test('load nothing and lead nowhere', () => {
    const { mathML } = readFormulas([
      '$\\href{https://e.org}{x}$',
      '$\\includegraphics{https://e.org/a.png}$',
      '$\\class{a}{x}$',
    ])
    assert.doesNotMatch([...mathML.values()].join(), /e\.org|class="a"/)
  })
})
