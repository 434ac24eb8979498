import { entry } from './entry.ts'

/** What a folder with a process is refused for before anybody looks at what it means. `file` names the culprit. */
export const bundleRefusals = {
  'bundle.no_model': entry(
    'invalid',
    ['文件夹中没有流程图（.bpmn）', 'The folder holds no model (.bpmn)'],
    ['请放入一个 .bpmn 文件', 'Add one .bpmn file'],
  ),
  'bundle.many_models': entry(
    'invalid',
    ['文件夹中有 {count} 个流程图：{files}', 'The folder holds {count} models: {files}'],
    ['每个文件夹只放一个 .bpmn 文件', 'Keep one .bpmn file in a folder'],
  ),
  'bundle.many_processes': entry(
    'invalid',
    [
      '文件 {file} 里有 {count} 个流程（{names}，在第 {lines} 行），都没有标为可执行，不知道该办哪一个',
      'The file {file} holds {count} processes ({names}, at lines {lines}), none of them executable: nobody knows which to run',
    ],
    [
      '请在原来的工具里只把一个标为可执行，别的泳池只留框',
      'Mark one of them as executable and leave the other pools empty',
    ],
  ),
  'bundle.too_many_files': entry(
    'invalid',
    ['文件过多：{count} 个，最多 {max} 个', 'Too many files: {count}, at most {max}'],
    ['请只保留流程图、规则表、表单和 README', 'Keep model, rules, forms and README only'],
  ),
  'bundle.file_too_large': entry(
    'invalid',
    ['文件 {file} 过大，最多 {max} 字节', 'The file {file} is too large, at most {max} bytes'],
    ['请拆分或精简该文件', 'Split or shorten the file'],
  ),
  'bundle.file_twice': entry(
    'invalid',
    ['{file} 的编号 {id} 与另一个文件重复', 'The id {id} of {file} is also used by another file'],
    ['请改用不同的编号', 'Use another id'],
  ),
  'bundle.file_unreadable': entry(
    'invalid',
    ['文件 {file} 无法读取：{reason}', 'The file {file} cannot be read: {reason}'],
    ['请{cure}', '{cure}'],
  ),
  'bundle.id_unusable': entry(
    'invalid',
    ['文件 {file} 里有引擎不认的编号（id）：{ids}', 'The file {file} holds ids the engine does not take: {ids}'],
    [
      '编号以英文字母或下划线开头，只用英文字母、数字、下划线、连字符和点，不用汉字和空格；名称可以用汉字。请在画它的工具里改好编号，再导入',
      'An id begins with a Latin letter or underscore and holds Latin letters, digits, underscores, hyphens and dots; names may hold anything. Mend the ids in the tool it was drawn with and bring it again',
    ],
  ),
  'bundle.file_forbidden': entry(
    'invalid',
    ['文件 {file} 含有文档类型或实体声明，不予处理', 'The file {file} holds a document type or entity declaration'],
    ['请删去 <!DOCTYPE …> 和 <!ENTITY …>', 'Remove <!DOCTYPE …> and <!ENTITY …>'],
  ),
  'bundle.forbidden': entry(
    'invalid',
    ['文件 {file} {where}：{message}', 'The file {file}, {where}: {message}'],
    ['改好后再导入，什么都没有存：{cure}', 'Nothing was stored; mend it and bring it again: {cure}'],
  ),
  'bundle.form_without_id': entry(
    'invalid',
    ['表单 {file} 没有编号（id）', 'The form {file} has no id'],
    ['请为表单写上 "id"，与环节的“表单编号”一致', 'Give the form an "id", the one the step names'],
  ),
  'bundle.decision_unknown': entry(
    'refused',
    ['环节 {element} 调用的规则 {decision} 不在文件夹中', 'The decision {decision} of {element} is not in the folder'],
    ['请放入含有该规则的 .dmn 文件，或改正规则表编号', 'Add the .dmn file that holds it, or correct the id'],
  ),
} as const
