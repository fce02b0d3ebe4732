"""A teacher's repository."""

from tests.front_door.small_world import git

AUTHOR = "-c", "user.name=a teacher", "-c", "user.email=a@example.org"


def save(root):
    """A version of all that is there now."""
    git(root, "add", "-A")
    git(root, *AUTHOR, "commit", "-qm", "a version")
