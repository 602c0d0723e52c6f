"""What a built page gets, whichever generator made it."""
