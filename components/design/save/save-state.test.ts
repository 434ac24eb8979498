import { describe, expect, it } from 'vitest'
import { afterRefusal } from './save-state.ts'

const refused = (status: number, code = '') => ({ status, code, text: '' })

describe('an edit the server did not take', () => {
  it.each([
    [0, 'offline'],
    [503, 'offline'],
    [429, 'offline'],
    [401, 'session'],
    [400, 'refused'],
  ])('waits after %i because of %s', (status, why) => {
    expect(afterRefusal(refused(status), '', true)).toMatchObject({ kind: 'waiting', why, local: true })
  })

  it('is stale when somebody saved meanwhile, and locked when somebody took over', () => {
    expect(afterRefusal(refused(409, 'draft.stale'), '', true)).toEqual({ kind: 'stale' })
    expect(afterRefusal(refused(409, 'draft.locked'), '曾红霞', true)).toEqual({
      kind: 'locked',
      by: '曾红霞',
      local: true,
    })
  })

  it('says when this browser has no room for it either', () => {
    expect(afterRefusal(refused(0), '', false)).toMatchObject({ local: false })
  })
})
