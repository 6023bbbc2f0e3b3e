package cn.sanyi.form;

import cn.sanyi.form.DataComparison.Kind;
import cn.sanyi.form.DataComparison.Piece;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where two texts differ: by character in Chinese, by word elsewhere; long texts by sentence. */
final class TextPieces {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9.,]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("[^。；！？\\n]*[。；！？\\n]?", Pattern.DOTALL);
    private static final int MANY = 1500;

    private TextPieces() {}

    static List<Piece> of(@Nullable String before, @Nullable String after) {
        String was = before == null ? "" : before;
        String is = after == null ? "" : after;
        Pattern unit = was.length() + is.length() > MANY ? SENTENCES : WORDS;
        var deltas = DiffUtils.diff(tokens(unit, was), tokens(unit, is), new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        List<Piece> pieces = new ArrayList<>();
        deltas.forEach(delta -> add(delta, pieces));
        return List.copyOf(pieces);
    }

    private static List<String> tokens(Pattern unit, String text) {
        return unit.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static void add(AbstractDelta<String> delta, List<Piece> pieces) {
        if (delta.getType() == DeltaType.EQUAL) {
            pieces.add(new Piece(Kind.SAME, joined(delta.getSource())));
            return;
        }
        if (delta.getSource().size() > 0) {
            pieces.add(new Piece(Kind.REMOVED, joined(delta.getSource())));
        }
        if (delta.getTarget().size() > 0) {
            pieces.add(new Piece(Kind.ADDED, joined(delta.getTarget())));
        }
    }

    private static String joined(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }
}
