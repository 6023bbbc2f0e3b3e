package cn.sanyi.fund;

import cn.sanyi.approval.materials.MaterialUse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A voucher stays as long as a payment rests on it; a reversed payment keeps its voucher, too: it was paid and given back. */
@Component
class VoucherUse implements MaterialUse {

    private final PaymentTable payments;

    VoucherUse(PaymentTable payments) {
        this.payments = payments;
    }

    @Override
    public Optional<String> of(String caseNumber, UUID material) {
        return payments.ofCase(caseNumber).stream()
                .filter(payment -> payment.material().equals(material))
                .findFirst()
                .map(payment -> "拨付凭证 " + payment.voucherNo());
    }
}
