package cn.sanyi.modelrules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Decision tables read facts, compare them with literals and days and answer literals, one row at most: FEEL's loops, functions and
 * powers could hold the server for ever.
 */
final class DecisionCells implements Rule {

    private static final String LITERAL = "(\"[^\"\\\\]{0,100}\"|-?\\d{1,18}|true|false)";
    private static final int LONGEST = 400;
    private static final String NUMBER = "-?\\d{1,18}";
    private static final String DATE = "date\\(\"\\d{4}-\\d{2}-\\d{2}\"\\)";
    private static final String BOUND = "(" + NUMBER + "|" + DATE + ")";
    private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern OUTPUT = Pattern.compile(LITERAL);
    private static final Pattern INPUT = Pattern.compile("|-|" + LITERAL + "(\\s*,\\s*" + LITERAL + ")*|not\\("
            + LITERAL + "\\)|" + DATE + "|[<>]=?\\s*" + BOUND + "|[\\[(]" + BOUND + "\\s*\\.\\.\\s*" + BOUND + "[])]");
    private static final Set<String> SINGLE_HIT = Set.of("", "UNIQUE", "ANY", "FIRST");

    @Override
    public String id() {
        return "decision-cells";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.decisions().stream().flatMap(this::check);
    }

    private Stream<Finding> check(Decision decision) {
        boolean singleHit = Xml.children(decision.element(), "dmn:decisionTable")
                .allMatch(table -> SINGLE_HIT.contains(table.getAttribute("hitPolicy")));
        return Stream.of(
                        singleHit ? Stream.<String>empty() : Stream.of("命中策略"),
                        decision.columns("input").map(Decision::expression).filter(text -> !FACT.matcher(text.strip())
                                .matches()),
                        misfits(decision.cells("inputEntry"), INPUT),
                        misfits(decision.cells("outputEntry"), OUTPUT))
                .flatMap(texts -> texts)
                .map(text -> finding(decision, "中的“" + text + "”不合规", "输入是事实，格子里只写值、比较或区间，结果只写值，最多命中一行"));
    }

    private static Stream<String> misfits(Stream<Element> cells, Pattern pattern) {
        return cells.map(Decision::text)
                .filter(text ->
                        text.length() > LONGEST || !pattern.matcher(text).matches());
    }
}
