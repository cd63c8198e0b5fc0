import type { Ruling } from './history-record.ts'
import { type DetailOf, fill, short, type Telling } from './telling.ts'

export function tellComment({ on, from, to }: DetailOf<'comment'>, { phrases }: Telling): string {
  const phrase =
    from === null ? phrases.commented : to === null ? phrases.commentRemoved : phrases.commentChanged
  return fill(phrase, {
    on: `${on.annotator}:${on.annotation}`,
    from: short(from ?? ''),
    to: short(to ?? ''),
  })
}

export function tellDecision({ about, from, to }: DetailOf<'decision'>, telling: Telling): string {
  const { phrases } = telling
  const phrase = from === null ? phrases.decided : to === null ? phrases.undecided : phrases.redecided
  const items = about.map(({ annotator, item }) => `${annotator}:${item}`).join(', ')
  const told = fill(phrase, { from: tellRuling(from, telling), to: tellRuling(to, telling) })
  return items === '' ? told : fill(phrases.decidedAbout, { told, items })
}

function tellRuling(ruling: Ruling | null, { phrases }: Telling): string {
  if (!ruling) return ''
  const { outcome, reason } = ruling
  if (!reason) return phrases[outcome]
  const params = { outcome: phrases[outcome], why: phrases[reason.code], text: short(reason.text) }
  return fill(reason.text === '' ? phrases.because : phrases.becauseOf, params)
}
