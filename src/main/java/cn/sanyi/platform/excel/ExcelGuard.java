package cn.sanyi.platform.excel;

import cn.sanyi.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a file before it is read: whether it is a workbook at all, whether it would swell beyond measure, whether it
 * carries macros or document types. Unpacks as a stream and keeps nothing.
 */
final class ExcelGuard {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MOST_PARTS = 200;
    static final long LARGEST = 96L << 20;
    private static final long FREE = 4L << 20;
    private static final long MOST_SWELLING = 150;

    private long left = LARGEST;
    private final List<String> merged = new ArrayList<>();

    private ExcelGuard() {}

    /** Ranges of merged cells, in no matter which sheet. @throws Problem {@code excel-…} if the file is not to be read */
    static List<String> check(byte[] file) {
        if (file.length == 0) {
            throw Problem.refused("excel-empty", "文件是空的。");
        }
        if (startsWith(file, OLE)) {
            throw Problem.refused("excel-old", "这是旧版（.xls）或加密的 Excel 文件，请去掉密码并另存为 .xlsx 后再导入。");
        }
        if (!startsWith(file, ZIP)) {
            throw Problem.refused("excel-foreign", "这不是 Excel（.xlsx）文件。CSV 或其他格式请先在 Excel 中另存为 .xlsx。");
        }
        var guard = new ExcelGuard();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            guard.check(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw damaged();
        }
        return guard.merged;
    }

    static Problem damaged() {
        return Problem.refused("excel-damaged", "文件已损坏，不能读取。请用 Excel 打开检查并重新保存后再导入。");
    }

    private static boolean startsWith(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && java.util.Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    private void check(ZipFile zip) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw Problem.refused("excel-bomb", "文件内部的部件过多（超过 %d 个），不予读取。".formatted(MOST_PARTS));
        }
        if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
            throw Problem.refused("excel-foreign", "这不是 Excel（.xlsx）文件：压缩包里没有工作簿。");
        }
        for (ZipArchiveEntry part : parts) {
            if (part.getName().endsWith("vbaProject.bin")) {
                throw Problem.refused("excel-macro", "文件带有宏，不予读取。请另存为不带宏的 .xlsx 后再导入。");
            }
            check(zip, part);
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        long allowed = Math.min(left, FREE + MOST_SWELLING * Math.max(0, part.getCompressedSize()));
        try (InputStream content = new Measured(zip.getInputStream(part), allowed)) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                read(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void read(InputStream content) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Problem.refused("excel-foreign", "文件内部含有不允许的声明（DOCTYPE），不予读取。");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mergeCell")) {
                merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
            }
        }
    }

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Lets through so many bytes and no more. */
    private final class Measured extends FilterInputStream {

        private long allowed;

        Measured(InputStream in, long allowed) {
            super(in);
            this.allowed = allowed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            allowed -= bytes;
            left -= bytes;
            if (allowed < 0 || left < 0) {
                throw Problem.refused("excel-bomb", "文件解压后过大，不予读取。请只保留要导入的工作表和行。");
            }
        }
    }
}
