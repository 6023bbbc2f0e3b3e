// Knows whether the bundles on disk were made from the sources as they are now.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SOURCES = ['build.mjs', 'package.json', 'package-lock.json', 'tools', 'src'];

function filesBelow(place) {
  if (!fs.statSync(place).isDirectory()) {
    return [place];
  }
  return fs.readdirSync(place).sort().flatMap((name) => filesBelow(path.join(place, name)));
}

/** A fingerprint of everything the bundles are made from. */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesBelow(path.join(folder, name)))) {
    hash.update(path.relative(folder, file).replaceAll('\\', '/')).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True if the last build had this fingerprint and all its files are still there. */
export function isFresh(outputFolder, stamp, wanted) {
  const manifest = path.join(outputFolder, 'manifest.json');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== wanted || !fs.existsSync(manifest)) {
    return false;
  }
  return Object.values(JSON.parse(fs.readFileSync(manifest, 'utf8'))).every((name) => fs.existsSync(path.join(outputFolder, name)));
}
