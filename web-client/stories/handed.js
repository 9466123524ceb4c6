/** What was handed out to somebody during the stories and is nobody else's: no log may know it. */

const SECRETS = /^(token|reentry|code|once)$/;
const handed = new Map();

/** Notes every secret of an answer, or of what was asked with; a name counts only where somebody gave it. */
export function handedOut(value, key = '') {
  if (value && typeof value === 'object')
    for (const [each, inside] of Object.entries(value)) handedOut(inside, each);
  if (typeof value !== 'string') return;
  const once = value.match(/#once=([\w-]+)/)?.[1];
  if (once) handed.set(once, 'a one-time link');
  if (SECRETS.test(key) && value.length > 5) handed.set(value, key);
}

/** Notes a name that somebody came in with. */
export function nameGiven(name) {
  const shown = name?.replace(/[\u200b\u3164\u2060]/g, '').trim();
  if (shown?.length > 1) handed.set(shown, 'a name');
}

/** Notes what the door is asked and answers in a browser. */
export async function watchTheDoor(response) {
  const { pathname } = new URL(response.url());
  if (!/^\/api\/(join|enter|reenter|sessions(\/\w+\/(links|room))?)$/.test(pathname)) return;
  try {
    const asked = response.request().postDataJSON();
    handedOut(asked);
    nameGiven(asked?.name);
    handedOut(await response.json());
  } catch {
    // The page was left, or what answered is not the server.
  }
}

/** Says which of all that stands in a text, with the line. */
export function spilt(text) {
  const found = [];
  const bare = text.replace(/(\d{3}) (\d{3})/g, '$1$2').replace(/(\d{4})-(\d{4})-(\d{4})/g, '$1$2$3');
  for (const [secret, what] of handed) {
    const plain = secret.replace(/^(\d{4})-(\d{4})-(\d{4})$/, '$1$2$3');
    const whole = /^\d+$/.test(plain) ? new RegExp(`(?<![\\d.])${plain}(?![\\d.])`) : null;
    const line = bare.split('\n').find((each) => (whole ? whole.test(each) : each.includes(plain)));
    if (line) found.push(`${what} was printed: ${line.slice(0, 200)}`);
  }
  return found;
}

/** How much there is to look for: a search for nothing finds nothing. */
export const handedSoFar = () => handed.size;
