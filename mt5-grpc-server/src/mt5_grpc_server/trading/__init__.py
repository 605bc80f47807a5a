"""Everything that decides about a trade: journal, evidence, rules and the desk that runs them."""
