/** What a program keeps of the layers that it follows, by the rule of the protocol page and nothing else. */
export class View {
  #layers = new Map();
  hello = null;

  /** Takes in a frame; throws when a patch is missing, which on one line never is. */
  take(address, frame) {
    if (address === 'hello') {
      this.hello = frame;
      for (const name of this.#layers.keys()) if (!frame.layers.includes(name)) this.#layers.delete(name);
      return;
    }
    const { v, b, set = {}, gone = [] } = frame;
    if (v !== undefined) return void this.#layers.set(address, { version: v, records: { ...set } });
    if (b === undefined) return;
    const layer = this.#layers.get(address);
    if (!layer || b > layer.version)
      throw new Error(`a patch is missing: ${address} is at ${layer?.version}, not ${b}`);
    if (b < layer.version) return;
    Object.assign(layer.records, set);
    for (const key of gone) delete layer.records[key];
    layer.version = b + 1;
  }

  /** Names the layers of which there is something. */
  get layers() {
    return [...this.#layers.keys()];
  }

  /** Gives all records of a layer; undefined before its first view. */
  of(layer) {
    return this.#layers.get(layer)?.records;
  }

  version(layer) {
    return this.#layers.get(layer)?.version;
  }

  /** Gives a record of the whole hall, by its key. */
  hall(key) {
    return this.of('hall')?.[key];
  }

  /** Lists the records whose keys begin so, with their ids: of one layer, or of all. */
  list(prefix, layers = this.layers) {
    return layers.flatMap((layer) =>
      Object.entries(this.of(layer) ?? {})
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, record]) => ({ ...record, id: key.slice(prefix.length), layer })),
    );
  }
}
