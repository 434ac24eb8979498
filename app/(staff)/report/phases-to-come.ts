import { callApi } from '@/app/client/call-api.ts'

type Track = { steps: { words: string; done: boolean }[] }

/** Takes a tracking code; gives the phases its process still has before it, in plain words, none without an answer. */
export async function phasesToCome(trackCode: string): Promise<string[]> {
  const answer = await callApi<Track>(`/api/v1/track/${encodeURIComponent(trackCode)}`)
  return answer.ok ? answer.value.steps.flatMap(({ words, done }) => (done ? [] : [words])) : []
}
