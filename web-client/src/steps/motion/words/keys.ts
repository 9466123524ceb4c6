import type hall from './hall/ja.json';
import type words from './ja.json';

type Own = typeof words & typeof hall;
declare module '../../../i18n/catalogue' {
  interface Catalogue extends Own {}
}
