import type hall from './hall/ja.json';
import type words from './ja.json';
import type more from './more/ja.json';

type Own = typeof words & typeof hall & typeof more;
declare module '../../../i18n/catalogue' {
  interface Catalogue extends Own {}
}
