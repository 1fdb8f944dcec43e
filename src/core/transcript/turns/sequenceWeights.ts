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
    -0.42, 1.51, 0.76, -0.01, -0.21, -0.3, 0.28, -0.18, 1.51, 2.22, 0.1, -0.35, 0.73, 0.16, 0.08, 0.29, -0.23, -0.35,
    -0.01, 0.05, -1.4, 0.98, -0.16, 1.73, 0.16, 1.04, 1.73, 0.1, -0.23, 0.42, -0.4, 0.38, -0.48, 1.49, 0.46, 0.53, 0.86,
    0.71, 0.99, -0.53, -0.68, 0.37, 0.15, 0.49, -0.13, -0.55, -0.07, -0.46, -0.48, -0.44, 0.09, -0.89, 0.52, 0.56,
  ],
  'more of a question': [
    1.93, 1.44, -0.02, -0.26, 0.6, -0.4, -0.44, -0.06, 0.63, 0.8, 0.26, 0.95, 0.15, 0.7, 0.88, 0.53, -0.62, -0.29, 0.19,
    -0.53, -0.29, -0.18, -0.02, 1.43, 1.03, 0.37, -0.32, 3.42, -1.05, -0.39, -0.07, -0.27, -0.01, -0.12, -0.21, -0.15,
    0.14, -1.22, -0.06, -0.91, 0.22, -0.02, -0.91, -0.08, -0.18, 0.15, 0.26, -0.08, -0.16, -0.09, 0.31, 0.4, 0.3, -0.1,
  ],
  answer: [
    3.62, -1.4, -0.21, 0.89, 0.44, -0.41, 0.25, 0.15, -1.26, -1.97, -0.93, 0.1, -0.01, -0.59, -0.45, -0.09, 0.48, 0.4,
    0.24, 0.3, 1.49, 0.58, 0.43, -1.34, -0.4, -0.42, -0.92, -1.51, 0.45, -0.71, -0.45, 0.43, -0.76, -0.23, 0.24, 0.67,
    0.4, -0.19, 0.07, 0.32, 0.9, 0.01, 0.56, 0.45, -0.05, -0.15, -0.06, -0.04, 0.29, -0.03, -0.67, -0.36, -0.19, -0.18,
  ],
  'more of an answer': [
    3.19, -1.92, -0.52, -0.62, -0.92, 1.2, 0.35, 0.2, -0.88, -1.03, 1.1, 0.29, -0.16, -0.28, -0.63, -0.73, 0.15, 0.31,
    -0.34, 0.14, 0.1, -1.37, -0.25, -1.83, -0.81, -1, -0.3, -1.51, 0.24, 0.47, 0.94, -0.52, 1.25, -1.14, -0.31, -1.05,
    -1.98, -0.79, -0.42, 0.79, -0.39, -0.35, -0.15, -0.12, 0.55, 0.65, 0.01, 0.7, 0.54, 0.57, 0.51, 0.57, -0.63, -0.63,
  ],
}

/** How much the signs between two paragraphs speak for each step from one to the other. */
export const stepWeights: SequenceWeights['step'] = {
  'asks on': [
    -3.02, -1.83, 2.27, 0.43, -0.12, 0.08, -0.04, -0.05, -0.03, -0.06, 1.37, 0, -0.71, -0.66, -0.29, -0.23, -0.4, -0.6,
    0.83, 0.15, -0.02, -0.04,
  ],
  'is answered': [
    0.71, 0.97, -2.42, 0.47, -0.97, -0.73, 0.45, 0.49, 0.86, 0.16, -0.64, 0.32, 0.71, 0.26, -0.17, 0.64, 1.22, 0.75,
    -1.42, 1.27, 0.71, -0.13,
  ],
  'answers on': [
    -1.01, -0.15, 1.06, 0.14, 0.34, 0.21, -0.13, -0.32, -0.4, -0.15, -0.36, 0.06, 0.04, 0.19, 0.4, 0.03, -0.46, -0.61,
    0.16, -0.22, -0.18, 0.32,
  ],
  'is asked': [
    -1.26, -0.66, -3.12, 0.39, 0.49, -0.1, -0.26, -0.1, -0.48, 0.07, -0.37, -0.39, -0.31, 0.69, 0.11, -0.49, -0.53,
    0.14, -0.06, -0.72, -0.53, -0.15,
  ],
}

/** How much what is usual in a text counts. */
export const habitWeights: SequenceWeights['habit'] = {
  'questions ask': 0.45,
  'answers are personal': 0.37,
  'answers go on': 1.1,
  'statements go on': 0.84,
}

export const sequenceWeights: SequenceWeights = { own: ownWeights, step: stepWeights, habit: habitWeights }
