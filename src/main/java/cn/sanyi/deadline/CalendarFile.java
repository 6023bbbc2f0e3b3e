package cn.sanyi.deadline;

import cn.sanyi.deadline.CalendarDraft.Entry;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelBook;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import cn.sanyi.platform.excel.ExcelErrors;
import cn.sanyi.platform.excel.ExcelRow;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelTable;
import cn.sanyi.platform.excel.ExcelWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a year's calendar: Excel or CSV with one row a day (date, working, name), or JSON with the days that differ
 * ({@code holidays}, {@code workdays}, {@code names}).
 */
final class CalendarFile {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_ROWS = 400;
    private static final String SHEET = "工作日历";
    private static final ExcelColumn DAY = ExcelColumn.of("日期", Kind.DATE, 14).needed();
    private static final ExcelColumn WORKING =
            ExcelColumn.of("是否上班", Kind.TEXT, 12).needed().from(List.of("是", "否"));
    private static final ExcelColumn NAME = ExcelColumn.of("名称", Kind.TEXT, 24);
    private static final List<ExcelColumn> COLUMNS = List.of(DAY, WORKING, NAME);
    private static final DateTimeFormatter LOOSE = DateTimeFormatter.ofPattern("yyyy-M-d");
    private static final Map<String, Boolean> WORDS = Map.of(
            "是", true, "上班", true, "true", true, "1", true, "yes", true, "否", false, "放假", false, "false", false, "0",
            false, "no", false);

    private final int year;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private CalendarFile(int year) {
        this.year = year;
    }

    /** @throws Problem {@code calendar-file-…} or {@code excel-…} if it cannot be read as a whole */
    static CalendarDraft read(int year, String fileName, byte[] content) {
        if (content.length == 0) {
            throw Problem.refused("calendar-file-empty", "文件是空的。");
        }
        if (content.length > LARGEST) {
            throw Problem.refused("calendar-file-too-large", "日历文件不超过 2 MB。");
        }
        var file = new CalendarFile(year);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            file.json(content);
        } else if (name.endsWith(".csv")) {
            file.csv(content);
        } else if (name.endsWith(".xlsx")) {
            file.excel(content);
        } else {
            throw Problem.refused("calendar-file-kind", "只接受 .json、.xlsx 或 .csv 文件。");
        }
        return new CalendarDraft(year, file.entries, !name.endsWith(".json"), file.unreadable);
    }

    /** A workbook with every day of the year, weekends off, to be completed by the notice. */
    static byte[] template(int year) {
        List<List<Object>> rows = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .map(day -> List.<Object>of(day, day.getDayOfWeek().getValue() > 5 ? "否" : "是", ""))
                .toList();
        return ExcelWriter.write(List.of(
                new ExcelSheet(SHEET, COLUMNS, rows),
                ExcelSheet.notes(
                        "说明",
                        List.of(
                                "每天一行，全年一天不缺；“是否上班”填“是”或“否”。",
                                "放假的工作日写节日名称（如 春节）；上班的周末写为哪个节日调休（如 春节）。",
                                "以国务院办公厅关于部分节假日安排的通知为准。"))));
    }

    private void excel(byte[] content) {
        ExcelBook book = ExcelBook.read(content, MOST_ROWS);
        var errors = new ExcelErrors();
        for (ExcelRow row : ExcelTable.rows(book, SHEET, COLUMNS, errors)) {
            Optional<LocalDate> day = row.date(DAY);
            String working = row.text(WORKING);
            Boolean meant = WORDS.get(working.toLowerCase(Locale.ROOT));
            if (!working.isEmpty() && meant == null) {
                row.refuse(WORKING, "calendar-working", "“%s”不是“是”或“否”。".formatted(working));
            }
            String name = row.text(NAME);
            if (day.isPresent() && meant != null) {
                add("第%d行".formatted(row.number()), day.get(), meant, name);
            }
        }
        errors.refuseIfWrong();
    }

    private void csv(byte[] content) {
        String[] lines = text(content).split("\\R", -1);
        if (lines.length > MOST_ROWS + 2) {
            throw Problem.refused("calendar-file-rows", "一年的日历不超过 %d 行，文件有 %d 行。".formatted(MOST_ROWS, lines.length));
        }
        for (int index = 0; index < lines.length; index++) {
            String line = lines[index].strip();
            boolean heading = index == 0 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
            if (!line.isEmpty() && !heading) {
                csvLine("第%d行".formatted(index + 1), line.split(",", -1));
            }
        }
    }

    private void csvLine(String place, String[] cells) {
        if (cells.length < 2 || cells.length > 3) {
            unreadable.add(place + "：须为“日期,是否上班,名称”三列。");
            return;
        }
        Boolean working = WORDS.get(cells[1].strip().toLowerCase(Locale.ROOT));
        Optional<LocalDate> day = day(cells[0]);
        if (day.isEmpty()) {
            unreadable.add("%s：“%s”不是日期。".formatted(place, shortened(cells[0])));
        } else if (working == null) {
            unreadable.add("%s：“%s”不是“是”或“否”。".formatted(place, shortened(cells[1])));
        } else {
            add(place, day.get(), working, cells.length == 3 ? cells[2].strip() : "");
        }
    }

    private static String text(byte[] content) {
        try {
            return decoded(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(content, Charset.forName("GB18030"));
            } catch (CharacterCodingException neither) {
                throw Problem.refused("calendar-file-text", "文件不是 UTF-8 或 GB18030 编码的文本。");
            }
        }
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private void json(byte[] content) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(content);
        } catch (JacksonException broken) {
            throw Problem.refused("calendar-file-json", "文件不是有效的 JSON。");
        }
        JsonNode found = root.isArray()
                ? root.valueStream()
                        .filter(each -> each.path("year").asInt(0) == year)
                        .findFirst()
                        .orElse(root.path("none"))
                : root;
        if (found.path("year").asInt(0) != year) {
            throw Problem.refused("calendar-wrong-year", "文件里没有 %d 年的日历。".formatted(year));
        }
        days(found, "holidays", false);
        days(found, "workdays", true);
    }

    private void days(JsonNode year, String list, boolean working) {
        int index = 0;
        for (JsonNode each : year.path(list)) {
            String place = "%s 第%d项".formatted(list, ++index);
            String typed = each.asString("");
            Optional<LocalDate> day = day(typed);
            if (day.isEmpty()) {
                unreadable.add("%s：“%s”不是日期。".formatted(place, shortened(typed)));
            } else {
                String name = year.path("names").path(typed).asString("");
                add(place, day.get(), working, name.replace("(调休上班)", "").strip());
            }
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip().replace('/', '-'), LOOSE));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private void add(String place, LocalDate day, boolean working, String name) {
        entries.add(new Entry(place, day, working, name));
    }

    private static String shortened(String typed) {
        return typed.length() > 30 ? typed.substring(0, 30) + "…" : typed;
    }
}
