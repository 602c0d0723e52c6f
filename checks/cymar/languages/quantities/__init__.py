"""Quantities as both languages write them: numbers, dates, amounts and contact details."""
