import { describe, expect, it } from 'vitest'
import { fullCode, parseFullCode } from './category.ts'
import type { SearchableCategory } from './category.ts'
import { pinyinKeys } from './pinyin-keys.ts'
import { indexCategories, searchCategories } from './search-categories.ts'

function category(
  code: string,
  name: string,
  synonyms: string[] = [],
  kind = 'matter',
  local = false,
): SearchableCategory {
  return {
    standard: 's',
    kind,
    code,
    name,
    className: '市容环境',
    synonyms,
    pinyin: pinyinKeys([name, ...synonyms]),
    local,
  }
}

const index = indexCategories([
  category('06010', '暴露垃圾', ['垃圾没人收', '乱扔垃圾'], 'matter', true),
  category('06011', '积存垃圾渣土', ['建筑垃圾']),
  category('06042', '垃圾站(箱)满溢'),
  category('09005', '店外经营'),
  category('09006', '占道经营', ['摆摊']),
  category('01001', '供水井盖', ['自来水井盖'], 'component'),
  category('01001', '供水井盖异常', [], 'matter'),
  category('04002', '行道树', [], 'component'),
  category('06013', '道路破损', ['路面坑洼']),
])

const find = (query: string) => searchCategories(index, query).map(({ kind, code }) => `${kind[0]}${code}`)

describe('searching categories', () => {
  it.each([
    ['the name', '暴露垃圾', 'm06010'],
    ['a part of the name', '井盖', 'c01001'],
    ['a synonym', '坑洼', 'm06013'],
    ['full pinyin', 'baolulaji', 'm06010'],
    ['full pinyin with spaces', 'bao lu la ji', 'm06010'],
    ['initials', 'bllj', 'm06010'],
    ['syllables half typed', 'baollj', 'm06010'],
    ['capitals and full width', 'ＢLＬJ', 'm06010'],
    ['pinyin of a synonym', 'baitan', 'm09006'],
    ['pinyin from the middle', 'jingying', 'm09005'],
    ['another reading of a character', 'hangdaoshu', 'c04002'],
    ['the code', '09006', 'm09006'],
    ['the beginning of a code', '0901', undefined],
    ['several words', '垃圾 渣土', 'm06011'],
    ['characters left out', '垃溢', 'm06042'],
  ])('finds by %s', (_title, query, first) => {
    expect(find(query)[0]).toBe(first)
  })

  it('ranks a name before a synonym, and local categories first among equals', () => {
    expect(find('垃圾')).toEqual(['m06042', 'm06010', 'm06011'])
    expect(find('laji').slice(0, 2)).toEqual(['m06010', 'm06042'])
    expect(find('01001')).toEqual(['c01001', 'm01001'])
  })

  it('gives nothing for nothing, and nothing for nonsense', () => {
    expect(find('  ')).toEqual([])
    expect(find('xyzzy')).toEqual([])
    expect(find('*(')).toEqual([])
  })

  it('keeps up with typing over 500 categories', () => {
    const many = indexCategories(
      Array.from({ length: 500 }, (_, i) => category(String(i).padStart(5, '0'), `暴露垃圾站箱满溢${i}`)),
    )
    const started = performance.now()
    for (const query of ['b', 'bl', 'bll', 'bllj', 'bao', 'laji', '垃圾']) searchCategories(many, query)
    expect((performance.now() - started) / 7).toBeLessThan(50)
  })
})

describe('full codes', () => {
  it('join region, code and serial as GB/T 47678.5 says', () => {
    expect(fullCode('430199', '06010')).toBe('43019906010')
    expect(fullCode('430199', '01001', 27)).toBe('43019901001000027')
    expect(parseFullCode('43019901001000027')).toEqual({ region: '430199', code: '01001', serial: 27 })
    expect(parseFullCode('43019906010')).toEqual({ region: '430199', code: '06010', serial: null })
    expect(parseFullCode('4301990601')).toBe(null)
  })
})
