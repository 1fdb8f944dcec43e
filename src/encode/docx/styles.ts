import { isRightToLeft } from '../../core/export/direction.js'
import { escapeXml } from './xml.js'

/** A style of ours: its identifier, its name in Word, and where it falls back to in a house style that has no such name. */
interface Style {
  readonly id: string
  readonly name: string
  readonly kind?: 'paragraph' | 'character' | 'table'
  readonly basedOn?: string
  readonly next?: string
  /** Names that say the same in other people's documents. */
  readonly alike?: readonly string[]
  readonly paragraph?: string
  readonly run?: string
  readonly rest?: string
}

const serif =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
const mono = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'

/** In half points. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** In twentieths of a point; a line of 240 is single. */
function space(before: number, after: number, line?: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`
}

const ink = '<w:color w:val="1F3349"/>'
const soft = '<w:color w:val="4A5560"/>'

function heading(level: number, halfPoints: number, before: number, more = ''): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:keepLines/>${space(before, 80, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `${sans}<w:b/><w:bCs/>${more}${ink}${size(halfPoints)}`,
  }
}

/** In the order in which Word's own lists have them. The names are Word's and Pandoc's, so that a house style made for either fits. */
export const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal', paragraph: '<w:widowControl/>' },
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', alike: ['Normal'], paragraph: space(0, 140, 276) },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${space(0, 80, 252)}<w:outlineLvl w:val="0"/>`,
    run: `${sans}<w:b/><w:bCs/>${ink}${size(40)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${space(0, 80)}`,
    run: `${sans}${soft}${size(26)}`,
  },
  {
    id: 'Author',
    name: 'Author',
    basedOn: 'Normal',
    alike: ['Subtitle', 'Normal'],
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="9AA5B1"/></w:pBdr>${space(0, 320)}`,
    run: `${sans}${soft}${size(19)}`,
  },
  {
    id: 'Abstract',
    name: 'Abstract',
    basedOn: 'Normal',
    alike: ['Quote', 'Normal'],
    next: 'BodyText',
    paragraph: `${space(0, 140, 264)}<w:ind w:left="567" w:right="567"/>`,
    run: size(21),
  },
  heading(1, 28, 360),
  heading(2, 24, 300),
  heading(3, 22, 240),
  heading(4, 21, 220, '<w:i/><w:iCs/>'),
  heading(5, 20, 200),
  heading(6, 20, 200, '<w:i/><w:iCs/>'),
  {
    id: 'Quote',
    name: 'Quote',
    alike: ['Block Text'],
    basedOn: 'BodyText',
    paragraph: `${space(60, 140, 264)}<w:ind w:left="567" w:right="567"/>`,
  },
  { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'BodyText', paragraph: space(0, 80, 276) },
  {
    id: 'DefinitionTerm',
    name: 'Definition Term',
    basedOn: 'BodyText',
    paragraph: `<w:keepNext/>${space(0, 20, 276)}`,
    run: '<w:b/><w:bCs/>',
  },
  { id: 'Compact', name: 'Compact', alike: ['List Paragraph'], basedOn: 'ListParagraph', paragraph: space(0, 60, 264) },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: `${space(0, 40, 240)}<w:ind w:left="227" w:hanging="227"/>`,
    run: size(19),
  },
  { id: 'FootnoteReference', name: 'footnote reference', kind: 'character', run: '<w:vertAlign w:val="superscript"/>' },
  { id: 'Hyperlink', name: 'Hyperlink', kind: 'character', run: '<w:color w:val="16548F"/><w:u w:val="single"/>' },
  // Neither blue nor underlined: what leads within the document is read on paper as well.
  { id: 'InternalLink', name: 'Internal Link', kind: 'character', run: '<w:color w:val="auto"/><w:u w:val="none"/>' },
  { id: 'VerbatimChar', name: 'Verbatim Char', kind: 'character', run: `${mono}${size(20)}` },
  {
    id: 'SourceCode',
    name: 'Source Code',
    basedOn: 'Normal',
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/>${space(80, 140, 240)}`,
    run: `${mono}${size(19)}`,
  },
  {
    id: 'Caption',
    name: 'caption',
    alike: ['Table Caption'],
    basedOn: 'Normal',
    paragraph: `<w:keepNext/>${space(160, 80)}`,
    run: `${sans}${soft}${size(18)}`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    alike: ['Compact', 'Normal'],
    basedOn: 'Normal',
    paragraph: space(30, 30, 245),
    run: `${sans}${size(18)}`,
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    alike: ['Table Text', 'Compact', 'Normal'],
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: `<w:b/><w:bCs/>`,
  },
  { id: 'EvidenceText', name: 'Evidence Text', basedOn: 'TableText', paragraph: space(30, 30, 245), run: size(18) },
  {
    id: 'EvidenceHeading',
    name: 'Evidence Heading',
    basedOn: 'EvidenceText',
    paragraph: '<w:keepNext/>',
    run: '<w:b/><w:bCs/>',
  },
  { id: 'Bibliography', name: 'Bibliography', basedOn: 'Normal', paragraph: space(0, 120, 252) },
  {
    id: 'ExportNotice',
    name: 'Export Notice',
    basedOn: 'Normal',
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="6" w:color="B3541E"/>`).join('')}</w:pBdr>${space(80, 240, 252)}<w:ind w:left="140" w:right="140"/>`,
    run: `${sans}${size(19)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:jc w:val="center"/>',
    run: `${sans}${soft}${size(17)}`,
  },
  {
    id: 'MemoTable',
    name: 'Memo Table',
    kind: 'table',
    alike: ['Table', 'Table Grid'],
    basedOn: 'TableNormal',
    rest:
      '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="4A5560"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="4A5560"/>' +
      '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CDD3"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
      '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="4A5560"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr></w:tblStylePr>',
  },
]

export function styleXml({ id, name, kind = 'paragraph', basedOn, next, paragraph, run, rest }: Style): string {
  const parts = [
    `<w:name w:val="${escapeXml(name)}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    kind === 'paragraph' ? '<w:qFormat/>' : '<w:uiPriority w:val="99"/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    rest ?? '',
  ]
  return `<w:style w:type="${kind}"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}">${parts.join('')}</w:style>`
}

/** The whole part `word/styles.xml` of a document without a house style. */
export function stylesPart(language: string): string {
  const isLeftwards = isRightToLeft(language)
  const tag = escapeXml(language)
  const lang = `<w:lang w:val="${tag}" w:eastAsia="${tag}"${isLeftwards ? ` w:bidi="${tag}"` : ''}/>`
  const paragraphs = isLeftwards ? '<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>' : '<w:pPrDefault/>'
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${serif}${size(23)}${lang}</w:rPr></w:rPrDefault>${paragraphs}</w:docDefaults>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${styles.map(styleXml).join('')}</w:styles>`
  )
}
