import type { Attribute, Scheme } from './scheme.ts'

type Option = Attribute['options'][number]

function choice(
  id: string,
  label: string,
  options: readonly Option[],
): Omit<Attribute, 'kinds' | 'definition'> {
  return { id, label, type: 'choice', options, unit: '' }
}

/** The scheme of a new project (design, section 3). */
export const defaultScheme: Scheme = {
  version: 1,
  kinds: [
    {
      id: 'claim',
      label: 'Claim',
      definition: 'A proposition that somebody puts forward as true.',
      colour: 'amber',
      key: '1',
    },
    {
      id: 'prediction',
      label: 'Prediction',
      definition: 'A proposition about what will or may happen after the article was written.',
      colour: 'blue',
      key: '2',
    },
    {
      id: 'source',
      label: 'Source',
      definition: 'The words that name who says something: a person, an institution, a document.',
      colour: 'green',
      key: '3',
    },
  ],
  targets: [
    { id: 'moscow', label: 'Moscow', definition: 'Russia, its leadership, its policy.', key: 'q' },
    { id: 'minsk', label: 'Minsk', definition: 'Belarus, its leadership, its policy.', key: 'w' },
  ],
  values: [
    { id: 'critical', label: 'Critical', definition: 'Blames, warns of, or weakens the target.', score: -1 },
    { id: 'neutral', label: 'Neutral', definition: 'Speaks of the target without taking a side.', score: 0 },
    { id: 'supportive', label: 'Supportive', definition: 'Defends, praises, or strengthens it.', score: 1 },
  ],
  relationTypes: [
    {
      id: 'attributed-to',
      label: 'attributed to',
      inverseLabel: 'is the source of',
      definition: 'Who says it. Chains are allowed: A says that B said.',
      from: [],
      to: ['source'],
    },
    {
      id: 'supports',
      label: 'supports',
      inverseLabel: 'supported by',
      definition: 'Gives a reason to believe the other.',
      from: ['claim', 'prediction'],
      to: ['claim', 'prediction'],
    },
    {
      id: 'attacks',
      label: 'attacks',
      inverseLabel: 'attacked by',
      definition: 'Gives a reason to doubt the other.',
      from: ['claim', 'prediction'],
      to: ['claim', 'prediction'],
    },
  ],
  attributes: [
    {
      ...choice('evidence', 'Evidence given', [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ]),
      definition: 'Whether the article gives any evidence for the claim.',
      kinds: ['claim'],
    },
    {
      id: 'horizon',
      label: 'Horizon',
      definition: 'By when it should have happened: a year, a month or a day.',
      type: 'date',
      kinds: ['prediction'],
      options: [],
      unit: '',
    },
    {
      id: 'likelihood',
      label: 'Likelihood',
      definition: 'How likely the article calls it.',
      type: 'number',
      kinds: ['prediction'],
      options: [],
      unit: '%',
    },
    {
      ...choice('outcome', 'Outcome', [
        { id: 'open', label: 'Open' },
        { id: 'came-true', label: 'Came true' },
        { id: 'partly', label: 'Partly' },
        { id: 'did-not', label: 'Did not' },
      ]),
      definition: 'What became of it.',
      kinds: ['prediction'],
    },
    {
      id: 'speaker',
      label: 'Speaker',
      definition: 'Who it is, by one name throughout the project.',
      type: 'entity',
      kinds: ['source'],
      options: [],
      unit: '',
    },
    {
      ...choice('standing', 'Standing', [
        { id: 'official', label: 'Official' },
        { id: 'expert', label: 'Expert' },
        { id: 'media', label: 'Media' },
        { id: 'unnamed', label: 'Unnamed' },
      ]),
      definition: 'In what capacity they speak.',
      kinds: ['source'],
    },
  ],
  guidelines: '',
}
