/** Tells the stories, one after another, in a real browser against the real server. */
import * as ime from './ime.story.js';
import * as keyboard from './keyboard.story.js';
import * as language from './language.story.js';
import * as meeting from './meeting.story.js';
import { staff } from './hall.js';
import * as pages from './pages.story.js';
import { openBrowser } from './person.js';
import { build, Server } from './server.js';
import * as stock from './stock.story.js';
import * as wall from './wall.story.js';

const STORIES = [meeting, stock, ime, keyboard, pages, language, wall];
/** Nothing here may hang: whatever still runs after this long is a fault. */
const LIMIT = 290_000;

const wanted = process.argv.slice(2);
const began = Date.now();
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
let failed = 0;

await build();
const server = await new Server().start();
const browser = await openBrowser();
const token = await staff(server);
const alarm = setTimeout(() => {
  console.error(`The stories took longer than ${LIMIT / 1000} s.`);
  server.stop().finally(() => process.exit(1));
}, LIMIT);

/** Keeps what everybody saw when a story failed. */
async function keepPictures(name) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const shoot = (page, i) => {
    const { pathname } = new URL(`./pictures/failed-${name.replaceAll(' ', '-')}-${i}.png`, import.meta.url);
    return page.screenshot({ path: pathname }).catch(() => {});
  };
  await Promise.all(pages.map(shoot));
}

for (const story of STORIES) {
  if (wanted.length && !wanted.some((each) => story.name.includes(each))) continue;
  const from = Date.now();
  const say = (words) => console.log(`    ${seconds(from)} s  ${words}`);
  try {
    await story.run({ browser, server, token, say });
    console.log(`passed  ${seconds(from)} s  ${story.name}`);
  } catch (error) {
    failed++;
    console.error(`FAILED  ${seconds(from)} s  ${story.name}\n${error.stack}`);
    await keepPictures(story.name);
  }
  await Promise.all(browser.contexts().map((context) => context.close()));
}
await browser.close();
await server.stop();
clearTimeout(alarm);
console.log(`${seconds(began)} s in all`);
process.exit(failed ? 1 : 0);
