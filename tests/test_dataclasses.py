"""Dataclasses as the engine makes them do what those of Python do."""

import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from cymar.dataclasses import dataclass, field, replace

OPTIONS: list[dict[str, Any]] = [
    {},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "eq": False},
    {"frozen": True, "slots": True, "order": True},
    {"slots": True},
    {"kw_only": True},
]


def both(**options: bool) -> list[type[Any]]:
    """The same class made by Python and by us."""
    found = []
    for make in (dataclasses.dataclass, dataclass):

        class Place:
            name: str
            number: int = 0
            seen: list[int] = field(default_factory=list, repr=False, compare=False)

            @property
            def doubled(self) -> int:
                return self.number * 2

        found.append(make(**options)(Place))  # type: ignore[operator]
    return found


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_one_is_shown_compared_and_hashed_as_python_has_it(options: dict[str, Any]) -> None:
    results = []
    for made in both(**options):
        one, same, other = made(name="a"), made(name="a", seen=[1]), made(name="a", number=2)
        results.append(
            (
                repr(one),
                one == same,
                one == other,
                one != same,
                one.__eq__(1),
                (one.__hash__ is not None) and hash(one) == hash(same),
                replace(one, number=4).doubled,
                dataclasses.asdict(other),
                one.seen is not other.seen,
                hasattr(one, "__dict__"),
                getattr(made, "__match_args__", ()),
            )
        )
    assert results[0] == results[1]


def test_one_is_made_as_python_makes_it() -> None:
    results = []
    for make in (dataclasses.dataclass, dataclass):

        class Part:
            name: str
            number: int = 0
            parts: tuple[int, ...] = ()
            """What a description does not change."""

        made = make(frozen=True, slots=True)(Part)  # type: ignore[operator]
        wrong = []
        for arguments, named in (((), {}), (("a", 1, (), 4), {}), (("a",), {"other": 1})):
            with pytest.raises(TypeError) as raised:
                made(*arguments, **named)
            wrong.append(str(raised.value))
        parameters = inspect.signature(made).parameters.values()
        shown = [(each.name, each.kind, each.default) for each in parameters]
        results.append((wrong, shown, repr(made("a", parts=(2,))), repr(made("a", 1, (3,)))))
    assert results[0] == results[1]


def test_one_with_an_order_is_sorted() -> None:
    made = both(frozen=True, order=True)[1]
    assert sorted([made("b", 1), made("a", 2), made("a", 1)])[0] == made("a", 1)


def test_one_without_fields_equals_another() -> None:
    made: type[Any] = dataclass(frozen=True)(type("Empty", (), {}))
    assert made() == made()
    assert hash(made()) == hash(made())


def test_what_a_class_says_itself_stays() -> None:
    class Own:
        name: str = ""

        def __repr__(self) -> str:
            return "mine"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 3

    made = dataclass(frozen=True)(Own)
    assert (repr(made()), made() == 4, hash(made())) == ("mine", True, 3)


@dataclass(frozen=True, slots=True)
class Sent:
    """What goes from one process to another."""

    name: str
    parts: tuple[int, ...] = ()


def test_one_goes_from_one_process_to_another() -> None:
    sent = Sent("a", (1, 2))
    assert pickle.loads(pickle.dumps(sent)) == sent


def test_those_that_inherit_have_the_fields_of_both() -> None:
    @dataclass(frozen=True)
    class More(Sent):
        last: int = 0

    assert repr(More("a", (), 2)).endswith("More(name='a', parts=(), last=2)")
    assert More("a", (), 2) == More("a", (), 2) != More("a", (), 3)
    assert More("a") != Sent("a")
