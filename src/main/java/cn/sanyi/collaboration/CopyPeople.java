package cn.sanyi.collaboration;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** To whom a copy can go: everybody with a post in the case's place. */
@Service
public class CopyPeople {

    private final Directory directory;
    private final Copies copies;
    private final Clock clock;

    CopyPeople(Directory directory, Copies copies, Clock clock) {
        this.directory = directory;
        this.copies = copies;
        this.clock = clock;
    }

    /** Somebody in a post of the place. */
    record Reader(UUID person, String name, UUID unit, String unitName, String post) {}

    /** To choose from, by unit; not the person who asks. */
    public ColleagueList.Choices choices(Actor actor, CaseFile caseFile) {
        return new ColleagueList.Choices(
                true,
                all(actor, caseFile)
                        .map(reader -> new ColleagueList.Choice(
                                new Party(reader.unit(), reader.person()).reference(),
                                reader.name() + "（" + reader.post() + "）",
                                reader.unitName()))
                        .toList());
    }

    /** @throws Problem if nobody, too many, or somebody who is not there or has an unread copy is named */
    List<Reader> chosen(Actor actor, CaseFile caseFile, JsonNode to) {
        List<String> named = (to.isArray() ? to.valueStream() : Stream.of(to))
                .map(node -> node.asString(""))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        if (named.isEmpty() || named.size() > Chosen.MOST) {
            throw refused("copy-to", "“抄送”须选择 1 至 %d 人，现在有 %d 人。".formatted(Chosen.MOST, named.size()));
        }
        List<Reader> all = all(actor, caseFile).toList();
        List<Reader> readers =
                named.stream().map(reference -> reader(all, reference)).toList();
        readers.forEach(reader -> requireNew(reader, caseFile));
        return readers;
    }

    private static Reader reader(List<Reader> all, String reference) {
        return all.stream()
                .filter(reader ->
                        new Party(reader.unit(), reader.person()).reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> refused("copy-to-unknown", "只能抄送给本辖区的其他在岗人员，请从列表中选择。"));
    }

    private void requireNew(Reader reader, CaseFile caseFile) {
        if (copies.isUnreadBy(reader.person(), caseFile.number())) {
            throw refused("copied-already", reader.name() + " 已有一份本办件的抄送，尚未阅读。");
        }
    }

    private Stream<Reader> all(Actor actor, CaseFile caseFile) {
        return directory.staffIn(caseFile.jurisdiction(), LocalDate.now(clock)).stream()
                .filter(person -> !person.personId().equals(actor.personId()))
                .flatMap(person -> person.posts().stream()
                        .filter(post -> post.jurisdiction().equals(caseFile.jurisdiction()))
                        .limit(1)
                        .map(post -> new Reader(
                                person.personId(),
                                person.name(),
                                post.unitId(),
                                post.unitName(),
                                post.kind().label())));
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("to", code, message)));
    }
}
