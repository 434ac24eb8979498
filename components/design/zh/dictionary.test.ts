import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dictionary } from './dictionary.ts'
import neverShown from './never-shown.json' with { type: 'json' }
import { translateBy } from './translate.ts'

/** What the editor is made of: the files its bundle takes from each package. */
const shipped = [
  'bpmn-js/lib',
  'diagram-js/lib/features',
  'bpmn-js-properties-panel/dist/index.esm.js',
  'bpmn-js-element-templates/dist/index.esm.js',
  'bpmn-js-create-append-anything/dist/index.es.js',
  'camunda-bpmn-js-behaviors/lib/camunda-cloud',
  'diagram-js-minimap/dist/index.esm.js',
  '@bpmn-io/element-template-chooser/dist/index.js',
  '@bpmn-io/properties-panel/dist/index.esm.js',
  'dmn-js-shared/lib',
  'dmn-js-drd/lib',
  'dmn-js-decision-table/lib',
  'dmn-js-literal-expression/lib',
  'dmn-js-boxed-expression/lib',
  'table-js/lib',
]

const root = path.resolve(import.meta.dirname, '../../../node_modules')
const asked = /\b_?translate\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`$]*)`)\s*[,)]/g

function filesIn(at: string): string[] {
  if (statSync(at).isFile()) return [at]
  return readdirSync(at).flatMap((name) => filesIn(path.join(at, name)))
}

/** Every text a package asks a translation for by its words, comments left out. */
function textsOf(packagePath: string): string[] {
  return filesIn(path.join(root, packagePath))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...withoutComments(readFileSync(file, 'utf8')).matchAll(asked)])
    .map(([, single, double, plain]) => unescaped(single ?? double ?? plain ?? ''))
    .filter((text) => /[A-Za-z]{2,}/.test(text) && !isTransform.test(text))
}

/** `translate(` of an SVG transform, put together from numbers. */
const isTransform = /^ \+ /

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const unescaped = (text: string) => text.replaceAll("\\'", "'").replaceAll('\\n', '\n')

describe('the Chinese of the editor', () => {
  it.each(shipped)('has every word %s asks for, but for what this engine never shows', (packagePath) => {
    const known = new Set([...Object.keys(dictionary), ...neverShown])
    expect([...new Set(textsOf(packagePath))].filter((text) => !known.has(text))).toEqual([])
  })

  it('reads words in the sources at all', () => {
    expect(shipped.flatMap(textsOf).length).toBeGreaterThan(400)
  })

  it('lists nothing as never shown that it could say', () => {
    expect(neverShown.filter((text) => Object.hasOwn(dictionary, text))).toEqual([])
  })

  it('keeps the places that are filled in', () => {
    const placesIn = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort()
    for (const [english, chinese] of Object.entries(dictionary)) expect(placesIn(chinese)).toEqual(placesIn(english))
  })

  it('fills in what it is given, and leaves English alone where the page is English', () => {
    expect(translateBy(dictionary)('Open {element}', { element: '处置' })).toBe('打开处置')
    expect(translateBy(null)('Open {element}', { element: 'Handle' })).toBe('Open Handle')
  })
})
