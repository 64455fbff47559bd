"""Exceptions as Java gets them."""

import statistics
import sys
import unittest
from typing import Any

import bodies
from engine import APP, Failed, exporting
from pyworker._errors import describe, description
from pyworker._frames import shown_path


def raised(function: Any, *args: Any) -> BaseException:
    """The exception that the function raises, with its traceback."""
    try:
        function(*args)
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def described(error: BaseException) -> "dict[str, Any]":
    """As Java reads it."""
    return bodies.read(describe(error))  # type: ignore[no-any-return]


def compiled(source: str, file: str = APP + "textstats.py") -> "dict[str, Any]":
    """The globals of executed source."""
    variables: dict[str, Any] = {"__name__": "textstats"}
    exec(compile(source, file, "exec", dont_inherit=True), variables)
    return variables


class Descriptions(unittest.TestCase):
    def test_type_message_and_frames(self) -> None:
        source = "class Own(ValueError): pass\ndef f(n):\n    if n: f(n - 1)\n    raise Own('no')\n"
        f = compiled(source)["f"]
        error = described(raised(f, 1))
        frames = [["textstats.py", 4, "f"], ["textstats.py", 3, "f"]]
        self.assertEqual(
            ("textstats.Own", "no", None), (error["type"], error["message"], error["cause"])
        )
        self.assertEqual(frames, error["frames"][:-1])
        self.assertEqual("raised", error["frames"][-1][2])
        self.assertEqual([], error["notes"])
        self.assertEqual("KeyError", described(KeyError("k"))["type"])
        self.assertEqual("'k'", described(KeyError("k"))["message"])

    def test_functions_have_their_qualified_names(self) -> None:
        source = "class Session:\n    def total(self):\n        return (lambda: 1 / 0)()\n"
        session = compiled(source)["Session"]()
        frames = described(raised(session.total))["frames"]
        names = ["Session.total.<locals>.<lambda>", "Session.total"]
        if sys.implementation.name == "graalpy":  # 25.0.3: co_qualname is co_name
            names = ["<lambda>", "total"]
        self.assertEqual(names, [name for _, _, name in frames[:2]])

    def test_a_call_shows_the_users_frames_only(self) -> None:
        f = compiled("def f(): raise ValueError")["f"]
        with self.assertRaises(Failed) as caught:
            exporting(f, [], "none").call(0)
        self.assertEqual([["textstats.py", 1, "f"]], caught.exception.error["frames"])

    def test_the_standard_library_has_no_machine_path(self) -> None:
        frames = described(raised(statistics.stdev, []))["frames"]
        self.assertEqual("<stdlib>/statistics.py", frames[0][0])

    def test_notes(self) -> None:
        error = ValueError("no")
        error.add_note("first")
        error.add_note("a\ud800")
        self.assertEqual(["first", "a\\ud800"], described(error)["notes"])
        error.__notes__ = 5  # type: ignore[assignment]
        self.assertEqual([], described(error)["notes"])

    def test_text_with_surrogates_is_escaped(self) -> None:
        self.assertEqual("\\ud800 \u6f22", described(ValueError("\ud800 \u6f22"))["message"])

    def test_messages_are_bounded(self) -> None:
        message = described(ValueError("x" * 10**6))["message"]
        self.assertEqual(64 * 1024 + 3, len(message))

    def test_system_exit(self) -> None:
        for code, shown in ((3, "3"), (None, ""), ("bye", "'bye'")):
            error = described(raised(sys.exit, code))
            self.assertEqual("SystemExit", error["type"])
            self.assertEqual(f"sys.exit({shown}) was called", error["message"])

    def test_a_syntax_error_has_its_place(self) -> None:
        error = described(raised(compile, "if 1:\n\tx = = 1\n", APP + "a/b.py", "exec"))
        self.assertEqual("SyntaxError", error["type"])
        self.assertEqual(["a/b.py", 2, "<syntax>"], error["frames"][0])
        self.assertEqual(["\tx = = 1", "\t    ^"], error["notes"])
        bare = described(SyntaxError("no"))
        self.assertEqual(("no", [], []), (bare["message"], bare["frames"], bare["notes"]))

    def test_a_syntax_error_without_a_usable_line_has_no_mark(self) -> None:
        for column, line in ((0, "x"), (None, "x"), (9, "x"), (1, "x" * 1000), (1, None)):
            error = SyntaxError("no", (APP + "a.py", 3, column, line))
            error.add_note("note")
            self.assertEqual(["note"], described(error)["notes"])
            self.assertEqual([["a.py", 3, "<syntax>"]], described(error)["frames"])

    def test_bases(self) -> None:
        source = (
            "class Mixin: pass\n"
            "class Empty(ValueError): pass\n"
            "class Own(Mixin, Empty, OSError): pass\n"
        )
        own = compiled(source)["Own"]()
        self.assertEqual(["textstats.Empty", "ValueError", "OSError"], described(own)["bases"])
        self.assertEqual(["LookupError"], described(KeyError())["bases"])
        self.assertEqual(["BaseException"], described(KeyboardInterrupt())["bases"])
        for error in (ValueError(), Exception(), BaseException()):
            self.assertNotIn("bases", described(error))
        group = ExceptionGroup("g", [ValueError()])
        self.assertEqual(["BaseExceptionGroup"], described(group)["bases"])

    def test_many_bases_are_cut(self) -> None:
        kind: type = ValueError
        for _ in range(200):
            kind = type("Deeper", (kind,), {})
        self.assertEqual(50, len(described(kind())["bases"]))

    def test_long_tracebacks_are_cut_in_the_middle(self) -> None:
        f = compiled("def f(n):\n    if n == 0: raise ValueError\n    f(n - 1)\n")["f"]
        frames = described(raised(f, 300))["frames"]
        self.assertEqual(150, len(frames))
        self.assertEqual((2, 3, "raised"), (frames[0][1], frames[1][1], frames[-1][2]))
        self.assertEqual(102, len(described(raised(f, 100))["frames"]))


