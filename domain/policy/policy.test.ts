import { describe, expect, it } from 'vitest'
import { can, isFitFor } from './can.ts'
import { reachPathOf } from './person.ts'
import type { Person } from './person.ts'
import { isInScope, scopeOf, workScopeOf } from './scope.ts'
import { commonPath, isWithin, joinUnitPath, unitCodeOf } from './unit-path.ts'
import type { Action, Subjects } from './subjects.ts'

const district = '/city/dist/'
const housing = '/city/dist/housing/'
const water = '/city/dist/water/'
const grid = '/city/dist/street1/comm1/grid3/'

function person(id: string, role: string, reachPath: string, ...rights: string[]): Person {
  return { id, memberships: [{ role, rights, unitPath: reachPath, reachPath }] }
}

const fixer = person('fixer', 'fix', housing, 'case.read', 'case.report')
const otherFixer = person('other', 'fix', water, 'case.read')
const leader = person('leader', 'lead', housing, 'case.read', 'task.assign')
const chief = person('chief', 'chief', district, 'case.read', 'case.void', 'case.readReporter', 'incident.retry')
const walker = person('walker', 'walk', grid, 'case.report', 'case.read')
const admin = person('admin', 'admin', district, 'process.read', 'process.publish', 'task.workAny')
const nobody: Person = { id: 'nobody', memberships: [] }

const caseInHousing = { unitPaths: [grid, housing], reporterId: 'walker' }
const freeStep = { role: 'fix', unitPath: housing, assigneeId: null }
const heldStep = { ...freeStep, assigneeId: 'fixer' }
const fresh = { ...caseInHousing, nextStepTouched: false, ended: false }

type Row = { [A in Action]: [string, Person, A, Subjects[A], string] }[Action]

