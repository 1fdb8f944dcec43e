import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'

const folder = 'media/manual/pictures'
const mostBytes = 40_000
const mostWords = 35

const pages = fs.readdirSync('media/manual').filter((name) => name.endsWith('.md'))
/** Every picture that a page shows, beside the text for those who do not see it. */
const shown = pages.flatMap((page) =>
  [...fs.readFileSync(`media/manual/${page}`, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
    ([, text = '', file = '']) => ({ page, text, file }),
  ),
)

suite('The pictures of the manual', () => {
  test('are there where a page names them, and named where they are', () => {
    const named = shown.map(({ file }) => file).filter((file) => file.startsWith('pictures/'))
    assert.ok(named.length > 5, `${named.length}`)
    assert.deepEqual(fs.readdirSync(folder).sort(), named.map((file) => file.replace('pictures/', '')).sort())
  })

  test('are called as their pages', () => {
    for (const { page, file } of shown.filter((one) => one.file.startsWith('pictures/')))
      assert.match(file, new RegExp(`^pictures/${page.replace('.md', '')}(?:-[a-z]+)?\\.webp$`))
  })

  test('are small, for each is in the package', () => {
    for (const file of fs.readdirSync(folder)) {
      const { size } = fs.statSync(`${folder}/${file}`)
      assert.ok(size <= mostBytes, `${file}: ${size} bytes`)
    }
  })

  for (const { page, text } of shown)
    test(`${page} says what its picture shows`, () => {
      const words = text.split(/\s+/).length
      assert.ok(words > 5 && words <= mostWords, `${words} words`)
    })
})
