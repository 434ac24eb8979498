import type { Words } from '../shared/words.ts'
import { valueOf } from './feel.ts'
import { isNothing } from './normalise.ts'
import { isOptionList, type OptionList } from './option-lists.ts'
import { readPosition, readSignature } from './own-values.ts'
import { getAt } from './path.ts'
import { formAtStep, hiddenAlways } from './rights.ts'
import { fieldsOf, type FormField, type FormOption, type FormSchema } from './schema.ts'

type Data = Record<string, unknown>

/** What somebody wrote into a field at a step. */
export type FilledField = Pick<FormField, 'component' | 'shape' | 'path'> & { value: unknown }

/** Takes a value of one of the district's lists; gives what it is called, or null for what nobody knows any more. */
export type NameInList = (list: OptionList, value: string) => Words | null

/** Takes a form and a step; gives the paths of the fields that may not be seen there. */
export function hiddenAt(schema: FormSchema, stepId: string): string[][] {
  const fields = fieldsOf(formAtStep(schema, stepId))
  return fields.ok ? fields.value.filter(isHidden).map(({ path }) => path) : []
}

/**
 * Takes the form of a version, a step that was done with it and what was kept of it; gives the fields that were filled
 * in there, in the order of the form. What the step could only read or not see, and what was computed, was not.
 */
export function filledFields(schema: FormSchema, stepId: string, data: Data): FilledField[] {
  const fields = fieldsOf(formAtStep(schema, stepId))
  if (!fields.ok) return []
  return fields.value.flatMap((field) => {
    const { component, shape, path } = field
    const value = getAt(data, path)
    const written = shape !== 'computed' && component.readonly !== true && !isHidden(field)
    return written && !isNothing(value) ? [{ component, shape, path, value }] : []
  })
}

const isHidden = ({ hideWhen }: FormField) => hideWhen.includes(hiddenAlways)

/** Gives the list of the district a field takes its options from, and the values it holds. */
export function listedIn({ component, value }: FilledField): { list: OptionList; values: string[] } | null {
  const { valuesKey: list } = component
  return isOptionList(list) ? { list, values: manyOf(value).map(plainOf) } : null
}

/** Takes a filled field, the whole data and the names of the district; gives its value in words. */
export function fieldWords({ component, shape, value }: FilledField, data: Data, nameIn: NameInList): Words {
  switch (shape) {
    case 'single':
    case 'multi':
      return joined(manyOf(value).map((one) => optionName(component, one, data, nameIn)))
    case 'boolean':
      return value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
    case 'date':
      return same(plainOf(value).replace('T', ' ').replace(/Z$/, ''))
    case 'files':
      return countWords(manyOf(value).length)
    case 'position':
      return placeWords(value)
    case 'signature':
      return signatureWords(value)
    case 'text':
    case 'number':
    case 'computed':
      return same(plainOf(value))
    default:
      return shape satisfies never
  }
}

const plainOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const same = (text: string): Words => ({ zh: text, en: text })
const manyOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])
const joined = (names: readonly Words[]): Words => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
})
const countWords = (count: number): Words => ({ zh: `${count} 张`, en: count === 1 ? '1 photo' : `${count} photos` })

function optionName(component: FormField['component'], value: unknown, data: Data, nameIn: NameInList): Words {
  const { valuesKey, valuesExpression, values } = component
  const plain = plainOf(value)
  if (isOptionList(valuesKey)) return nameIn(valuesKey, plain) ?? same(plain)
  const options = valuesExpression ? valueOf(valuesExpression, data) : values
  const known = (Array.isArray(options) ? options : []) as Partial<FormOption>[]
  return same(known.find((option) => option?.value === value)?.label ?? plain)
}

function placeWords(value: unknown): Words {
  const place = readPosition(value)
  if (!place) return same('—')
  const [lng, lat] = [place.lng.toFixed(5), place.lat.toFixed(5)]
  return { zh: `东经 ${lng}，北纬 ${lat}`, en: `${lng}° E, ${lat}° N` }
}

function signatureWords(value: unknown): Words {
  const signed = readSignature(value)
  if (!signed) return same('—')
  return 'name' in signed ? same(signed.name) : { zh: '已手写签名', en: 'signed by hand' }
}