const table: Row[] = [
  ['reporting needs the right', walker, 'case.report', null, 'yes'],
  ['reporting without the right', otherFixer, 'case.report', null, 'right.missing'],
  ['a case is read by its lead unit', fixer, 'case.read', caseInHousing, 'yes'],
  ['a case is read from the region above', chief, 'case.read', caseInHousing, 'yes'],
  ['a case of others does not even exist', otherFixer, 'case.read', caseInHousing, 'case.not_found'],
  ['a reporter reads the own case without any right', { ...nobody, id: 'walker' }, 'case.read', caseInHousing, 'yes'],
  ['nobody reads anything', nobody, 'case.read', caseInHousing, 'case.not_found'],
  [
    'a case without reporter is nobody’s own',
    nobody,
    'case.read',
    { ...caseInHousing, reporterId: null },
    'case.not_found',
  ],
  ['the reporter is hidden from handlers', fixer, 'case.readReporter', caseInHousing, 'right.missing'],
  ['the reporter is shown to whoever has the right', chief, 'case.readReporter', caseInHousing, 'yes'],
  ['a reporter withdraws an untouched case', walker, 'case.withdraw', fresh, 'yes'],
  ['nobody else withdraws it', chief, 'case.withdraw', fresh, 'withdraw.not_reporter'],
  [
    'a touched case is not withdrawn',
    walker,
    'case.withdraw',
    { ...fresh, nextStepTouched: true },
    'withdraw.too_late',
  ],
  ['an ended case is not withdrawn', walker, 'case.withdraw', { ...fresh, ended: true }, 'case.closed'],
  ['voiding needs the right in reach', chief, 'case.void', caseInHousing, 'yes'],
  ['voiding outside the reach', chief, 'case.void', { ...caseInHousing, unitPaths: ['/city/far/'] }, 'right.missing'],
  ['a handler does not void', fixer, 'case.void', caseInHousing, 'right.missing'],
  ['the reporter rates', walker, 'case.rate', caseInHousing, 'yes'],
  ['nobody rates for the reporter', fixer, 'case.rate', caseInHousing, 'right.missing'],
  ['a step is read by its role and unit', fixer, 'step.read', freeStep, 'yes'],
  ['a step is read by whoever may read the case', chief, 'step.read', freeStep, 'yes'],
  ['a step of another unit does not exist', otherFixer, 'step.read', freeStep, 'task.not_found'],
  ['a step is claimed by its role and unit', fixer, 'step.claim', freeStep, 'yes'],
  ['the same role in another unit does not claim', otherFixer, 'step.claim', freeStep, 'task.not_yours'],
  ['another role in the same unit does not claim', leader, 'step.claim', freeStep, 'task.not_yours'],
  [
    'a held step is not claimed again by another',
    { ...fixer, id: 'x' },
    'step.claim',
    heldStep,
    'task.claimed_by_other',
  ],
  ['claiming twice is fine', fixer, 'step.claim', heldStep, 'yes'],
  ['a done step is not claimed', fixer, 'step.claim', { ...freeStep, open: false }, 'task.already_done'],
  ['a step without unit asks for the role alone', otherFixer, 'step.claim', { ...freeStep, unitPath: null }, 'yes'],
  ['a free step is completed without claiming', fixer, 'step.complete', freeStep, 'yes'],
  ['a held step is completed by its holder', fixer, 'step.complete', heldStep, 'yes'],
  ['a held step is not completed by others', { ...fixer, id: 'x' }, 'step.complete', heldStep, 'task.claimed_by_other'],
  ['a done step of mine is told as done', fixer, 'step.complete', { ...heldStep, open: false }, 'task.already_done'],
  ['a done step of others stays theirs', otherFixer, 'step.complete', { ...heldStep, open: false }, 'task.not_yours'],
  ['reading a case is not working its steps', chief, 'step.complete', freeStep, 'task.not_yours'],
  ['whoever may work any role works it', admin, 'step.complete', freeStep, 'yes'],
  ['a holder releases', fixer, 'step.release', heldStep, 'yes'],
  ['a leader of the unit releases', leader, 'step.release', heldStep, 'yes'],
  ['a colleague does not release', { ...fixer, id: 'x' }, 'step.release', heldStep, 'task.claimed_by_other'],
  ['a stranger does not release', otherFixer, 'step.release', heldStep, 'task.not_yours'],
  ['a free step is not released', leader, 'step.release', freeStep, 'task.not_claimed'],
  ['a free step is nobody’s, not somebody else’s', fixer, 'step.release', freeStep, 'task.not_claimed'],
  ['a leader assigns in the own unit', leader, 'step.assign', heldStep, 'yes'],
  ['a leader does not assign elsewhere', leader, 'step.assign', { ...freeStep, unitPath: water }, 'task.not_yours'],
  ['a handler does not assign', fixer, 'step.assign', freeStep, 'right.missing'],
  ['an incident is retried in reach', chief, 'incident.retry', { unitPaths: [housing] }, 'yes'],
  ['an incident without case is for every holder', chief, 'incident.retry', { unitPaths: [] }, 'yes'],
  ['an incident elsewhere', chief, 'incident.retry', { unitPaths: ['/city/far/'] }, 'right.missing'],
  ['reading incidents is a right of its own', chief, 'incident.read', { unitPaths: [housing] }, 'right.missing'],
  ['a draft is read by who draws', person('d', 'd', district, 'process.draw'), 'draft.read', null, 'yes'],
  ['a draft is read by who approves', person('a', 'a', district, 'process.approve'), 'draft.read', null, 'yes'],
  [
    'a draft is not drawn by who approves',
    person('a', 'a', district, 'process.approve'),
    'process.draw',
    null,
    'right.missing',
  ],
  ['a draft is read by nobody else', person('r', 'r', district, 'process.read'), 'draft.read', null, 'right.missing'],
  ['a trial is used by whoever started it', admin, 'trial.use', { personId: 'admin' }, 'yes'],
  ['a trial of others does not exist', admin, 'trial.use', { personId: 'chief' }, 'trial.not_found'],
  ['a trial of others is not ended', admin, 'trial.end', { personId: 'chief' }, 'trial.not_found'],
  [
    'who operates the system ends trials of others',
    person('op', 'op', district, 'system.operate'),
    'trial.end',
    { personId: 'chief' },
    'yes',
  ],
  ['publishing needs its right', admin, 'process.publish', null, 'yes'],
  ['publishing without it', chief, 'process.publish', null, 'right.missing'],
  ['migrating with the right to publish alone', admin, 'process.migrate', null, 'right.missing'],
  ['my notification', chief, 'notification.read', { recipientId: 'chief' }, 'yes'],
  [
    'a notification of others does not exist',
    chief,
    'notification.read',
    { recipientId: 'x' },
    'notification.not_found',
  ],
]

