package cn.sanyi.document.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Writes a {@link ZipLayout}, entry by entry, never holding more than a buffer. */
final class ZipWriter {

    private final OutputStream out;
    private final List<ZipLayout.Entry> written = new ArrayList<>();
    private long position;

    ZipWriter(OutputStream out) {
        this.out = out;
    }

    /** @throws IOException also if the content is not what was announced */
    void add(String name, long size, long crc, InputStream content) throws IOException {
        var entry = new ZipLayout.Entry(name, size, crc, position);
        write(ZipLayout.local(entry));
        var checked = new CheckedInputStream(content, new CRC32());
        long copied = checked.transferTo(out);
        if (copied != size || checked.getChecksum().getValue() != crc) {
            throw new IOException(name + " changed while it was being packed");
        }
        position += copied;
        written.add(entry);
    }

    /** Writes the directory. */
    void finish() throws IOException {
        long start = position;
        for (ZipLayout.Entry entry : written) {
            write(ZipLayout.central(entry));
        }
        write(ZipLayout.end(written, start, position - start));
        out.flush();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
