package cn.sanyi.document.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a {@link ZipLayout} and nothing else: whatever is not laid out exactly so is refused. */
final class ZipReader implements Closeable {

    private static final int LONGEST_DIRECTORY = 256 * 1024 * 1024;

    /** The file is no package, or its directory or headers were changed. */
    static final class Damaged extends IOException {
        Damaged(String what) {
            super(what);
        }
    }

    private final FileChannel file;
    private final List<ZipLayout.Entry> entries;

    ZipReader(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            entries = directory();
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed instanceof Damaged damaged ? damaged : new Damaged("压缩包的目录被改动，无法读取");
        }
    }

    List<ZipLayout.Entry> entries() {
        return entries;
    }

    /** The content as it stands in the file. */
    InputStream open(ZipLayout.Entry entry) {
        long start = entry.offset() + ZipLayout.LOCAL_SIZE + entry.nameBytes().length;
        return new BufferedInputStream(new Region(file, start, start + entry.size()), 1 << 16);
    }

    /** Whether what stands in front of the content is exactly what belongs there. */
    boolean isHeaderSound(ZipLayout.Entry entry) throws IOException {
        byte[] expected = ZipLayout.local(entry);
        return Arrays.equals(expected, bytes(entry.offset(), expected.length));
    }

    private List<ZipLayout.Entry> directory() throws IOException {
        long size = file.size();
        ByteBuffer end = read(size - ZipLayout.END_SIZE, ZipLayout.END_SIZE);
        long start = end.getInt(16) & 0xFFFFFFFFL;
        if (end.getInt(0) != ZipLayout.END) {
            throw new Damaged("不是归档包，或压缩包的结尾被改动、截去");
        }
        long stop = size - ZipLayout.END_SIZE;
        if (start == 0xFFFFFFFFL) {
            stop = read(size - 42, 20).getLong(8);
            start = read(stop, 56).getLong(48);
        }
        List<ZipLayout.Entry> found = entries(read(start, Math.toIntExact(stop - start)));
        requireExact(found, start, size);
        return List.copyOf(found);
    }

    private static List<ZipLayout.Entry> entries(ByteBuffer directory) throws Damaged {
        List<ZipLayout.Entry> found = new ArrayList<>();
        while (directory.hasRemaining()) {
            int at = directory.position();
            int name = directory.getShort(at + 28) & 0xFFFF;
            int extra = directory.getShort(at + 30) & 0xFFFF;
            byte[] bytes = new byte[name];
            directory.get(at + ZipLayout.CENTRAL_SIZE, bytes);
            long offset = directory.getInt(at + 42) & 0xFFFFFFFFL;
            found.add(new ZipLayout.Entry(
                    new String(bytes, StandardCharsets.UTF_8),
                    directory.getInt(at + 24) & 0xFFFFFFFFL,
                    directory.getInt(at + 16) & 0xFFFFFFFFL,
                    extra == 12 ? directory.getLong(at + ZipLayout.CENTRAL_SIZE + name + 4) : offset));
            directory.position(at + ZipLayout.CENTRAL_SIZE + name + extra);
        }
        return found;
    }

    /** The entries lie one behind the other from the first byte, then the directory, then the end: nothing in between. */
    private void requireExact(List<ZipLayout.Entry> found, long start, long size) throws IOException {
        long position = 0;
        long at = start;
        for (ZipLayout.Entry entry : found) {
            byte[] central = ZipLayout.central(entry);
            if (entry.offset() != position || !Arrays.equals(central, bytes(at, central.length))) {
                throw new Damaged("压缩包目录中“" + entry.name() + "”一项被改动");
            }
            position = entry.end();
            at += central.length;
        }
        byte[] end = ZipLayout.end(found, start, at - start);
        if (position != start || at + end.length != size || !Arrays.equals(end, bytes(at, end.length))) {
            throw new Damaged("压缩包的目录或结尾被改动");
        }
    }

    private byte[] bytes(long position, int length) throws IOException {
        return read(position, length).array();
    }

    private ByteBuffer read(long position, int length) throws IOException {
        if (position < 0 || length < 0 || length > LONGEST_DIRECTORY || position + length > file.size()) {
            throw new Damaged("压缩包被截去，或其目录被改动");
        }
        ByteBuffer buffer = ZipLayout.buffer(length);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // read on: a channel may give less than asked for
        }
        return buffer.rewind();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A stretch of the file. */
    private static final class Region extends InputStream {

        private final FileChannel file;
        private final long end;
        private long position;

        Region(FileChannel file, long start, long end) {
            this.file = file;
            this.position = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - position);
            int got = file.read(ByteBuffer.wrap(into, offset, wanted), position);
            position += Math.max(got, 0);
            return got;
        }
    }
}
