package cn.sanyi.approval.materials;

import java.util.Optional;
import java.util.UUID;

/** Why a material must stay: something rests on it. */
public interface MaterialUse {

    /** What rests on it, in words, e.g. {@code 拨付凭证 记-0001}; empty if nothing does. */
    Optional<String> of(String caseNumber, UUID material);
}
