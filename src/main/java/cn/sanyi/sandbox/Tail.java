package cn.sanyi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the last of what a child says about itself, however much it says. */
final class Tail implements Runnable {

    private static final int KEPT = 4096;

    private final InputStream source;
    private final byte[] kept = new byte[KEPT];
    private long seen;

    Tail(InputStream source) {
        this.source = source;
    }

    @Override
    public void run() {
        byte[] part = new byte[1024];
        try (source) {
            for (int count = source.read(part); count >= 0; count = source.read(part)) {
                keep(part, count);
            }
        } catch (IOException closed) {
            // The child is gone; what it said last is kept.
        }
    }

    private synchronized void keep(byte[] part, int count) {
        for (int i = 0; i < count; i++) {
            kept[(int) (seen++ % KEPT)] = part[i];
        }
    }

    synchronized String text() {
        int from = (int) (seen % KEPT);
        String end = new String(kept, 0, from, StandardCharsets.UTF_8);
        return seen <= KEPT ? end : new String(kept, from, KEPT - from, StandardCharsets.UTF_8) + end;
    }
}
