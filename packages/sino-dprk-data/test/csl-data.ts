const text = { type: 'string' } as const
const number = { type: ['string', 'number'] } as const
const flag = { type: ['string', 'number', 'boolean'] } as const
const names = {
  type: 'array',
  items: {
    type: 'object',
    properties: { family: text, given: text, literal: text, 'static-ordering': flag },
    additionalProperties: false,
  },
} as const
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      items: { type: 'array', items: number, minItems: 1, maxItems: 3 },
      minItems: 1,
      maxItems: 2,
    },
    circa: flag,
    literal: text,
  },
  additionalProperties: false,
} as const

/**
 * The JSON Schema of CSL-JSON (`csl-data.json` of CSL 1.0.2) for the fields that our items have. Written by hand, because
 * no known package ships the schema.
 */
export const cslData = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: number,
      type: { enum: ['dataset', 'entry-encyclopedia', 'manuscript', 'report', 'webpage'] },
      title: text,
      author: names,
      editor: names,
      'container-title': text,
      'collection-title': text,
      publisher: text,
      page: number,
      source: text,
      genre: text,
      edition: text,
      version: text,
      issued: date,
      'event-date': date,
      'original-title': text,
      'original-publisher': text,
      URL: text,
      note: text,
    },
    required: ['type', 'id'],
    additionalProperties: false,
  },
} as const
