import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { formWords } from '@/components/form/form-words.ts'
import english from '@/messages/en/formBench.json' with { type: 'json' }
import chinese from '@/messages/zh-CN/formBench.json' with { type: 'json' }
import { fieldKinds } from './field-kinds.ts'
import neverShown from './never-shown.json' with { type: 'json' }

const sources = createRequire(import.meta.url)
const read = (name: string) =>
  readFileSync(sources.resolve(name), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*\/\/|Error\(|console\.|throw /.test(line))
    .join('\n')

const editor = read('@bpmn-io/form-js-editor')
const viewer = read('@bpmn-io/form-js-viewer')

/** The editor's own palette and properties are not drawn: ours stand in their places (create-form-editor.ts). */
const palette = editor.slice(editor.indexOf('const PALETTE_GROUPS'), editor.indexOf('const InjectedRendersRoot'))
const canvas = editor
  .slice(0, editor.indexOf('var ArrowIcon = '))
  .replace(palette, '')
  .concat(editor.slice(editor.indexOf('class RenderInjector')))

/** Everything in quotes that could be words: it begins with a capital letter and goes on with small ones. */
const words = (source: string): string[] => [
  ...new Set([...source.matchAll(/(["'`])([A-Z][a-z]+[^"'`\n$]*?)\1/g)].map(([, , text]) => text ?? '')),
]

describe('the words of the form editor', () => {
  it('are found in the sources at all', () => {
    expect(words(canvas).length).toBeGreaterThan(20)
    expect(words(viewer).length).toBeGreaterThan(60)
    expect(words(palette)).toContain('Search components')
  })

  it.each([
    ['canvas', canvas],
    ['fields', viewer],
  ])('have Chinese for everything the %s could write, but for what is never shown', (_part, source) => {
    const allowed = new Set(Object.values(neverShown).flat())
    expect(words(source).filter((text) => formWords(text) === text && !allowed.has(text))).toEqual([])
  })

  it('list nothing as never shown that is not there, or that could be said', () => {
    const all = new Set([...words(canvas), ...words(viewer)])
    expect(
      Object.values(neverShown)
        .flat()
        .filter((text) => !all.has(text) || formWords(text) !== text),
    ).toEqual([])
  })

  it('name every kind of field, in both languages', () => {
    for (const { name } of fieldKinds) {
      expect(chinese.kinds[name]).toMatch(/^\p{Script=Han}+$/u)
      expect(english.kinds[name]).toBeTruthy()
    }
  })
})
