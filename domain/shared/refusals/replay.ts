import { entry } from './entry.ts'

/** What trying a draft out on ended cases refuses. */
export const replayRefusals = {
  'replay.no_start': entry(
    'refused',
    ['图上没有开始事件，推不了', 'The model has no start event to walk from'],
    ['请画上开始事件，再试算', 'Draw a start event and try again'],
  ),
  'replay.draft_elsewhere': entry(
    'invalid',
    ['这份草稿是流程 {process} 的', 'The draft belongs to the process {process}'],
    ['请在它自己的流程页试算', 'Replay it on the page of its own process'],
  ),
} as const
