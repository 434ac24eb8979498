import { describe, expect, it } from 'vitest'
import { communityName, nameIn, placeName, streetName, unitName } from './named.ts'

const grid = {
  ...{ code: 'grid01', name: '杏林社区第一网格', nameEn: 'Xinglin Grid 1' },
  ...{ community: '杏林社区', communityEn: 'Xinglin Community', street: '映河街道', streetEn: 'Yinghe Street' },
}
const other = { ...grid, name: '第一网格', nameEn: 'Grid 1' }
const chinese = { ...other, nameEn: null, communityEn: null, streetEn: null }

describe('names of places and units', () => {
  it.each([
    ['zh-CN', grid, '杏林社区第一网格'],
    ['zh-CN', other, '杏林社区 第一网格'],
    ['en', grid, 'Xinglin Grid 1'],
    ['en', other, 'Xinglin Community Grid 1'],
    ['en', chinese, '杏林社区 第一网格'],
  ])('in %s, with the community unless the grid is named after it', (locale, place, said) => {
    expect(placeName(locale, place)).toBe(said)
  })

  it('fall back to Chinese where the district gave no English', () => {
    expect(nameIn('en', { name: '区城管局', nameEn: null })).toBe('区城管局')
    expect([streetName('en', grid), streetName('en', chinese)]).toEqual(['Yinghe Street', '映河街道'])
    expect(unitName('en', { unit: '区城管局' })).toBe('区城管局')
  })

  it('are null where there is none', () => {
    expect(streetName('en', { street: null, streetEn: null })).toBeNull()
    expect(unitName('zh-CN', { unit: null, unitEn: null })).toBeNull()
    expect(communityName('zh-CN', { ...grid, community: null })).toBeNull()
  })
})
