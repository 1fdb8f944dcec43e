import type { Part } from './questionWeights.js'

/** How a talk may go on behind a paragraph. */
export const steps = ['asks on', 'is answered', 'answers on', 'is asked'] as const
export type Step = (typeof steps)[number]

/** What is usual in one text, as far as it differs from others. */
export const habits = ['questions ask', 'answers are personal', 'answers go on', 'statements go on'] as const
export type Habit = (typeof habits)[number]

/** Weights of the signs in the order of their lists, and of what is usual in a text. */
export interface SequenceWeights {
  readonly own: Readonly<Record<Part, readonly number[]>>
  readonly step: Readonly<Record<Step, readonly number[]>>
  readonly habit: Readonly<Record<Habit, number>>
}

/**
 * How much the signs of a paragraph speak for each part of a talk, where the paragraphs around it are weighed too: a conditional random
 * field, fitted by `npm run score:fit` to the known talks of `test/fixtures/import` told without labels.
 */
export const ownWeights: SequenceWeights['own'] = {
  question: [
    0.25, 1.56, 0.34, 0.08, 0.04, -0.89, 0.78, -0.44, 1.31, 1.96, 0.13, -0.85, 0.59, 0.35, 0.31, 0.07, -0.48, -0.23,
    -0.17, 0.2, -0.91, 0.66, -0.48, 1.55, 0.81, 0.51, 0.75, 0.14, 0.3, 0.32, -0.52, 0.24, -0.38, 1.11, 0.04, 0.35, 1.3,
    1, 0.97, -1.02, -0.15, -0.02, 0.36, -0.03, 0.17, -0.4, 0, -0.47, -0.36, -0.67, 0.45,
  ],
  'more of a question': [
    2, 0.59, 0.12, 0.04, 0.81, -0.38, -0.27, -0.09, 0.72, 0.92, 0.33, 0.89, 0.27, 0.55, 0.68, 0.83, -0.67, -0.29, 0.02,
    -0.33, -0.26, -0.23, -0.01, 1.25, 0.15, 0.06, -0.2, 3.38, -0.71, -0.33, -0.06, -0.21, -0.01, -0.05, 0.23, -0.15,
    -0.34, -0.68, 0.08, -0.56, 0.41, -0.03, -0.21, 0.03, -0.39, -0.16, 0.03, -0.05, -0.14, 0.24, -0.1,
  ],
  answer: [
    3.14, -1.95, -0.23, 0.55, -0.12, -0.08, -0.67, 0.32, -1.15, -1.5, -0.76, 0.33, -0.34, -0.1, -0.24, -0.32, 0.25,
    0.37, 0.11, 0.01, 1.77, 0.69, 0.59, -1.04, -0.14, -0.71, -0.41, -1.51, 0.57, -0.29, -0.47, -0.28, -0.65, -0.11,
    0.25, 0.62, 0.14, -0.5, -0.49, 0.87, 0.47, -0.21, -0.08, 0.28, -0.08, 0.05, -0.2, -0.14, 0.18, -0.38, 0.05,
  ],
  'more of an answer': [
    3.32, -2.17, -0.23, -0.66, -0.88, 1.35, 0.18, 0.2, -0.88, -1.38, 0.41, -0.24, -0.15, -0.64, -0.8, -0.56, 0.53, 0.47,
    0.02, 0.12, -0.62, -1.11, -0.11, -1.76, -0.83, 0.14, -0.14, -1.51, -0.03, 0.37, 1.05, 0.26, 1.04, -0.94, -0.35,
    -0.82, -1.44, -0.53, -0.6, 0.44, -0.73, 0.27, -0.16, -0.58, 0.13, 0.53, 0.19, 0.65, 0.32, 0.81, -0.39,
  ],
}

/** How much the signs between two paragraphs speak for each step from one to the other. */
export const stepWeights: SequenceWeights['step'] = {
  'asks on': [
    -2.92, -1.51, 2.08, -0.05, -0.06, 0.08, -0.04, -0.12, -0.02, -0.03, 1.23, 0.18, -0.58, -0.52, -0.14, -0.25, 0.56,
    0.05, -0.01, -0.03,
  ],
  'is answered': [
    0.06, 0.98, -2.33, 0.62, -0.58, -0.86, 0.17, 0.6, 0.77, 0.07, -0.81, 0.33, 0.58, -0.31, 0.13, 0.54, -0.81, 0.95,
    0.17, 0.12,
  ],
  'answers on': [
    -1, -0.23, 0.97, 0.5, 0.15, 0.72, 0.07, -0.35, -0.42, -0.1, -0.07, -0.33, -0.13, 0.16, 0.01, -0.38, 0.25, -0.32,
    -0.08, -0.03,
  ],
  'is asked': [
    -0.5, -0.25, -2.93, 0.42, 0.48, 0.08, -0.2, -0.13, -0.32, 0.06, -0.34, -0.18, -0.06, 0.61, 0.01, 0.18, 0.32, -0.55,
    -0.07, -0.06,
  ],
}

/** How much what is usual in a text counts. */
export const habitWeights: SequenceWeights['habit'] = {
  'questions ask': 0.69,
  'answers are personal': 0.57,
  'answers go on': 0.78,
  'statements go on': 1.3,
}

export const sequenceWeights: SequenceWeights = { own: ownWeights, step: stepWeights, habit: habitWeights }
