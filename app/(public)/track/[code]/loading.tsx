/** Keeps the shape of what comes. */
export default function TrackLoading() {
  return (
    <div className="bg-surface mx-auto min-h-dvh max-w-[560px] px-5 pt-20" aria-busy>
      <div className="rounded-2 bg-sunk h-9 w-40" />
      <div className="rounded-1 bg-sunk mt-3 h-5 w-4/5" />
      <div className="mt-5 grid grid-cols-2 gap-2">
        <div className="rounded-2 bg-sunk h-32" />
        <div className="rounded-2 bg-sunk h-32" />
      </div>
      <div className="rounded-3 bg-sunk mt-6 h-40" />
    </div>
  )
}
