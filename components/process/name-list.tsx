/** Parts of a bundle by name and id: forms, decisions. */
export function NameList({ items, none }: { items: readonly { id: string; name: string }[]; none: string }) {
  if (items.length === 0) return <p className="text-ink-2 px-4 py-3">{none}</p>
  return (
    <ul className="py-2">
      {items.map((item) => (
        <li key={item.id} className="flex items-baseline justify-between gap-3 px-4 py-1">
          <span className="min-w-0 truncate">{item.name}</span>
          <code className="text-ink-3 shrink-0 font-mono text-xs">{item.id}</code>
        </li>
      ))}
    </ul>
  )
}
