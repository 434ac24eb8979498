import { describe, expect, it } from 'vitest'
import { blocksOf } from './markdown-blocks.ts'

describe('blocks of a README', () => {
  it('reads headings, prose that runs over lines, and lists with continued items', () => {
    expect(blocksOf('# 题\n\n一行\n接着\n\n- 甲\n  乙\n- 丙')).toEqual([
      { kind: 'heading', level: 1, text: '题' },
      { kind: 'text', text: '一行 接着' },
      { kind: 'list', items: ['甲 乙', '丙'] },
    ])
  })

  it('reads a table without its ruler', () => {
    expect(blocksOf('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    ])
  })

  it('keeps code as it stands, closed or not', () => {
    expect(blocksOf('```sh\nnpm start\n```\n尾')).toEqual([
      { kind: 'code', text: 'npm start' },
      { kind: 'text', text: '尾' },
    ])
    expect(blocksOf('```\nx')).toEqual([{ kind: 'code', text: 'x' }])
  })

  it('leaves markup it does not know as text', () => {
    expect(blocksOf('<script>alert(1)</script>')).toEqual([{ kind: 'text', text: '<script>alert(1)</script>' }])
  })
})
