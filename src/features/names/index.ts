import * as vscode from 'vscode'
import { addEntry, addIgnored, idForName, type NewAlias } from '../../core/unknownNames/glossaryEdit.js'
import type { NameScan, OtherForm, UnknownName } from '../../core/unknownNames/unknownNames.js'
import type { NameKind } from '../../core/language/names/nameKinds.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { registerCommand } from '../../editor/commands.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { Slices } from '../../editor/corpus/slices.js'
import { askForName, pickEntry, pickForms, pickKnown, pickMeaning, pickName } from './steps.js'
import { changeGlossary, nameAgain } from './write.js'
import { inform } from '../../editor/messages.js'

const { l10n } = vscode

/** *Review New Names…*: goes through the names that no glossary knows, to take them into one or to ignore them for good. */
export function registerNames(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'attache.reviewNames', () => reviewNames(services))
}

async function reviewNames(services: Services): Promise<void> {
  const { corpus, files } = services
  await files.ready()
  const scan = await scanAll(services)
  if (!scan) return
  for (const name of await pickKnown(scan.unknown(corpus, corpus.ignoredNames())))
    if (name.guess) await addToGlossary(services, name, name.guess, name.name, name.others)
  for (;;) {
    const names = scan.unknown(corpus, corpus.ignoredNames())
    if (!names.length) return inform(l10n.t('No new names: every name is in a glossary or ignored.'))
    const choice = await pickName(names, corpus)
    if (!choice) return
    const meaning = choice.action === 'accept' ? await pickMeaning(choice.name) : choice.action
    if (meaning === 'show') return void vscode.commands.executeCommand('attache.searchSaid', `"${choice.name.name}"`)
    if (meaning === 'ignore') await ignore(services, choice.name)
    else if (meaning === 'other-name') await acceptAsOther(services, choice.name)
    else if (meaning) await accept(services, choice.name, meaning)
  }
}

/** The user's own interviews; the glossary of the shipped one is complete. */
async function scanAll({ context, corpus, files }: Services): Promise<NameScan | undefined> {
  const own = corpus.interviews().filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  if (!own.length) {
    inform(l10n.t('You have no interviews of your own yet. Import one to review its names.'))
    return undefined
  }
  const options = { location: vscode.ProgressLocation.Window, title: l10n.t('Looking for names…') }
  return vscode.window.withProgress(options, async () => {
    const { NameScan } = await loadTools(context)
    const scan = new NameScan()
    const slices = new Slices()
    for (const interview of own) {
      await withWords(corpus.texts, () => scan.add(corpus, interview))
      await slices.next()
    }
    return scan
  })
}

async function accept(services: Services, unknown: UnknownName, meaning: NameKind): Promise<void> {
  const name = await askForName(unknown)
  const forms = name === undefined ? undefined : await pickForms(unknown)
  if (name !== undefined && forms) await addToGlossary(services, unknown, meaning, name, forms)
}

async function addToGlossary(
  services: Services,
  unknown: UnknownName,
  meaning: NameKind,
  name: string,
  forms: readonly OtherForm[],
): Promise<void> {
  const [source] = unknown.places
  if (!source) return
  const taken = new Set(services.corpus.entries().map(({ id }) => id))
  const others = forms.map(({ text, why }) => ({ text, isDemonym: why === 'demonym', source: sourceOf(unknown, text) }))
  const own: readonly NewAlias[] = name === unknown.name ? [] : [{ text: unknown.name, isDemonym: false, source }]
  const entry = { ...meaning, id: idForName(name, taken), name, aliases: [...own, ...others], source }
  await changeGlossary(services, source.key, (text) => addEntry(text, entry))
}

/** All forms of the name become names of an entry that is known. */
async function acceptAsOther(services: Services, unknown: UnknownName): Promise<void> {
  const entry = await pickEntry(unknown, services.corpus)
  const forms = entry && (await pickForms(unknown))
  if (!entry || !forms) return
  const all = [{ text: unknown.name, why: undefined }, ...forms]
  for (const { text, why } of all) {
    const known = services.corpus.entry(entry.id) ?? entry
    await nameAgain(services, known, { text, isDemonym: why === 'demonym', source: sourceOf(unknown, text) })
  }
}

async function ignore(services: Services, { name, places, others }: UnknownName): Promise<void> {
  const key = places[0]?.key
  if (key === undefined) return
  for (const text of [name, ...others.map((other) => other.text)])
    await changeGlossary(services, key, (glossary) => addIgnored(glossary, text))
}

/** The first passage that has the form. */
function sourceOf({ places }: UnknownName, form: string): NewAlias['source'] {
  const [first] = places
  const found = places.find(({ text, span }) =>
    text.slice(span.start - form.length, span.end + form.length).includes(form),
  )
  const { key, ref } = found ?? first ?? { key: '', ref: { kind: 'paragraph', number: 1 } as const }
  return { key, ref }
}
