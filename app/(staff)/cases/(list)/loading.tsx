/** Keeps the shape of the list. */
export default function CasesLoading() {
  return (
    <div className="mx-auto w-full max-w-[1440px] px-4 pt-3 md:px-6" aria-busy>
      <div className="rounded-2 bg-sunk h-8 w-24" />
      <div className="rounded-2 bg-sunk mt-3 h-9 w-full max-w-[480px]" />
      <div className="border-line bg-surface md:rounded-3 mt-4 border-y md:border">
        {Array.from({ length: 9 }, (_, index) => (
          <div key={index} className="border-line flex h-[52px] items-center gap-4 px-4 not-first:border-t">
            <div className="rounded-1 bg-sunk h-3 w-24" />
            <div className="rounded-1 bg-sunk h-3 flex-1" />
          </div>
        ))}
      </div>
    </div>
  )
}
