/** Keeps the shape of the case while it comes. */
export function CaseLoading() {
  const block = 'border-y border-line bg-surface lg:rounded-3 lg:border'
  return (
    <div
      className="mx-auto grid w-full max-w-[1600px] gap-2 pt-[52px] lg:grid-cols-[minmax(0,1fr)_356px] lg:gap-4 lg:px-6"
      aria-busy
    >
      <div className={`h-52 ${block}`} />
      <div className={`h-52 ${block}`} />
      <div className={`h-80 ${block}`} />
      <div className={`h-80 ${block}`} />
    </div>
  )
}
