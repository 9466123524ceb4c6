/** Networks break in the middle of what people do: before it leaves the phone, or before the answer is back. */
import assert from 'node:assert/strict';
import { like, ta } from '../words.js';

/** What they do waits on their phones, which say so (`waits`), and leaves by itself once the network is back. */
export async function whileCut({ torn }, network, phones, does, waits = 'outbox.waiting') {
  network.cut();
  await Promise.all(
    phones.map(async (phone) => {
      await phone.reads(ta('line.away.short'));
      await does(phone);
      await phone.reads(like(waits));
      torn.add(phone);
    }),
  );
  network.mend();
}

/** The server takes what they do, and no phone hears of it: each says it again, and it counts once. */
export async function unanswered({ torn }, network, phones, does, taken) {
  const before = network.lost;
  network.deafens();
  await Promise.all(phones.map(does));
  await taken();
  assert.ok(network.lost > before, 'answers were lost');
  for (const phone of phones) torn.add(phone);
  network.cut();
  await Promise.all(phones.map((phone) => phone.reads(ta('line.away.short'))));
  network.mend();
}

/** The phones of the crowd that share a network. */
export const on = (network, guests) => guests.filter((guest) => guest.network === network);
