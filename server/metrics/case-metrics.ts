import { now } from '@/server/clock.ts'
import type { Db } from '@/server/db/client.ts'
import { wantedYears } from '@/server/services/calendars/wanted-years.ts'

type Figures = {
  open: number
  adrift: number
  open_tasks: number
  pending: number
  parked: number
  oldest_pending: number | null
  running_clocks: number
  late_clocks: number
  provisional_clocks: number
  recomputes: number
  incidents: number
}

type Measure = { name: string; help: string; value: number; labels?: string }

/** Gives what the database knows of the system's state in the text format of Prometheus; one pass over small indexes. */
export async function caseMetrics(db: Pick<Db, '$queryRaw' | 'workCalendar' | 'workCalendarVersion'>): Promise<string> {
  const at = now()
  const [figures] = await db.$queryRaw<[Figures]>`
    select (select count(*) from "case" where closed_at is null)::int as open,
           (select count(*) from "case" where adrift is not null and closed_at is null)::int as adrift,
           (select count(*) from task where state = 'open')::int as open_tasks,
           (select count(*) from outbox where state = 'pending')::int as pending,
           (select count(*) from outbox where state = 'parked')::int as parked,
           (select extract(epoch from ${at}::timestamptz - min(created_at)) from outbox where state = 'pending')::float as oldest_pending,
           (select count(*) from clock where state = 'running')::int as running_clocks,
           (select count(*) from clock where state = 'running' and due_at < ${at})::int as late_clocks,
           (select count(*) from clock where state <> 'stopped' and provisional)::int as provisional_clocks,
           (select count(*) from recompute where finished_at is null)::int as recomputes,
           (select count(*) from engine_incident n where n.state = 'open' and not exists (
             select 1 from engine_instance i join trial t on t.id::text = i.case_id
             where i.epoch = n.epoch and i.key = n.instance_key))::int as incidents`
  const alarms = await db.$queryRaw<{ level: string; count: number }[]>`
    select level, count(*)::int as count from alarm where raised_at > ${at}::timestamptz - interval '24 hours' group by level order by level`
  const beats = await db.$queryRaw<{ part: string; age: number }[]>`
    select part, extract(epoch from now() - at)::float as age from heartbeat order by part`
  const wanted = await wantedYears(db)
  return render([
    { name: 'yingshao_cases_open', help: 'Cases that are not closed', value: figures.open },
    { name: 'yingshao_cases_adrift', help: 'Open cases that nobody and nothing carries on', value: figures.adrift },
    { name: 'yingshao_tasks_open', help: 'Human steps waiting for a person', value: figures.open_tasks },
    { name: 'yingshao_outbox_pending', help: 'Commands waiting for the engine', value: figures.pending },
    { name: 'yingshao_outbox_parked', help: 'Commands the engine refused for good', value: figures.parked },
    {
      name: 'yingshao_outbox_oldest_seconds',
      help: 'Age of the oldest waiting command',
      value: figures.oldest_pending ?? 0,
    },
    { name: 'yingshao_clocks_running', help: 'Deadlines counting', value: figures.running_clocks },
    { name: 'yingshao_clocks_late', help: 'Deadlines passed and still counting', value: figures.late_clocks },
    {
      name: 'yingshao_clocks_provisional',
      help: 'Open deadlines in a year whose holidays are not entered',
      value: figures.provisional_clocks,
    },
    ...wanted.map(({ code, year }) => ({
      name: 'yingshao_calendar_year_wanted',
      help: 'Calendars for which the holidays of this year should be entered by now',
      value: year,
      labels: `calendar="${escape(code)}"`,
    })),
    { name: 'yingshao_recomputes_open', help: 'Recomputes of open clocks under way', value: figures.recomputes },
    { name: 'yingshao_incidents_open', help: 'Open incidents of the engine', value: figures.incidents },
    ...alarms.map(({ level, count }) => ({
      name: 'yingshao_alarms_raised',
      help: 'Alarms raised in the last 24 hours, by level',
      value: count,
      labels: `level="${escape(level)}"`,
    })),
    ...beats.map(({ part, age }) => ({
      name: 'yingshao_heartbeat_age_seconds',
      help: 'Time since the last sign of life',
      value: age,
      labels: `part="${escape(part)}"`,
    })),
  ])
}

function render(measures: readonly Measure[]): string {
  const told = new Set<string>()
  const lines = measures.flatMap(({ name, help, value, labels }) => {
    const head = told.has(name) ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`]
    told.add(name)
    return [...head, `${name}${labels ? `{${labels}}` : ''} ${value}`]
  })
  return `${lines.join('\n')}\n`
}

const escape = (text: string): string => text.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))
