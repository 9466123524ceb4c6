import type words from './ja.json';

type Own = typeof words;
declare module '../../../i18n/catalogue' {
  interface Catalogue extends Own {}
}
