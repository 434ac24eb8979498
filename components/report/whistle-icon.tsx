/** The whistle of the house, one of the nine icons lucide has not. */
export function WhistleIcon({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M21 8.5H8.6a5.6 5.6 0 1 0 5.5 6.7l.1-.6a2.2 2.2 0 0 1 2.1-1.6H21Z" />
      <circle cx="8.6" cy="14.1" r="1.7" />
      <path d="M12 5.3V3.2M16 5.4l.9-1.9M8 5.4l-.9-1.9" />
    </svg>
  )
}
