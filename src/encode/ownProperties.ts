import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * A document of Word or of LibreOffice without the properties that its maker has added: Pandoc makes one of each field of the front matter, the paths
 * of files on this machine among them.
 */
export function withoutOwnProperties(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    // The type of a document of LibreOffice comes first and is not packed.
    files[name] = [bare(name, part), { level: name === 'mimetype' ? 0 : 6, mtime: noTime }]
  }
  return zipSync(files)
}

const noTime = new Date(1980, 0, 1)

function bare(name: string, part: Uint8Array): Uint8Array {
  if (name === 'docProps/custom.xml')
    return strToU8(strFromU8(part).replace(/(<Properties\b[^>]*?)(?:\/>|>[^]*<\/Properties>)/, '$1/>'))
  if (name === 'meta.xml')
    return strToU8(strFromU8(part).replace(/\s*<meta:user-defined\b[^>]*?(?:\/>|>[^]*?<\/meta:user-defined>)/g, ''))
  return part
}
