package cn.sanyi.approval;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an act is, as one line of the table of acts: who does it, during, and what it does to token, work items, clock, ledger
 * and notices. The desk works by it, the page of acts is made of it, and tests hold what happens against it.
 *
 * @param who who may do it, in words
 * @param during while what holds, in words
 * @param clock what it does to limits; {@link #NOTHING} if it leaves them alone; {@code ledger} and {@code notices} likewise
 */
public record ActEntry(
        String code,
        String label,
        String who,
        String during,
        Token token,
        Items items,
        String clock,
        String ledger,
        String notices,
        Set<Trait> traits) {

    public static final String NOTHING = "—";

    /** What becomes of the token of the step. */
    public enum Token {
        STAYS("不动"),
        DECIDES("步骤规则满足时前进，否则不动"),
        MOVES_ON("前进"),
        GOES_BACK("退到目标环节"),
        ENDS("流程终止"),
        SETS_ASIDE("不动，另起一个并行过程");

        private final String label;

        Token(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What becomes of work items. */
    public enum Items {
        UNCHANGED("不变"),
        OWN_CLOSES("本人的任务办结"),
        STEP_CLOSES("本环节的任务全部关闭"),
        ALL_CLOSE("办件的任务全部关闭"),
        HANDED_OVER("任务换人"),
        ADDED("增加任务"),
        REMOVED("撤去任务");

        private final String label;

        Items(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Trait {
        /** The form of the step must be valid for it. */
        NEEDS_FORM,
        /** A comment is required (a return without a reason is none). */
        NEEDS_COMMENT,
        /** What was chosen stays out of timeline and record (a ballot); that it was done is kept. */
        SECRET,
        /** What was decided by it may be taken over when a case comes straight back after a return. */
        CARRIES_OVER,
        /** What was said with it is an opinion that stands beside the step's answer. */
        SPEAKS,
        /** What is being typed is saved first, and stays a draft. */
        KEEPS_DRAFT,
        /** An item that the person had answered is open again. */
        REOPENS,
        /** What it needs differs from case to case: it is not done with several at once. */
        BY_ITSELF
    }

    /** An act of a step: whoever handles it may do it while the item is open; token and items stay, the form is checked. */
    public static ActEntry of(String code, String label) {
        return new ActEntry(
                code,
                label,
                "承办单位的经办、负责人；环节写明岗位的，由该岗位",
                "任务待办时",
                Token.STAYS,
                Items.UNCHANGED,
                NOTHING,
                NOTHING,
                NOTHING,
                Set.of(Trait.NEEDS_FORM));
    }

    /** The step is over with it. */
    public ActEntry movesOn() {
        return effect(Token.MOVES_ON, Items.STEP_CLOSES).tells("下一环节的承办人");
    }

    /** The rule of the step says whether it is over with this answer. */
    public ActEntry decides() {
        return effect(Token.DECIDES, Items.OWN_CLOSES).tells("环节办结时：下一环节的承办人");
    }

    public ActEntry goesBack() {
        return effect(Token.GOES_BACK, Items.STEP_CLOSES).tells("目标环节的承办人");
    }

    public ActEntry effect(Token does, Items become) {
        return new ActEntry(code, label, who, during, does, become, clock, ledger, notices, traits);
    }

    public ActEntry by(String whom) {
        return new ActEntry(code, label, whom, during, token, items, clock, ledger, notices, traits);
    }

    public ActEntry during(String holds) {
        return new ActEntry(code, label, who, holds, token, items, clock, ledger, notices, traits);
    }

    public ActEntry clock(String effect) {
        return new ActEntry(code, label, who, during, token, items, effect, ledger, notices, traits);
    }

    public ActEntry ledger(String effect) {
        return new ActEntry(code, label, who, during, token, items, clock, effect, notices, traits);
    }

    public ActEntry tells(String whom) {
        return new ActEntry(code, label, who, during, token, items, clock, ledger, whom, traits);
    }

    public ActEntry withoutForm() {
        Set<Trait> less = EnumSet.copyOf(traits);
        less.remove(Trait.NEEDS_FORM);
        return with(less);
    }

    public ActEntry withReason() {
        return plus(Trait.NEEDS_COMMENT);
    }

    public ActEntry secret() {
        return plus(Trait.SECRET);
    }

    public ActEntry carriesOver() {
        return plus(Trait.CARRIES_OVER);
    }

    public ActEntry speaks() {
        return plus(Trait.SPEAKS);
    }

    public ActEntry keepsDraft() {
        return plus(Trait.KEEPS_DRAFT);
    }

    public ActEntry byItself() {
        return plus(Trait.BY_ITSELF);
    }

    public ActEntry reopens() {
        return plus(Trait.REOPENS);
    }

    /** What becomes of work items, in words. */
    public String itemsInWords() {
        return is(Trait.REOPENS) ? "本人已答复的任务重新待办" : items.label();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether the word stands in any of its columns; upper and lower case are alike. */
    public boolean mentions(String word) {
        return String.join(
                        " ", code, label, who, during, token.label(), itemsInWords(), clock, ledger, notices, record())
                .toLowerCase(Locale.ROOT)
                .contains(word.toLowerCase(Locale.ROOT));
    }

    /** What the record keeps of it. */
    public String record() {
        return is(Trait.SECRET) ? "只记何人何时办理，不记内容" : "动作、数据、意见，签名";
    }

    private ActEntry plus(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return with(more);
    }

    private ActEntry with(Set<Trait> changed) {
        return new ActEntry(code, label, who, during, token, items, clock, ledger, notices, Set.copyOf(changed));
    }
}
