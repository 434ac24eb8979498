import { entry } from './entry.ts'

/** What is wrong with drawing a process, or with publishing what was drawn. */
export const draftRefusals = {
  'draft.not_found': entry(
    'not_found',
    ['没有找到该草稿', 'The draft was not found'],
    ['它可能已被删除，请从草稿列表中选择', 'It may have been deleted; choose one of the list'],
  ),
  'draft.locked': entry(
    'conflict',
    ['{person} 正在编辑这份草稿', '{person} is editing this draft'],
    ['请等对方结束，或接管编辑', 'Wait until they are done, or take over'],
  ),
  'draft.stale': entry(
    'conflict',
    [
      '草稿已被保存为第 {revision} 稿，您改的是更早的一稿',
      'The draft was saved as revision {revision}; yours is older',
    ],
    ['请载入新的一稿，或把您的改动另存为新草稿', 'Load the newer one, or keep yours as a draft of its own'],
  ),
  'draft.outdated': entry(
    'conflict',
    [
      '这份草稿不是从最新的第 {version} 版画起的，那一版改的内容不在草稿里',
      'This draft was not drawn from the newest version, {version}: what that version changed is not in it',
    ],
    [
      '请先看草稿和在用的版本有哪些差别；确认以草稿为准，请勾选“以这份草稿为准，仍然发布”',
      'See how it differs from the version in use; to let it win, tick “Let this draft win and publish anyway”',
    ],
  ),
  'draft.revision_unknown': entry(
    'not_found',
    ['第 {revision} 稿已不再保留', 'Revision {revision} is not kept any more'],
    ['请从列表中选择还保留着的一稿', 'Choose one of the list'],
  ),
  'draft.not_approved': entry(
    'refused',
    ['第 {revision} 稿还没有人批准', 'Nobody has approved save {revision} yet'],
    ['请没有参与绘制、有批准权的人打开草稿批准', 'Ask somebody who may approve and did not draw it'],
  ),
  'draft.own_work': entry(
    'forbidden',
    ['您参与画了这份草稿，不能自己批准', 'You drew this draft and cannot approve it yourself'],
    ['请另一位有批准权的人批准', 'Ask somebody else who may approve'],
  ),
  'draft.file_twice': entry(
    'invalid',
    ['文件 {file} 出现了两次', 'The file {file} is given twice'],
    ['每个文件名只能用一次', 'Use each name once'],
  ),
} as const
