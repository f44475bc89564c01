"""Noticing that code asks a clock, a source of chance, a file or the network."""

from __future__ import annotations

import gc
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import PurePath
from types import FrameType, ModuleType

_OF_A_CLASS = frozenset({"now", "today", "utcnow"})
_OF_TIME = frozenset(
    name for name in dir(time) if name.removesuffix("_ns") in {"time", "monotonic", "perf_counter"}
) | {
    "gmtime",
    "localtime",
}
_OF_CHANCE = frozenset({"getrandbits", "random", "urandom"})
_REACHING_OUT = (
    "ftplib.",
    "http.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "smtplib.",
    "socket.",
    "sqlite3.",
    "subprocess.",
    "urllib.",
)
_READING = ("open", "os.listdir", "os.scandir")


def clock_asked(run: Callable[[], object]) -> str:
    """The first clock or source of chance that a call asks, and where; empty where it asks none."""
    found: list[str] = []

    def watch(frame: FrameType, event: str, called: object) -> None:
        if event == "c_call" and not found and (name := _clock_or_chance(called)):
            found.append(f"{name} in {PurePath(frame.f_code.co_filename).name}:{frame.f_lineno}")

    if sys.getprofile() is not None:  # somebody profiles the tests, and would be cut off
        return ""
    collects = gc.isenabled()
    gc.disable()  # what others hang on to the collector, such as a stopwatch, is no part of the call
    sys.setprofile(watch)
    try:
        run()
    finally:
        sys.setprofile(None)
        if collects:
            gc.enable()
    return found[0] if found else ""


def file_or_network_asked(run: Callable[[], object]) -> str:
    """The first file or connection that a call opens; empty where it opens none."""
    with _listening() as heard:
        run()
    return heard[0] if heard else ""


def _clock_or_chance(called: object) -> str:
    name, owner = getattr(called, "__name__", ""), getattr(called, "__self__", None)
    if isinstance(owner, type):
        return f"{owner.__name__}.{name}" if name in _OF_A_CLASS else ""
    if isinstance(owner, ModuleType):
        asks = (owner is time and name in _OF_TIME) or name in _OF_CHANCE
        return f"{owner.__name__}.{name}" if asks else ""
    return f"random.{name}" if isinstance(owner, random.Random) and name in _OF_CHANCE else ""


@contextmanager
def _listening() -> Iterator[list[str]]:
    heard: list[str] = []
    listeners = _listeners()
    listeners[threading.get_ident()] = heard
    try:
        yield heard
    finally:
        del listeners[threading.get_ident()]


@cache
def _listeners() -> dict[int, list[str]]:
    """Who listens, by thread; the hook that tells them is installed when somebody first does, and stays."""
    listeners: dict[int, list[str]] = {}

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listeners and (event in _READING or event.startswith(_REACHING_OUT)):
            heard = listeners.get(threading.get_ident())
            if heard is not None:
                heard.append(f"{event} {arguments[0]!r}" if arguments else event)

    sys.addaudithook(hear)
    return listeners
