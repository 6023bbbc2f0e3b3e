/** Replies (批复): numbering, signing, the rendered document. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "jurisdiction",
            "organization",
            "procedure",
            "form",
            "deadline",
            "audit",
            "settings",
            "casefile",
            "approval",
            "approval :: forms",
            "approval :: opinions",
            "approval :: people"
        })
package cn.sanyi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
