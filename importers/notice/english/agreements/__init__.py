"""Agreements in English, who signed them, and what a text takes back."""
