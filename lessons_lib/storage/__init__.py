"""Stored results: small JSON, each with the command, versions and seeds that remake it."""
