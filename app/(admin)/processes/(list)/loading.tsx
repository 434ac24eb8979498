/** Keeps the shape of what comes. */
export default function ProcessesLoading() {
  return (
    <div className="mx-auto grid w-full max-w-[1200px] gap-3 pt-[52px] lg:px-6" aria-busy>
      {[0, 1, 2].map((row) => (
        <div key={row} className="border-line bg-surface lg:rounded-3 h-20 border-y lg:border" />
      ))}
    </div>
  )
}
