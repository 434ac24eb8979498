import { entry } from './entry.ts'

/** Side moves that somebody asks for and somebody decides: 挂账, 延期, 催办, 督办, 退单 (DOMAIN 5). */
export const moveRefusals = {
  'case.on_hold': entry(
    'refused',
    ['案件挂账中，时钟已停', 'The case is on hold and its clock stands still'],
    ['请先恢复案件，再办理', 'Resume the case first'],
  ),
  'hold.already': entry(
    'conflict',
    ['案件已经挂账', 'The case is already on hold'],
    ['需要继续办理时点“恢复”', 'Resume it when work goes on'],
  ),
  'hold.not_here': entry(
    'refused',
    ['流程规定「{step}」环节不能挂账', 'The process allows no hold in the step {step}'],
    ['请办完这个环节；到允许挂账的环节再申请', 'Finish this step, and ask in one that allows it'],
  ),
  'hold.too_late': entry(
    'refused',
    ['已经超过时限，不能再挂账', 'The deadline has passed, it can no longer be put on hold'],
    ['请尽快办理，并在办理结果中说明原因', 'Finish the work and give the reason in its result'],
  ),
  'hold.none': entry(
    'conflict',
    ['案件没有挂账', 'The case is not on hold'],
    ['无需恢复，可继续办理', 'There is nothing to resume'],
  ),
  'hold.nothing_stops': entry(
    'refused',
    [
      '当前环节的时限在挂账时照走，挂账没有作用',
      'The limit of this step runs on during a hold, so a hold would stop nothing',
    ],
    ['需要更多时间请申请延期', 'Ask for an extension if more time is needed'],
  ),
  'request.waiting': entry(
    'conflict',
    ['已有一项申请等待批准', 'Another request waits for its decision'],
    ['请等批准人答复，或先撤销那项申请', 'Wait for the answer, or cancel that request first'],
  ),
  'request.not_found': entry(
    'not_found',
    ['没有这项申请', 'There is no such request'],
    ['请从案件页打开', 'Open it from the page of the case'],
  ),
  'request.decided': entry(
    'conflict',
    ['这项申请已经有结果', 'This request has been decided'],
    ['请刷新案件页查看结果', 'Reload the case to see the answer'],
  ),
  'request.answer_missing': entry(
    'invalid',
    ['不批准必须写明理由', 'A rejection needs a reason'],
    ['请填写理由，申请人会看到', 'Write the reason, the asker will read it'],
  ),
  'extend.not_here': entry(
    'refused',
    ['流程规定「{step}」环节不能延期', 'The process allows no extension in the step {step}'],
    ['请按时办完这个环节；到允许延期的环节再申请', 'Finish this step in time, and ask in one that allows it'],
  ),
  'extend.held': entry(
    'refused',
    ['案件挂账中，时钟已停，不用延期', 'The case is on hold, its clock stands still'],
    ['恢复以后时间不够，再申请延期', 'Ask for more time once it is resumed'],
  ),
  'extend.too_late': entry(
    'refused',
    ['已经超过时限，不能再申请延期', 'The deadline has passed, it can no longer be extended'],
    ['请尽快办理，并在办理结果中说明原因', 'Finish the work and give the reason in its result'],
  ),
  'extend.too_long': entry(
    'invalid',
    ['一次延期最多 {max}', 'One extension is at most {max}'],
    ['请减少延长的时间', 'Ask for less'],
  ),
  'jump.not_passed': entry(
    'refused',
    [
      '案件没有单独经过这个环节，或者这一版流程里已经没有它',
      'The case has not passed this step alone, or its version has it no more',
    ],
    ['请从列出的环节中选择', 'Choose one of the listed steps'],
  ),
  'jump.unrecorded': entry(
    'refused',
    [
      '「{step}」办理时的流程数据没有留下来，退不回去',
      'What the flow knew at {step} was not recorded, so it cannot go back there',
    ],
    ['请退回到更晚的环节', 'Choose a later step'],
  ),
  'jump.stuck': entry(
    'conflict',
    ['案件的流程有异常，现在退不了', 'The flow of the case has an incident, it cannot go back now'],
    ['请先在异常页处理，或从那里续接到别的环节', 'See to the incident first, or continue from there'],
  ),
  'urge.too_soon': entry(
    'refused',
    ['刚催办过，{every} 分钟内只能催一次', 'It was urged just now, once in {every} minutes is the limit'],
    ['请 {wait} 分钟后再催，或改用督办', 'Urge again in {wait} minutes, or give an instruction'],
  ),
  'urge.nobody': entry(
    'refused',
    ['现在没有人在办这个案件', 'Nobody works on the case at the moment'],
    ['请等流程走到下一个环节', 'Wait until the next step opens'],
  ),
  'supervision.not_found': entry(
    'not_found',
    ['没有这项督办', 'There is no such instruction'],
    ['请从案件页打开', 'Open it from the page of the case'],
  ),
  'supervision.own': entry(
    'refused',
    ['自己发的督办不能自己回复', 'Nobody answers their own instruction'],
    ['请等被督办的单位回复', 'Wait for the unit that was told'],
  ),
  'supervision.answered': entry(
    'conflict',
    ['这项督办已经回复', 'This instruction has been answered'],
    ['请刷新案件页查看回复', 'Reload the case to see the answer'],
  ),
  'return.too_late': entry(
    'refused',
    ['退单只能在收到后 {within} 内提出，现在已超过', 'A case can only be returned within {within}, which is over'],
    ['请办理本案件；确属他单位职责的，请联系派遣员改派', 'Handle it, or ask the dispatcher to send it elsewhere'],
  ),
} as const
