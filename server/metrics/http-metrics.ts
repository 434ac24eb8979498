import { Histogram } from 'prom-client'
import { registry } from './registry.ts'

const name = 'yingshao_http_request_seconds'

type Labels = 'method' | 'route' | 'status'

const durations = () =>
  (registry.getSingleMetric(name) as Histogram<Labels> | undefined) ??
  new Histogram<Labels>({
    name,
    help: 'Time from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })

/** Takes a route, the status answered and the seconds it took; the path is the template, never the address itself. */
export function observeRequest(
  { method, path }: { method: string; path: string },
  status: number,
  seconds: number,
): void {
  durations().observe({ method, route: path, status: String(status) }, seconds)
}
