/** What runs in a page: whether what is chosen stands there whole, and whether words follow each other as written. */

/**
 * Looks at everything that can be chosen and matches; gives the words of each, and what is cut, covered, laid over a
 * neighbour or off the screen.
 */
export function choicesOf(selector) {
  const faults = [];
  const range = document.createRange();
  const quote = (words) => `「${words.trim().slice(0, 16)}」`;
  const partOf = (node) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width }) => width > 0.5);
  };
  const textsOf = (element) => {
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('.visually-hidden, rt'))
        found.push(walker.currentNode);
    return found;
  };
  /** What an element and all around it let through sideways, and whether any of them says less than it holds. */
  const framesOf = (element) => {
    const all = [];
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.display === 'inline' || style.display === 'contents') continue;
      if (each.scrollWidth > each.clientWidth + 1)
        faults.push(`${quote(element.textContent)} is wider than its ${each.tagName}`);
      if (style.textOverflow === 'ellipsis' || !/^(none|)$/.test(style.webkitLineClamp))
        faults.push(`${quote(element.textContent)} may end in dots`);
      if (style.overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1)
        faults.push(`${quote(element.textContent)} is cut below`);
      all.push(each);
    }
    return all;
  };
  const choices = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  for (const choice of choices) {
    const texts = textsOf(choice);
    framesOf(choice);
    choice.scrollIntoView({ block: 'center' });
    const box = choice.getBoundingClientRect();
    const control = choice.querySelector('input')?.getBoundingClientRect();
    for (const text of texts)
      for (const { left, right, top, bottom } of partOf(text)) {
        const words = quote(text.data);
        if (left < 0 || right > document.documentElement.clientWidth)
          faults.push(`${words} goes off the screen`);
        if (top < 0 || bottom > innerHeight) faults.push(`${words} is higher than the screen`);
        if (left < box.left - 1 || right > box.right + 1 || top < box.top - 2 || bottom > box.bottom + 2)
          faults.push(`${words} leaves its own choice`);
        if (
          control &&
          left < control.right &&
          right > control.left &&
          top < control.bottom &&
          bottom > control.top
        )
          faults.push(`${words} lies over its own button`);
        for (const x of [left + 1, (left + right) / 2, right - 1]) {
          const on = document.elementFromPoint(x, (top + bottom) / 2);
          if (!on || !(choice.contains(on) || on.contains(choice)))
            faults.push(`${words} lies under ${on?.outerHTML.slice(0, 60)}`);
        }
      }
  }
  const boxes = choices.map((each) => each.getBoundingClientRect());
  choices.forEach((one, i) =>
    choices.slice(i + 1).forEach((other, j) => {
      const [a, b] = [boxes[i], boxes[i + 1 + j]];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      if (wide > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1 && !one.contains(other))
        faults.push(`${quote(one.textContent)} lies over ${quote(other.textContent)}`);
    }),
  );
  const said = choices.map((each) =>
    textsOf(each)
      .map(({ data }) => data)
      .join('')
      .replace(/[\u2066-\u2069]/g, '')
      .trim(),
  );
  return { said, faults: [...new Set(faults)] };
}

/** Gives each list that opens whose longest words are wider than what it shows of them. */
export function cutLists() {
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('select')]
    .filter((each) => each.checkVisibility())
    .flatMap((list) => {
      const style = getComputedStyle(list);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const arrow = 20;
      const room = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
      return [...list.options]
        .map(({ text }) => [text, pen.measureText(text).width])
        .filter(([, wide]) => wide > room)
        .map(([text, wide]) => `「${text}」 takes ${wide.toFixed()} px of ${room.toFixed()}`);
    });
}

/**
 * Says what is out of order, or far from its neighbour, among words that follow each other in an element. In a page from
 * left to right each lies right of the one before it, or on a line below.
 */
export function disorder(element, words) {
  const near = 40;
  const nodes = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('.visually-hidden, rt')) nodes.push(walker.currentNode);
  const text = nodes.map(({ data }) => data).join('');
  const place = (offset) => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
  };
  const boxes = [];
  let from = 0;
  for (const each of words) {
    const at = text.indexOf(each, from);
    if (at < 0) return [`${each} is missing after ${from} letters of ${text}`];
    from = at + each.length;
    const range = document.createRange();
    // A word that begins where a node ends begins with the next.
    const [begin, begins] = place(at + 1);
    range.setStart(begin, begins - 1);
    range.setEnd(...place(from));
    // What is broken over lines begins on the first of them and ends on the last.
    const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
    boxes.push({ first: parts[0], last: parts.at(-1) });
  }
  return boxes.slice(1).flatMap(({ first: box }, i) => {
    const [{ last: before }, pair] = [boxes[i], `${words[i]} and ${words[i + 1]}`];
    if (!box || !before) return [`${pair} take no room`];
    if (box.top >= before.bottom - 2) return [];
    if (box.left < before.right - 1)
      return [`${pair} stand the wrong way round: ${before.right} > ${box.left}`];
    return box.left - before.right > near ? [`${pair} stand apart by ${box.left - before.right} px`] : [];
  });
}
