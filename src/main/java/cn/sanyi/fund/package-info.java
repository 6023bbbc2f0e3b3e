/** Annual settlements (结算), the double-entry ledger of retained surplus (结余留用), disbursements (拨付). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "jurisdiction",
            "organization",
            "procedure",
            "deadline",
            "form",
            "audit",
            "settings",
            "casefile",
            "approval",
            "approval :: acts",
            "approval :: desk",
            "approval :: execution",
            "approval :: forms",
            "approval :: limits",
            "approval :: materials",
            "approval :: opening",
            "approval :: people",
            "approval :: preview",
            "approval :: reports",
            "approval :: steps",
            "approval :: worklist"
        })
package cn.sanyi.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
