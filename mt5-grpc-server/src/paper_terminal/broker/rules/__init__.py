"""The checks of a trade request, in the order of the reference (4.3); each raises Refused with its return code."""