class Causes(unittest.TestCase):
    def test_the_cause_or_else_the_context(self) -> None:
        source = (
            "def f(how):\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n"
            "        if how == 'from': raise ValueError('no') from e\n"
            "        if how == 'none': raise ValueError('no') from None\n"
            "        if how == 'other': raise ValueError('no') from KeyError('k')\n"
            "        raise ValueError('no')\n"
        )
        f = compiled(source)["f"]
        for how in ("from", "context"):
            cause = described(raised(f, how))["cause"]
            self.assertEqual(
                ("ZeroDivisionError", "division by zero"), (cause["type"], cause["message"])
            )
            self.assertEqual([["textstats.py", 3, "f"]], cause["frames"])
        self.assertIsNone(described(raised(f, "none"))["cause"])
        self.assertEqual("KeyError", described(raised(f, "other"))["cause"]["type"])

    def test_cycles_end(self) -> None:
        first, second = ValueError("1"), ValueError("2")
        first.__cause__, second.__cause__ = second, first
        cause = described(first)["cause"]
        self.assertEqual(("2", None), (cause["message"], cause["cause"]))

    def test_long_chains_are_cut(self) -> None:
        error: BaseException = ValueError("0")
        for i in range(1000):
            outer = ValueError(str(i))
            outer.__cause__ = error
            error = outer
        depth, cause = 0, described(error)
        while cause["cause"] is not None:
            self.assertEqual([], cause["notes"])
            depth, cause = depth + 1, cause["cause"]
        self.assertEqual(20, depth)
        self.assertEqual(["(exceptions left out here: 1)"], cause["notes"])

    def test_a_suppressed_context_does_not_hide_the_cause(self) -> None:
        error = ValueError("no")
        error.__context__ = KeyError("context")
        error.__cause__ = OSError("cause")
        self.assertEqual("OSError", described(error)["cause"]["type"])
        error.__cause__ = None
        self.assertIsNone(described(error)["cause"])

    def test_contexts_may_form_a_cycle(self) -> None:
        first, second = ValueError("1"), ValueError("2")
        first.__context__, second.__context__ = second, first
        context = described(first)["cause"]
        self.assertEqual(("2", None, []), (context["message"], context["cause"], context["notes"]))

    def test_nested_groups_keep_their_shape_and_causes(self) -> None:
        leaf = KeyError("leaf")
        leaf.__cause__ = OSError("below")
        error = described(ExceptionGroup("outer", [ExceptionGroup("inner", [leaf]), ValueError()]))
        inner = error["members"][0]
        self.assertEqual("inner (1 sub-exception)", inner["message"])
        self.assertEqual("'leaf'", inner["members"][0]["message"])
        self.assertEqual("OSError", inner["members"][0]["cause"]["type"])

    def test_what_a_large_group_leaves_out_is_said(self) -> None:
        error = described(ExceptionGroup("g", [ValueError(str(i)) for i in range(60)]))
        self.assertEqual(49, len(error["members"]))
        self.assertEqual(["(exceptions left out here: 11)"], error["notes"])

    def test_groups_have_members(self) -> None:
        group = ExceptionGroup("several", [ValueError("1"), KeyError("2")])
        members = described(group)["members"]
        self.assertEqual(["ValueError", "KeyError"], [member["type"] for member in members])
        self.assertNotIn("members", described(ValueError()))

    def test_groups_of_groups_are_bounded(self) -> None:
        group: Any = ExceptionGroup("g", [ValueError(str(i)) for i in range(1000)])
        for _ in range(1000):
            group = ExceptionGroup("g", [group, ValueError()])
        self.assertLess(len(describe(group)), 100_000)


