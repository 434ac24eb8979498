import { describe, expect, it } from 'vitest'
import { diffModels } from './diff-models.ts'
import { groupChanges } from './group-changes.ts'
import type { PlainElement, PlainModel, PlainProperty } from './plain-model.ts'
import { isShown, viewChanges } from './view-change.ts'

const same = (text: string) => ({ zh: text, en: text })
const says = (value: string): PlainProperty => ({ label: same('词'), value, words: same(value) })
const leads = (...refersTo: string[]): PlainProperty => ({ ...says(refersTo.join(' ')), refersTo, place: true })

function element(id: string, properties: PlainElement['properties'] = {}): PlainElement {
  return {
    ...{ file: 'a.bpmn', key: id, id, type: 'step', name: id, where: same(''), own: same(`「${id}」`), joint: 'of' },
    ...{ details: null, scope: null, identities: [id], shownAt: [id], properties },
  }
}

const model = (...elements: PlainElement[]): PlainModel => ({ elements, drawings: [] })
const kinds = (before: PlainModel, after: PlainModel) =>
  diffModels(before, after).map(({ kind, element: { id }, property }) => [kind, id, property])

describe('two plain models', () => {
  it('that are equal have no changes', () => {
    const one = model(element('A', { word: says('x') }), element('B'))
    expect(diffModels(one, model(element('B'), element('A', { word: says('x') })))).toEqual([])
  })

  it('are told apart property by property, then what came and what went', () => {
    const before = model(element('A', { word: says('x'), old: says('1') }), element('B'))
    const after = model(element('A', { word: says('y'), new: says('2') }), element('C', { word: says('z') }))
    expect(kinds(before, after)).toEqual([
      ['changed', 'A', 'word'],
      ['changed', 'A', 'old'],
      ['changed', 'A', 'new'],
      ['added', 'C', null],
      ['removed', 'B', null],
    ])
  })

  it('may call the same thing by another id, also where others point at it', () => {
    const before = model(element('A', { word: says('x') }), element('F', { to: leads('A') }))
    const renamed = { ...element('Z', { word: says('x') }), name: 'A' }
    expect(diffModels(before, model(renamed, element('F', { to: leads('Z') })))).toEqual([])
  })

  it('hold two things that are alike but for what points at them: each is found again', () => {
    const twin = (id: string) => ({ ...element(id, { word: says('x') }), name: 'twin' })
    const before = model(twin('A'), twin('B'), element('F', { to: leads('B') }))
    const after = model(twin('P'), twin('Q'), element('F', { to: leads('P') }))
    expect(diffModels(before, after)).toEqual([])
    expect(kinds(before, model(twin('A'), twin('B'), element('F', { to: leads('A') })))).toEqual([['moved', 'F', 'to']])
  })

  it('say nothing of what is written out and means the same as silence', () => {
    const silent = { ...says('false'), silent: true }
    expect(diffModels(model(element('A')), model(element('A', { flag: silent })))).toEqual([])
    expect(kinds(model(element('A', { flag: says('true') })), model(element('A', { flag: silent })))).toEqual([
      ['changed', 'A', 'flag'],
    ])
  })
})

it('changes are listed by file and element, meaning apart from layout, in the language of the reader', () => {
  const changes = diffModels(
    model(element('A', { one: says('1'), two: says('1') }), element('B')),
    model(element('A', { one: says('2'), two: says('2') })),
  )
  const [group] = groupChanges(viewChanges(changes, 'en'))
  expect(group?.elements.map(({ id, changes: own }) => [id, own.length])).toEqual([
    ['A', 2],
    ['B', 1],
  ])
  expect(group?.elements[1]?.changes[0]?.text).toBe('「B」 removed')
  expect([isShown('layout', 'meaning'), isShown('moved', 'meaning'), isShown('layout', 'layout')]).toEqual([
    ...[false, true, true],
  ])
})
