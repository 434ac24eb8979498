import { parseArgs } from 'node:util'
import type { NewRoute } from '@/server/services/processes/point-routes.ts'

type PublishOptions = {
  folders: string[]
  all: boolean
  routes: NewRoute[]
  notes?: string
  despiteTests?: string
  help: boolean
}

export const usage = `npm run publish -- <文件夹 folder>… [--route "…"]… [--notes "…"]
npm run publish -- --all

  --route "channel=…,category=…,region=…"  哪些上报走这个流程，写一项或几项，可写多次；只能与一个文件夹一起用
                                           which reports start it, one part or several, as often as needed; one folder only
  --notes "…"                              这一版的说明，显示在流程页  what is new in this version
  --despite-tests "…"                      规则的测试没有通过，仍然发布的理由  why it is published although tests of its rules fail
  --all                                    processes/ 中的全部流程，内容发布过的跳过  every folder of processes/ that is new

  例 e.g. npm run publish -- processes/leifengshao --route "category=06010" --notes "处置时限改为两天"`

const ROUTE_PART = /^(channel|category|region)=(.+)$/

/** Takes the arguments of `npm run publish`; gives what they ask for, or one sentence that says what is wrong. */
export function readPublishOptions(args: string[]): PublishOptions | string {
  try {
    const { values, positionals: folders } = parseArgs({ args, allowPositionals: true, options })
    const { all = false, help = false, notes, 'despite-tests': despiteTests } = values
    const routes = (values.route ?? []).map(readRoute)
    const wrong = routes.find((route) => typeof route === 'string')
    if (wrong !== undefined) return wrong
    if (help) return { folders, all, help, routes: [] }
    if (!all && folders.length === 0)
      return '请给出流程文件夹，例如 npm run publish -- processes/leifengshao。 Name a process folder.'
    if (routes.length > 0 && (all || folders.length > 1))
      return '--route 说的是一个流程：请一次只给一个文件夹。 --route is about one process: name one folder at a time.'
    return {
      ...{ folders, all, help, routes: routes.filter((route) => typeof route !== 'string') },
      ...(notes && { notes }),
      ...(despiteTests && { despiteTests }),
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`
  }
}

const options = {
  all: { type: 'boolean' },
  route: { type: 'string', multiple: true },
  notes: { type: 'string' },
  'despite-tests': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `*` matches all, as a part that is left out does. */
function readRoute(text: string): NewRoute | string {
  const route: NewRoute = {}
  for (const part of text.split(',')) {
    const [, name, value] = ROUTE_PART.exec(part.trim()) ?? []
    if (!name || !value)
      return `路由写成 channel=…,category=…,region=…，不认识“${part}”。 A route is channel=…,category=…,region=…; cannot read "${part}".`
    if (value !== '*') route[name as keyof NewRoute] = value
  }
  return route
}

/** Gives a route as it is written on the command line. */
export function routeText(route: NewRoute): string {
  const parts = Object.entries(route).map(([name, value]) => `${name}=${value}`)
  return parts.length > 0 ? parts.join(',') : '*（全部上报 every report）'
}
