import { parseExpression } from 'feelin'
import { extensionOf, inputOf } from '@/processes/contract/moddle/element.ts'
import { builtIns, dialect } from '../feel-syntax.ts'
import { nearName } from '../near-name.ts'
import type { District, Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

type Units = District['units']

/** So many codes are named where none is near. */
const most = 5

/** A code that no unit of the district has stops the case when it is dispatched. Nothing is said without a district. */
export const knownUnit: LintRule = {
  id: 'known-unit',
  severity: 'warning',
  check(context) {
    const units = context.district?.units ?? []
    if (units.length === 0) return []
    return [...stepFaults(context, units), ...cellFaults(context, units)]
  },
}

function stepFaults({ steps }: LintContext, units: Units): Fault[] {
  return steps.flatMap((element) =>
    unknownIn((inputOf(element, 'unit') ?? '').slice(1), units).map((code) => ({ element, ...words('', code, units) })),
  )
}

function cellFaults(context: LintContext, units: Units): Fault[] {
  const feeding = feedingUnits(context)
  return context.decisions.flatMap(({ id, name, file, cells }) =>
    cells
      .filter(({ kind, output }) => kind === 'expression' && output !== undefined && feeding.has(output))
      .flatMap(({ row, column, text }) =>
        unknownIn(text, units).map((code) => ({
          ...{ file, place: { id, name } },
          ...words(`第 ${row} 行「${column}」`, code, units, `Row ${row}, "${column}": `),
        })),
      ),
  )
}

/** The results that become the lead and the assisting units: those of that name, and what the flow or a decision takes for them. */
function feedingUnits({ everything, decisions }: LintContext): Set<string> {
  const feeding = new Set(['leadUnit', 'coUnits'])
  const outputs = everything.flatMap((element) => extensionOf(element, 'zeebe:IoMapping')?.outputParameters ?? [])
  for (const { target = '', source = '' } of outputs) if (feeding.has(target)) feeding.add(lastName(source))
  for (const text of decisions.flatMap(({ expressions }) => expressions))
    for (const [, key = '', source = ''] of text.matchAll(/(\w+)\s*:\s*([\w.]+)/g))
      if (feeding.has(key)) feeding.add(lastName(source))
  return feeding
}

const lastName = (path: string) => path.split('.').at(-1) ?? path

/** Takes an expression that gives codes of units; gives those it writes down that no unit has. */
function unknownIn(text: string, units: Units): string[] {
  const codes = new Set(units.map(({ code }) => code))
  const written: string[] = []
  parseExpression(text, builtIns, dialect).iterate({
    enter: ({ name, from, to, node }) => {
      const given = ['Expression', 'List', 'IfExpression', 'ParenthesizedExpression'].includes(node.parent?.name ?? '')
      if (name === 'StringLiteral' && given) written.push(text.slice(from + 1, to - 1))
    },
  })
  return [...new Set(written)].filter((code) => !codes.has(code))
}

function words(zhPlace: string, code: string, units: Units, enPlace = ''): Pick<Fault, 'message' | 'cure'> {
  const near = nearest(code, units)
  const zhNear = near.map((unit) => `${unit.name} ${unit.code}`).join('、')
  const enNear = near.map((unit) => `${unit.nameEn ?? unit.name} ${unit.code}`).join(', ')
  return {
    message: say(
      `${zhPlace}没有编号是 ${code || '（空）'} 的单位`,
      `${enPlace}No unit has the code ${code || '(empty)'}`,
    ),
    cure: near.length
      ? say(`请改成有的编号，例如 ${zhNear}`, `Write a code there is, e.g. ${enNear}`)
      : say('请改成“组织”里有的单位编号', 'Write the code of a unit of the organisation'),
  }
}

/** The units most likely meant: of that name, of nearly that code, or else of the same place. */
function nearest(code: string, units: Units): Units {
  const named = code === '' ? [] : units.filter(({ name }) => name.includes(code) || code.includes(name))
  if (named.length > 0) return named.slice(0, most)
  const near = nearName(code, new Set(units.map((unit) => unit.code)))
  if (near) return units.filter((unit) => unit.code === near)
  const place = `${code.split('.')[0] ?? ''}.`
  return units.filter((unit) => unit.code.startsWith(place)).slice(0, most)
}
