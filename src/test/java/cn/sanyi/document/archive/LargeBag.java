package cn.sanyi.document.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Packs and checks many large files; run with little memory. Arguments: how many, MB each, where to. */
final class LargeBag {

    private LargeBag() {}

    public static void main(String[] arguments) throws IOException {
        int files = Integer.parseInt(arguments[0]);
        int size = Integer.parseInt(arguments[1]) << 20;
        Path target = Path.of(arguments[2]);
        Bag bag = new Bag("JJ-A01-2026-0001");
        for (int i = 0; i < files; i++) {
            int seed = i;
            bag.add("materials/other/%03d.pdf".formatted(i), () -> new Noise(seed, size));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
            bag.writeTo(out);
        }
        Findings findings = new Findings();
        try (var zip = new ZipReader(target)) {
            new BagCheck(new OpenedPackage(zip), findings).run();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d files, %d MB, heap at most %d MB, findings %s%n",
                files, Files.size(target) >> 20, runtime.maxMemory() >> 20, findings.all());
        System.exit(findings.none() ? 0 : 1);
    }

    /** Bytes that do not compress, the same for the same seed. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 16];
        private long left;

        Noise(int seed, long size) {
            new Random(seed).nextBytes(block);
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? block[(int) (left & 0xFFFF)] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, left), block.length);
            System.arraycopy(block, 0, into, offset, count);
            left -= count;
            return count;
        }
    }
}
