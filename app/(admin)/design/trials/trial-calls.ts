import { callApi, type Answer } from '@/app/client/call-api.ts'

const of = (id: string, rest = '') => `/api/v1/trials/${id}${rest}`

export type TimeOrder = { add: { hours?: number; days?: number } } | { next: true }

/** What a page of a trial asks the server for. */
export const trialCalls = {
  move: (id: string, order: TimeOrder): Promise<Answer<{ now: string }>> =>
    callApi(of(id, '/time'), { method: 'POST', body: order }),
  end: (id: string): Promise<Answer<{ ended: true }>> => callApi(of(id), { method: 'DELETE' }),
  rate: (id: string, rating: object): Promise<Answer<{ round: number }>> =>
    callApi(of(id, '/rating'), { method: 'POST', body: rating }),
  mark: (id: string): Promise<Answer<{ mark: string }>> => callApi(of(id, '/mark')),
}
