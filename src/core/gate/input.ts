/** The forms in which assistants cite: of a passage the first two, of a claim all of which it has. */
export const citedForms = ['citation', 'quotation', 'claim', 'attributed', 'own-judgement', 'footnote'] as const
export type CitedForm = (typeof citedForms)[number]

/** What a tool takes, as JSON Schema: the part of it that is needed here. */
export interface InputSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Property>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

type Property = { readonly description: string } & (
  | { readonly type: 'string'; readonly maxLength: number; readonly enum?: readonly string[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
)

/** Input that fits its schema. */
export type Input = Readonly<Record<string, string | number | undefined>>

const text = (maxLength: number, description: string): Property => ({ type: 'string', maxLength, description })
const whole = (minimum: number, maximum: number, description: string): Property => ({
  type: 'integer',
  minimum,
  maximum,
  description,
})
const schema = (properties: InputSchema['properties'], required: readonly string[]): InputSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const handle = text(300, 'A handle from find_passages or read_passage, unchanged.')

/** The tools of the gate. What is not here no assistant can do: nothing is written, and no input takes words to be quoted. */
export const gateTools = {
  find_passages: {
    title: 'Find passages',
    description:
      'Find what was said in the interviews and reports that assistants may read. Gives up to 20 passages with handles for read_passage and cite. Fewer and plainer words find more.',
    schema: schema(
      {
        words: text(200, 'Words to look for; a phrase in quotation marks is met as it stands.'),
        interview: text(200, 'Only in this one: its key, or part of its title.'),
        speaker: text(200, 'Only of this speaker: part of the name.'),
        topic: text(200, 'Only under this topic or question: part of its title.'),
        cursor: whole(0, 1000, 'Where an earlier answer said that the list goes on.'),
      },
      ['words'],
    ),
  },
  read_passage: {
    title: 'Read a passage',
    description:
      'Read a passage whole, in numbered sentences, with its question, speaker and date, the claims that rest on it, and who says otherwise. Read it before you cite it.',
    schema: schema({ handle, neighbours: whole(0, 2, 'How many passages before and after it; 0 if left out.') }, [
      'handle',
    ]),
  },
  cite: {
    title: 'Cite',
    description:
      'Get finished Markdown for a draft: a citation, or a quotation with its citation. Paste it unchanged. Words in quotation marks come from the source alone; never write any yourself.',
    schema: schema(
      {
        handle,
        form: {
          type: 'string',
          maxLength: 20,
          enum: citedForms,
          description:
            'Of a passage: citation (to follow a sentence of your own) or quotation (sentences from–to). Of a claim also: claim, attributed, own-judgement, footnote.',
        },
        from: whole(1, 10_000, 'For a quotation of a passage: the number of its first sentence.'),
        to: whole(1, 10_000, 'The number of its last sentence; the same as from if left out.'),
      },
      ['handle', 'form'],
    ),
  },
  check_draft: {
    title: 'Check a draft',
    description:
      'Check a draft against its sources: what differs, what cites nothing, and for each cited sentence the words of the source that decide. Give either markdown or memo. It never says that a draft is right.',
    schema: schema(
      {
        markdown: text(40_960, 'The draft itself, in Markdown.'),
        memo: text(1000, 'The path of a memo in the workspace.'),
      },
      [],
    ),
  },
  define_name: {
    title: 'Define a name',
    description: 'Who or what a name means in these interviews, and from where that is known.',
    schema: schema({ name: text(200, 'A name as it stands in a text.') }, ['name']),
  },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly description: string; readonly schema: InputSchema }>
>

export type GateTool = keyof typeof gateTools

/** Input as a tool takes it, or what is wrong with it: assistants send what they like. */
export function readInput({ properties, required }: InputSchema, input: unknown): Input | { readonly wrong: string } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { wrong: 'Expected an object.' }
  const given = Object.entries(input).filter(([, value]) => value !== undefined)
  const missing = required.find((name) => !given.some(([one]) => one === name))
  if (missing !== undefined) return { wrong: `Expected “${missing}”.` }
  for (const [name, value] of given) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (!property)
      return { wrong: `There is no “${name.slice(0, 40)}”. Expected ${Object.keys(properties).join(', ')}.` }
    const expected = fits(property, value)
    if (expected !== undefined) return { wrong: `“${name}” does not fit. Expected ${expected}.` }
  }
  return Object.fromEntries(given)
}

/** What was expected, where a value is something else. */
function fits(property: Property, value: unknown): string | undefined {
  if (property.type === 'integer') {
    const { minimum, maximum } = property
    const isWithin = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum
    return isWithin ? undefined : `a whole number from ${minimum} to ${maximum}`
  }
  if (typeof value !== 'string') return 'text'
  if (property.enum && !property.enum.includes(value)) return `one of ${property.enum.join(', ')}`
  if (!value.trim()) return 'text that is not empty'
  return value.length <= property.maxLength ? undefined : `at most ${property.maxLength} characters`
}
