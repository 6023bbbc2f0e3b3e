package cn.sanyi.approval.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** @param data the form's data, or the act's own parameters; @param comment kept as typed */
record NewAct(
        @NotBlank(message = "（办理动作）必须填写。") @Pattern(regexp = "[a-zA-Z]{0,40}", message = "（办理动作）须为动作代码，例如 submit。")
                String act,
        @Nullable ObjectNode data,
        @Nullable String comment) {

    ObjectNode parameters() {
        return data == null ? JsonNodeFactory.instance.objectNode() : data;
    }

    /** Without what was filled in: a log must never hold a ballot. */
    @Override
    public String toString() {
        return "NewAct[" + act + "]";
    }
}
