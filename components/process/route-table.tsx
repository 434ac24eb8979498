import { useLocale, useTranslations } from 'next-intl'
import { channelName } from '@/domain/case/channels.ts'
import { nameIn } from '@/components/case/named.ts'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'

export type RouteRow = {
  id: string
  channel: string | null
  category: string | null
  categoryName: string | null
  region: { path: string; name: string | null; nameEn: string | null } | null
  process: { key: string; name: string }
}

/** Which process a report starts; the first row that fits wins, an empty cell fits all. */
export function RouteTable({ routes }: { routes: readonly RouteRow[] }) {
  const t = useTranslations('processes.list')
  const locale = useLocale()
  if (routes.length === 0) return <p className="text-ink-2 px-4 py-3">{t('noRoutes')}</p>
  const any = <span className="text-ink-3">{t('any')}</span>
  return (
    <ScrollBox label={t('routesTitle')}>
      <table className="w-full min-w-[480px] text-sm">
        <TableHead names={(['channel', 'category', 'region', 'process'] as const).map((name) => t(name))} />
        <tbody>
          {routes.map((route) => (
            <tr key={route.id} className="border-line h-10 border-t">
              <td className="ps-4">{route.channel ? channelName(route.channel, locale) : any}</td>
              <td className="ps-4">{route.category ? categoryCell(route.category, route.categoryName) : any}</td>
              <td className="ps-4">{route.region ? regionName(locale, route.region) : any}</td>
              <td className="ps-4 font-semibold">{route.process.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function regionName(locale: string, { path, name, nameEn }: NonNullable<RouteRow['region']>): string {
  return name === null ? path : nameIn(locale, { name, nameEn })
}

/** The name goes first, the code stays: it is what `--route` is told. */
function categoryCell(code: string, name: string | null) {
  if (name === null) return code
  return (
    <>
      {name} <span className="text-ink-3 text-xs">{code}</span>
    </>
  )
}
