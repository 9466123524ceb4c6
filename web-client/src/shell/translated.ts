/**
 * Keeps words alive on a page that the browser translates. A translator takes a text out and puts an element with
 * words of its own in its place; the program would go on writing into a text that nobody sees any more.
 */

/** What was taken out of one element, with the words that it held, and what was put in. */
type Swap = { taken: Map<Text, string>; put: Set<Node> };

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Nothing else makes these any more. */
const isFont = (node: Node) => node.nodeName === 'FONT';

/** Tells what a translator has put in, of what was added: the program never puts one thing in place of another. */
const foreign = ({ addedNodes, removedNodes }: MutationRecord): Node[] => {
  const inPlace = [...removedNodes].some(isText);
  return [...addedNodes].filter((node) => inPlace || isFont(node));
};

/**
 * Puts every text that a translator takes out back beside its translation, empty, so that the program finds it where
 * it was. Once the program changes that text or anything beside it, the translation goes and the program's words stand
 * there, to be translated anew. Gives what ends it.
 */
export function keepAlive(root: Node): () => void {
  const swaps = new WeakMap<Node, Swap>();

  function putBack(text: Text, { target, nextSibling }: MutationRecord, put: Set<Node>): void {
    let before = nextSibling?.parentNode === target ? nextSibling : null;
    for (;;) {
      const last: Node | null = before ? before.previousSibling : target.lastChild;
      if (!last || !put.has(last)) break;
      before = last as ChildNode;
    }
    text.data = '';
    target.insertBefore(text, before);
  }

  function takeOut(records: MutationRecord[]): void {
    for (const record of records) {
      const swap = swaps.get(record.target) ?? { taken: new Map(), put: new Set() };
      foreign(record).forEach((node) => swap.put.add(node));
      if (swap.put.size > 0) swaps.set(record.target, swap);
    }
    // From the last to the first, so that what stood beside a text is there again.
    for (const record of [...records].reverse()) {
      const swap = swaps.get(record.target);
      for (const text of record.removedNodes) {
        if (!swap || !isText(text) || text.isConnected || !text.data.trim()) continue;
        swap.taken.set(text, text.data);
        putBack(text, record, swap.put);
      }
    }
  }

  /** The words of the program stand again, those that it has just written as they are. */
  function release(parent: Node, written: Set<Node>): void {
    const swap = swaps.get(parent);
    swaps.delete(parent);
    swap?.put.forEach((node) => node.parentNode?.removeChild(node));
    swap?.taken.forEach((words, text) => {
      if (!written.has(text)) text.data = words;
    });
  }

  const observer = new MutationObserver((records) => {
    const written = new Set<Node>();
    const touched = new Set<Node>();
    const swapped: MutationRecord[] = [];
    for (const record of records) {
      const { target, type } = record;
      if (type === 'characterData') {
        if (!swaps.get(target.parentNode ?? root)?.taken.has(target as Text)) continue;
        written.add(target);
        touched.add(target.parentNode!);
      } else if (foreign(record).length > 0 || [...record.removedNodes].some(isText)) swapped.push(record);
      else if (swaps.has(target)) touched.add(target);
    }
    const byTranslator = new Set(swapped.filter((r) => foreign(r).length > 0).map((r) => r.target));
    for (const { target } of swapped) if (!byTranslator.has(target) && swaps.has(target)) touched.add(target);
    takeOut(swapped.filter(({ target }) => byTranslator.has(target)));
    for (const parent of touched) release(parent, written);
    // What was done here is nobody else's change.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
