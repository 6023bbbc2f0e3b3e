package cn.sanyi.pricing.trial;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pairs of neighbouring characters: what an index finds a Chinese word by, two characters being the shortest. */
final class TextGrams {

    private TextGrams() {}

    /** Of each text by itself, in lower case; a text of one character has none. */
    static String[] of(String... texts) {
        var grams = new TreeSet<String>();
        Stream.of(texts).map(text -> text.toLowerCase(Locale.ROOT)).forEach(text -> {
            int[] points = text.codePoints().toArray();
            IntStream.range(1, points.length).forEach(at -> grams.add(new String(points, at - 1, 2)));
        });
        return grams.toArray(String[]::new);
    }
}
