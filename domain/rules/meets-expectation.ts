/**
 * Takes what a test expects and what came out; says whether that is it. An object is compared by the keys it names, a
 * list in its order.
 */
export function meetsExpectation(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((each, index) => meetsExpectation(each, found[index]))
    )
  if (typeof expected === 'object' && expected !== null)
    return (
      typeof found === 'object' &&
      found !== null &&
      Object.entries(expected).every(([key, value]) =>
        meetsExpectation(value, (found as Record<string, unknown>)[key] ?? null),
      )
    )
  return expected === found
}
