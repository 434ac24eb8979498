import type { ReactNode } from 'react'

/** One of a few answers, with what belongs to it beside it while it is chosen. */
export function ChoiceRow({
  group,
  chosen,
  label,
  onChoose,
  children,
}: {
  /** the same for all answers of a question */
  group: string
  chosen: boolean
  label: ReactNode
  onChoose: () => void
  children?: ReactNode
}) {
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 max-md:min-h-11">
      <label className="flex cursor-pointer items-center gap-2">
        <input
          type="radio"
          name={group}
          checked={chosen}
          onChange={onChoose}
          className="accent-brand size-4 shrink-0"
        />
        {label}
      </label>
      {chosen && children}
    </div>
  )
}
