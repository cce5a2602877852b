"""The rules of the built-in pack that the mechanism knows by their ids: of each it decides what it decides of no other."""

from __future__ import annotations

#: What the line model claims: where it is disabled nothing is doubted.
MODEL = "line-model.furniture-line"
#: A sign, and a number, alone in a line.
LONE_SIGN, STRAY_COUNT = "litter.lone-sign", "litter.stray-count"
#: The name of a network alone, which may be a heading as well.
NETWORK_NAME = "social.network-name"
#: What says again what stands above.
SECOND_COPY = "repeat.second-copy"
