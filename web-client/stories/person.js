/** A person with a browser: what they press, what they read, and whether anything went where it should not. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { watchTheDoor } from './handed.js';
import { ta } from './words.js';

const PICTURES = new URL('./pictures/', import.meta.url).pathname;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The machine may be busy; an event ends every wait long before. */
export const PATIENCE = 45_000;

export const SIZES = {
  small: { width: 320, height: 640, phone: true },
  middle: { width: 360, height: 740, phone: true },
  phone: { width: 390, height: 844, phone: true },
  laptop: { width: 1366, height: 768, phone: false },
  hall: { width: 1920, height: 1080, phone: false },
};

/** Opens the browser that the machine has; it speaks to nobody by itself. */
export function openBrowser() {
  mkdirSync(PICTURES, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Pages of one window that can share a process do.
      '--renderer-process-limit=4',
    ],
  });
}

/** Opens a window that shares nothing with others. */
export async function ownWindow(browser, size, { locale = 'ja-JP', serviceWorkers } = {}) {
  const { width, height, phone } = SIZES[size];
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: phone,
    isMobile: phone,
    locale,
    serviceWorkers,
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (e) =>
      console.error(`securitypolicyviolation ${e.violatedDirective} ${e.blockedURI}`),
    );
  });
  return context;
}

export class Person {
  /** What was wrong on any of this person's pages, in words. */
  faults = [];
  views = 0;

  static async arrive(browser, name, size, { origin, locale, language } = {}) {
    const context = await ownWindow(browser, size, { locale });
    if (language)
      await context.addInitScript((chosen) => {
        if (location.protocol === 'http:') localStorage.setItem('entaku.language', chosen);
      }, language);
    const person = Object.assign(new this(), { name, context, origin });
    context.on('page', (page) => person.#watch(page));
    person.page = await context.newPage();
    return person;
  }

  /**
   * Comes with one page among those of others: with an origin of its own it shares no storage, and no line, with
   * them; a browser for each would take five times the memory.
   */
  static async among(context, name, size, origin) {
    const person = Object.assign(new this(), { name, context, origin });
    person.page = await context.newPage();
    person.#watch(person.page);
    const { width, height } = SIZES[size];
    await person.page.setViewportSize({ width, height });
    return person;
  }

  #watch(page) {
    const away = (url) => {
      const at = new URL(url);
      if (/^(data|blob|about):$/.test(at.protocol)) return;
      if (at.host !== new URL(this.origin).host) this.faults.push(`asked an outside host: ${url}`);
    };
    page.on('request', (request) => away(request.url()));
    page.on('response', (response) => void watchTheDoor(response));
    page.on('websocket', (socket) => away(socket.url()));
    page.on('pageerror', (error) =>
      this.faults.push(`script error: ${error.stack || error.name + ' ' + error.message}`),
    );
    page.on('console', (message) => {
      if (message.text().startsWith('securitypolicyviolation')) this.faults.push(message.text());
    });
  }

  /** Opens a one-time link and uses it: loading the page alone uses nothing up. */
  async enters(link) {
    await this.page.goto(link);
    await this.press('hall.link.enter');
  }

  button(key, params) {
    return this.page.getByRole('button', { name: ta(key, params), exact: true });
  }

  async press(key, params) {
    await this.button(key, params).first().click();
  }

