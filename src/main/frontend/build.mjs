// node build.mjs [output folder]
// Bundles the pages' scripts and styles under names that contain a hash of their content, and writes manifest.json
// (logical name -> file name). Copies the fonts of the documents beside them. Does nothing when nothing changed. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFonts } from './tools/fonts.mjs';
import { fingerprint, isFresh } from './tools/freshness.mjs';
import { installIfLockChanged } from './tools/install.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OUTPUT = path.resolve(process.argv[2] ?? path.join(HERE, '../../../target/classes/static/assets'));
const STAMP = path.resolve(OUTPUT, '../../../frontend.sha256');
const ENTRIES = {
  app: 'src/app.js',
  acts: 'src/acts.js',
  batch: 'src/batch.js',
  meeting: 'src/meeting.js',
  form: 'src/form.js',
  diagram: 'src/diagram.js',
  upload: 'src/upload.js',
  plan: 'src/plan.js',
  'draft-sheet': 'src/draft-sheet.js',
  sheet: 'src/sheet.js',
  scores: 'src/scores.js',
  ahead: 'src/ahead.js',
  sanyi: 'src/css/sanyi.css',
  'form-style': 'src/css/form.css',
  'diagram-style': 'src/css/diagram.css',
  icon: 'src/icon.svg',
};

const options = {
  absWorkingDir: HERE,
  outdir: OUTPUT,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2021',
  charset: 'utf8',
  loader: { '.svg': 'copy' },
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
};

async function bundle() {
  const esbuild = await import('esbuild');
  const { chineseFormViewer } = await import('./tools/translate.mjs');
  const { thirdPartyNotice } = await import('./tools/licences.mjs');
  const entryPoints = Object.entries(ENTRIES).map(([out, source]) => ({ out, in: source }));
  const result = await esbuild.build({ ...options, entryPoints, plugins: [chineseFormViewer] });
  const notice = thirdPartyNotice(result.metafile, HERE);
  const noticeName = `THIRD-PARTY-${createHash('sha256').update(notice).digest('hex').slice(0, 8).toUpperCase()}.txt`;
  write(result.outputFiles, notice, noticeName);
  writeManifest(result.metafile, noticeName);
}

function write(files, notice, noticeName) {
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  fs.mkdirSync(OUTPUT, { recursive: true });
  files.forEach((file) => fs.writeFileSync(file.path, file.contents));
  fs.writeFileSync(path.join(OUTPUT, noticeName), notice);
}

function writeManifest({ outputs }, noticeName) {
  const names = Object.entries(outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([file, output]) => [path.basename(output.entryPoint), path.basename(file)]);
  const sorted = Object.fromEntries([...names, ['THIRD-PARTY.txt', noticeName]].sort(([a], [b]) => (a < b ? -1 : 1)));
  fs.writeFileSync(path.join(OUTPUT, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

installIfLockChanged(HERE);
copyFonts(HERE, path.resolve(OUTPUT, '../../fonts'));
const wanted = fingerprint(HERE);
if (isFresh(OUTPUT, STAMP, wanted)) {
  console.log('frontend: bundles are up to date');
} else {
  await bundle();
  fs.writeFileSync(STAMP, wanted);
  console.log(`frontend: bundled into ${path.relative(process.cwd(), OUTPUT) || '.'}`);
}
