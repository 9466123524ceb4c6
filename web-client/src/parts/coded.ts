import { has, marked, type Params } from '../i18n/words.svelte';

/** Puts a code that comes from the server into words, with ruby markup kept; a code this client is too old to know stands for itself. */
export function coded(prefix: string, code: string, params?: Params): string {
  const key = `${prefix}.${code}`;
  return has(key)
    ? marked(key, params)
    : params?.['count'] === undefined
      ? code
      : `${code} ${params['count']}`;
}
