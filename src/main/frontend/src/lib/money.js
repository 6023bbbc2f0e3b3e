// Amounts as text, for display and for cleaning what people type or paste. Exact: no floating point anywhere.

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const AMOUNT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * What a person typed or pasted as a plain number: full-width digits, grouping commas, currency signs and 元 are removed,
 * 万 multiplies, accounting brackets mean negative. Text that is no amount comes back without the signs, for the form to refuse.
 */
export function cleanAmount(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–—﹣]/g, '-')
    .replace(/[。．]/g, '.')
    .replace(/[,，、'\s¥￥]|RMB|CNY|人民币/gi, '')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^\+/, '');
  const [, number, unit] = plain.match(/^(.*?)(万元|万|元|圆)?整?$/);
  return unit?.startsWith('万') ? timesTenThousand(number) : number;
}

function timesTenThousand(number) {
  const parts = number.match(/^(-?)(\d+)(?:\.(\d*))?$/);
  if (!parts) {
    return number;
  }
  const [, sign, whole, fraction = ''] = parts;
  const shifted = (whole + fraction.padEnd(4, '0').slice(0, 4)).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(4);
  return sign + shifted + (rest ? `.${rest}` : '');
}

/** Splits an amount such as "-1234.5"; null if it is none (null, empty, half typed). */
function parse(amount) {
  const parts = AMOUNT.exec(String(amount ?? '').trim());
  if (!parts) {
    return null;
  }
  const [, sign, whole, fraction = ''] = parts;
  const fen = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return { negative: sign === '-' && fen !== 0n, fen };
}

function withSeparators(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1234.5" → "1,234.50"; null if it is no amount. */
export function grouped(amount) {
  const parsed = parse(amount);
  if (!parsed) {
    return null;
  }
  const { negative, fen } = parsed;
  return `${negative ? '-' : ''}${withSeparators(String(fen / 100n))}.${String(fen % 100n).padStart(2, '0')}`;
}

/** "1234567.89" → "123.456789 万元", exact, as the server writes it; null if it is no amount. */
export function inTenThousands(amount) {
  const parsed = parse(amount);
  if (!parsed) {
    return null;
  }
  const { negative, fen } = parsed;
  const fraction = String(fen % 1000000n).padStart(6, '0').replace(/0+$/, '');
  return `${negative && fen !== 0n ? '-' : ''}${withSeparators(String(fen / 1000000n))}${fraction && `.${fraction}`} 万元`;
}

/** The same for an amount that is best read so: null below 1 万元, where it would only be noughts. */
export function inTenThousandsIfLarge(amount) {
  const parsed = parse(amount);
  return parsed && parsed.fen >= 1000000n ? inTenThousands(amount) : null;
}

/** 大写: "1004.05" → "壹仟零肆元零伍分"; null if it is no amount. */
export function inCapitals(amount) {
  const parsed = parse(amount);
  if (!parsed) {
    return null;
  }
  const yuan = wholeInCapitals(parsed.fen / 100n);
  const cents = centsInCapitals(Number(parsed.fen % 100n), yuan !== '');
  return (parsed.negative ? '负' : '') + (yuan + cents || '零元整');
}

function centsInCapitals(cents, afterYuan) {
  if (cents === 0) {
    return afterYuan ? '整' : '';
  }
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  const head = jiao > 0 ? `${DIGITS[jiao]}角` : afterYuan ? '零' : '';
  return head + (fen > 0 ? `${DIGITS[fen]}分` : '整');
}

/** With 元; empty for zero. */
function wholeInCapitals(yuan) {
  const digits = String(yuan);
  const groups = digits.padStart(Math.ceil(digits.length / 4) * 4, '0').match(/\d{4}/g);
  let text = '';
  let gap = false;
  groups.forEach((group, index) => {
    if (group === '0000') {
      gap = true;
      return;
    }
    const zero = text !== '' && (gap || group.startsWith('0')) ? '零' : '';
    text += zero + groupInCapitals(group) + GROUPS[groups.length - 1 - index];
    gap = false;
  });
  return text && `${text}元`;
}

function groupInCapitals(group) {
  return [...group]
    .map((digit, index) => (digit === '0' ? '零' : DIGITS[digit] + PLACES[3 - index]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
