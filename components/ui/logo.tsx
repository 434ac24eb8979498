/** The mark: a whistle that is also a clock. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <path
        className="fill-brand"
        d="M30 6.5H12.6a10.4 10.4 0 1 0 10.2 12.4l.3-1.4a2.6 2.6 0 0 1 2.5-2H30a1 1 0 0 0 1-1v-7a1 1 0 0 0-1-1Z"
      />
      <path
        className="stroke-on-brand fill-none"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M12.6 11.4v5.8l3.7 2.5"
      />
    </svg>
  )
}
