"""Rules: cards and matchers that point at spans. `packs` loads them, `matching` runs them, `check` tests them."""
