import { expect, test } from 'vitest'
import { articlesToSend, type SendChoice, type Sender } from '#renderer/app/exchange/send-choice.ts'
import { row } from '../rows.ts'

const gold = (isComplete: boolean) => ({ decided: 1, total: 1, isComplete })
const mine = (status: 'to-do' | 'in-progress' | 'done') => ({ ...row('x').mine, status })
const rows = [
  { ...row('untouched'), mine: mine('to-do') },
  { ...row('begun'), mine: mine('in-progress'), gold: gold(false) },
  { ...row('finished'), mine: mine('done'), gold: gold(true) },
  { ...row('settled'), mine: mine('to-do'), gold: gold(true) },
]

test.each<readonly [Sender, SendChoice, readonly string[]]>([
  ['mine', 'done', ['finished']],
  ['mine', 'all', ['begun', 'finished']],
  ['mine', 'marked', ['begun']],
  ['gold', 'done', ['finished', 'settled']],
  ['gold', 'all', ['begun', 'finished', 'settled']],
  ['gold', 'marked', ['begun', 'settled']],
])('%s, %s: the articles with something to send', (sender, choice, ids) => {
  const marked = new Set(['untouched', 'begun', 'settled'])
  expect(articlesToSend(choice, sender, { rows, marked })).toEqual(ids)
})
