import { describe, expect, it } from 'vitest'
import { draftStanding } from './draft-standing.ts'

describe('what the head says of a draft', () => {
  it.each([
    ['of a new process', null, null, null, null],
    ['of the version in use', 2, 2, 2, { version: 2, next: 3, from: 'same' }],
    ['of the version in use, with a newer one beside it', 2, 2, 3, { version: 2, next: 4, from: 'same' }],
    ['of an older version than the one in use', 2, 3, 3, { version: 3, next: 4, from: 2 }],
    ['drawn anew for a process that is in use', null, 1, 1, { version: 1, next: 2, from: 'none' }],
    ['of a process whose versions are all retired', 2, null, 2, { version: 'none', next: 3, from: 2 }],
    ['drawn anew for a process at rest', null, null, 2, { version: 'none', next: 3, from: 'none' }],
  ])('%s', (_what, basedOn, currentVersion, newestVersion, said) => {
    expect(draftStanding({ basedOn, currentVersion, newestVersion })).toEqual(said)
  })
})
