/** A moment of 2026 in Shanghai: `10-08T12:00`. */
type Moment = string

/** What a deadline is asked for, as the API takes it. */
type Question = {
  start: Moment
  limit: { amount: number; unit: string; reading?: 'rolling' | 'dayEnd' }
  history?: { kind: string; at: Moment; amount?: number; unit?: string }[]
}

export type DeadlineOracle = Question & {
  due: Moment | null
  yellow: Moment | null
  usedHours?: number
  leftHours?: number
}

const fiveDays = { start: '11-16T09:00', limit: { amount: 5, unit: 'workday', reading: 'rolling' } } as const
const hold = { kind: 'hold', at: '11-18T11:00' }
const resume = { kind: 'resume', at: '11-25T14:30' }
const extend = { kind: 'extend', at: '11-26T09:00', amount: 2, unit: 'workday' }

/** The sums of DOMAIN 6, for the domain and for the API. Yellow is 80 % of the whole allowance. */
export const deadlineOracles: DeadlineOracle[] = [
  { start: '09-30T17:00', limit: { amount: 4, unit: 'workhour' }, due: '10-08T12:00', yellow: '10-08T11:12' },
  { start: '11-20T17:30', limit: { amount: 2, unit: 'workhour' }, due: '11-23T10:30', yellow: '11-23T10:06' },
  { start: '10-09T17:00', limit: { amount: 2, unit: 'workhour' }, due: '10-10T10:00', yellow: '10-10T09:36' },
  {
    ...{ start: '09-30T10:00', limit: { amount: 5, unit: 'workday', reading: 'dayEnd' } },
    ...{ due: '10-13T18:00', yellow: '10-12T18:00' },
  },
  {
    ...{ start: '10-08T09:00', limit: { amount: 2, unit: 'workday', reading: 'dayEnd' } },
    ...{ due: '10-10T18:00', yellow: '10-10T15:00' },
  },
  {
    ...{ start: '10-08T09:00', limit: { amount: 2, unit: 'workday', reading: 'rolling' } },
    ...{ due: '10-09T18:00', yellow: '10-09T15:00' },
  },
  { ...fiveDays, due: '11-20T18:00', yellow: '11-19T18:00' },
  { ...fiveDays, history: [hold], due: null, yellow: null, usedHours: 17, leftHours: 20.5 },
  {
    ...{ ...fiveDays, history: [hold, resume], due: '11-30T11:00', yellow: '11-27T11:00' },
    ...{ usedHours: 17, leftHours: 20.5 },
  },
  { ...fiveDays, history: [hold, resume, extend], due: '12-02T11:00', yellow: '11-30T17:00' },
]

/** Takes a moment of 2026; gives it as the API takes it. */
export const momentOf = (text: Moment): string => `2026-${text}:00+08:00`

/** Takes an oracle; gives what it asks in one line, as the title of its test. */
export const oracleTitle = ({ start, limit, history = [], due }: DeadlineOracle): string =>
  [
    `${limit.amount} ${limit.unit}${limit.reading ? ` ${limit.reading}` : ''} from ${start}`,
    ...history.map(({ kind, at }) => `${kind} ${at}`),
    due ? `is due ${due}` : 'stands still',
  ].join(', ')
