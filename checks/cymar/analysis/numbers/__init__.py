"""What two versions say in numbers: amounts, dates, times, lengths of time, units and codes."""
