/** The only place that knows the engine: configuration, gates, listeners and adapters of the ports of approval. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "policy",
            "jurisdiction",
            "organization",
            "procedure",
            "deadline",
            "sandbox",
            "modelrules",
            "form",
            "casefile",
            "approval",
            "approval :: preview"
        })
package cn.sanyi.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
