import { expect, it } from 'vitest'
import type { ChangeView } from '@/domain/diff/view-change.ts'
import { changeMarks } from './change-marks.ts'
import { changeTable } from './change-table.ts'

const kinds = { added: '新增', removed: '删去', changed: '改', moved: '移', layout: '布局' }
const change = (given: Partial<ChangeView>): ChangeView => ({
  ...{ key: '0', kind: 'changed', file: 'a.bpmn', element: { id: 'A', name: '处置', type: 'bpmn:UserTask' } },
  ...{
    property: 'limit',
    before: '5 workday',
    after: '3 workday',
    text: '时限变了',
    drawn: { before: ['A'], after: ['A'] },
  },
  ...given,
})

it('a list of changes is a file of its own, and no cell of it is run as a formula', () => {
  const titles = {
    kind: '类型',
    file: '文件',
    element: '在哪',
    property: '属性',
    before: '原来',
    after: '现在',
    text: '说明',
  }
  const rows = changeTable([change({ before: '=leadUnit' })], titles, kinds).split('\r\n')
  expect(rows[0]).toBe('\uFEFF类型,文件,在哪,属性,原来,现在,说明')
  expect(rows[1]).toBe("改,a.bpmn,处置,limit,'=leadUnit,3 workday,时限变了")
})

it('an element is marked by the strongest of its changes, on the side where it is', () => {
  const changes = [
    change({}),
    change({ kind: 'layout' }),
    change({ kind: 'added', drawn: { before: [], after: ['B', 'Flow'] } }),
    change({ kind: 'removed', drawn: { before: ['C'], after: [] } }),
  ]
  expect(changeMarks(changes, 'before', kinds).marks).toEqual({ A: 'changed', C: 'gone' })
  const { marks, badges } = changeMarks(changes, 'after', kinds)
  expect(marks).toEqual({ A: 'changed', B: 'came', Flow: 'came' })
  expect(badges.map(({ elementId, text }) => [elementId, text])).toEqual([
    ...[
      ['A', '改'],
      ['B', '新增'],
      ['Flow', '新增'],
    ],
  ])
})
