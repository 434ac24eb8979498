import { it } from 'vitest'

/**
 * Tests that run side by side from the moment `begin` is called (in `beforeAll`, once what they need stands): waiting
 * for an engine costs wall time, not work. Each is still a test of its own, reported by its own name.
 */
export function sideBySideTests(): { scenario: (title: string, run: () => Promise<void>) => void; begin: () => void } {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const scenario = (title: string, run: () => Promise<void>) => {
    const outcome = begun.then(run)
    outcome.catch(() => undefined)
    it(title, () => outcome)
  }
  return { scenario, begin }
}
