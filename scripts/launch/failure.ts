/** A foreseen reason why the house cannot run: one sentence that names it and the cure, shown without a stack. */
export class LaunchFailure extends Error {}

/** Text of anything that was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** Ends a command-line program: a sentence for a foreseen failure, the whole stack for a bug. */
export function exitWith(thrown: unknown): never {
  console.error(thrown instanceof LaunchFailure ? `\n✗ ${thrown.message}` : thrown)
  process.exit(1)
}
