/**
 * Lays content out in columns of a fixed height, as the browser itself breaks it: cards stay whole where they can, one
 * that is taller than a column goes on in the next. Nothing is estimated, so nothing can be cut.
 */
import { largest, startOf, type Columns, type Start } from './paging';

/** How the columns are made. */
export type Shape = {
  /** A column is at least so many letters wide. */
  least: number;
  /** At most so many columns. */
  most: number;
  /** Letters may grow up to so many times where that takes no further page. */
  grow: number;
  /** What is read down as one stands in one column where that takes no further page, and evenly in several otherwise. */
  together?: boolean;
};

/** Of more pieces than this there is never just one page, and trying sizes would only take time. */
export const MANY = 200;
/** Between columns, in letters. */
const GAP = 0.6;

export class PageSheet {
  #columns = 1;
  #most = 1;
  #stride = 1;
  pages = 1;
  /** The window is one page wide; `flow` holds all of them side by side, and `end` stands where it ends. */
  constructor(
    readonly window: HTMLElement,
    readonly flow: HTMLElement,
    readonly end: HTMLElement,
    readonly shape: Shape,
  ) {}

  /** Everything that is dealt out, heads and cards alike. */
  get pieces(): Element[] {
    return [...this.flow.children].filter((each) => each !== this.end);
  }

  /** Letters that fit beside each other on the page. */
  get across(): number {
    return this.window.getBoundingClientRect().width / this.#letter;
  }

  get #letter(): number {
    return parseFloat(getComputedStyle(this.window).fontSize) || 16;
  }

  /** Chooses the size of the letters; gives how many pages there are. */
  arrange(): number {
    const { together, most } = this.shape;
    const grow = this.flow.childElementCount > MANY ? 1 : this.shape.grow;
    this.flow.style.columnFill = '';
    this.#most = most;
    if (together) {
      const fewest = this.#at(1);
      this.#most = 1;
      if (this.#at(1) > fewest) this.#most = most;
    }
    // Letters do not grow until what has to be seen at one look goes on in another column.
    const whole = grow > 1 ? [...this.flow.querySelectorAll('[data-whole]')] : [];
    if (whole.length > 0) this.#at(1);
    const broken = this.#broken(whole);
    this.#at(largest(grow, (scale) => this.#at(scale) + (this.#broken(whole) > broken ? 1 : 0)));
    if (together && this.pages === 1) this.flow.style.columnFill = 'balance';
    return this.pages;
  }

  /** Brings a page before the window. */
  turn(page: number): void {
    this.flow.style.transform = page === 0 ? '' : `translateX(${-page * this.#columns * this.#stride}px)`;
  }

  /** What a page begins with, and where the next begins. */
  of(page: number): { from: Start; to: Start; pieces: Element[] } {
    const pieces = this.pieces;
    const columnsOf = (piece: number) => this.#columnsOf(pieces[piece]!);
    const from = startOf(page * this.#columns, pieces.length, columnsOf);
    return { from, to: startOf((page + 1) * this.#columns, pieces.length, columnsOf), pieces };
  }

  /** What each column of a page begins with, and where it stands beside the others. */
  columns(page: number): { starts: Start; left: number; width: number }[] {
    const pieces = this.pieces;
    const columnsOf = (piece: number) => this.#columnsOf(pieces[piece]!);
    const width = this.#stride - Math.round(this.#letter * GAP);
    return Array.from({ length: this.#columns }, (_, i) => ({
      starts: startOf(page * this.#columns + i, pieces.length, columnsOf),
      ...{ left: i * this.#stride, width },
    }));
  }

  /** Letters of the usual size that fit into a width. */
  letters(width: number): number {
    return width / this.#letter;
  }

  #at(scale: number): number {
    const width = this.window.getBoundingClientRect().width;
    const letter = this.#letter;
    const fit = Math.floor(width / letter / scale / (this.shape.least + 2));
    this.#columns = Math.max(1, Math.min(this.#most, fit));
    // Whole pixels: over hundreds of columns, parts of one would add up to a letter.
    const gap = Math.round(letter * GAP);
    this.#stride = Math.floor((width + gap) / this.#columns) || 1;
    Object.assign(this.flow.style, {
      width: `${this.#stride * this.#columns - gap}px`,
      columnCount: String(this.#columns),
      columnGap: `${gap}px`,
      fontSize: `${scale}em`,
    });
    this.pages = Math.floor(this.#columnsOf(this.end).last / this.#columns) + 1;
    return this.pages;
  }

  /** Counts which of these go on in another column. */
  #broken(whole: Element[]): number {
    return whole.map((each) => this.#columnsOf(each)).filter(({ first, last }) => first < last).length;
  }

  #columnsOf(piece: Element): Columns {
    const start = this.flow.getBoundingClientRect().left;
    const boxes = [...piece.getClientRects()];
    const column = (box: DOMRect | undefined) =>
      box ? Math.max(0, Math.round((box.left - start) / this.#stride)) : 0;
    return { first: column(boxes[0]), last: column(boxes.at(-1)) };
  }
}
