package cn.sanyi.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Keeps the text of a document findable. Where a font draws a radical (⽂ U+2F42) and an ideograph (文 U+6587) with one glyph,
 * the PDF library notes the radical, so that searching or copying 文件 would fail; here the ideograph is noted instead.
 */
final class SearchableText {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FFF;
    private static final Pattern RANGE = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(\\p{XDigit}{4,8})>");
    private static final int BLOCK = 100;
    private static final int HEX = 16;

    private final Map<Integer, Integer> ideographs = new HashMap<>();

    /** @param font the TrueType font the documents are set in */
    SearchableText(InputStream font) throws IOException {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup characters = parsed.getUnicodeCmapLookup();
            for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
                note(radical, characters);
            }
        }
    }

    private void note(int radical, CmapLookup characters) {
        int glyph = characters.getGlyphId(radical);
        List<Integer> shared = glyph == 0 ? List.of() : characters.getCharCodes(glyph);
        shared.stream()
                .filter(code -> code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH)
                .findFirst()
                .ifPresent(ideograph -> ideographs.put(radical, ideograph));
    }

    /** Corrects every font of the document. */
    void correct(PDDocument document) throws IOException {
        var corrected = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSDictionary font = page.getResources().getFont(name).getCOSObject();
                if (corrected.add(font)) {
                    correct(document, font);
                }
            }
        }
    }

    private void correct(PDDocument document, COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream noted) {
            String map;
            try (InputStream stream = noted.createInputStream()) {
                map = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            }
            var corrected = new ByteArrayInputStream(corrected(map).getBytes(StandardCharsets.US_ASCII));
            font.setItem(COSName.TO_UNICODE, new PDStream(document, corrected, COSName.FLATE_DECODE));
        }
    }

    private String corrected(String map) {
        List<String> characters =
                RANGE.matcher(map).results().flatMap(this::characters).toList();
        var text = new StringBuilder(map.substring(0, map.indexOf("endcodespacerange"))).append("endcodespacerange\n");
        for (int from = 0; from < characters.size(); from += BLOCK) {
            List<String> block = characters.subList(from, Math.min(from + BLOCK, characters.size()));
            text.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("\n", block))
                    .append("\nendbfchar\n");
        }
        return text.append(map.substring(map.lastIndexOf("endcmap"))).toString();
    }

    /** One line per character of a range. */
    private Stream<String> characters(MatchResult range) {
        int first = Integer.parseInt(range.group(1), HEX);
        int last = Integer.parseInt(range.group(2), HEX);
        if (first == last && range.group(3).length() > 4) {
            return Stream.of("<%04X> <%s>".formatted(first, range.group(3)));
        }
        int character = Integer.parseInt(range.group(3), HEX);
        return IntStream.rangeClosed(0, last - first).mapToObj(offset -> "<%04X> <%04X>"
                .formatted(first + offset, ideographs.getOrDefault(character + offset, character + offset)));
    }
}
