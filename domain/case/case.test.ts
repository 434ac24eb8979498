import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { caseYear, formatCaseNumber, parseCaseNumber } from './case-number.ts'
import { findOpenRating } from './open-rating.ts'
import { caseStatus, followSteps } from './status.ts'
import type { StatusFacts } from './status.ts'
import type { PhaseFacts } from './public-status.ts'
import { eventHash, findChainFault, genesisHash } from './event-chain.ts'
import type { SealedEvent, StoredEvent } from './event-chain.ts'
import { casePhase, isEndPhase, phaseOf, publicWords } from './public-status.ts'
import { displayTrackCode, parseTrackCode, trackCodeFrom } from './track-code.ts'

describe('the status people see', () => {
  const facts: StatusFacts = { voided: false, closed: false, held: false, openSteps: [], flowStatus: 'new' }
  const steps = [
    { status: 'low', rank: 10 },
    { status: 'high', rank: 30 },
  ]

  it.each<[string, Partial<StatusFacts>, string]>([
    ['void goes before everything', { voided: true, held: true, openSteps: steps }, 'void'],
    ['a path drawn for withdrawals has the last word', { voided: true, closed: true, flowStatus: 'own' }, 'own'],
    ['held goes before steps', { held: true, openSteps: steps }, 'held'],
    ['the highest rank of the open steps wins', { openSteps: steps }, 'high'],
    ['without open steps it is what the flow set last', {}, 'new'],
  ])('%s', (_title, given, expected) => {
    expect(caseStatus({ ...facts, ...given })).toBe(expected)
  })

  it('does not depend on the order of the steps', () => {
    const equal = [
      { status: 'b', rank: 1 },
      { status: 'a', rank: 1 },
    ]
    expect(caseStatus({ ...facts, openSteps: equal })).toBe(caseStatus({ ...facts, openSteps: equal.toReversed() }))
  })
})

describe('what is kept of the steps for the time no step is open', () => {
  const low = { status: 'low', rank: 10 }
  const high = { status: 'high', rank: 30 }

  it.each<[string, Parameters<typeof followSteps>[0], string]>([
    ['the step that opens', { opened: true, openSteps: [low], flowStatus: 'new', shown: 'new' }, 'low'],
    ['the step shown of those open', { opened: true, openSteps: [low, high], flowStatus: 'low', shown: 'low' }, 'high'],
    ['the step left when another ends', { opened: false, openSteps: [low], flowStatus: 'high', shown: 'high' }, 'low'],
    ['the last step when it ends', { opened: false, openSteps: [], flowStatus: 'low', shown: 'low' }, 'low'],
    ['what a job set meanwhile', { opened: false, openSteps: [low], flowStatus: 'set', shown: 'high' }, 'set'],
    ['a step that opens after that', { opened: true, openSteps: [high], flowStatus: 'set', shown: 'low' }, 'high'],
  ])('is %s', (_title, change, expected) => expect(followSteps(change)).toBe(expected))
})

describe('the phase of a case', () => {
  const at = new Date('2026-11-20T01:00:00Z')
  const facts: PhaseFacts = { declared: undefined, voided: null, closedAt: null, ratingOpen: false }

  it.each<[string, Partial<PhaseFacts>, string]>([
    ['what its status declares', { declared: 'checking' }, 'checking'],
    ['being dealt with when it declares nothing', {}, 'working'],
    ['answered while a rating is open', { declared: 'working', ratingOpen: true }, 'answered'],
    ['closed once archived, whatever the status is called', { closedAt: at }, 'closed'],
    ['the end its status declares', { declared: 'not_taken', closedAt: at }, 'not_taken'],
    ['withdrawn when taken out of the flow', { declared: 'closed', voided: 'void', closedAt: at }, 'withdrawn'],
  ])('is %s', (_title, given, expected) => expect(casePhase({ ...facts, ...given })).toBe(expected))

  it('has other words for who took it back than for who had it voided', () => {
    expect(publicWords('withdrawn', 'zh', 'withdraw')).toBe('您撤回了这件事')
    expect(publicWords('withdrawn', 'zh', 'void')).toContain('作废')
    expect(publicWords('closed', 'zh', 'void')).toBe('已办完')
  })

  it('knows a rating as open until its time is over, and only that of the last round', () => {
    const rating = (round: number, state: string) => ({ round, state, dueAt: at })
    const found = { voided: null, closedAt: null, ratings: [rating(2, 'open'), rating(1, 'rated')] }
    expect(findOpenRating(found, new Date(at.getTime() - 1))?.round).toBe(2)
    expect(findOpenRating(found, at)).toBeNull()
    expect(findOpenRating({ ...found, closedAt: at }, new Date(0))).toBeNull()
    expect(findOpenRating({ ...found, ratings: [rating(1, 'open'), rating(2, 'rated')] }, new Date(0))).toBeNull()
  })
})

