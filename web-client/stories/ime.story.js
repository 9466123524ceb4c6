/** Japanese input: Enter that chooses a conversion sends nothing; afterwards one press sends once. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

export const name = 'Enter during Japanese conversion sends nothing';

/** What the input method does to a page: text under conversion, and keys that are its own. */
class InputMethod {
  static async of(person) {
    const method = new InputMethod();
    method.cdp = await person.context.newCDPSession(person.page);
    return method;
  }

  converts(text) {
    const end = text.length;
    return this.cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }

  /** Presses Enter as the page sees it while, or just after, a conversion is chosen. */
  async enter() {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  settles(text) {
    return this.cdp.send('Input.insertText', { text });
  }
}

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  await hall.next();
  const phone = await Person.arrive(browser, 'ime-390', 'phone', { origin: server.url });
  const sent = [];
  phone.page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const { type, body } = JSON.parse(payload.toString());
      if (type === 'send' && body.type !== 'look') sent.push(body);
    }),
  );
  await phone.page.goto(`${server.url}/`);
  const method = await InputMethod.of(phone);

  // The code, typed with a Japanese keyboard that converts digits too.
  const wide = [...hall.code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
  await phone.box('join.code').focus();
  await method.converts(wide);
  await method.enter();
  assert.equal(new URL(phone.page.url()).pathname, '/', 'joined during conversion');
  await method.settles(wide);
  await phone.page.keyboard.press('Enter');
  await phone.press('seated.go');
  await phone.press('promise.begin');

  // A box of one line, where Enter sends.
  const word = phone.box('check-in.word');
  await word.focus();
  await method.converts('こんにちは');
  await method.enter();
  await method.settles('今日は');
  // Safari gives the Enter that ended the conversion after its end.
  await method.enter();
  assert.equal(await word.inputValue(), '今日は');
  assert.deepEqual(sent, [], 'sent during conversion');
  await phone.page.keyboard.press('Enter');
  await phone.reads(`✓ ${ta('state.arrived')}`);
  assert.equal(sent.length, 1);
  assert.equal(sent[0].body.word, '今日は');

  // A box of several lines, where the button sends.
  await hall.next();
  await phone.press('promise.begin');
  const note = phone.box('board.write');
  await note.focus();
  await method.converts('がいとう');
  await method.enter();
  await method.settles('街灯が暗い');
  await method.enter();
  await phone.page.keyboard.press('Enter');
  await phone.page.keyboard.type('！');
  assert.equal(sent.length, 1, 'Enter is a new line here');
  await phone.press('send');
  await phone.reads(ta('board.mine', { count: 1 }));
  await phone.delivered();
  assert.equal(sent.length, 2);
  assert.equal(sent[1].body.text, '街灯が暗い\n！');
  await hall.until(() => hall.first('now')?.notes === 1);
  say('a code, a word and a note written through conversions: nothing sent before its time');
  allWell([phone]);
  await phone.leaves();
  hall.close();
}
