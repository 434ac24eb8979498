const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月']

const chinese = {
  weekdays: { shorthand: weekdays.map((day) => day.slice(1)), longhand: weekdays },
  months: { shorthand: months, longhand: months },
  firstDayOfWeek: 1,
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换上午和下午',
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
}

/** The calendar (flatpickr) that form-js hangs on its date inputs. */
type Calendar = { set: (options: Record<string, unknown>) => void }

const done = new WeakSet<Calendar>()

/** Takes the container of a form; has every calendar in it that is new speak Chinese and begin its week on Monday. */
export function translateCalendars(container: HTMLElement): void {
  for (const input of container.querySelectorAll<HTMLInputElement & { _flatpickr?: Calendar }>('.flatpickr-input')) {
    const calendar = input._flatpickr
    if (!calendar || done.has(calendar)) continue
    done.add(calendar)
    calendar.set({ ariaDateFormat: 'Y年n月j日', locale: chinese })
    // these two it names but once, when it is made
    const box = input.parentElement
    box?.querySelector('.flatpickr-monthDropdown-months')?.setAttribute('aria-label', chinese.monthAriaLabel)
    box?.querySelector('.cur-year')?.setAttribute('aria-label', chinese.yearAriaLabel)
  }
}
