import { describe, expect, it } from 'vitest'
import { statementNames } from './statement-names.ts'

const url = 'postgresql://postgres@127.0.0.1:5432/yingshao'

describe('names of prepared statements', () => {
  it('are the same for the same text and differ for others', () => {
    const nameOf = statementNames(url)
    expect(nameOf({ sql: 'select 1' })).toBe(nameOf({ sql: 'select 1' }))
    expect(nameOf({ sql: 'select 1' })).not.toBe(nameOf({ sql: 'select 2' }))
  })

  it('fit into an identifier of PostgreSQL', () => {
    expect(statementNames(url)({ sql: 'select 1' })?.length).toBeLessThan(63)
  })

  it('end at five hundred texts, and known ones keep theirs', () => {
    const nameOf = statementNames(url)
    const first = nameOf({ sql: 'select 0' })
    for (let n = 1; n < 500; n++) nameOf({ sql: `select ${n}` })
    expect(nameOf({ sql: 'select 500' })).toBeUndefined()
    expect(nameOf({ sql: 'select 0' })).toBe(first)
  })

  it('are not given behind a pooler that says so', () => {
    expect(statementNames(`${url}?pgbouncer=true`)({ sql: 'select 1' })).toBeUndefined()
  })
})
