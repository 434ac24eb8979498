import type { Finding } from './finding.ts'

/** Gives a finding as two lines for a terminal, Chinese and English, naming the element and the line it begins at. */
export function describeFinding({ severity, rule, file, line, element, elementName, message, cure }: Finding): string {
  const [mark, zh, en] = severity === 'error' ? ['✗', '错误', 'error'] : ['!', '提醒', 'warning']
  const at = line === null ? file : `${file}:${line}`
  const place = element === '' ? at : `${at} › ${elementName}${elementName === element ? '' : ` (${element})`}`
  return [`${mark} ${zh} ${place}：${message.zh}。${cure.zh}。 [${rule}]`, `  ${en}: ${message.en}. ${cure.en}.`].join(
    '\n',
  )
}