describe('the words for a reporter', () => {
  it('come from the phase a status declares, with a default for statuses of new models', () => {
    expect(publicWords('received', 'zh')).toBe('已收到，正在看')
    expect(phaseOf(undefined)).toBe('working')
    expect(phaseOf('toString')).toBe('working')
    expect(isEndPhase('closed')).toBe(true)
    expect(isEndPhase('answered')).toBe(false)
  })
})

describe('a case number', () => {
  it('is district, year and serial', () => {
    expect(formatCaseNumber({ district: '映', year: 2026, serial: 8831 })).toBe('映2026-08831')
    expect(formatCaseNumber({ district: '映', year: 2026, serial: 123456 })).toBe('映2026-123456')
    expect(parseCaseNumber(' 映2026-08831 ')).toEqual({ ok: true, value: { district: '映', year: 2026, serial: 8831 } })
    expect(parseCaseNumber('2026-08831').ok).toBe(false)
  })

  it('belongs to the year in Shanghai', () => {
    expect(caseYear(new Date('2026-12-31T15:59:59Z'))).toBe(2026)
    expect(caseYear(new Date('2026-12-31T16:00:00Z'))).toBe(2027)
  })
})

describe('a track code', () => {
  const code = trackCodeFrom(Uint8Array.from({ length: 12 }, (_, index) => index * 21))

  it('is read back however it was written down', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(parseTrackCode(displayTrackCode(code).toLowerCase())).toBe(code)
    expect(parseTrackCode('OIL0-1111-1111')).toBe('011011111111')
  })

  it('is null for anything else', () => {
    expect(parseTrackCode('1234')).toBe(null)
    expect(parseTrackCode('UUUUUUUUUUUU')).toBe(null)
    expect(parseTrackCode("' or 1=1 --.")).toBe(null)
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys and survives storage as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
      }),
    )
    expect(canonicalJson({ b: 1, a: undefined, c: [undefined, new Date(0)] })).toBe(
      '{"b":1,"c":[null,"1970-01-01T00:00:00.000Z"]}',
    )
    expect(() => canonicalJson({ n: NaN })).toThrow(TypeError)
  })
})

describe('the chain of events', () => {
  const actor = { actor: 'system', personId: null, unitId: null }
  function chain(length: number): StoredEvent[] {
    const events: StoredEvent[] = []
    for (let seq = 1; seq <= length; seq++) {
      const event: SealedEvent = {
        caseId: 'c',
        seq,
        type: 'StatusSet',
        at: new Date(seq),
        ...actor,
        data: { n: seq },
      }
      const prevHash = events.at(-1)?.hash ?? genesisHash
      events.push({ ...event, prevHash, hash: eventHash(prevHash, event) })
    }
    return events
  }

  it('holds as it was written, in whatever order it is read', () => {
    expect(findChainFault(chain(20))).toBe(null)
    expect(findChainFault(chain(20).reverse())).toBe(null)
    expect(findChainFault([])).toBe(null)
  })

  it('shows any change, gap or exchange', () => {
    const changed = chain(5).map((event) => (event.seq === 3 ? { ...event, data: { n: 4 } } : event))
    expect(findChainFault(changed)).toEqual({ seq: 3, fault: 'changed' })
    expect(findChainFault(chain(5).filter((event) => event.seq !== 3))).toEqual({ seq: 3, fault: 'gap' })
    const relinked = chain(5).map((event) => (event.seq === 4 ? { ...event, prevHash: 'f'.repeat(64) } : event))
    expect(findChainFault(relinked)).toEqual({ seq: 4, fault: 'broken_link' })
  })
})
