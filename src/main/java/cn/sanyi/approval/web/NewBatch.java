package cn.sanyi.approval.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One act on several items. @param data goes along with each; @param comment likewise */
record NewBatch(
        @NotNull(message = "（任务）必须填写。") List<UUID> items,
        @NotNull(message = "（办理动作）必须填写。") @Pattern(regexp = "[a-zA-Z]{1,40}", message = "（办理动作）须为动作代码，例如 agree。")
                String act,
        @Nullable ObjectNode data,
        @Nullable String comment) {

    ObjectNode parameters() {
        return data == null ? JsonNodeFactory.instance.objectNode() : data;
    }

    /** Without what was filled in, as with a single act. */
    @Override
    public String toString() {
        return "NewBatch[" + act + "]";
    }
}
