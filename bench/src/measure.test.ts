import { expect, test } from 'vitest'
import { costOf, inTurns, measureOf, ratioOf } from './measure.ts'

test('a measure is the median and the quartiles', () => {
  expect(measureOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 })
  expect(measureOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 })
  expect(measureOf([7])).toEqual({ median: 7, low: 7, high: 7 })
})

test('a ratio compares the two cases of each turn', () => {
  expect(ratioOf([2, 20, 200], [1, 10, 100]).median).toBe(2)
})

test('cases run by turns, and no turn starts after the time is over', async () => {
  const ran: string[] = []
  const run = (name: string) => () => Promise.resolve(ran.push(name))
  expect(await inTurns(2, [run('a'), run('b')])).toEqual([
    [1, 3],
    [2, 4],
  ])
  expect(ran.join('')).toBe('abab')
  expect(await inTurns(2, [run('a')], 0)).toEqual([[5]])
})

test('a process is measured, with what it prints', async () => {
  const cost = await costOf(['--eval', 'console.log(1 + 1)'])
  expect(cost.stdout).toBe('2\n')
  expect(cost.processor).toBeGreaterThan(0)
  expect(cost.seconds).toBeGreaterThan(0)
  expect(cost.peakMebibytes).toBeGreaterThan(1)
  await expect(costOf(['--eval', 'process.exit(3)'])).rejects.toThrow('ended with 3')
})
