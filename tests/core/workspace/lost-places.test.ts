import { describe, expect, it } from 'vitest'
import { textHash } from '#core/model/text-hash.ts'
import { must, textFile } from '#tests/desk.ts'
import { after, before, fuzzy, gone, idOf, moved, revise, tagged, type Tagged } from './corrected.ts'

describe('the next correction of a text', () => {
  const lastLine = before.slice(before.lastIndexOf('\n'))
  const restored = textFile('restored.txt', `${after.replace('After long talks ', '')}${lastLine}`)
  const places = ({ layer }: Tagged) => layer.layer.annotations.map(({ id }) => id)

  it('shows what had lost its place, and where it would get one again', async () => {
    const at = await tagged()
    must(await revise(at))
    const { annotations } = must(await at.workspace.planRevision({ ...at.request, file: restored }))
    expect(annotations.map(({ id, was, verdict }) => [id, was, verdict.type])).toEqual([
      [idOf(moved), 'placed', 'moved'],
      [idOf(fuzzy), 'lost', 'fuzzy'],
      [idOf(gone), 'lost', 'exact'],
    ])
  })

  it('gives it back its place with all that was said of it, and undo takes that back', async () => {
    const at = await tagged()
    const [whole] = at.layer.layer.annotations.filter(({ id }) => id === idOf(gone))
    must(await revise(at))
    const { orphans, annotations } = at.layer.layer
    must(await revise({ ...at, request: { ...at.request, file: restored } }))
    expect(places(at)).toEqual([idOf(moved), idOf(gone)])
    expect(at.layer.layer.annotations[1]).toEqual({ ...whole, suffix: '.' })
    expect(at.layer.layer.orphans?.map(({ id, text }) => [id, text])).toEqual([
      [idOf(fuzzy), textHash(before)],
    ])
    must(await at.layer.undo())
    expect([at.layer.layer.annotations, at.layer.layer.orphans]).toEqual([annotations, orphans])
  })

  it('leaves it without one where the analyst says so', async () => {
    const at = await tagged()
    must(await revise(at))
    const again = { ...at, request: { ...at.request, file: restored } }
    must(await revise(again, [{ id: idOf(gone), ranges: null }]))
    expect(places(at)).toEqual([idOf(moved)])
    expect(at.layer.layer.orphans?.map(({ id }) => id)).toEqual([idOf(fuzzy), idOf(gone)])
  })

  it('does not put it anywhere in a colleague’s view before its owner has seen the list', async () => {
    const at = await tagged()
    must(await revise(at))
    must(await at.desk.identify('boris'))
    const boris = must(at.desk.workspace())
    const request = { ...at.request, file: restored }
    const { sha256, revision } = must(await boris.planRevision(request))
    must(await boris.revise(request, { sha256, revision, choices: [] }))
    const [seen] = (await boris.layersOf(at.article)).filter(({ annotator }) => annotator === 'ana')
    expect(seen?.annotations.map(({ id }) => id)).toEqual([idOf(moved)])
    expect(seen?.orphans?.map(({ id }) => id)).toEqual([idOf(fuzzy), idOf(gone)])
  })
})
