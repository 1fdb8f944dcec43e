import { parts, questionFeatures } from '../../src/core/transcript/turns/questionClassifier.js'
import { paragraphFeatures, transitionFeatures } from '../../src/core/transcript/turns/sequenceFeatures.js'
import { habits, steps } from '../../src/core/transcript/turns/unlabelled.js'

/** What the code reads of a table of weights: rows of features with a weight for each class. */
export interface TableForm {
  readonly classes: readonly string[]
  readonly features: readonly string[]
}

const named = (features: readonly { readonly name: string }[]): readonly string[] => features.map(({ name }) => name)

/** The tables of each file of weights in `src/core/transcript/models`. */
export const modelFeatures: Readonly<Record<string, Readonly<Record<string, TableForm>>>> = {
  questions: { paragraph: { classes: parts, features: named(questionFeatures) } },
  paragraphs: {
    paragraph: { classes: parts, features: paragraphFeatures },
    transition: { classes: steps, features: named(transitionFeatures) },
    habit: { classes: ['as usual'], features: habits },
  },
}
