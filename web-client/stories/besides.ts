/** Gives files by the place that they would have beside the shipped kinds. */
export const besides = <T>(files: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, load]) => [path.replace('./kind/', './'), load]));
