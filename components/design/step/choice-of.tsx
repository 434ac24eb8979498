'use client'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'

export type Choice = { value: string; name: string }

/** A list of answers; what is drawn but not on the list stays on it, and nothing chosen is said. */
export function ChoiceOf({
  label,
  value,
  choices,
  none,
  help,
  onChoose,
}: {
  label: string
  value: string
  choices: readonly Choice[]
  none: string
  help?: string
  onChoose: (value: string) => void
}) {
  const id = useId()
  const listed = choices.some((choice) => choice.value === value)
  return (
    <Field id={id} label={label} help={help}>
      <Select
        id={id}
        value={value}
        aria-invalid={value === '' ? true : undefined}
        aria-describedby={help && `${id}-note`}
        onChange={({ target }) => onChoose(target.value)}
        className="w-full"
      >
        {value === '' && <option value="">{none}</option>}
        {value !== '' && !listed && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
