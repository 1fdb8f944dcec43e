// Podcasts, oral histories, captions and interviews of which the set takes files; what a source has is told in records.mjs.
import { firstNames, marks, meeting } from '../readers/captions.mjs'
import { asItIs, interlude, magazine, minho } from '../readers/markdown.mjs'
import { archive, sayIt, transcriber } from '../readers/archives.mjs'

/** `**Name (AB)**` at first and `**AB**` from then on are one; so are `__First Last__` and `__First__`. */
function oneName() {
  const known = new Set()
  const initials = new Map()
  return (key) => {
    const [, name, short] = /^(.*?)\s*\(([A-Z]{2,4})\)$/.exec(key) ?? [undefined, key]
    if (short) initials.set(short, name)
    const isInitials = /^[A-Z]{2,4}$/.test(name)
    const alike = [...known].filter((one) => (isInitials ? one[0] === name[0] : one.startsWith(`${name} `)))
    const full = initials.get(name) ?? (alike.length === 1 ? alike[0] : name)
    if (!isInitials) known.add(full)
    return full
  }
}

const bold = /^\*\*([^*\n]{2,60}?):?\*\*\s*:?\s+/
const lines = { interviewee: /Audrey|唐鳳/ }

/** The sources, in the form of `records`. */
export const conversations = [
  {
    layout: 'podcast, bold names',
    language: 'en',
    repo: 'bitcoinops/bitcoinops.github.io',
    commit: '082bd77bb8008b8a31df390d0a515f4b6413b082',
    files: /^_posts\/en\/podcast\/.*\.md$/,
    size: [15e3, 45e3],
    take: 3,
    read: asItIs(bold, { isDated: true }),
  },
  {
    layout: 'podcast, underlined names',
    language: 'en',
    repo: 'rustacean-station/rustacean-station.org',
    commit: 'ef7facbfdeb19c728fb71096d5c3d7be63cdbb37',
    files: /^_transcripts\/.*\.md$/,
    size: [10e3, 50e3],
    take: 3,
    read: asItIs(/^__([^_\n]{2,40}?):?__\s*:?\s+/, { canon: oneName }),
  },
  {
    layout: 'podcast, initials in italics',
    language: 'en',
    repo: 'haskellfoundation/haskellfoundation.github.io',
    commit: '653d14059e232ac37393207e694a7cdd363b832a',
    files: /^podcast\/\d+\/transcript\.markdown$/,
    size: [20e3, 48e3],
    take: 3,
    read: interlude,
  },
  {
    layout: 'podcast, names in full',
    language: 'de',
    repo: 'cweiske/podcast-transcriptions',
    commit: 'f93b2128f927ffc89a8989465175166629a80f67',
    files: /final-transcribed\.trs$/,
    size: [1e3, 1e6],
    take: 1,
    read: transcriber,
  },
  {
    layout: 'podcast, times and names on lines',
    language: 'de',
    repo: 'wintermeyer/v2.reisepassnummer.de',
    commit: '995d7e0d67afa4bdcbbe33d6982b89d83097be39',
    files: /_posts\/2018-04-16-podcasting-fuer-reiseblogger\.md$/,
    size: [1e3, 1e6],
    take: 1,
    read: asItIs(/^\[[\d:]+\] ([^\n]{2,40})\n/),
  },
  {
    layout: 'oral history, table',
    language: 'en',
    repo: 'ncssmmolib/children-of-the-struggle-oral-history',
    commit: '84e250b8d48d034e0895671bfd68183cbd60a72c',
    files: /^_data\/transcripts\/.*\.csv$/,
    size: [10e3, 40e3],
    take: 2,
    read: archive('table'),
  },
  {
    layout: 'oral history, names and times on lines',
    language: 'en',
    repo: 'ncssmmolib/children-of-the-struggle-oral-history',
    commit: '84e250b8d48d034e0895671bfd68183cbd60a72c',
    files: /^_data\/transcripts\/.*\.csv$/,
    size: [10e3, 40e3],
    take: 3,
    read: archive('page'),
  },
  {
    layout: 'oral history, no labels',
    language: 'en',
    repo: 'ncssmmolib/children-of-the-struggle-oral-history',
    commit: '84e250b8d48d034e0895671bfd68183cbd60a72c',
    files: /^_data\/transcripts\/.*\.csv$/,
    size: [10e3, 40e3],
    take: 3,
    read: archive('bare'),
  },
  {
    layout: 'captions, name in each cue',
    language: 'en',
    repo: 'ethereum/pm',
    commit: 'cea5a16928f6f233a038d237bb0706c3a6f7bc6f',
    files: /\/transcript\.vtt$/,
    size: [10e3, 200e3],
    take: 2,
    read: meeting('names'),
  },
  {
    layout: 'captions, voice tags',
    language: 'en',
    repo: 'ethereum/pm',
    commit: 'cea5a16928f6f233a038d237bb0706c3a6f7bc6f',
    files: /\/transcript\.vtt$/,
    size: [10e3, 200e3],
    take: 2,
    read: meeting('tags'),
  },
  {
    layout: 'captions, nobody named',
    language: 'en',
    repo: 'ethereum/pm',
    commit: 'cea5a16928f6f233a038d237bb0706c3a6f7bc6f',
    files: /\/transcript\.vtt$/,
    size: [10e3, 200e3],
    take: 2,
    read: meeting('bare'),
  },
  {
    layout: 'captions, first names within cues',
    language: 'en',
    repo: 'Virtual-Coffee/podcast-transcripts',
    commit: '00f38107548568ec6aba078e9031d51e95290fcc',
    files: /^episodes\/.*\.srt$/,
    size: [20e3, 150e3],
    take: 3,
    read: firstNames,
  },
  {
    layout: 'captions, >> where somebody begins',
    language: 'en',
    repo: 'haskellweekly/haskellweekly',
    commit: '7493dc192ee2735ba2f546a6dcf2534940593820',
    files: /^data\/podcast\/.*\.vtt$/,
    size: [5e3, 80e3],
    take: 3,
    read: marks(true),
  },
  {
    layout: 'captions, nobody named',
    language: 'en',
    repo: 'haskellweekly/haskellweekly',
    commit: '7493dc192ee2735ba2f546a6dcf2534940593820',
    files: /^data\/podcast\/.*\.vtt$/,
    size: [5e3, 80e3],
    take: 2,
    read: marks(false),
  },
  {
    layout: 'interview, name before a colon',
    language: 'zh',
    repo: 'audreyt/archive.tw',
    commit: '789eb646b9e93c2fe2ea9c02bb92336fcf10bfc1',
    files: /(?:採訪|專訪|訪談).*\.an\.xml$/,
    size: [10e3, 120e3],
    take: 3,
    read: sayIt('：', lines),
  },
  {
    layout: 'interview, names on lines',
    language: 'en',
    repo: 'audreyt/archive.tw',
    commit: '789eb646b9e93c2fe2ea9c02bb92336fcf10bfc1',
    files: /Interview.*\.an\.xml$/,
    size: [10e3, 120e3],
    take: 3,
    read: sayIt('lines', lines),
  },
  {
    layout: 'interview, no labels',
    language: 'en',
    repo: 'audreyt/archive.tw',
    commit: '789eb646b9e93c2fe2ea9c02bb92336fcf10bfc1',
    files: /Interview.*\.an\.xml$/,
    size: [10e3, 120e3],
    take: 3,
    read: sayIt('bare', lines),
  },
  {
    layout: 'interview, as students wrote it',
    language: 'pt',
    repo: 'jjoao/AVD2425',
    commit: 'b8dfd98745dfcaecac83fb1e8633b99b93b6a4a1',
    files: /^EntrevistasAVD.*\.md$/,
    size: [4e3, 40e3],
    take: 3,
    read: minho,
  },
  {
    layout: 'magazine, questions as headings',
    language: 'en',
    repo: 'openSUSE/news-o-o',
    commit: 'b49d7c96274ad3e86d6664a5545948ba9351da98',
    files: /^_posts\/.*people-of-opensuse.*\.md$/,
    size: [3e3, 40e3],
    take: 3,
    read: magazine(true),
  },
  {
    layout: 'magazine, copied without headings',
    language: 'en',
    repo: 'openSUSE/news-o-o',
    commit: 'b49d7c96274ad3e86d6664a5545948ba9351da98',
    files: /^_posts\/.*people-of-opensuse.*\.md$/,
    size: [3e3, 40e3],
    take: 3,
    read: magazine(false),
  },
  {
    layout: 'magazine, bold initials',
    language: 'en',
    repo: 'kubernetes/contributor-site',
    commit: '56f4bc2ff4b3c08030dc468e31e8e34bc59170fe',
    files: /^content\/en\/blog\/.*spotlight.*\.md$/,
    size: [3e3, 40e3],
    take: 4,
    read: asItIs(bold, { canon: oneName, asked: /^\*\*(?:([^*:]{2,40}): )?([^*]+)\*\*$/ }),
  },
]
