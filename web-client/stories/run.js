/** Tells the stories, one after another, in a real browser against the real server. */
import { openBrowser } from './person.js';
import { build } from './server.js';
import * as meeting from './meeting.story.js';

const STORIES = [meeting];
/** Nothing here may hang: whatever still runs after this long is a fault. */
const LIMIT = 300_000;

const wanted = process.argv.slice(2);
const began = Date.now();
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
let failed = 0;

const alarm = setTimeout(() => {
  console.error(`The stories took longer than ${LIMIT / 1000} s.`);
  process.exit(1);
}, LIMIT);

await build();
const browser = await openBrowser();
for (const story of STORIES) {
  if (wanted.length && !wanted.some((each) => story.name.includes(each))) continue;
  const from = Date.now();
  try {
    await story.run(browser, (words) => console.log(`    ${seconds(from)} s  ${words}`));
    console.log(`passed  ${seconds(from)} s  ${story.name}`);
  } catch (error) {
    failed++;
    console.error(`FAILED  ${seconds(from)} s  ${story.name}\n${error.stack}`);
    await Promise.all(
      browser.contexts().map(async (context, i) => {
        for (const page of context.pages())
          await page
            .screenshot({ path: new URL(`./pictures/failed-${i}.png`, import.meta.url).pathname })
            .catch(() => {});
      }),
    );
  }
  await Promise.all(browser.contexts().map((context) => context.close()));
}
await browser.close();
clearTimeout(alarm);
console.log(`${seconds(began)} s in all`);
process.exit(failed ? 1 : 0);
