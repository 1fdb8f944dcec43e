import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** Licences that a bundled package may have, as SPDX names. */
const allowed = /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|CC0-1\.0)$/

/** Packages with a licence of their own that may be shipped under conditions, and the notice that fulfils them. */
const conditional = {
  citeproc: {
    licence: 'CPAL-1.0',
    notice: [
      'Citations by CSL (citeproc-js)',
      'http://citationstyles.org/',
      '',
      'Shipped unmodified but for minification, in the file dist/csl.cjs alone, under the Common Public Attribution License',
      'Version 1.0 (https://opensource.org/license/cpal-1-0). Its source code is available under the terms of that licence',
      'at https://github.com/Juris-M/citeproc-js and as the npm package citeproc.',
    ].join('\n'),
  },
}

/** The package of the Model Context Protocol, which holds others. */
const protocol = 'node_modules/@modelcontextprotocol/server/dist'

/**
 * Packages that others carry inside their own files, where no bundler sees them. The build fails where a file says that it holds another one, or where
 * one of these is gone.
 */
const carried = [
  {
    name: 'pdf.js',
    within: 'node_modules/unpdf/dist/pdfjs.mjs',
    version: /"(5\.\d+\.\d+)"/,
    licence: 'Apache-2.0',
    holder: 'Copyright 2024 Mozilla Foundation',
    // The compiler of this project has the same licence, whose text its package holds.
    terms: () => readEntry('node_modules/typescript', /^licen[cs]e/i),
  },
  {
    name: 'nanoid',
    within: 'node_modules/docx/dist/index.mjs',
    version: /(?:)/,
    licence: 'MIT',
    holder: 'Copyright 2017 Andrey Sitnik <andrey@sitnik.es>',
    terms: mitTerms,
  },
  ...Object.entries({
    ajv: 'Copyright (c) 2015-2021 Evgeny Poberezkin',
    'ajv-formats': 'Copyright (c) 2020 Evgeny Poberezkin',
    'fast-deep-equal': 'Copyright (c) 2017 Evgeny Poberezkin',
    'json-schema-traverse': 'Copyright (c) 2017 Evgeny Poberezkin',
    'fast-uri':
      'Copyright (c) 2011-2021, Gary Court until the work of Fastify began; Copyright (c) 2021-present The Fastify team',
  }).map(([name, holder]) => ({
    name,
    within: `${protocol}/ajvProvider-DyjnscPj.mjs`,
    version: new RegExp(`\\.pnpm/${name}@([\\d.]+)`),
    licence: name === 'fast-uri' ? 'BSD-3-Clause' : 'MIT',
    holder,
    terms: name === 'fast-uri' ? () => readEntry('node_modules/fast-uri', /^licen[cs]e/i) : mitTerms,
  })),
  {
    name: 'content-type',
    within: `${protocol}/src-DdvbAHrR.mjs`,
    version: /\.pnpm\/content-type@([\d.]+)/,
    licence: 'MIT',
    holder: 'Copyright (c) 2015 Douglas Christopher Wilson',
    terms: mitTerms,
  },
]

/** A path that a bundler leaves in a comment. */
const traces = /^(?:\/\/|\/\*)[^\n]*?node_modules\/(?:\.pnpm\/[^/\n]+\/node_modules\/)?((?:@[\w.-]+\/)?[\w.-]+)\//gm

/** What is shipped inside a package under another licence than the package's. */
const contents = {
  '@citation-js/plugin-csl': [
    'It contains the locale files of the Citation Style Language (https://github.com/citation-style-language/locales) by the',
    'translators that each file names, licensed under a Creative Commons Attribution-ShareAlike 3.0 License',
    '(https://creativecommons.org/licenses/by-sa/3.0/). dist/csl.cjs has them as they are, and en-GB, adapted from en-US',
    'under the same licence.',
  ].join('\n'),
}

/**
 * The text that names each package among the bundled files `inputs` (paths as in esbuild's metafile) with its version,
 * licence and licence text. Throws when a package's licence is not allowed, or its text is missing.
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))
  const inside = inputs.filter((file) => packageFolder(file)).flatMap((file) => carriedIn(file, folders))
  const notices = [...[...folders].map(notice), ...inside].sort((a, b) => (a.heading < b.heading ? -1 : 1))
  const unique = new Map(notices.map(({ heading, text }) => [heading, text]))
  const parts = [...unique].map(([heading, text]) => `${heading}\n\n${text}`)
  return ['Attaché contains the following packages.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}

/** `node_modules/@a/b` for any file below it; `undefined` for a file of ours. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

function notice(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
  const { name, version, license = manifest.licenses?.[0]?.type } = manifest // old packages have a list
  const condition = conditional[name]
  const isConditional = condition && String(license).split(' OR ').includes(condition.licence)
  if (!isAllowed(license) && !isConditional)
    throw new Error(`${name} ${version} has the licence ${license}, which must not be bundled`)
  const text = licenceFile(folder) ?? (license === 'MIT' && readmeLicence(folder))
  if (!text) throw new Error(`${name} ${version} comes without the text of its licence`)
  const parts = [isConditional && condition.notice, text.trim(), contents[name]].filter(Boolean)
  return { heading: `${name} ${version} (${isConditional ? condition.licence : license})`, text: parts.join('\n\n') }
}

/** The notices of what a bundled file holds of other packages, as far as no package of its own speaks for them. */
function carriedIn(file, folders) {
  const text = fs.readFileSync(path.join(root, file), 'utf8')
  const known = carried.filter(({ within }) => file === within)
  for (const [, name] of text.matchAll(traces))
    if (!known.some((one) => one.name === name) && !folders.has(`node_modules/${name}`))
      throw new Error(`${file} holds ${name}, of which no notice is known`)
  return known.map(({ name, version, licence, holder, terms }) => {
    const found = version.exec(text)
    const words = terms()
    if (!found || !words) throw new Error(`${file} does not hold ${name} as expected, or its licence has no text here`)
    const heading = [name, found[1], `(${licence})`].filter(Boolean).join(' ')
    return {
      heading,
      text: [`Inside the package ${packageFolder(file).replace('node_modules/', '')}.`, holder, words.trim()].join(
        '\n\n',
      ),
    }
  })
}

function licenceFile(folder) {
  return readEntry(folder, /^(licen[cs]e|copying)/i)
}

/** A package that only names its holder and the MIT licence in its readme: the holder's words, then the licence's. */
function readmeLicence(folder) {
  const [, words] = /^#* *licen[cs]e\s*(?:\n[=-]+)?\s*\n([^]*)$/im.exec(readEntry(folder, /^readme/i) ?? '') ?? []
  return words && `${words.trim()}\n\n${mitTerms()}`
}

function mitTerms() {
  return /(Permission is hereby granted[^]*)/.exec(fs.readFileSync(path.join(root, 'LICENSE'), 'utf8'))[1]
}

function readEntry(folder, pattern) {
  const name = fs.readdirSync(path.join(root, folder)).find((entry) => pattern.test(entry))
  return name && fs.readFileSync(path.join(root, folder, name), 'utf8')
}

/** `(MIT OR GPL-2.0)` lets us choose; `MIT AND ISC` does not. */
function isAllowed(licence) {
  const choices = String(licence).replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.test(one)))
}
