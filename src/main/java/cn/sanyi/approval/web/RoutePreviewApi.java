package cn.sanyi.approval.web;

import cn.sanyi.approval.preview.RoutePreview;
import cn.sanyi.approval.preview.RoutePreviews;
import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 提交后会怎样: a computation. It changes nothing and needs no idempotency key. */
@RestController
@RequestMapping("/api/v1/work-items/{id}/route-preview")
class RoutePreviewApi {

    private final RoutePreviews previews;

    RoutePreviewApi(RoutePreviews previews) {
        this.previews = previews;
    }

    /** @param data the form as filled in so far, valid or not */
    record Sketch(@Nullable ObjectNode data) {

        ObjectNode given() {
            return data == null ? JsonNodeFactory.instance.objectNode() : data;
        }
    }

    @PostMapping
    RoutePreview preview(Actor actor, @PathVariable UUID id, @RequestBody Sketch sketch) {
        return previews.of(actor, id, sketch.given());
    }
}
