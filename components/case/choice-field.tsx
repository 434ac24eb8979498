'use client'
import { useId } from 'react'

export type Choice<V> = { value: V; label: string; hint?: string }

/** One of a few answers, none preselected; the chosen one is framed and ticked, not coloured. */
export function ChoiceField<V extends string | number>({
  legend,
  choices,
  value,
  onChoose,
  error,
}: {
  legend: string
  choices: readonly Choice<V>[]
  value: V | null
  onChoose: (value: V) => void
  error?: string | undefined
}) {
  const name = useId()
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-2">{legend}</legend>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="rounded-3 border-control bg-surface has-checked:border-brand has-checked:bg-accent-tint has-focus-visible:outline-accent relative flex min-h-12 cursor-pointer items-center justify-center gap-1.5 border px-1 text-center has-checked:font-semibold has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
              className="absolute inset-0 m-0 h-full w-full cursor-pointer opacity-0"
            />
            <span>
              {choice.label}
              {choice.hint && <small className="text-ink-2 block text-xs font-normal">{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} role="alert" className="text-red-ink mt-1 text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}
