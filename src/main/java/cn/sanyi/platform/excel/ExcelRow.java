package cn.sanyi.platform.excel;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a sheet. Each reading gives the value, or nothing and notes what is wrong with the cell. Numbers and dates may be
 * typed as text, in full-width digits, with thousands separators; what could mean two things is refused.
 */
public final class ExcelRow {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern CURRENCY = Pattern.compile("^[¥￥]|元$");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final String sheet;
    private final ExcelBook.Line line;
    private final Map<String, Integer> places;
    private final ExcelErrors errors;

    ExcelRow(String sheet, ExcelBook.Line line, Map<String, Integer> places, ExcelErrors errors) {
        this.sheet = sheet;
        this.line = line;
        this.places = places;
        this.errors = errors;
    }

    /** As Excel counts, from 1. */
    public int number() {
        return line.number();
    }

    /** Text as typed, without blanks around it; empty where the cell is. */
    public String text(ExcelColumn column) {
        ExcelCell cell = cell(column);
        if (cell.date() != null) {
            return cell.date().toString();
        }
        return PlainText.read(cell.text().strip()).strip();
    }

    public Optional<Money> money(ExcelColumn column) {
        return number(column).flatMap(number -> {
            try {
                return Optional.of(new Money(number));
            } catch (Problem notAnAmount) {
                refuse(column, notAnAmount.code(), notAnAmount.getMessage());
                return Optional.empty();
            }
        });
    }

    public Optional<BigDecimal> number(ExcelColumn column) {
        ExcelCell cell = cell(column);
        if (cell.date() != null) {
            refuse(column, "excel-number", "是日期（%s），这里要填数字。".formatted(cell.date()));
            return Optional.empty();
        }
        if (cell.number() != null) {
            return Optional.of(cell.number());
        }
        String typed = plain(cell.text());
        return typed.isEmpty() ? Optional.empty() : parsed(column, typed);
    }

    private Optional<BigDecimal> parsed(ExcelColumn column, String typed) {
        String bare = CURRENCY.matcher(typed).replaceAll("").strip();
        if (PLAIN.matcher(bare).matches() || GROUPED.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(",", "")));
        }
        refuse(column, "excel-number", "“%s”不是数字。".formatted(shortened(typed)));
        return Optional.empty();
    }

    public Optional<Integer> integer(ExcelColumn column) {
        return number(column).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException notWhole) {
                refuse(column, "excel-integer", "“%s”须为整数。".formatted(number.toPlainString()));
                return Optional.empty();
            }
        });
    }

    public Optional<LocalDate> date(ExcelColumn column) {
        ExcelCell cell = cell(column);
        if (cell.date() != null) {
            return Optional.of(cell.date());
        }
        String typed = plain(cell.text());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = DATE.matcher(typed);
        try {
            if (parts.matches()) {
                return Optional.of(LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like every other text that is no date
        }
        refuse(column, "excel-date", "“%s”不是日期，请写成 2026-03-20 这样的年-月-日。".formatted(shortened(typed)));
        return Optional.empty();
    }

    /** Notes that this cell is wrong. */
    public void refuse(ExcelColumn column, String rule, String message) {
        int place = places.getOrDefault(column.title(), 0);
        errors.cell(sheet, line.number(), place, column.title(), rule, message);
    }

    /** Notes that the row as a whole is wrong. */
    public void refuse(String rule, String message) {
        errors.row(sheet, line.number(), rule, message);
    }

    public boolean isEmpty(List<ExcelColumn> columns) {
        return columns.stream().allMatch(column -> raw(column).isEmpty());
    }

    private ExcelCell cell(ExcelColumn column) {
        ExcelCell cell = raw(column);
        if (cell.formula() != null) {
            refuse(column, "excel-formula", "是公式，请改为数值（复制后选择性粘贴为数值）。");
        } else if (cell.error()) {
            refuse(column, "excel-error", "是错误值（%s）。".formatted(shortened(cell.text())));
        } else if (cell.isEmpty() && column.required()) {
            refuse(column, "required", "必须填写。");
        } else {
            return cell;
        }
        return NOTHING;
    }

    private static final ExcelCell NOTHING = new ExcelCell(0, "", null, null, null, false);

    private ExcelCell raw(ExcelColumn column) {
        int place = places.getOrDefault(column.title(), Integer.MAX_VALUE);
        return place < line.cells().size() ? line.cells().get(place) : NOTHING;
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Half-width, without blanks of any kind around or within numbers. */
    private static String plain(String typed) {
        return Normalizer.normalize(PlainText.read(typed.strip()), Normalizer.Form.NFKC)
                .replace("，", ",")
                .replace("。", ".")
                .replace('−', '-')
                .replaceAll("[\\s\\u00A0\\u3000]", "");
    }

    private static String shortened(String typed) {
        return typed.length() > 30 ? typed.substring(0, 30) + "…" : typed;
    }
}
