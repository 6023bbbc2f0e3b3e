// Copies the fonts that replies are set in (OFL, licence beside them) out of the installed package.
import fs from 'node:fs';
import path from 'node:path';

const PACKAGE = 'node_modules/@expo-google-fonts/noto-serif-sc';
const FILES = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf', 'LICENSE_FONT'];

/** Leaves alone what is there in the same size. */
export function copyFonts(folder, target) {
  fs.mkdirSync(target, { recursive: true });
  for (const file of FILES) {
    const source = path.join(folder, PACKAGE, file);
    const copy = path.join(target, path.basename(file));
    if (!fs.existsSync(copy) || fs.statSync(copy).size !== fs.statSync(source).size) {
      fs.copyFileSync(source, copy);
    }
  }
}