class Hostile(unittest.TestCase):
    def test_str_that_raises(self) -> None:
        for kind in (ValueError, SystemExit, KeyboardInterrupt, RecursionError):

            class Bad(Exception):
                def __str__(self) -> str:
                    raise kind  # noqa: B023

            message = f"<unprintable {__name__}.{Bad.__qualname__} object>"
            self.assertEqual(message, described(Bad())["message"])

    def test_str_that_is_no_plain_str(self) -> None:
        class Text(str):
            def __str__(self) -> str:
                raise ValueError

            def isascii(self) -> bool:
                raise ValueError

        class Bad(Exception):
            def __str__(self) -> str:
                return Text("text")

        self.assertEqual("text", described(Bad())["message"])
        number = type("Number", (Exception,), {"__str__": lambda self: 5})
        self.assertIn("unprintable", described(number())["message"])

    def test_properties_that_raise(self) -> None:
        class Bad(Exception):
            @property
            def __traceback__(self) -> Any:  # type: ignore[override]
                raise SystemExit

        class WorseNotes(Exception):
            @property
            def __notes__(self) -> Any:  # type: ignore[override]
                raise ValueError

        for kind in (Bad, WorseNotes):
            error = described(kind("no"))
            self.assertEqual(f"{__name__}.{kind.__qualname__}", error["type"])
            self.assertEqual({"type", "message", "frames", "notes", "cause"}, set(error))

    def test_descriptions_consist_of_exact_types(self) -> None:
        class Line(int):
            pass

        error = SyntaxError("no", (APP + "a.py", Line(3), 1, "x"))
        self.assertEqual([], description(error)["frames"])


class Paths(unittest.TestCase):
    def test_known_roots_are_cut_off(self) -> None:
        self.assertEqual("a/b.py", shown_path("/pyworker/app/a/b.py"))
        file = unittest.__file__.replace("unittest/__init__.py", "json/decoder.py")
        self.assertEqual("<stdlib>/json/decoder.py", shown_path(file))
        self.assertEqual("<script>", shown_path("<script>"))
        self.assertEqual("relative/x.py", shown_path("relative/x.py"))

    def test_unknown_places_leave_the_name(self) -> None:
        self.assertEqual("x.py", shown_path("/home/somebody/secret/x.py"))
        self.assertEqual("x.py", shown_path("C:\\Users\\somebody\\x.py"))
