import type { ReactNode } from 'react'

/** One who has a part in the case; `tail` is what stands at the end of the row, as a rule the rest of a clock. */
export type CasePerson = { key: string; sign: string; name: string; line: string; lead?: boolean; tail?: ReactNode }

/** Who works on the case and who reported it. */
export function CasePeople({ people }: { people: readonly CasePerson[] }) {
  return (
    <ul className="py-2">
      {people.map((person) => (
        <li key={person.key} className="grid grid-cols-[34px_minmax(0,1fr)_auto] items-center gap-2.5 px-4 py-1.5">
          <span
            aria-hidden
            className={`grid size-[34px] place-items-center rounded-full text-[11px] ${person.lead ? 'bg-brand text-on-brand' : 'bg-sunk text-ink-2'}`}
          >
            {person.sign}
          </span>
          <span className="min-w-0">
            <b className="block leading-5 font-semibold">{person.name}</b>
            <small className="text-ink-2 block text-xs leading-[18px]">{person.line}</small>
          </span>
          {person.tail && <span className="text-sm whitespace-nowrap">{person.tail}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Takes a unit's name; gives the two characters that stand for it: `区住建局` → `住建`. */
export function signOf(name: string): string {
  const bare = name.replace(/^(映山|应山)?(市|区|县|街道|社区)/, '').replace(/(局|中心|大队|中队|公司|街道|社区)$/, '')
  return (bare || name).slice(0, 2)
}
