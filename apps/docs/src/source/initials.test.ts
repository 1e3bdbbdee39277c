import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test('initials are as short as they can be, and different', () => {
  expect(initialsOf(['Report', 'Person', 'Schaefer', 'Park', 'Jin', 'Jinx'])).toEqual([
    'R',
    'Pe',
    'S',
    'Pa',
    'Jin',
    'Jinx',
  ])
})
