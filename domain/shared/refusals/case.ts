import { entry } from './entry.ts'

/** What the life of a case refuses: steps, moves, clocks, ratings. */
export const caseRefusals = {
  'case.not_found': entry(
    'not_found',
    ['没有找到该案件', 'The case was not found'],
    ['请核对案件编号，或确认您有权查看', 'Check the case number, or whether you may see it'],
  ),
  'case.moving': entry(
    'conflict',
    ['案件的流程正在转移，暂不能操作', 'The flow of the case is being moved'],
    ['请一分钟后再试', 'Try again in a minute'],
  ),
  'case.closed': entry(
    'conflict',
    ['案件已经结束', 'The case is closed'],
    ['如仍有问题，请重新上报并注明原案件编号', 'If the problem persists, report it again and name this case'],
  ),
  'case.voided': entry(
    'conflict',
    ['案件已作废', 'The case was voided'],
    ['如有需要，请重新上报', 'Report it again if needed'],
  ),
  'case.withdrawn': entry(
    'conflict',
    ['案件已撤回', 'The case was withdrawn'],
    ['如有需要，请重新上报', 'Report it again if needed'],
  ),
  'case.changed': entry(
    'conflict',
    ['案件刚刚被他人更新', 'Somebody else has just changed the case'],
    ['请刷新后再操作', 'Reload and try again'],
  ),
  'task.not_found': entry(
    'not_found',
    ['没有找到该环节', 'The step was not found'],
    ['请回到待办列表刷新', 'Go back to the list and reload it'],
  ),
  'task.not_yours': entry(
    'forbidden',
    ['该环节不由您办理', 'This step is not yours'],
    ['请由该环节所属单位和岗位的人员办理', 'It is for the people of its unit and role'],
  ),
  'task.already_done': entry(
    'conflict',
    ['该环节已经办结', 'The step has already been done'],
    ['请刷新页面查看案件当前进展', 'Reload to see where the case stands'],
  ),
  'task.claimed_by_other': entry(
    'conflict',
    ['该环节已由他人签收', 'Somebody else has claimed the step'],
    ['请与对方协商，或由单位负责人改派', 'Talk to them, or have the leader reassign it'],
  ),
  'task.not_claimed': entry(
    'conflict',
    ['该环节尚未被签收', 'The step has not been claimed'],
    ['请先签收再操作', 'Claim the step first'],
  ),
  'task.outcome_unknown': entry(
    'invalid',
    ['该环节没有名为 {outcome} 的办理结果', 'This step has no outcome {outcome}'],
    ['请从该环节列出的结果中选择', 'Choose one of the outcomes of the step'],
  ),
  'task.outcome_missing': entry(
    'invalid',
    ['必须选择办理结果', 'An outcome must be chosen'],
    ['请从该环节列出的结果中选择', 'Choose one of the outcomes of the step'],
  ),
  'task.outcome_contradicts': entry(
    'invalid',
    ['办理结果“{outcome}”与表单中的“{inForm}”不一致', 'The outcome {outcome} contradicts {inForm} in the form'],
    ['请使两处一致，或只写其中一处', 'Make them agree, or send only one of them'],
  ),
  'task.photos_missing': entry(
    'refused',
    ['缺少照片，至少需要 {min} 张', 'Photos are missing, at least {min} needed'],
    ['请拍摄并上传照片后再提交', 'Take and upload the photos first'],
  ),
  'task.assignee_unfit': entry(
    'refused',
    ['此人没有该环节的岗位，不能指派', 'This person does not hold the role of the step'],
    ['请选择本单位具有该岗位的人员', 'Choose a person of the unit who holds the role'],
  ),
  'step.not_found': entry(
    'not_found',
    ['流程中没有该环节', 'The process has no such step'],
    ['请从列出的环节中选择', 'Choose one of the listed steps'],
  ),
  'move.unknown': entry(
    'invalid',
    ['没有名为 {move} 的操作', 'There is no move {move}'],
    ['请从可用操作中选择', 'Choose one of the moves offered'],
  ),
  'move.too_late': entry(
    'refused',
    ['已超过此操作的时限', 'It is too late for this move'],
    ['请联系值班长处理', 'Turn to the duty chief'],
  ),
  'move.reason_missing': entry(
    'invalid',
    ['此操作必须说明理由', 'This move needs a reason'],
    ['请填写理由', 'Write the reason'],
  ),
  'withdraw.not_reporter': entry(
    'forbidden',
    ['只有反映人自己能撤回', 'Only the reporter may withdraw the case'],
    ['如需取消，请联系值班长作废', 'Ask the duty chief to void it'],
  ),
  'withdraw.too_late': entry(
    'refused',
    ['案件已有人办理，不能再撤回', 'Somebody has taken the case up, it can no longer be withdrawn'],
    ['如需取消，请联系值班长作废', 'Ask the duty chief to void it'],
  ),
  'rating.not_open': entry(
    'refused',
    ['该案件目前不接受评价', 'The case is not open for rating'],
    ['请在收到办理结果后评价', 'Rate it once you have received the reply'],
  ),
  'rating.already': entry(
    'conflict',
    ['本轮已经评价过', 'This round has already been rated'],
    ['每一轮只能评价一次', 'One rating per round'],
  ),
  'rating.lapsed': entry(
    'refused',
    ['评价期限已过', 'The time for rating is over'],
    ['如仍有问题，请重新上报', 'Report it again if the problem persists'],
  ),
  'track.unknown': entry(
    'not_found',
    ['查询码不正确', 'The tracking code is not known'],
    ['请核对收到的查询码，注意区分数字与字母', 'Check the code you were given'],
  ),
  'clock.unknown': entry(
    'not_found',
    ['没有找到该计时', 'The clock was not found'],
    ['请刷新案件页', 'Reload the case'],
  ),
  'category.no_lead_unit': entry(
    'refused',
    ['该类别尚未指定主办单位', 'No lead unit is set for this category'],
    ['请在派单时选择主办单位', 'Choose the lead unit when dispatching'],
  ),
} as const
