// Installs the packages of package-lock.json, only when the lock is not the one already installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export function installIfLockChanged(folder) {
  const stamp = path.join(folder, 'node_modules', '.sanyi-lock.sha256');
  const wanted = createHash('sha256').update(fs.readFileSync(path.join(folder, 'package-lock.json'))).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  console.log('frontend: the lock file changed, running npm ci');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error(`npm ci failed${npm.error ? `: ${npm.error.message}` : ''}`);
  }
  fs.writeFileSync(stamp, wanted);
}
