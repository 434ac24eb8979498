import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimDataDir, readDrillOptions, refuseDrill } from './drill.ts'
import { LaunchFailure } from './failure.ts'
import { resolveDataDir } from './settings.ts'

describe('the words after npm start --', () => {
  it('none make a plain start, --drill one that begins now at the ordinary speed', () => {
    expect(readDrillOptions([])).toBeNull()
    expect(readDrillOptions(['--drill'])).toEqual({ at: null, speed: 1 })
  })

  it('say when a drill begins and how fast it runs', () => {
    expect(readDrillOptions(['--drill', '--at', '2026-09-30T17:00+08:00', '--speed', '60'])).toEqual({
      at: new Date('2026-09-30T09:00:00Z'),
      speed: 60,
    })
  })

  it.each([
    [['--at', '2026-09-30T17:00+08:00'], 'for a drill'],
    [['--drill', '--at', '2026-09-30 17:00'], 'no moment with an offset'],
    [['--drill', '--at', 'tomorrow'], 'no moment with an offset'],
    [['--drill', '--speed', '0.5'], 'no factor'],
    [['--drill', '--speed', 'fast'], 'no factor'],
    [['--dril'], '--drill'],
  ])('%j is refused with the way to write it', (words, reason) => {
    expect(() => readDrillOptions(words)).toThrow(LaunchFailure)
    expect(() => readDrillOptions(words)).toThrow(reason)
  })
})

describe('a drill has servers and data of its own', () => {
  let dir: string
  beforeEach(() => void (dir = mkdtempSync(path.join(tmpdir(), 'drill-'))))
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it.each([
    { NODE_ENV: 'production' },
    { DATABASE_URL: 'postgresql://db/x' },
    { ZEEBE_GRPC_ADDRESS: 'grpc://z:26500' },
  ])('%j refuses it', (environment) => expect(() => refuseDrill(environment)).toThrow(Object.keys(environment)[0]))

  it('a folder beside the usual one, unless DATA_DIR names another', () => {
    expect(resolveDataDir({}, true)).toBe(`${resolveDataDir({})}-drill`)
    expect(resolveDataDir({ DATA_DIR: dir }, true)).toBe(dir)
  })

  it('a folder that holds other data is refused, and so is a plain start on a drill', () => {
    mkdirSync(path.join(dir, 'run'))
    claimDataDir(dir, true)
    claimDataDir(dir, true)
    expect(() => claimDataDir(dir, false)).toThrow('--drill')
    const other = path.join(dir, 'other')
    mkdirSync(other)
    writeFileSync(path.join(other, 'secrets.json'), '{}')
    claimDataDir(other, false)
    expect(() => claimDataDir(other, true)).toThrow('DATA_DIR')
  })
})
