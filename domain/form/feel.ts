import { evaluate, unaryTest } from 'feelin'

/** Says whether a value of the schema is a FEEL expression, as form-js marks them. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=')
}

/** Takes a FEEL condition and the form's data; true only if it holds. A condition that cannot be read does not hold, as in form-js. */
export function holds(condition: string, data: Record<string, unknown>): boolean {
  return isExpression(condition) && quietly(() => unaryTest(condition.slice(1), contextOf(data)).value) === true
}

/** Takes a static value or a FEEL expression; gives the value, null for an expression that fails. */
export function valueOf(value: unknown, data: Record<string, unknown>): unknown {
  return isExpression(value) ? quietly(() => evaluate(value.slice(1), contextOf(data)).value) : value
}

/** form-js lets expressions say `this` and `parent`; at the top level both are the form itself. */
function contextOf(data: Record<string, unknown>): Record<string, unknown> {
  const special = { this: data, parent: null, i: [] }
  return { ...special, ...data, _this_: data, _parent_: null, _i_: [] }
}

function quietly(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return null
  }
}
