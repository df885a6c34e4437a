"""What all tests share."""

import pytest

pytest_plugins = ["fixtures_site"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the expected folders anew, to be reviewed as a diff")
