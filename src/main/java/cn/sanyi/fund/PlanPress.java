package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.pdf.PdfPages;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.node.ObjectNode;

@Service
class PlanPress implements PlanPrints {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OpenPlans open;
    private final PlanSources sources;
    private final PdfPages pages;
    private final Clock clock;
    private final ITemplateEngine templates = PdfPages.templates("cn/sanyi/fund/");

    PlanPress(OpenPlans open, PlanSources sources, PdfPages pages, Clock clock) {
        this.open = open;
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Printed draft(Actor actor, UUID workItem) {
        var plan = open.of(actor, workItem);
        if (plan.filled().readonly()) {
            throw Problem.forbidden("not-yours", "草稿只有填报的人可以打印；已提交的版本请在办件页打印。");
        }
        var stamp = new PlanPaper.Stamp(0, null, clock.instant().atZone(clock.getZone()));
        return printed(plan.caseFile(), plan.data(), stamp);
    }

    @Override
    public Printed version(Actor actor, String caseNumber, int version) {
        CaseFile caseFile = open.visible(actor, caseNumber);
        CaseFiles.DataVersion data = open.submitted(actor, caseNumber, version);
        ZonedDateTime at = data.frozenAt().atZone(clock.getZone());
        return printed(caseFile, data.data(), new PlanPaper.Stamp(data.version(), data.sha256(), at));
    }

    private Printed printed(CaseFile caseFile, ObjectNode data, PlanPaper.Stamp stamp) {
        PlanPaper paper = sources.paper(caseFile, data, stamp);
        var context = new Context(Locale.CHINA);
        context.setVariable("paper", paper);
        context.setVariable("printedAt", MINUTE.format(stamp.at()));
        byte[] pdf = pages.render(
                templates.process("plan", context),
                UUID.nameUUIDFromBytes((caseFile.number() + "/" + stamp.version() + "/" + stamp.sha256())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .getMostSignificantBits(),
                stamp.at());
        String which = stamp.version() == 0 ? "草稿" : "第%d版".formatted(stamp.version());
        return new Printed("%s方案（%s）.pdf".formatted(caseFile.number(), which), pdf);
    }
}
