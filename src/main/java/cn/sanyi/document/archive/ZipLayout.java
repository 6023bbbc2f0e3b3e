package cn.sanyi.document.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A ZIP file of which every byte follows from its entries: nothing compressed, no comments, one time for all, sizes and
 * checksums in front. So it can be written again from its content, and a byte that differs was changed. 64-bit records are
 * used where offset or number of entries ask for them.
 */
final class ZipLayout {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR_64 = 0x07064b50;
    static final int LOCAL_SIZE = 30;
    static final int CENTRAL_SIZE = 46;
    static final int END_SIZE = 22;

    private static final int END_64_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;
    private static final int UTF_8 = 0x0800;
    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    private static final long MOST_32 = 0xFFFFFFFFL;
    private static final int MOST_16 = 0xFFFF;

    /** 1980-01-01 00:00, the earliest a ZIP can say: when something happened stands in the files. */
    private static final short DATE = 0x21;

    /** @param crc CRC-32; @param offset of the local header */
    record Entry(String name, long size, long crc, long offset) {

        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }

        long end() {
            return offset + LOCAL_SIZE + nameBytes().length + size;
        }
    }

    private ZipLayout() {}

    static byte[] local(Entry entry) {
        byte[] name = entry.nameBytes();
        ByteBuffer header = buffer(LOCAL_SIZE + name.length);
        header.putInt(LOCAL).putShort(VERSION);
        common(header, entry, name).putShort((short) 0).put(name);
        return header.array();
    }

    private static ByteBuffer common(ByteBuffer header, Entry entry, byte[] name) {
        return header.putShort((short) UTF_8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DATE)
                .putInt((int) entry.crc())
                .putInt((int) entry.size())
                .putInt((int) entry.size())
                .putShort((short) name.length);
    }

    static byte[] central(Entry entry) {
        byte[] name = entry.nameBytes();
        boolean far = entry.offset() >= MOST_32;
        ByteBuffer header = buffer(CENTRAL_SIZE + name.length + (far ? 12 : 0));
        header.putInt(CENTRAL).putShort(VERSION_64).putShort(far ? VERSION_64 : VERSION);
        common(header, entry, name)
                .putShort((short) (far ? 12 : 0))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) (far ? MOST_32 : entry.offset()))
                .put(name);
        if (far) {
            header.putShort((short) 1).putShort((short) 8).putLong(entry.offset());
        }
        return header.array();
    }

    /** @param start where the directory begins; @param size of the directory in bytes */
    static byte[] end(List<Entry> entries, long start, long size) {
        boolean large = entries.size() >= MOST_16 || start >= MOST_32;
        ByteBuffer end = buffer((large ? END_64_SIZE + LOCATOR_SIZE : 0) + END_SIZE);
        if (large) {
            end.putInt(END_64).putLong(END_64_SIZE - 12L).putShort(VERSION_64).putShort(VERSION_64);
            end.putInt(0).putInt(0).putLong(entries.size()).putLong(entries.size());
            end.putLong(size).putLong(start);
            end.putInt(LOCATOR_64).putInt(0).putLong(start + size).putInt(1);
        }
        short count = (short) (large ? MOST_16 : entries.size());
        end.putInt(END).putInt(0).putShort(count).putShort(count);
        end.putInt((int) size).putInt((int) (large ? MOST_32 : start)).putShort((short) 0);
        return end.array();
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
