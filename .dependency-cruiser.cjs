/** Who may import whom: section "Where things are" of CONTRIBUTING.md says it in words. */

const layer = (name) => `(^|/)src/${name}/`
const anyOf = (...names) => `(^|/)src/(${names.join('|')})/`

const forbid = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('core-stands-alone', 'The core knows no shell, no disk, no page.', {
      from: { path: layer('core') },
      to: { path: anyOf('api', 'node', 'main', 'preload', 'host', 'cli', 'renderer') },
    }),
    forbid('core-is-pure', 'No node: modules, no electron, no DOM library in the core.', {
      from: { path: layer('core') },
      to: { dependencyTypes: ['core'] },
    }),
    forbid('core-uses-pure-libraries', 'Libraries in the core must run anywhere.', {
      from: { path: layer('core') },
      to: {
        path: 'node_modules/(electron|react|react-dom|@tiptap|@mantine|jsdom|lowdb|ws|commander|proper-lockfile)/',
      },
    }),
    forbid('api-over-core', 'The contract and its router know only the core.', {
      from: { path: layer('api') },
      to: { path: anyOf('node', 'main', 'preload', 'host', 'cli', 'renderer') },
    }),
    forbid('node-over-core', 'The ports made real know only the core.', {
      from: { path: layer('node') },
      to: { path: anyOf('api', 'main', 'preload', 'host', 'cli', 'renderer') },
    }),
    forbid('main-is-a-leaf', 'Electron wires; it shares nothing with the other shells.', {
      from: { path: layer('main') },
      to: { path: anyOf('preload', 'host', 'cli', 'renderer') },
    }),
    forbid('host-is-a-leaf', 'The browser host wires.', {
      from: { path: layer('host') },
      to: { path: anyOf('main', 'preload', 'cli', 'renderer') },
    }),
    forbid('cli-is-a-leaf', 'The command line wires; `serve` is the browser host.', {
      from: { path: layer('cli') },
      to: { path: anyOf('main', 'preload', 'renderer') },
    }),
    forbid('preload-hands-over-a-port', 'The preload does nothing else.', {
      from: { path: layer('preload') },
      to: { path: anyOf('core', 'api', 'node', 'main', 'host', 'cli', 'renderer') },
    }),
    forbid('renderer-knows-no-node', 'The page reaches the disk only through the contract.', {
      from: { path: layer('renderer') },
      to: { path: anyOf('node', 'main', 'preload', 'host', 'cli') },
    }),
    forbid('renderer-takes-types-of-api', 'The contract reaches the page as types.', {
      from: { path: layer('renderer') },
      to: { path: layer('api'), dependencyTypesNot: ['type-only'] },
    }),
    forbid('electron-in-its-shell', 'Only the Electron shell knows Electron.', {
      from: { pathNot: anyOf('main', 'preload') },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    }),
    forbid('no-cycles', 'A cycle hides what depends on what.', { from: {}, to: { circular: true } }),
    forbid('no-unresolved', 'An import that leads nowhere.', {
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$|\\.css$' },
    }),
    forbid('no-tests-in-source', 'Source never leans on tests.', {
      from: { path: '(^|/)src/' },
      to: { path: '(^|/)tests/' },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
