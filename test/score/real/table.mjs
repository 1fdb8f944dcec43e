// What the figures of many talks come to: by layout and in total, with the number of things that each rests on.

const sum = (all, of) => all.reduce((total, one) => total + of(one), 0)
const percent = (right, of) => (of === 0 ? null : Math.round((1000 * right) / of) / 10)

const shareOf = (title, field) => ({
  title,
  figure: (files) => {
    const [right, of] = [sum(files, (file) => file[field].right), sum(files, (file) => file[field].of)]
    return { value: percent(right, of), n: of }
  },
})

const f1Of = (title, field) => ({
  title,
  figure: (files) => {
    const [right, found, wanted] = ['right', 'found', 'wanted'].map((part) => sum(files, (file) => file[field][part]))
    return { value: percent(2 * right, found + wanted), n: wanted }
  },
})

const names = {
  title: 'names right / wrong / wrong perhaps / open',
  figure: (files) => {
    const [right, wrong, perhaps, open] = ['right', 'wrong', 'perhaps', 'open'].map((part) =>
      sum(files, (file) => file.names[part]),
    )
    const text = [right, wrong, perhaps, open].join(' / ')
    return { value: { right, wrong, perhaps, open }, text, n: right + wrong + perhaps + open }
  },
}

/** Of the files that are badly read, or well, how many say of themselves that they are badly read. */
const doubtOf = (title, isBad) => ({
  title,
  figure: (files) => {
    const own = files.filter(({ doubts }) => doubts.isBad === isBad)
    return { value: own.filter(({ doubts }) => doubts.isDoubted).length, n: own.length }
  },
})

/** The columns; a figure is a share in per cent, counts, or seconds, and rests on `n` things. */
export const columns = [
  f1Of('boundaries F1', 'boundaries'),
  shareOf('voices', 'voices'),
  shareOf('whole turns', 'wholeTurns'),
  names,
  shareOf('title', 'title'),
  shareOf('date', 'issued'),
  shareOf('publisher', 'publisher'),
  shareOf('affiliation', 'affiliation'),
  shareOf('who asks', 'parts'),
  f1Of('standfirsts F1', 'standfirsts'),
  shareOf('page, time', 'locators'),
  {
    title: 'foreign words',
    figure: (files) => {
      const of = sum(files, ({ furniture }) => furniture.of)
      return { value: percent(of - sum(files, ({ furniture }) => furniture.right), of), n: of }
    },
  },
  shareOf('words kept', 'kept'),
  doubtOf('bad files caught', true),
  doubtOf('good files doubted', false),
  {
    title: 'CPU s a file',
    figure: (files) => ({
      value: Math.round((100 * sum(files, ({ seconds }) => seconds)) / files.length) / 100,
      n: files.length,
    }),
  },
]

/** The columns of a layout, or of all. */
const rowOf = (layout, files) => ({
  layout,
  files: files.length,
  figures: columns.map(({ title, figure }) => {
    const { value, n, text = String(value) } = figure(files)
    return { title, value, n, text }
  }),
})

export const tableOf = (files) => ({
  layouts: [...new Set(files.map(({ layout }) => layout))]
    .sort((one, other) => (one < other ? -1 : 1))
    .map((layout) =>
      rowOf(
        layout,
        files.filter((file) => file.layout === layout),
      ),
    ),
  total: rowOf('all', files),
})
