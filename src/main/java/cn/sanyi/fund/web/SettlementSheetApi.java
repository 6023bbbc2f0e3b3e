package cn.sanyi.fund.web;

import cn.sanyi.fund.SettlementSheets;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Download;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Settlements in Excel, both ways. */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementSheetApi {

    private final SettlementSheets sheets;

    SettlementSheetApi(SettlementSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Actor actor) {
        return Download.excel("年度结算模板.xlsx", sheets.template(actor));
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable Integer year) {
        String code = community == null || community.isBlank() ? null : community;
        return Download.excel("年度结算.xlsx", sheets.list(actor, code, year));
    }

    @PostMapping("/import")
    SettlementSheets.Imported importFile(Actor actor, @RequestParam MultipartFile file) throws IOException {
        return sheets.importFile(actor, file.getBytes());
    }
}
