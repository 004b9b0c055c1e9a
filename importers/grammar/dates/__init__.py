"""Dates as they are written: their signs, forms and calendars."""
