import { callApi, type Answer } from '@/app/client/call-api.ts'
import type { ReportBody } from '@/components/report/report-body.ts'

export type Reported = { number: string; trackCode: string; id: string }

/** What went out last without a known end, under the key it went out with. */
export type Unsettled = { key: string; body: ReportBody }

const post = (body: ReportBody, key: string): Promise<Answer<Reported>> =>
  callApi<Reported>('/api/v1/cases', { method: 'POST', body, headers: { 'idempotency-key': key } })

/**
 * Blows the whistle. When an earlier sending of the same form had arrived although its answer was lost, and the form
 * was changed since, the API refuses the key; then the earlier body is asked for again and gives the case that stands.
 */
export async function sendReport(
  body: ReportBody,
  key: string,
  unsettled: Unsettled | null,
): Promise<Answer<Reported> & { earlier?: boolean }> {
  const answer = await post(body, key)
  if (answer.ok || answer.problem.code !== 'idempotency.key_reused' || unsettled?.key !== key) return answer
  const earlier = await post(unsettled.body, key)
  return { ...earlier, earlier: true }
}
