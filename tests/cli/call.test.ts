import { describe, expect, test } from 'vitest'
import { terminal } from './terminal.ts'

const commands = [
  'new',
  'import',
  'list',
  'show',
  'export',
  'agreement',
  'check',
  'serve',
  'formats',
  'statistics',
]

describe('a wrong call ends with 2, says so, and prints no result:', () => {
  test.each([
    { args: [], says: /Usage: standpoint/ },
    { args: ['shred', 'reports'], says: /unknown command 'shred'/ },
    { args: ['--shred'], says: /unknown option '--shred'/ },
    { args: ['new'], says: /missing required argument 'project'/ },
    { args: ['new', 'reports', '--annotator', '../ana'], says: /An annotator id has letters/ },
    { args: ['new', 'reports', '--annotator', '__proto__'], says: /An annotator id has letters/ },
    { args: ['import', 'reports'], says: /missing required argument 'files'/ },
    { args: ['import', 'reports', 'a.txt', '--format', 'xml'], says: /Formats: text, markdown, html, jsonl/ },
    { args: ['import', 'reports', 'a.txt', '--annotator', ''], says: /An annotator id has letters/ },
    { args: ['list', 'reports', 'more'], says: /too many arguments/ },
    { args: ['show', 'reports'], says: /missing required argument 'article'/ },
    { args: ['export', 'reports', '--format', 'jsonl'], says: /required option '--out <path>'/ },
    { args: ['export', 'reports', '--out', 'x'], says: /required option '--format <id>'/ },
    { args: ['export', 'reports', '--format', 'text', '--out', 'x'], says: /Formats: jsonl, csv/ },
    { args: ['agreement', 'reports', '--not-stated', 'neutral'], says: /Allowed choices are missing, value/ },
    { args: ['agreement', 'reports', '--seed', '-1'], says: /A seed is a whole number/ },
    { args: ['agreement', 'reports', '--article', '../a'], says: /An article id has letters/ },
    { args: ['serve', 'reports', '--port', '65536'], says: /A port is a number/ },
    { args: ['serve', 'reports', '--port', '-1'], says: /A port is a number/ },
    { args: ['serve', 'reports', '--port', '8o80'], says: /A port is a number/ },
    { args: ['serve', 'reports', '--sample'], says: /not both/ },
  ])('$args', async ({ args, says }) => {
    const outcome = await (await terminal()).run(args)
    expect(outcome).toEqual({ code: 2, out: '', err: expect.stringMatching(says) })
  })
})

test('the help lists every command', async () => {
  const { code, out, err } = await (await terminal()).run(['--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
})

test.each(commands)('the help of %s has an example', async (command) => {
  const { code, out } = await (await terminal()).run([command, '--help'])
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(`Example:\n  standpoint ${command}`))
})

test('the version is told', async () => {
  expect(await (await terminal()).run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
})
