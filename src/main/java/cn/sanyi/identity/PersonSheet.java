package cn.sanyi.identity;

import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.History;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.Post;
import cn.sanyi.organization.RecusalRegister;
import cn.sanyi.organization.Roster;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything one person's page shows. */
@Component
class PersonSheet {

    private final Roster roster;
    private final RecusalRegister recusals;
    private final Absences absences;
    private final AccountTable accounts;
    private final History history;

    PersonSheet(Roster roster, RecusalRegister recusals, Absences absences, AccountTable accounts, History history) {
        this.roster = roster;
        this.recusals = recusals;
        this.absences = absences;
        this.accounts = accounts;
        this.history = history;
    }

    /** @param account null if the person cannot log in */
    record Sheet(
            Person person,
            List<Post> posts,
            List<RecusalRegister.Fact> recusals,
            List<Absences.Absence> absences,
            @Nullable Account account,
            List<History.Line> history) {}

    Sheet of(Person person) {
        return new Sheet(
                person,
                roster.postsOf(person.id()).stream()
                        .filter(post -> !post.isVoid())
                        .toList(),
                recusals.of(person.id()),
                absences.of(person.id()),
                accounts.ofPersons(List.of(person.id())).stream().findFirst().orElse(null),
                history.of(Change.person(person)));
    }
}
