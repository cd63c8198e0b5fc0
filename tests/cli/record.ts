/** A record of the dataset format; a character outside the basic plane stands before every span. */
export const record = {
  standpoint: 1,
  offsets: 'code-points',
  id: 'potash',
  title: 'Potash',
  language: 'en',
  source: { outlet: 'Nemiga Observer', published: '2021-03-01' },
  text: '😀 Exports fell, the minister said',
  layers: [
    {
      annotator: 'ana',
      status: 'done',
      annotations: [
        {
          id: 'n1',
          kind: 'claim',
          start: 2,
          end: 14,
          quote: 'Exports fell',
          stances: { moscow: 'critical' },
          attributes: { evidence: 'no' },
          note: 'A guess.',
        },
        {
          id: 'n2',
          kind: 'source',
          start: 16,
          end: 28,
          quote: 'the minister',
          stances: {},
          attributes: {},
          note: '',
        },
      ],
      relations: [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }],
    },
  ],
}

/** One line of a dataset file. */
export function recordLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
