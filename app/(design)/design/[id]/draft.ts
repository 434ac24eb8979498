import { callApi, type Answer } from '@/app/client/call-api.ts'
import type { Finding } from '@/components/design/checks/finding.ts'
import type { DraftFile } from '@/components/design/bench.ts'
import type { Change } from '@/domain/diff/change.ts'
import type { CodeBook } from '@/domain/rules/code-book.ts'
import type { Part } from '@/components/process/part.ts'
import type { Plan } from '@/components/process/plan-line.tsx'
import type { Tried } from '@/components/design/rules/rules-contract.ts'

/** A draft as the API gives it. */
export type Draft = {
  id: string
  key: string
  name: string
  basedOn: number | null
  revision: number
  updatedAt: string
  updatedBy: { id: string; name: string }
  lock: { person: { id: string; name: string }; at: string } | null
  approved: { person: { id: string; name: string }; at: string } | null
  plan: Plan | null
  currentVersion: number | null
  newestVersion: number | null
  fourEyes: boolean
  files: DraftFile[]
}

/** An earlier save of a draft. */
export type Revision = { revision: number; at: string; person: { id: string; name: string } }

/** What is asked for when a draft is published; `at` left out: now, `part` left out: for all new cases. */
export type PublishRequest = {
  revision: number
  notes: string
  overwrite: boolean
  at?: string | undefined
  part?: Part
  despiteTests?: string
}

type Version = { version: number; current: boolean; open: number }

type Outcome = { version: number; unchanged: boolean } | { planned: { id: string; at: string } }

const at = (id: string, rest = '') => `/api/v1/drafts/${encodeURIComponent(id)}${rest}`

/** Gives the model among the files of a draft: it has one, and no more. */
export function modelOf(files: readonly DraftFile[]): DraftFile {
  return files.find(({ path }) => path.endsWith('.bpmn')) ?? { path: 'process.bpmn', text: '' }
}

/** Says whether both are the same files, in whatever order. */
export function sameFiles(one: readonly DraftFile[], other: readonly DraftFile[]): boolean {
  const texts = new Map(other.map(({ path, text }) => [path, text]))
  return one.length === other.length && one.every(({ path, text }) => texts.get(path) === text)
}

/** Calls of the draft, each with its path in one place. */
export const draftCalls = {
  get: (id: string) => callApi<Draft>(at(id)),
  save: (id: string, revision: number, files: readonly DraftFile[]) =>
    callApi<{ revision: number; updatedAt: string }>(at(id), { method: 'PUT', body: { revision, files } }),
  lock: (id: string, takeOver: boolean) =>
    callApi<{ revision: number }>(at(id, '/lock'), { method: 'POST', body: takeOver ? { takeOver } : {} }),
  unlock: (id: string) => callApi<null>(at(id, '/lock'), { method: 'DELETE' }),
  revisions: (id: string) => callApi<{ items: Revision[] }>(at(id, '/revisions')),
  changes: (key: string, version: number, files: readonly DraftFile[]) =>
    callApi<{ changes: Change[] }>(`/api/v1/processes/${encodeURIComponent(key)}/diff`, {
      ...{ method: 'POST', body: { from: version, to: { files } } },
    }),
  versions: (key: string) => callApi<{ versions: Version[] }>(`/api/v1/processes/${encodeURIComponent(key)}`),
  restore: (id: string, revision: number) =>
    callApi<{ revision: number }>(at(id, '/restore'), { method: 'POST', body: { revision } }),
  publish: (id: string, asked: PublishRequest) => callApi<Outcome>(at(id, '/publish'), { method: 'POST', body: asked }),
  create: (body: { name: string } | { from: { key: string; version?: number } } | { files: readonly DraftFile[] }) =>
    callApi<{ id: string }>('/api/v1/drafts', { method: 'POST', body }),
  remove: (id: string) => callApi<null>(at(id), { method: 'DELETE' }),
  lint: (files: readonly DraftFile[]): Promise<Answer<{ findings: Finding[] }>> =>
    callApi('/api/v1/processes/lint', { method: 'POST', body: { files } }),
  codes: () => callApi<{ codes: CodeBook }>('/api/v1/processes/rules/codes'),
  tryRules: (trial: object) =>
    callApi<{ rows: Tried[] }>('/api/v1/processes/rules/try', { method: 'POST', body: trial }),
}
