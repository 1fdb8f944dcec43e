import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import type { TrackedChanges } from '../../../src/core/transcript/transcript.js'
import { decode } from '../../../src/decode/formats.js'

const names = ['office', 'style', 'text', 'table', 'fo', 'draw', 'svg', 'dc', 'meta']

function odt(body: string, styles = ''): Uint8Array {
  const spaces = names.map((name) => `xmlns:${name}="urn:${name}"`).join(' ')
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': strToU8(
      `<office:document-meta ${spaces}><office:meta><dc:title>Who pays</dc:title></office:meta></office:document-meta>`,
    ),
  })
}

async function read(
  file: Uint8Array,
  changes?: TrackedChanges,
  name = 'talk.odt',
): Promise<readonly string[] | string> {
  const extract = await decode(file, name, changes)
  if ('unreadable' in extract) return `${extract.unreadable} ${String(extract.count ?? '')}`.trim()
  return extract.blocks.map(({ span, kind, region, lead }) => {
    const text = extract.text.slice(span.start, span.end)
    const bold = lead ? extract.text.slice(lead.start, lead.end) : ''
    return `${region ?? kind}: ${bold ? `*${bold}*` : ''}${text.slice(bold.length)}`
  })
}

suite('A text of LibreOffice', () => {
  const bold =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'

  test('is read in paragraphs and headings, with what is set apart, blanks, breaks, notes and tables', async () => {
    const body =
      '<text:h text:outline-level="1">Who pays</text:h>' +
      '<text:p><text:span text:style-name="B">Okafor:</text:span> The<text:s text:c="2"/>owners.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So they say.</text:p></text:note-body></text:note> Always.<text:line-break/>Yes.</text:p>' +
      '<text:list><text:list-item><text:p>One point</text:p></text:list-item></text:list>' +
      '<text:p>Seen.<office:annotation><text:p>A comment</text:p></office:annotation></text:p>'
    assert.deepEqual(await read(odt(body, bold)), [
      'heading: Who pays',
      'note: So they say.',
      'paragraph: *Okafor:* The  owners. Always.\nYes.',
      'paragraph: One point',
      'paragraph: Seen.',
    ])
  })

  test('is known by what it holds, whatever its name, and brings its title', async () => {
    const extract = await decode(odt('<text:p>Words.</text:p>'), 'talk.docx')
    assert.ok(!('unreadable' in extract))
    assert.deepEqual([extract.format, extract.metadata[0]?.value], ['odt', 'Who pays'])
  })

  const changed =
    '<text:tracked-changes>' +
    '<text:changed-region text:id="a"><text:deletion><office:change-info><dc:creator>Editor</dc:creator></office:change-info><text:p>did not order</text:p></text:deletion></text:changed-region>' +
    '<text:changed-region text:id="b"><text:insertion><office:change-info/></text:insertion></text:changed-region>' +
    '</text:tracked-changes>' +
    '<text:p>We <text:change text:change-id="a"/><text:change-start text:change-id="b"/>ordered<text:change-end text:change-id="b"/> it.</text:p>'

  test('with tracked changes is read only once somebody says which words count', async () => {
    assert.equal(await read(odt(changed)), 'tracked changes 2')
    assert.deepEqual(await read(odt(changed), 'accepted'), ['paragraph: We ordered it.'])
    assert.deepEqual(await read(odt(changed), 'rejected'), ['paragraph: We did not order it.'])
  })

  test('that is damaged or a trap is one word', async () => {
    assert.equal(await read(odt('<text:p>'.repeat(2000))), 'damaged')
    assert.equal(await read(odt('<text:p>Open').slice(0, 200)), 'damaged')
    const styles = '<style:style style:name="A" style:parent-style-name="A"/>'
    assert.deepEqual(await read(odt('<text:p text:style-name="A">Round.</text:p>', styles)), ['paragraph: Round.'])
  })
})
