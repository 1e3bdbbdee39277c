import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands } from './index.ts'

const call = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
  })

test('help lists every command and what it does', () => {
  const { status, stdout } = call('--help')
  expect(status).toBe(0)
  for (const { name, usage, summary } of commands) {
    expect(stdout).toContain(`  ${name} ${usage}`.trimEnd())
    expect(stdout).toContain(summary)
  }
})

test('help fits a terminal of 80 columns', () => {
  expect(
    call('--help')
      .stdout.split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([])
})

test('a command that does not exist is wrong usage, and the nearest is named', () => {
  const { status, stderr, stdout } = call('chekc')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^Unknown command "chekc"\. Did you mean "check"\?\n/)
})

test('no command is wrong usage', () => {
  expect(call()).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Usage: pnpm data <command>/) as string,
  })
})

test('a command tells how it is called', () => {
  expect(call('anchor', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Usage: pnpm data anchor "<words>"\n/) as string,
  })
})
