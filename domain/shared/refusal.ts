import { bundleRefusals } from './refusals/bundle.ts'
import { draftRefusals } from './refusals/draft.ts'
import { caseRefusals } from './refusals/case.ts'
import { channelRefusals } from './refusals/channel.ts'
import { drillRefusals } from './refusals/drill.ts'
import { formRefusals } from './refusals/form.ts'
import { httpRefusals } from './refusals/http.ts'
import { incidentRefusals } from './refusals/incident.ts'
import { inputRefusals } from './refusals/input.ts'
import { jobRefusals } from './refusals/job.ts'
import { migrationRefusals } from './refusals/migration.ts'
import { replayRefusals } from './refusals/replay.ts'
import { moveRefusals } from './refusals/moves.ts'
import { platformRefusals } from './refusals/platform.ts'
import { publishingRefusals } from './refusals/publishing.ts'
import { rulesRefusals } from './refusals/rules.ts'
import { trialRefusals } from './refusals/trial.ts'
import { timeDataRefusals } from './refusals/time-data.ts'
import { timeRefusals } from './refusals/time.ts'
import type { RefusalEntry } from './refusals/entry.ts'
import type { Words } from './words.ts'

/** The one table of refusal codes: every edge (page, HTTP, job) takes kind, words and cure from here. */
export const refusals = {
  ...inputRefusals,
  ...formRefusals,
  ...caseRefusals,
  ...moveRefusals,
  ...timeRefusals,
  ...timeDataRefusals,
  ...channelRefusals,
  ...drillRefusals,
  ...platformRefusals,
  ...bundleRefusals,
  ...draftRefusals,
  ...publishingRefusals,
  ...migrationRefusals,
  ...replayRefusals,
  ...trialRefusals,
  ...rulesRefusals,
  ...httpRefusals,
  ...jobRefusals,
  ...incidentRefusals,
} as const satisfies Record<string, RefusalEntry>

export type RefusalCode = keyof typeof refusals

export type { RefusalKind } from './refusals/entry.ts'

/** What stands for a {name}; words are said in the language of the reader. */
export type RefusalParam = string | number | Words

export type RefusalParams = Record<string, RefusalParam>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** The {names} in the words of a code. */
type NamesOf<Code extends RefusalCode> = Code extends RefusalCode
  ? NamesIn<(typeof refusals)[Code]['en' | 'zh'] | (typeof refusals)[Code]['cure']['en' | 'zh']>
  : never

/** What fills the words of a code: every {name} in them, so that none reaches a reader as it stands. */
export type ParamsOf<Code extends RefusalCode> = Record<NamesOf<Code>, RefusalParam>

/** Codes whose words hold no {name}. */
export type PlainCode = { [Code in RefusalCode]: [NamesOf<Code>] extends [never] ? Code : never }[RefusalCode]

/** A code with what its words need. */
export type Reason = {
  [Code in RefusalCode]: Code extends PlainCode
    ? { code: Code; params?: RefusalParams }
    : { code: Code; params: ParamsOf<Code> }
}[RefusalCode]

/** One field at fault; `path` is dotted from the root of the input, e.g. `location.lat` or `data.opinion`. */
export type FieldFault = Reason & { path: string }

/** A "no" the rules foresee. `params` fill the {names} in the text of the code. */
export type Refusal = { code: RefusalCode; fields?: FieldFault[]; params?: RefusalParams }
