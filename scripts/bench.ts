import { parseArgs } from 'node:util'
import { benchDeadlines } from '@/bench/deadlines.ts'
import { benchLifecycle } from '@/bench/lifecycle.ts'

// npm run bench -- <name>: measures on parts of its own, on ports and in a folder of its own; the last line is one JSON
// object. npm run bench -- --help lists them.
const help = `npm run bench -- <name> [options]

  lifecycle   the whole loop through the HTTP API against the bare engine on the same model: throughput, the waits of
              people at a steady rate, memory of each part
              --cases 300      cases per measurement
              --in-flight 32   cases at once while throughput is measured
              --rate 10        new cases per second while waits are measured
              --seconds 30     how long that lasts
  deadlines   deadlines on working calendars per second, against the same clocks on natural time; no parts needed
              --count 1000000  deadlines of each kind
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    cases: { type: 'string', default: '300' },
    'in-flight': { type: 'string', default: '32' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '30' },
    count: { type: 'string', default: '1000000' },
  },
})

const benches: Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>> = {
  lifecycle: () =>
    benchLifecycle({
      cases: Number(values.cases),
      inFlight: Number(values['in-flight']),
      perSecond: Number(values.rate),
      seconds: Number(values.seconds),
    }),
  deadlines: () => benchDeadlines(Number(values.count)),
}

const bench = benches[positionals[0] ?? '']
if (values.help || !bench) {
  console.log(help)
  process.exit(values.help ? 0 : 1)
}
console.log(JSON.stringify(await bench()))
process.exit()
