/** Runs in the page: looks at every page of the wall, and says what is cut, covered, too small, missing or shown twice. */
export async function measureWall() {
  const faults = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const settled = async () => {
    // Which letters words need is known once they have been laid out; when these have come, pages are dealt anew.
    do {
      await frame();
      await document.fonts.ready;
      await frame();
    } while (document.fonts.status === 'loading' || document.querySelector('[aria-busy=true]'));
    await frame();
  };
  await settled();
  const quote = (text) => `「${text.trim().slice(0, 24)}」`;

  /** What cuts the children of an element: the part of the window that its ancestors let through. */
  const clips = new Map();
  const clipOf = (element) => {
    if (!element || element === document.documentElement)
      return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    if (!clips.has(element)) {
      const above = clipOf(element.parentElement);
      const { overflowX, overflowY } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      clips.set(element, {
        left: overflowX === 'visible' ? above.left : Math.max(above.left, box.left),
        right: overflowX === 'visible' ? above.right : Math.min(above.right, box.right),
        top: overflowY === 'visible' ? above.top : Math.max(above.top, box.top),
        bottom: overflowY === 'visible' ? above.bottom : Math.min(above.bottom, box.bottom),
      });
    }
    return clips.get(element);
  };
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('.wall'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // Readings are set smaller beside the words that they belong to.
      if (node.data.trim() && !node.parentElement.closest('.visually-hidden, rt')) found.push(node);
    }
    return found;
  };
  const range = document.createRange();
  /** The boxes of the letters of a text, line by line, without the room that its font leaves above and below. */
  const linesOf = (node, letter) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((box) => box.width > 0.5)
      .map(({ left, right, top, bottom }) => {
        const spare = Math.max(0, (bottom - top - letter) / 2);
        return { left, right, top: top + spare, bottom: bottom - spare };
      });
  };

  /** What stands first in a column of the page although it belongs under a heading that is not said there. */
  const headless = () => {
    const frame = document.querySelector('.window')?.getBoundingClientRect();
    const firsts = new Map();
    for (const piece of document.querySelectorAll('.flow > [data-section]'))
      for (const { left, right, top, height } of piece.getClientRects()) {
        if (!height || left < frame.left - 2 || right > frame.right + 2) continue;
        const column = Math.round(left);
        if (!(firsts.get(column)?.top <= top)) firsts.set(column, { top, piece });
      }
    const said = [...document.querySelectorAll('.again p')].map((each) => each.getBoundingClientRect().left);
    return [...firsts]
      .filter(([column, { piece }]) => {
        const head = document.querySelector(`.flow > h3[data-section="${piece.dataset.section}"]`);
        return head && head !== piece && !said.some((left) => Math.abs(left - column) < 4);
      })
      .map(([, { piece }]) => quote(piece.textContent));
  };

  const TOLERANCE = 1.5;
  /** What lies further than this beside the window is on another page, and is measured when that is turned to. */
  const BESIDE = 50;
  const kept = (make) => {
    const made = new Map();
    return (key) => made.get(key) ?? made.set(key, make(key)).get(key);
  };
  const letterOf = kept((parent) => parseFloat(getComputedStyle(parent).fontSize));
  const flowOf = kept((parent) => parent.closest('.flow') ?? document.body);
  /** How far right of the beginning of its flow each text begins and ends. */
  const places = new Map();
  const isBeside = (node, { left, right }, start) => {
    const place = places.get(node);
    return place && (start + place.left > right + BESIDE || start + place.right < left - BESIDE);
  };
  /** Of each text that is dealt out over pages, on how many of them each of its lines was seen. */
  const seen = new Map();
  const look = (page) => {
    clips.clear();
    const boxes = [];
    const windows = document.querySelectorAll('.window');
    const startOf = kept((flow) => flow.getBoundingClientRect().left);
    for (const node of texts()) {
      const parent = node.parentElement;
      const flow = flowOf(parent);
      const dealt = flow !== document.body;
      if (dealt && isBeside(node, clipOf(flow), startOf(flow))) continue;
      const letter = letterOf(parent);
      const clip = clipOf(parent);
      const lines = linesOf(node, letter);
      if (dealt)
        places.set(node, {
          left: Math.min(...lines.map(({ left }) => left)) - startOf(flow),
          right: Math.max(...lines.map(({ right }) => right)) - startOf(flow),
        });
      if (lines.length === 0) faults.push(`${page}: ${quote(node.data)} takes no room`);
      const counts = dealt ? (seen.get(node) ?? lines.map(() => 0)) : [];
      if (dealt) seen.set(node, counts);
      let shown = false;
      lines.forEach((line, i) => {
        // What lies beside the window whole is on another page.
        if (dealt && (line.left >= clip.right - TOLERANCE || line.right <= clip.left + TOLERANCE)) return;
        shown = true;
        if (dealt) counts[i] = (counts[i] ?? 0) + 1;
        const over = Math.max(
          clip.left - line.left,
          line.right - clip.right,
          clip.top - line.top,
          line.bottom - clip.bottom,
        );
        if (over > TOLERANCE) faults.push(`${page}: ${quote(node.data)} is cut by ${over.toFixed(1)} px`);
        boxes.push({ ...line, node, parent });
      });
      if (shown && letter < innerHeight / 40 - 0.05)
        faults.push(`${page}: ${quote(node.data)} is ${letter.toFixed(1)} px of ${innerHeight}`);
    }
    for (const { left, right, top, bottom, parent, node } of boxes)
      for (const x of [left + 2, (left + right) / 2, right - 2]) {
        const on = document.elementFromPoint(x, (top + bottom) / 2);
        if (on && !on.contains(parent) && !parent.contains(on))
          faults.push(`${page}: ${quote(node.data)} lies under ${on.outerHTML.slice(0, 60)}`);
      }
    for (const code of document.querySelectorAll('.wall svg:not([data-lines], [aria-hidden])')) {
      const box = code.getBoundingClientRect();
      if (box.width < 60 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.top < -1)
        faults.push(`${page}: the QR code is ${box.width.toFixed()} px and ends at ${box.bottom.toFixed()}`);
      boxes.push({
        left: box.left,
        right: box.right,
        top: box.top,
        bottom: box.bottom,
        node: code,
        parent: code,
      });
    }
    /** A reading that is wider than its letters reaches over its neighbours in the line, and is meant to. */
    const lineOf = (each) => {
      while (/^(inline|ruby)/.test(getComputedStyle(each).display)) each = each.parentElement;
      return each;
    };
    const isReadTogether = (one, other) =>
      [one, other].some(({ parent }) => parent.closest('ruby')) &&
      lineOf(one.parent) === lineOf(other.parent);
    boxes.sort((a, b) => a.top - b.top);
    boxes.forEach((one, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom - TOLERANCE; j++) {
        const other = boxes[j];
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (wide > 2 && one.node !== other.node && !isReadTogether(one, other))
          faults.push(
            `${page}: ${quote(one.node.data ?? 'QR')} and ${quote(other.node.data ?? 'QR')} lie over each other`,
          );
      }
    });
    for (const words of headless()) faults.push(`${page}: ${words} goes on in a column without its heading`);
    if (windows.length > 1) faults.push(`${page}: ${windows.length} windows`);
  };

  let pages = 1;
  for (let page = 1; page <= pages; page++) {
    const nav = document.querySelector('.pages nav');
    if (nav) {
      const [at, of] = nav.querySelector('.count').textContent.split('/').map(Number);
      pages = of;
      if (at !== page) faults.push(`page ${page} of ${pages} says ${at}`);
      if (!nav.querySelector('.follows').textContent.trim())
        faults.push(`page ${page} says nothing of what follows`);
    }
    look(`page ${page} of ${pages}`);
    if (page < pages) {
      nav.querySelectorAll('button')[1].click();
      // What is said of a page is written in the same moment; a timer would wait four milliseconds each time.
      await scheduler.postTask(() => {});
    } else nav?.querySelectorAll('button')[1].click();
  }
  for (const [node, counts] of seen)
    if (counts.some((count) => count !== 1))
      faults.push(`${quote(node.data)}: its lines are on ${counts.join(',')} of the pages`);
  /** What is said of the pages, and headings that go on in the next column, are no words of the room's. */
  const written = (wall) => {
    const copy = wall.cloneNode(true);
    copy.querySelectorAll('[data-own]').forEach((each) => each.remove());
    return copy.textContent;
  };
  await settled();
  return {
    pages,
    faults: [...new Set(faults)],
    words: document.querySelector('.flow')?.textContent ?? '',
    all: written(document.querySelector('.wall')),
  };
}
