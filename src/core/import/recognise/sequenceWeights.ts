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
    0.35, 1.73, 0.57, 0.16, -0.16, -0.67, 0.69, 0.25, 1.41, 2.02, -0.09, -0.7, 0.62, 0.03, 0.33, 0.15, -0.3, -0.03,
    -0.06, 0.18, -0.84, 0.57, -0.44, 1.78, 0.55, 0.7, 1.38, 0.12, -0.01, 0.41, -0.59, 0.48, -0.41, 1.12, 0.12, 0.61,
    1.58, 0.89, 1.09, -1.37, 0.02, 0.21, 0.18, -0.06, 0.33, -0.5, -0.06, -0.5, -0.26, -0.29, -0.19, -0.68, 0.47, 0.64,
  ],
  'more of a question': [
    2.18, 0.69, 0.12, 0.02, 0.72, -0.33, -0.33, -0.1, 0.73, 0.85, 0.39, 1, 0.22, 0.43, 0.67, 0.91, -0.59, -0.22, 0.16,
    -0.38, -0.2, -0.21, -0.01, 1.34, 0.48, 0.22, -0.27, 3.41, -0.82, -0.4, -0.07, -0.27, -0.01, -0.06, 0.21, -0.14,
    -0.24, -0.85, 0.11, -0.57, 0.38, -0.03, -0.28, -0.08, -0.31, -0.14, -0.06, -0.02, -0.12, -0.31, 0.42, 0.27, -0.02,
    -0.08,
  ],
  answer: [
    3.22, -1.85, -0.16, 0.38, -0.04, 0.02, -0.48, 0.11, -1.09, -1.81, -0.66, 0.38, -0.23, -0.25, -0.41, -0.35, 0.5, 0.3,
    0.29, -0.01, 1.73, 0.81, 0.6, -1.14, -0.23, -0.8, -0.63, -1.51, 0.18, -0.44, -0.63, 0.34, -0.73, -0.1, 0.2, 0.55, 0,
    -0.43, -0.29, 0.79, 0.18, -0.14, 0.16, 0.5, 0.16, -0.04, -0.59, -0.08, 0.04, 0.05, -0.69, -0.39, -0.05, -0.06,
  ],
  'more of an answer': [
    3.55, -2.37, -0.53, -0.55, -0.64, 0.98, 0.25, -0.31, -1.05, -1.06, 0.27, -0.38, -0.06, -0.43, -0.63, -0.69, 0.59,
    0.24, -0.28, 0.19, -0.72, -1.17, -0.15, -1.97, -0.8, -0.12, -0.49, -1.51, 0.25, 0.35, 1.29, -0.55, 1.15, -0.96,
    -0.47, -1.02, -1.65, -0.8, -0.75, 0.71, -0.59, -0.05, -0.23, -0.42, 0.48, 0.72, 0.73, 0.59, 0.34, 0.56, 0.46, 0.62,
    -0.38, -0.46,
  ],
}

/** How much the signs between two paragraphs speak for each step from one to the other. */
export const stepWeights: SequenceWeights['step'] = {
  'asks on': [
    -2.81, -1.54, 2.06, -0.04, -0.06, 0.15, -0.03, -0.06, -0.03, -0.07, 0.99, 0.1, -0.54, -0.47, -0.11, -0.23, -0.01,
    -0.24, 0.34, 0.08, -0.01, -0.03,
  ],
  'is answered': [
    0.15, 1.02, -2.33, 0.64, -0.74, -0.75, 0.28, 0.46, 0.68, 0.12, -0.68, 0.49, 0.58, -0.42, 0.04, 0.53, 0.77, 0.6,
    -1.03, 0.91, 0.09, 0.2,
  ],
  'answers on': [
    -0.73, -0.29, 1.04, 0.24, 0.25, 0.51, 0.04, -0.31, -0.25, -0.11, -0.1, -0.51, -0.14, 0.08, -0.02, 0.09, -0.49,
    -0.53, 0.1, -0.29, 0.28, -0.12,
  ],
  'is asked': [
    -0.32, -0.37, -2.97, 0.54, 0.55, 0.14, -0.29, -0.08, -0.41, 0.05, -0.22, -0.07, 0.29, 0.71, -0.15, -0.4, -0.17,
    0.06, 0.1, -0.72, -0.37, -0.04,
  ],
}

/** How much what is usual in a text counts. */
export const habitWeights: SequenceWeights['habit'] = {
  'questions ask': 0.61,
  'answers are personal': 0.54,
  'answers go on': 1.0,
  'statements go on': 1.25,
}

export const sequenceWeights: SequenceWeights = { own: ownWeights, step: stepWeights, habit: habitWeights }
