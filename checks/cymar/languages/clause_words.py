"""The small words that tell how a sentence is built: what joins its clauses, what compares."""

from re import Pattern

from cymar.dataclasses import dataclass


@dataclass(frozen=True)
class ClauseWords:
    """A language's expressions for such words.

    Args:
        dealt_with: what comes before the one with whom one deals, who does the opposite: *to*.
        than: what comes before what something is compared with.
        as_much: what says that two things are alike in something.
        more_or_less: what says that one thing is something more than another.
        better: what follows a negative where one thing is more than another: *no better*.
        most_of_all: what it then is most of: *the best*.
        all_of: what a negative may deny of all: *not every*.
        some_of: the words for a part of something, of which that is another way to speak.
        plain_less: how a word for *less* begins that compares by nothing else, as *cheaper* does.
        aged: what says how old one is.
        forbids: how a command ends that tells one not to do something: *do not*.
        told_not_to: what denies what somebody is told, asked or left to do: *annog i beidio*.
        half: what comes before one of two opposites where the other is as much so: *half full*.
        joins_more: what joins one thing more to another, at the end of a sentence or before its
            verb.
        before_clause: what comes before another clause, or another word of a list.
        joining: the words that join a clause, one of which stands before it.
        after_joint: what stands before a negative that only goes on with what is said.
        doubles_negative: whether one negative may go with another: *nid oes dim*.
        ever: what goes with a negative before it, and may be one alone.
        other_after_but: a negative after *but*: *not* for the other one.
        denies_verb_alone: a negative that denies no more than the verb after it.
        denies_verb_before: a negative that follows the verb it denies: *welais i mohono*.
        verb_before: that verb, before it.
        negated_verb: a negative with its verb.
        acts_on: a verb that is no predicate, before what it acts on: *cyn ffonio*.
        we_before_verb: what looks like a negative, and is who does what its verb says: *a ni fydd*.
        negated_being: how a negative with a verb of being begins.
        before_predicate: what the predicate of such a clause follows.
        subject_alone: what follows such a verb in a clause that has no predicate.
        thing_alone: what follows it in a clause of something that there is not.
        own_clause: what stands before a clause whose negative goes with none before it.
        scope_end: what ends what a negative denies, roughly.
        before_scope: the same, or a comma.
        clause_with_verb: how a clause of its own begins, that is no more of a list.
        goes_on: how a text begins that goes on with another one, in which its negative may stand.
        or_words: how a part begins for which the *not* of the part before may do.
        prefix_apart: a prefix that denies a word and is written apart from it.
        then: how what comes next begins: *then*.
        in_time: what stands between what comes first and what comes then, and the reverse: *before*
            and *after*.
        commands: a verb that tells readers to do something.
        in_place_of: what stands between a thing and another that it is said not to be: *not*.
        goes_on_elsewhere: the end of a part that goes on in another text, as a form's label does.
        predicate: how a part begins without which there is no sentence: *mae'r wici, fel hon, yn
            darged*.
        small_part: what joins a part that is little of a sentence: what all is not true of, *but*,
            *without*, or what there is too, *and there is*.
        small_part_words: runs of letters of which a text has one wherever that stands in it.
        no_part: what a verb or an adjective has after it that is no part: *ymweld â nhw*.
    """

    dealt_with: Pattern[str]
    than: Pattern[str]
    as_much: Pattern[str]
    more_or_less: Pattern[str]
    better: Pattern[str]
    most_of_all: Pattern[str]
    all_of: Pattern[str]
    some_of: Pattern[str]
    plain_less: Pattern[str]
    aged: Pattern[str]
    forbids: Pattern[str]
    told_not_to: Pattern[str]
    half: Pattern[str]
    joins_more: Pattern[str]
    before_clause: Pattern[str]
    joining: str
    after_joint: Pattern[str]
    doubles_negative: bool
    ever: frozenset[str]
    other_after_but: Pattern[str]
    denies_verb_alone: Pattern[str]
    denies_verb_before: Pattern[str]
    verb_before: Pattern[str]
    negated_verb: Pattern[str]
    acts_on: Pattern[str]
    we_before_verb: Pattern[str]
    negated_being: Pattern[str]
    before_predicate: Pattern[str]
    subject_alone: Pattern[str]
    thing_alone: Pattern[str]
    own_clause: Pattern[str]
    scope_end: Pattern[str]
    before_scope: Pattern[str]
    clause_with_verb: Pattern[str]
    goes_on: Pattern[str]
    or_words: tuple[str, ...]
    prefix_apart: Pattern[str]
    then: Pattern[str]
    in_time: tuple[str, str]
    commands: Pattern[str]
    in_place_of: Pattern[str]
    goes_on_elsewhere: Pattern[str]
    predicate: Pattern[str]
    small_part: Pattern[str]
    small_part_words: frozenset[str]
    no_part: Pattern[str]
