import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sharedPass } from './shared-pass.ts'

/** Numbers from 0, and the last of them that was drawn. */
function numbers(count: number) {
  const state = { last: -1 }
  async function* source() {
    for (let number = 0; number < count; number += 1) {
      state.last = number
      yield await Promise.resolve(number)
    }
  }
  return { state, source: source() }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found = []
  for await (const item of items) found.push(item)
  return found
}

const { signal: never } = new AbortController()

test('every reader has everything, in order', async () => {
  const expected = Array.from({ length: 500 }, (_, number) => number)
  expect(await Promise.all(sharedPass(numbers(500).source, 40, never).map(all))).toEqual(
    Array.from({ length: 40 }, () => expected),
  )
})

test('no more is drawn than the slowest reader has room for', async () => {
  const { state, source } = numbers(500)
  const [slow, ...fast] = sharedPass(source, 3, never)
  const reading = fast.map((items) => all(items))
  await setTimeout(20)
  expect(state.last).toBeLessThan(10)
  expect(slow && (await all(slow))).toHaveLength(500)
  await Promise.all(reading)
})

test('where a reader leaves, the others do not wait forever', async () => {
  const [leaving, staying] = sharedPass(numbers(500).source, 2, never)
  if (leaving === undefined || staying === undefined)
    throw new RangeError('two readers were asked for')
  const reading = all(staying)
  for await (const number of leaving) if (number === 3) break
  await expect(reading).rejects.toThrow()
})

test('where it is called off, no reader waits for one that never began', async () => {
  const calledOff = new AbortController()
  const [, ...reading] = sharedPass(numbers(500).source, 3, calledOff.signal)
  const outcomes = Promise.allSettled(reading.map(all))
  await setTimeout(20)
  calledOff.abort()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('where the source fails, every reader is told why', async () => {
  async function* failing() {
    yield await Promise.resolve(1)
    throw new RangeError('no second')
  }
  const outcomes = await Promise.allSettled(sharedPass(failing(), 3, never).map(all))
  expect(
    outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason)),
  ).toEqual(Array.from({ length: 3 }, () => 'RangeError: no second'))
})
