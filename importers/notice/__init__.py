"""Arabic and English notices read into a graph document: names, then what refers to them, then relations."""
