/** Random numbers below a limit; equal seeds give equal numbers. */
export function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271 + 11) % 0x7fffffff
    return state % limit
  }
}
