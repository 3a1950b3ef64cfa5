import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// The plan of the house (docs/architecture.md), kept: order of rooms, homes of packages, purity, cycles, sizes.

const ORDER = [
  'cli',
  'preview',
  'build',
  'preflight',
  'press',
  'pdf',
  'browser',
  'page',
  'picture',
  'makeup',
  'typeset',
  'fonts',
  'supplement',
  'schema',
  'findings',
  'units.ts',
];
const PURE = new Set(['typeset', 'makeup', 'findings', 'units.ts']);
/** Folders inside a room, the highest first; what stands beside them in the room itself knows them all. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  preflight: ['report', 'checks', 'ink', 'plates', 'text'],
  pdf: ['interpret', 'images', 'fonts', 'colour', 'structure', 'content'],
  makeup: ['review', 'zones', 'remedies', 'runOn', 'walls', 'slots', 'story', 'boxes', 'text', 'cuts'],
};
const STRANGERS: readonly (readonly [string, string])[] = [
  ['press', 'page'],
  ['press', 'browser'],
  ['preflight', 'press'],
];
const HOMES: Readonly<Record<string, string>> = {
  commander: 'cli',
  chokidar: 'preview',
  'p-queue': 'build',
  'pdf-lib': 'pdf',
  puppeteer: 'browser',
  '@puppeteer/browsers': 'browser',
  '@sparticuz/chromium': 'browser',
  'tar-fs': 'browser',
  handlebars: 'page',
  sharp: 'picture',
  'subset-font': 'fonts',
  harfbuzzjs: 'fonts',
  yaml: 'schema',
  zod: 'schema',
  tsx: 'cli',
};

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}
interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const SRC = path.resolve('src');
const roomOf = (file: string): string => path.relative(SRC, file).split(path.sep)[0] ?? '';

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly);
}

function importsOf(tree: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      imports.push({ to: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [to] = node.arguments;
      if (to && ts.isStringLiteral(to)) imports.push({ to: to.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

const trees = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(ts|mjs|js)$/.test(f))
  .sort()
  .map((f) => path.join(SRC, f))
  .map((file) => ({ file, tree: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true) }));
const sources: Source[] = trees.map(({ file, tree }) => ({
  file,
  room: roomOf(file),
  text: tree.text,
  imports: importsOf(tree),
}));

/** The folder in its room in which a file stands; undefined in the room itself. */
const folderOf = (file: string): string | undefined => path.relative(SRC, file).split(path.sep).slice(1, -1)[0];

const name = (file: string): string => path.relative(SRC, file);
const local = (from: Source, to: string): string => path.resolve(path.dirname(from.file), to);

describe('the house', () => {
  it('has no room outside the plan', () => {
    expect(sources.filter((s) => !ORDER.includes(s.room)).map((s) => name(s.file))).toEqual([]);
  });

  it('imports only from rooms below', () => {
    const wrong = sources.flatMap((s) =>
      s.imports
        .filter(({ to }) => to.startsWith('.'))
        .map(({ to }) => ({ from: s, to: local(s, to) }))
        .filter(({ from, to }) => ORDER.indexOf(roomOf(to)) < ORDER.indexOf(from.room))
        .map(({ from, to }) => `${name(from.file)} → ${name(to)}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(INSIDE))('imports inside %s only from folders below', (room, order) => {
    const own = sources.filter((s) => s.room === room).map((s) => ({ s, folder: folderOf(s.file) }));
    const placed = own.flatMap(({ s, folder }) => (folder === undefined ? [] : [{ s, folder }]));
    expect([...new Set(placed.map(({ folder }) => folder))].sort()).toEqual([...order].sort());
    const wrong = placed.flatMap(({ s, folder }) =>
      s.imports
        .map(({ to }) => local(s, to))
        .filter((to) => roomOf(to) === room && order.indexOf(folderOf(to) ?? folder) < order.indexOf(folder))
        .map((to) => `${name(s.file)} → ${name(to)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps strangers apart', () => {
    const wrong = sources.flatMap((s) =>
      s.imports
        .filter(
          ({ to }) => to.startsWith('.') && STRANGERS.some(([a, b]) => a === s.room && b === roomOf(local(s, to))),
        )
        .map(({ to }) => `${name(s.file)} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every package in its home', () => {
    const wrong = sources.flatMap((s) =>
      s.imports
        .filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'))
        .map(({ to }) =>
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((pkg) => HOMES[pkg] !== s.room)
        .map((pkg) => `${name(s.file)} → ${pkg}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps pure rooms pure: no node:, no package, only types from rooms that are not pure', () => {
    const wrong = sources
      .filter((s) => PURE.has(s.room))
      .flatMap((s) =>
        s.imports
          .filter(({ to, typeOnly }) => !to.startsWith('.') || (!typeOnly && !PURE.has(roomOf(local(s, to)))))
          .map(({ to }) => `${name(s.file)} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no cycle, types included', () => {
    const edges = new Map(
      sources.map((s) => [s.file, s.imports.filter(({ to }) => to.startsWith('.')).map(({ to }) => local(s, to))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].map(name).join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const s of sources) walk(s.file, []);
    expect(cycles).toEqual([]);
  });

  it('has small files: median ≤ 120 lines, none over 600', () => {
    const sizes = sources.map((s) => s.text.split('\n').length - 1).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120);
    expect(sources.filter((s) => s.text.split('\n').length > 601).map((s) => name(s.file))).toEqual([]);
  });

  it('has no function over 120 lines and no `any`', () => {
    const wrong: string[] = [];
    for (const { file, tree } of trees) {
      const visit = (node: ts.Node): void => {
        const lines = () =>
          tree.getLineAndCharacterOfPosition(node.end).line -
          tree.getLineAndCharacterOfPosition(node.getStart()).line +
          1;
        if (ts.isFunctionLike(node) && 'body' in node && node.body && lines() > 120)
          wrong.push(`${name(file)}: a function of ${lines()} lines`);
        if (node.kind === ts.SyntaxKind.AnyKeyword) wrong.push(`${name(file)}: any`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
    expect(wrong).toEqual([]);
  });

  it('prints only in cli/', () => {
    const printing = /\bconsole\.|process\.std(out|err)/;
    expect(sources.filter((s) => s.room !== 'cli' && printing.test(s.text)).map((s) => name(s.file))).toEqual([]);
  });
});
