/** Builds the screens with the kinds of step that only stories know. */
import { fileURLToPath } from 'node:url';
import { mergeConfig, type ConfigEnv, type Plugin } from 'vite';
import shipped from '../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the stories' list of kinds in the place of the shipped one, except where the stories' own is made from it. */
const withKinds: Plugin = {
  name: 'kinds-of-stories',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!source.endsWith('/kinds') || importer === here('kinds.ts')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found?.id === here('../src/steps/kinds.ts') ? here('kinds.ts') : found;
  },
};

export default (env: ConfigEnv) =>
  mergeConfig(shipped(env), { root: here('..'), plugins: [withKinds], build: { emptyOutDir: true } });
