/** Keeps the shape of the form while the grids come. */
export default function ReportLoading() {
  return (
    <div className="mx-auto grid w-full max-w-[720px] gap-2 pt-[52px] md:gap-4 md:px-6" aria-busy>
      {[140, 150, 160, 190].map((height, index) => (
        <div key={index} style={{ height }} className="border-line bg-surface md:rounded-3 border-y md:border" />
      ))}
    </div>
  )
}
