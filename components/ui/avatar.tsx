import { clsx } from 'clsx'

/** Takes a name; gives the two characters that tell people of one office apart: the number, else the end of the name; what stands in brackets behind it is no name. */
export function avatarText(full: string): string {
  const name = full.replace(/\s*[（(][^）)]*[）)]\s*$/, '') || full
  const number = /(\d{1,3})\s*号?$/.exec(name)?.[1]
  if (number) return number.padStart(2, '0')
  return /^[\x20-\x7e]+$/.test(name) ? initials(name) : name.slice(-2)
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2)

/** A person as a small disc; the name stands beside it or in the label of what holds it. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span
      aria-hidden
      // drawn, not written: the name is said by what holds the disc
      data-text={avatarText(name)}
      className={clsx(
        'bg-sunk text-ink-2 text-2xs inline-grid shrink-0 place-items-center rounded-full whitespace-nowrap before:content-[attr(data-text)]',
        large ? 'size-11 text-sm' : 'size-7',
      )}
    />
  )
}
