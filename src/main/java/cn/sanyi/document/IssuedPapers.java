package cn.sanyi.document;

import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers with a number of their unit; the document follows after the commit. */
@Component
class IssuedPapers implements OfficialPapers {

    private final PaperStore papers;
    private final Numbering numbering;
    private final Directory directory;
    private final Renderings renderings;

    IssuedPapers(PaperStore papers, Numbering numbering, Directory directory, Renderings renderings) {
        this.papers = papers;
        this.numbering = numbering;
        this.directory = directory;
        this.renderings = renderings;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Paper paper) {
        Unit issuer =
                directory.unit(paper.issuer()).orElseThrow(() -> Problem.refused("issuer-missing", "签发单位不存在，不能签发"));
        Numbering.Number number = numbering.next(issuer, paper.series(), paper.signedAt());
        papers.insert(paper, issuer.name(), number);
        renderings.requestPaper(paper.id());
        return number.text();
    }

    @Override
    public Optional<File> file(UUID id) {
        return papers.file(id);
    }

    @Override
    public byte[] content(UUID id) {
        return papers.content(id).orElseThrow(() -> Problem.conflict("document-not-ready", "文件正在生成，请稍后再试"));
    }
}
