package cn.sanyi.fund;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.Materials;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the form of a payment chooses from: lines and members with what remains, vouchers uploaded and not yet used. */
@Component
class PaymentContext implements FormContext {

    private static final String FORM = "payment";

    private final CaseFunds funds;
    private final Materials materials;

    PaymentContext(CaseFunds funds, Materials materials) {
        this.funds = funds;
        this.materials = materials;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (!form.equals(FORM) || !caseFile.procedureKey().equals(Settlements.PROCEDURE)) {
            return;
        }
        var lines = context.putArray("planLines");
        var members = context.putArray("members");
        funds.of(caseFile.number()).ifPresent(all -> {
            all.lines().forEach(line -> Options.add(lines, label(line), Integer.toString(line.no())));
            all.shares()
                    .forEach(share -> Options.add(
                            members, share.memberName() + remaining(share.remaining()), share.memberCode()));
        });
        offerVouchers(caseFile.number(), context);
    }

    private void offerVouchers(String caseNumber, ObjectNode context) {
        var used = funds.payments(caseNumber).stream()
                .filter(Payment::counts)
                .map(Payment::material)
                .collect(Collectors.toSet());
        var vouchers = context.putArray("vouchers");
        materials.ofCase(caseNumber).stream()
                .filter(material -> material.slot().equals(Payments.SLOT) && !used.contains(material.id()))
                .forEach(material ->
                        Options.add(vouchers, material.fileName(), material.id().toString()));
    }

    private static String label(CaseFunds.Line line) {
        return "%d %s：%s%s".formatted(line.no(), line.usage().name(), line.purpose(), remaining(line.remaining()));
    }

    private static String remaining(Money amount) {
        return "（尚余 %s 元）".formatted(ChineseAmount.grouped(amount));
    }
}
