// Times as people here read them.

const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });

/** "14:03" today, "11月20日 14:03" on another day; empty if there is no time. */
export function clock(instant, now = new Date()) {
  if (!instant) {
    return '';
  }
  const at = new Date(instant);
  const day = DAY.format(at);
  return day === DAY.format(now) ? CLOCK.format(at) : `${day} ${CLOCK.format(at)}`;
}
