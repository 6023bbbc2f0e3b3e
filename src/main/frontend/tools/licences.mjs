// Writes down whose work is inside the bundles: name, version, licence and its full text.
import fs from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages that esbuild read, sorted. */
function packageFolders(metafile) {
  const folders = Object.keys(metafile.inputs).map((input) => input.match(PACKAGE)?.[1]).filter(Boolean);
  return [...new Set(folders)].sort();
}

function licenceText(folder) {
  const file = fs.readdirSync(folder).sort().find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '(no licence file in the package)';
}

export function thirdPartyNotice(metafile, root) {
  const parts = packageFolders(metafile).map((relative) => {
    const folder = path.join(root, relative);
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\nLicence: ${license ?? 'see text'}\n\n${licenceText(folder)}\n`;
  });
  const head = 'Sanyi contains the following third-party software in its browser bundles.\n';
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n\n`);
}
