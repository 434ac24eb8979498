import { describe, expect, it } from 'vitest'
import { readPublishOptions, routeText } from './publish-options.ts'

describe('npm run publish', () => {
  it('reads folders, routes and notes; * is the same as leaving a part out', () => {
    expect(readPublishOptions(['a', '--route', 'category=06010, channel=*', '--notes', 'first'])).toEqual({
      ...{ folders: ['a'], all: false, help: false, notes: 'first' },
      routes: [{ category: '06010' }],
    })
  })

  it('refuses one route for two folders: which of them it means is not said', () => {
    for (const folders of [['a', 'b'], ['--all']])
      expect(readPublishOptions([...folders, '--route', 'category=06010'])).toMatch(/one folder at a time/)
    expect(readPublishOptions(['a', 'b'])).toMatchObject({ folders: ['a', 'b'], routes: [] })
  })

  it('names the part of a route it cannot read, and the options there are', () => {
    expect(readPublishOptions(['a', '--route', 'kind=x'])).toContain('"kind=x"')
    expect(readPublishOptions(['a', '--rout', 'x'])).toContain('--route "channel=')
    expect(readPublishOptions([])).toContain('Name a process folder')
    expect(readPublishOptions(['--help'])).toMatchObject({ help: true })
  })

  it('writes a route as it is typed', () => {
    expect(routeText({ channel: 'web', category: '06' })).toBe('channel=web,category=06')
    expect(routeText({})).toContain('every report')
  })
})
