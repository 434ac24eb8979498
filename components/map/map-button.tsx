import type { ReactNode } from 'react'

/** A square button that floats on a map or a drawing; 40 px, 44 px under a finger. */
export function MapButton({
  label,
  onClick,
  pressed,
  children,
}: {
  label: string
  onClick: () => void
  pressed?: boolean
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
      className="rounded-2 border-line-strong bg-surface text-ink shadow-1 hover:bg-hover grid size-10 cursor-pointer place-items-center border pointer-coarse:size-11"
    >
      {children}
    </button>
  )
}
