import type { ReactNode } from 'react'

/** Yes or no, said in words. */
export function TickBox({
  ticked,
  onTick,
  children,
}: {
  ticked: boolean
  onTick: (ticked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        className="accent-brand size-4"
        checked={ticked}
        onChange={({ target }) => onTick(target.checked)}
      />
      {children}
    </label>
  )
}
