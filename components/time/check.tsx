/** A box to tick with its label beside it. */
export function Check({
  label,
  checked,
  readOnly,
  onChange,
}: {
  label: React.ReactNode
  checked: boolean
  readOnly: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className="inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap">
      <input
        type="checkbox"
        className="accent-brand size-4"
        checked={checked}
        disabled={readOnly}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  )
}
