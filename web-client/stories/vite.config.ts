/** Builds the screens with the kinds of step that only stories know. */
import { fileURLToPath } from 'node:url';
import { mergeConfig, type ConfigEnv, type Plugin } from 'vite';
import shipped from '../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const LISTS = ['kinds', 'hallKinds'];

/** Puts the stories' lists of kinds in the place of the shipped ones, except where the stories' own are made from them. */
const withKinds: Plugin = {
  name: 'kinds-of-stories',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const list = LISTS.find((each) => source.endsWith(`/${each}`));
    if (!list || importer === here(`${list}.ts`)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found?.id === here(`../src/steps/${list}.ts`) ? here(`${list}.ts`) : found;
  },
};

export default (env: ConfigEnv) =>
  mergeConfig(shipped(env), { root: here('..'), plugins: [withKinds], build: { emptyOutDir: true } });
