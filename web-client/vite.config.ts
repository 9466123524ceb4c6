import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env.ENTAKU_SERVER ?? 'http://127.0.0.1:8080';

/** What a phone always loads together is smaller in one file than in ten: before it has a seat, and in nearly every step. */
const TOGETHER = [
  {
    name: 'door',
    test: /src\/(live\/(bus|door|kept|seats|written)|parts\/(announce|Announcer|coded|ime|drafts)|faces\/phone\/Language)\b/,
  },
  {
    name: 'step',
    test: /src\/(parts\/(Compose|Limit|Newest|ProcessMap|processMap|time)|faces\/CourseMap|live\/(once|seen|roles))\b/,
  },
];

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Svelte's server build would be resolved under Node without this.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // sockjs-client was written for bundlers that offer Node's global.
  define: mode === 'test' ? {} : { global: 'globalThis' },
  build: {
    target: 'es2022',
    // The polyfill would be an inline script, and the page's policy allows none.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/shell/sw.ts' },
      // A worker rules the folder it lies in, so this one lies at the root, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { includeDependenciesRecursively: false, groups: TOGETHER },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/live': { target: server, ws: true } },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
  },
}));
