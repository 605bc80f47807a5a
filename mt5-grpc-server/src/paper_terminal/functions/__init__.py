"""The functions of the module, by group."""
