import { describe, expect, test } from 'vitest'
import { type Pick, picked } from '#renderer/editor/input/pick.ts'

const click: Pick = { stack: ['inner', 'middle', 'outer'], selected: [], place: 'new', mode: 'replace' }

describe('a click', () => {
  test.each<[string, Partial<Pick>, readonly string[]]>([
    ['takes the innermost', {}, ['inner']],
    ['takes the innermost at a new place, whatever was selected', { selected: ['inner'] }, ['inner']],
    ['goes outwards at the same place', { selected: ['inner'], place: 'same' }, ['middle']],
    ['comes back to the innermost', { selected: ['outer'], place: 'same' }, ['inner']],
    ['starts again where the selection is elsewhere', { selected: ['far'], place: 'same' }, ['inner']],
    ['beside everything selects nothing', { stack: [], selected: ['inner'] }, []],
    ['adds to the selection', { selected: ['far'], mode: 'toggle' }, ['far', 'inner']],
    ['takes out of the selection', { selected: ['far', 'inner'], mode: 'toggle' }, ['far']],
    [
      'beside everything keeps what is being gathered',
      { stack: [], selected: ['far'], mode: 'toggle' },
      ['far'],
    ],
  ])('%s', (_, rest, expected) => {
    expect(picked({ ...click, ...rest })).toEqual(expected)
  })
})
