"""The product on one page: every stage, what it needs, what it makes."""