describe('can', () => {
  it.each(table)('%s', (_title, who, action, subject, expected) => {
    const answer = can(who, action as 'case.read', subject as Subjects['case.read'])
    expect(answer.ok ? 'yes' : answer.error.code).toBe(expected)
  })
})

describe('fitness for a step', () => {
  it('is the role in reach of the unit, whoever else could work it', () => {
    expect(isFitFor(fixer, freeStep)).toBe(true)
    expect(isFitFor(otherFixer, freeStep)).toBe(false)
    expect(isFitFor(admin, freeStep)).toBe(false)
  })
})

describe('scopes', () => {
  const both: Person = {
    id: 'p',
    memberships: [
      { role: 'a', rights: ['case.read'], unitPath: housing, reachPath: housing },
      { role: 'b', rights: ['case.read'], unitPath: district, reachPath: district },
      { role: 'b', rights: [], unitPath: '/far/', reachPath: '/far/' },
    ],
  }

  it('keep only the outermost subtrees in which the right is held', () => {
    expect(scopeOf(both, 'case.read')).toEqual({ all: false, paths: [district], personId: 'p' })
    expect(scopeOf(both, 'case.void')).toEqual({ all: false, paths: [], personId: 'p' })
  })

  it('are everything for whoever reaches from the root', () => {
    expect(scopeOf(person('r', 'root', '/', 'case.read'), 'case.read').all).toBe(true)
  })

  it('of work hold role and subtree together', () => {
    expect(workScopeOf(both).byRole).toEqual([
      { role: 'a', path: housing },
      { role: 'b', path: district },
      { role: 'b', path: '/far/' },
    ])
    expect(workScopeOf(admin).anyRole).toEqual([district])
  })

  it('judge paths in memory as queries do', () => {
    const scope = scopeOf(both, 'case.read')
    expect(isInScope(scope, [grid])).toBe(true)
    expect(isInScope(scope, ['/city/far/'])).toBe(false)
  })
})

describe('unit paths', () => {
  it('end in a slash, so a sibling with a longer name is not inside', () => {
    expect(joinUnitPath(['city', 'dist'])).toBe(district)
    expect(joinUnitPath([])).toBe('/')
    expect(unitCodeOf(grid)).toBe('grid3')
    expect(unitCodeOf('/')).toBe(null)
    expect(isWithin('/city/dist2/', '/city/dist')).toBe(true)
    expect(isWithin('/city/dist2/', district)).toBe(false)
  })

  it('have a deepest path in common, the root when they share nothing', () => {
    expect(commonPath([housing, water])).toBe(district)
    expect(commonPath([district, housing])).toBe(district)
    expect(commonPath([grid])).toBe(grid)
    expect(commonPath(['/city/dist2/', district])).toBe('/city/')
    expect(commonPath([grid, '/far/'])).toBe('/')
    expect(commonPath([])).toBe('/')
  })

  it('reach from the unit or from its nearest region', () => {
    expect(reachPathOf({ path: housing, regionPath: district }, 'unit')).toBe(housing)
    expect(reachPathOf({ path: housing, regionPath: district }, 'region')).toBe(district)
  })
})
