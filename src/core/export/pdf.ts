/** What making a PDF asks of a machine on which programs can be run. */
export interface Machine {
  /** The first of these programs that is installed, by name or by its full path. */
  readonly find: (names: readonly string[]) => Promise<string | undefined>
  /** Whether the program ended well. It is ended, with all that it began, when that is asked for; where nobody can ask, when it takes too long. */
  readonly run: (
    program: string,
    parameters: readonly string[],
    folder: string,
    cancellation?: Cancellation,
  ) => Promise<boolean>
  /** What a program prints, where it ends well in time; `variables` are added to those that it finds. */
  readonly output: (
    program: string,
    parameters: readonly string[],
    folder: string,
    variables: Readonly<Record<string, string>>,
  ) => Promise<Uint8Array | undefined>
  /** Does some work in a new folder that only this user can read, and removes it afterwards with all that is in it. */
  readonly inFolder: <T>(work: (folder: Folder) => Promise<T>) => Promise<T>
  /** A folder that is there, by its full path. */
  readonly folderAt: (path: string) => KeptFolder
}

/** Tells when somebody wants what runs ended, as VS Code’s tokens do. */
export interface Cancellation {
  readonly onCancellationRequested: (end: () => void) => { readonly dispose: () => unknown }
}

/** A folder in which programs work. Names are those of files in it; what is written there nobody else is to see. */
export interface Folder {
  readonly path: string
  /** The address of a file in it. */
  readonly uriOf: (name: string) => string
  readonly pathOf: (name: string) => string
  /** A new file: fails where there is one of that name. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>
  /** Undefined where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
}

/** One that is the user's. */
export interface KeptFolder extends Folder {
  /** Of its files and folders. */
  readonly names: () => Promise<readonly string[]>
  /** Takes a file away, or a folder with all that is in it. */
  readonly remove: (name: string) => Promise<void>
}

/** The same document in the forms from which programs make a PDF. */
export interface PdfSources {
  readonly docx: Uint8Array
  readonly html: string
}

interface Converter {
  readonly programs: readonly string[]
  readonly from: keyof PdfSources
  readonly parameters: (folder: Folder) => readonly string[]
}

/** Parts with names for who has it read aloud, and the title in the window instead of the file's name. Versions before 7.4 take no options. */
const isTrue = { type: 'boolean', value: 'true' }
const asPdf = `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: isTrue, DisplayPDFDocumentTitle: isTrue })}`

const libreOffice: Converter = {
  programs: [
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
  from: 'docx',
  // A profile of its own: one that is in use elsewhere would be waited for, or tell of its owner.
  parameters: ({ path, pathOf, uriOf }) => [
    `-env:UserInstallation=${uriOf('profile')}`,
    '--headless',
    '--norestore',
    '--convert-to',
    asPdf,
    '--outdir',
    path,
    pathOf('memo.docx'),
  ],
}

const chromium: Converter = {
  programs: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  from: 'html',
  parameters: ({ pathOf, uriOf }) => [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    `--user-data-dir=${pathOf('profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pathOf('memo.pdf')}`,
    uriOf('memo.html'),
  ],
}

/** The document as a PDF by whatever program is there, the best first; `none` where there is none, `failed` where none of those that are there could. */
export async function makePdf(machine: Machine, sources: PdfSources): Promise<Uint8Array | 'none' | 'failed'> {
  const found: (Converter & { readonly program: string })[] = []
  for (const converter of [libreOffice, chromium]) {
    const program = await machine.find(converter.programs)
    if (program !== undefined) found.push({ ...converter, program })
  }
  for (const { program, from, parameters } of found) {
    const pdf = await machine.inFolder(async (folder) => {
      const bytes = from === 'docx' ? sources.docx : new TextEncoder().encode(sources.html)
      await folder.write(`memo.${from}`, bytes)
      await machine.run(program, parameters(folder), folder.path)
      return folder.read('memo.pdf')
    })
    if (pdf && pdf.length > 0) return pdf
  }
  return found.length ? 'failed' : 'none'
}
