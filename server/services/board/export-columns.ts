import { channelName } from '@/domain/case/channels.ts'
import { levelName } from '@/domain/sla/level-name.ts'
import { offsetMs } from '@/domain/sla/day-number.ts'
import { remainingWords } from '@/domain/sla/words.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { LampView } from '@/server/services/clocks/clock-view.ts'
import type { BoardCase } from './board-row.ts'

type Locale = 'zh' | 'en'

export type ExportColumn = { title: Words; width: number; text: (row: BoardCase, locale: Locale) => string }

const lampWords: Record<LampView, Words> = {
  red: { zh: '已超时', en: 'Overdue' },
  amber: { zh: '将到期', en: 'Due soon' },
  green: { zh: '正常', en: 'On time' },
  pause: { zh: '停表', en: 'On hold' },
  done: { zh: '办完', en: 'Done' },
  none: { zh: '不计时', en: 'No clock' },
}

/** What an export holds of a case: what leaders decide on, nothing of who reported it. */
export const exportColumns: readonly ExportColumn[] = [
  column('编号', 'Number', 16, ({ number }) => number),
  column('标题', 'Title', 36, ({ title }) => title),
  column('状态', 'Status', 12, ({ status }, locale) => nameIn(status, locale)),
  column('灯', 'Lamp', 10, ({ clock }, locale) => lampWords[clock?.lamp ?? 'none'][locale]),
  column('牌', 'Card', 10, ({ card }, locale) => (card ? levelName(card, locale) : '')),
  column('到期', 'Due', 18, ({ clock }) => (clock?.state === 'running' ? momentText(clock.dueAt) : '')),
  column('剩余', 'Time left', 22, ({ clock }, locale) => (clock ? remainingWords(clock, locale) : '')),
  column('在谁手上', 'In the hands of', 26, ({ holders }, locale) =>
    holders.map((unit) => nameIn(unit, locale)).join(locale === 'zh' ? '、' : ', '),
  ),
  column('事项代码', 'Category', 12, ({ category }) => category.code),
  column('事项', 'Category name', 18, ({ category }) => category.name),
  column('地址', 'Address', 30, ({ address }) => address ?? ''),
  column('网格', 'Grid', 22, ({ grid }, locale) => nameIn(grid, locale)),
  column('街道', 'Street', 16, ({ grid: { street, streetEn } }, locale) =>
    street ? nameIn({ name: street, nameEn: streetEn }, locale) : '',
  ),
  column('渠道', 'Channel', 12, ({ channel }, locale) => channelName(channel, locale)),
  column('上报', 'Reported', 18, ({ reportedAt }) => momentText(reportedAt)),
  column('挂账自', 'On hold since', 18, ({ heldAt }) => (heldAt ? momentText(heldAt) : '')),
  column('督办未复', 'Instructions open', 10, ({ supervisions }) => (supervisions > 0 ? String(supervisions) : '')),
]

function column(zh: string, en: string, width: number, text: ExportColumn['text']): ExportColumn {
  return { title: { zh, en }, width, text }
}

function nameIn({ name, nameEn }: { name: string; nameEn: string | null }, locale: Locale): string {
  return locale === 'en' ? (nameEn ?? name) : name
}

/** `2026-11-21 10:30` in Shanghai, which sorts and filters in a spreadsheet as it is read. */
function momentText(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 16).replace('T', ' ')
}
