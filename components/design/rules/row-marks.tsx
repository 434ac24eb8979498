import type { RuleElement } from './dmn-modeler.ts'

/** Paints rows of the table, counted from one. dmn-js draws its rows itself: a style reaches them, whatever it does. */
export function RowMarks({ decision, rows }: { decision: RuleElement; rows: readonly number[] }) {
  const ids = rows.flatMap((row) => decision.decisionLogic?.rule?.[row - 1]?.id ?? [])
  if (ids.length === 0) return null
  const cells = ids.map((id) => `.rules-editor td[data-row-id="${CSS.escape(id)}"]`)
  return (
    <style>{`${cells.join(',')}{background:var(--color-selected);box-shadow:inset 0 2px var(--color-accent),inset 0 -2px var(--color-accent)}`}</style>
  )
}
