package cn.sanyi.document.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The files of a package by their path below the top folder. */
final class OpenedPackage {

    /** Texts larger than this are not looked into; their hash is checked all the same. */
    private static final long LARGEST_TEXT = 256L * 1024 * 1024;

    private final ZipReader zip;
    private final Map<String, ZipLayout.Entry> entries = new TreeMap<>();
    private final String top;

    /** @throws ZipReader.Damaged if the files do not lie below one folder, each once */
    OpenedPackage(ZipReader zip) throws ZipReader.Damaged {
        this.zip = zip;
        String first = zip.entries().isEmpty() ? "" : zip.entries().get(0).name();
        this.top = first.substring(0, Math.max(first.indexOf('/'), 0));
        for (ZipLayout.Entry entry : zip.entries()) {
            boolean inside = !top.isEmpty() && entry.name().startsWith(top + "/");
            if (!inside || entries.put(entry.name().substring(top.length() + 1), entry) != null) {
                throw new ZipReader.Damaged("“" + entry.name() + "”不在归档包的目录里，或重复出现");
            }
        }
    }

    /** Name of the top folder: the case number. */
    String top() {
        return top;
    }

    Map<String, ZipLayout.Entry> entries() {
        return entries;
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    boolean isHeaderSound(String path) throws IOException {
        return zip.isHeaderSound(entry(path));
    }

    InputStream open(String path) throws IOException {
        return zip.open(entry(path));
    }

    String text(String path) throws IOException {
        if (entry(path).size() > LARGEST_TEXT) {
            throw new IOException(path + " 过大");
        }
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    JsonNode json(String path) throws IOException {
        return ArchiveJson.MAPPER.readTree(text(path));
    }

    ZipLayout.Entry entry(String path) throws IOException {
        ZipLayout.Entry entry = entries.get(path);
        if (entry == null) {
            throw new IOException("缺少 " + path);
        }
        return entry;
    }
}