  /** Waits until the words are on the screen. */
  async reads(words) {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Writes into the box with this label and sends it; returns once the screen says that it arrived. */
  async sends(labelKey, text, button = 'send') {
    await this.writes(labelKey, text, button);
    await this.arrived();
  }

  /** Waits until the server has answered: words stand among one's own a moment before, and there more is said of them. */
  async arrived() {
    const answered = this.page.getByText(`✓ ${ta('state.arrived')}`, { exact: true });
    await answered.filter({ visible: true }).first().waitFor();
  }

  async writes(labelKey, text, button = 'send') {
    const field = this.page.locator('.field').filter({ has: this.box(labelKey) });
    await this.box(labelKey).fill(text);
    await field.getByRole('button', { name: ta(button), exact: true }).click();
  }

  box(labelKey) {
    return this.page.getByRole('textbox', { name: ta(labelKey), exact: true });
  }

  /** Waits until nothing of this phone is still on its way: the drawer of the browser is empty. */
  async delivered() {
    const end = Date.now() + PATIENCE;
    while ((await this.page.evaluate(waiting)) > 0) {
      if (Date.now() > end) throw new Error(`${this.name} still waits for an answer.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Gives the seat that this browser keeps for a face. */
  seat(face) {
    return this.page.evaluate((which) => {
      const key = Object.keys(localStorage).find((each) => each.startsWith(`entaku.seat.${which}.`));
      return JSON.parse(localStorage.getItem(key));
    }, face);
  }

  /** Looks at the view as it is: every rule of accessibility, no sideways scrolling, and a picture of it. */
  async looks(view) {
    this.views++;
    const at = `${this.name}, ${view}`;
    await this.page.screenshot({ path: `${PICTURES}${view}-${this.name}.png` });
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(
      (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }),
      TAGS,
    );
    if (found.passes.length < 5) throw new Error(`There was nothing to look at (${at}).`);
    for (const { id, help, nodes } of found.violations)
      for (const node of nodes.slice(0, 3))
        this.faults.push(
          `axe ${id} (${at}): ${help}\n      ${node.html.slice(0, 200)}\n      ${node.failureSummary}`,
        );
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) this.faults.push(`scrolls sideways by ${over} px (${at})`);
    for (const words of await this.page.evaluate(cramped)) this.faults.push(`${words} (${at})`);
  }

  /** Takes a seat at a table, on the phone of somebody who is asked for it. */
  async sits(table) {
    await this.page.getByRole('heading', { name: ta('table.first') }).waitFor();
    await this.page.getByLabel(ta('table.which')).selectOption(table);
  }

  /** Has the console show one table of a step that is held at tables. */
  async looksAt(table) {
    const tables = this.page.getByRole('list', { name: ta('desk.tables') });
    await tables.getByRole('button', { name: new RegExp(`^${ta('table', { name: table })}(?!\\d)`) }).click();
  }

  async leaves() {
    await this.context.close();
  }
}

/** Runs in the page: what of its words is cut, and which button is so narrow that it breaks letter by letter. */
function cramped() {
  const found = [];
  const quote = (element) => `「${element.textContent.trim().slice(0, 24)}」`;
  const range = document.createRange();
  for (const button of document.querySelectorAll('button, .button')) {
    if (!button.checkVisibility() || button.closest('.visually-hidden')) continue;
    const letter = parseFloat(getComputedStyle(button).fontSize);
    const lines = new Map();
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      // Readings stand above the words that they belong to.
      if (walker.currentNode.parentElement.closest('rt, .visually-hidden')) continue;
      range.selectNodeContents(walker.currentNode);
      for (const { top, width } of range.getClientRects())
        lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + width);
    }
    if (lines.size > 2 && Math.max(...lines.values()) < 1.5 * letter)
      found.push(`${quote(button)} is broken letter by letter`);
  }
  // How long it still takes stands nowhere else on a phone.
  for (const line of document.querySelectorAll('header .below'))
    if (line.scrollWidth > line.clientWidth + 1) found.push(`${quote(line)} is cut`);
  return found;
}

/** Runs in the page: counts what its drawer holds. */
async function waiting() {
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await asked(indexedDB.open('entaku', 1));
  const count = await asked(db.transaction('outbox').objectStore('outbox').count());
  db.close();
  return count;
}

/** Throws when anybody saw anything wrong. */
export function allWell(people) {
  const faults = people.flatMap((each) => each.faults.map((fault) => `${each.name}: ${fault}`));
  if (faults.length) throw new Error(`${faults.length} faults\n  ${[...new Set(faults)].join('\n  ')}`);
}
