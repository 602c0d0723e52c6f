"""What a paired block or sentence has that its counterpart has lost: sentences, clauses, parts."""
