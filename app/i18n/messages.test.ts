import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../messages')
const areas = readdirSync(path.join(root, 'zh-CN'))

/** Takes an area in one language; gives the names each text is filled with, by the path of the text. */
function textsOf(locale: string, area: string): Record<string, string[]> {
  const tree: unknown = JSON.parse(readFileSync(path.join(root, locale, area), 'utf8'))
  return Object.fromEntries(leaves(tree, '').map(([at, text]) => [at, namesIn(text)]))
}

function leaves(node: unknown, at: string): [string, string][] {
  if (typeof node === 'string') return [[at, node]]
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) => leaves(child, `${at}.${key}`))
}

/** {name} and {name, plural, …}, and the tags that hold a part of the sentence. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`))].sort()
}

describe('the texts of the pages', () => {
  it('are split into the same areas in both languages', () => {
    expect(readdirSync(path.join(root, 'en'))).toEqual(areas)
  })

  it.each(areas)('%s says the same things in both languages, filled with the same names', (area) => {
    expect(textsOf('en', area)).toEqual(textsOf('zh-CN', area))
  })
})
